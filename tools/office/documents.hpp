#pragma once

#include "calc/uno.hpp"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <filesystem>

namespace clientele::office {

using Spreadsheet = Reference<css::sheet::XSpreadsheetDocument>;

/// A new empty spreadsheet. Visible to the office even when that is headless: undo on hidden documents
/// crashes 7.4.
Spreadsheet newSpreadsheet(const Reference<css::uno::XComponentContext>& context);

/// Whether a file is opened as a copy without a name, or as the file itself, which is then locked while it is
/// open.
enum class Opening { untitled, asItself };

/// The workbook in a file (.ods, .xlsx, .csv …) as an untitled copy, so that the file is neither locked nor
/// ever written; visible in the same sense, macros never run, links not updated. `filterOptions` are the
/// import filter's (for .csv); empty: comma and UTF-8. Throws std::runtime_error where the file is not there
/// or no spreadsheet.
Spreadsheet openSpreadsheet(const Reference<css::uno::XComponentContext>& context,
                            const std::filesystem::path& file, const std::string& filterOptions = {},
                            Opening opening = Opening::untitled);

/// Writes a copy of the workbook, in the format of the file's extension (.ods, .xlsx, .csv, .pdf); the
/// document keeps its own name. Throws std::runtime_error for other extensions and a css::io::IOException
/// where writing fails.
void storeCopy(const Spreadsheet& document, const std::filesystem::path& file);

/// Closes without asking and without saving. Nothing happens where there is no document.
void closeDocument(const Spreadsheet& document);

/// A path as the office wants it.
OUString fileUrl(const std::filesystem::path& file);

/// Closes the document at the end of a scope.
class DocumentScope {
public:
    explicit DocumentScope(Spreadsheet document)
        : document_(std::move(document)) {}
    ~DocumentScope();
    DocumentScope(const DocumentScope&) = delete;
    DocumentScope& operator=(const DocumentScope&) = delete;
    [[nodiscard]] const Spreadsheet& get() const { return document_; }

private:
    Spreadsheet document_;
};

} // namespace clientele::office
