#include "calc/new_row.hpp"

#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/sheet/CellInsertMode.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XFormulaTokens.hpp>
#include <com/sun/star/table/XCell.hpp>

namespace clientele::calc {

namespace {

/// While it lives, references that end above inserted cells grow over them: totals take the new row in.
class ExpandingReferences {
public:
    explicit ExpandingReferences(const Document& document)
        : settings_(
              create<css::beans::XPropertySet>(document.context(), "com.sun.star.sheet.GlobalSheetSettings"))
        , before_(get<bool>(settings_, name)) {
        set(settings_, name, true);
    }
    ~ExpandingReferences() {
        try {
            set(settings_, name, before_);
        } catch (const css::uno::Exception&) {
            // The office is going down.
        }
    }
    ExpandingReferences(const ExpandingReferences&) = delete;
    ExpandingReferences& operator=(const ExpandingReferences&) = delete;

private:
    static constexpr const char* name = "ExpandReferences";
    Reference<css::beans::XPropertySet> settings_;
    bool before_;
};

void moveDown(const Document& document, const core::NewRow& row) {
    const ExpandingReferences expanding(document);
    const auto sheet = document.sheet(row.sheet);
    const Reference<css::sheet::XCellRangeAddressable> cells(
        sheet->getCellRangeByPosition(row.firstColumn, row.row, row.lastColumn, row.row), UNO_QUERY_THROW);
    Reference<css::sheet::XCellRangeMovement>(sheet, UNO_QUERY_THROW)
        ->insertCells(cells->getRangeAddress(), css::sheet::CellInsertMode_DOWN);
}

/// What a cell of the next row has from the one above, beside its style. Calc's own filling passes over rows
/// that a filter hides, and copying one does too.
constexpr const char* inherited[] = {
    "CellStyle",       "NumberFormat",    "CellBackColor",    "CharColor",        "CharWeight",
    "CharWeightAsian", "CharPosture",     "CharPostureAsian", "CharFontName",     "CharFontNameAsian",
    "CharHeight",      "CharHeightAsian", "TopBorder2",       "BottomBorder2",    "LeftBorder2",
    "RightBorder2",    "HoriJustify",     "VertJustify",      "ParaIndent",       "IsTextWrapped",
    "ShrinkToFit",     "CellProtection",  "Validation",       "ConditionalFormat"};

void inherit(const Reference<css::table::XCell>& from, const Reference<css::table::XCell>& to) {
    const Reference<css::beans::XPropertySet> source(from, UNO_QUERY_THROW);
    const Reference<css::beans::XPropertySet> target(to, UNO_QUERY_THROW);
    const Reference<css::beans::XPropertyState> states(from, UNO_QUERY_THROW);
    for (const auto* ascii : inherited) {
        const auto name = OUString::createFromAscii(ascii);
        const auto value = source->getPropertyValue(name);
        if (states->getPropertyState(name) != css::beans::PropertyState_DEFAULT_VALUE &&
            value != target->getPropertyValue(name))
            target->setPropertyValue(name, value);
    }
}

void continueFormula(const Reference<css::table::XCell>& from, const Reference<css::table::XCell>& to) {
    const Reference<css::sheet::XFormulaTokens> source(from, UNO_QUERY_THROW);
    Reference<css::sheet::XFormulaTokens>(to, UNO_QUERY_THROW)->setTokens(source->getTokens());
}

} // namespace

void addRow(const Document& document, const core::NewRow& row) {
    if (row.moveDown)
        moveDown(document, row);
    if (row.likeRow < 0)
        return;
    const auto sheet = document.sheet(row.sheet);
    const auto cell = [&](int column, int at) { return sheet->getCellByPosition(column, at); };
    for (int column = row.firstColumn; column <= row.lastColumn; ++column)
        inherit(cell(column, row.likeRow), cell(column, row.row));
    for (const int column : row.formulaColumns)
        continueFormula(cell(column, row.likeRow), cell(column, row.row));
}

} // namespace clientele::calc
