#pragma once

#include "calc/uno.hpp"
#include "office/documents.hpp"
#include "office/process.hpp"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/table/XCellRange.hpp>

#include <filesystem>

namespace clientele::test {

/// How the tests start an office: the extension of this build, without a display.
office::OfficeOptions officeOptions();

/// The office that all tests of this program share; started again where a test brought it down.
office::OfficeProcess& theOffice();
const Reference<css::uno::XComponentContext>& context();

/// A new visible spreadsheet that is closed at the end of the scope, and its cells.
class Workbook {
public:
    Workbook();
    explicit Workbook(const std::filesystem::path& file);
    /// The file itself, opened so that it cannot be written.
    struct ReadOnly {};
    Workbook(const std::filesystem::path& file, ReadOnly how);
    explicit Workbook(office::Spreadsheet document); ///< one that is open

    [[nodiscard]] const office::Spreadsheet& model() const { return document_.get(); }
    [[nodiscard]] Reference<css::sheet::XSpreadsheet> sheet(int index = 0) const;
    [[nodiscard]] Reference<css::table::XCellRange> range(const char* name) const;
    [[nodiscard]] Reference<css::table::XCell> cell(const char* name) const;
    void enter(const char* cell, const char* formula) const; ///< as typed, in the API's English
    void enterArray(const char* range, const char* formula) const;
    void fill(const char* range, const Sequence<Sequence<Any>>& values) const;
    [[nodiscard]] Sequence<Sequence<Any>> values(const char* range) const;
    [[nodiscard]] double number(const char* cell) const;
    [[nodiscard]] std::string text(const char* cell) const; ///< as shown, an error as Calc shows it
    [[nodiscard]] int error(const char* cell) const;        ///< Calc's number of the error; 0: none

private:
    office::DocumentScope document_;
};

/// A folder that is there while the object lives.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] std::filesystem::path operator/(const char* name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

} // namespace clientele::test
