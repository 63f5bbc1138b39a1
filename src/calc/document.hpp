#pragma once

#include "calc/uno.hpp"
#include "core/base/language.hpp"
#include "core/tables/locale.hpp"

#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <optional>
#include <string>
#include <vector>

namespace clientele::calc {

/// A spreadsheet document, with the questions every command asks of it.
class Document {
public:
    Document(Reference<css::uno::XComponentContext> context,
             Reference<css::sheet::XSpreadsheetDocument> model);

    [[nodiscard]] const Reference<css::uno::XComponentContext>& context() const { return context_; }
    [[nodiscard]] const Reference<css::sheet::XSpreadsheetDocument>& model() const { return model_; }
    [[nodiscard]] int sheetCount() const;
    [[nodiscard]] Reference<css::sheet::XSpreadsheet> sheet(int index) const;
    [[nodiscard]] Reference<css::sheet::XSpreadsheet> sheet(const std::string& name) const; ///< empty if none
    [[nodiscard]] std::string sheetName(int index) const;
    [[nodiscard]] int sheetIndex(const std::string& name) const; ///< -1 if none
    /// A new sheet at the end (or before `position`); `name` gets " (2)"… where it is taken.
    Reference<css::sheet::XSpreadsheet> insertSheet(const std::string& name, int position = -1) const;

    [[nodiscard]] bool readOnly() const;
    [[nodiscard]] css::lang::Locale locale() const;    ///< of the document's default cell style
    [[nodiscard]] core::Language language() const;     ///< the same as one of ours
    [[nodiscard]] core::TextLocale textLocale() const; ///< how that locale writes numbers and dates
    /// Days to add to a serial of this document to get one since 1899-12-30.
    [[nodiscard]] int nullDateOffset() const;

    /// The custom document property `name`, kept in .ods and .xlsx; "" if there is none.
    [[nodiscard]] std::string property(const char* name) const;
    void setProperty(const char* name, const std::string& value) const;

    [[nodiscard]] Reference<css::document::XUndoManager> undoManager() const;

private:
    Reference<css::uno::XComponentContext> context_;
    Reference<css::sheet::XSpreadsheetDocument> model_;
};

/// All changes while it lives are one step of undo with this title; the views are not painted and cells not
/// calculated in between. A hundred thousand new formulas are calculated when somebody looks at them, not one
/// after the other.
class UndoStep {
public:
    UndoStep(const Document& document, const std::string& title);
    ~UndoStep();
    UndoStep(const UndoStep&) = delete;
    UndoStep& operator=(const UndoStep&) = delete;

private:
    Document document_;
    bool calculating_ = false;
};

/// Today as a Calc date, by the machine's clock and time zone.
int today();

} // namespace clientele::calc
