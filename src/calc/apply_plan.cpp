#include "calc/apply_plan.hpp"

#include "calc/bulk_write.hpp"
#include "calc/highlight.hpp"
#include "calc/looks.hpp"
#include "calc/new_row.hpp"
#include "calc/notes.hpp"
#include "calc/ranges.hpp"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/FillDirection.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XCellSeries.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>

#include <algorithm>
#include <cmath>

namespace clientele::calc {

using core::CellContent;
using core::Change;
using core::Formula;

namespace {

using Range = Reference<css::table::XCellRange>;

Range rangeOf(const Document& document, const std::string& sheet, int row, int column, int rows,
              int columns) {
    return document.sheet(sheet)->getCellRangeByPosition(column, row, column + columns - 1, row + rows - 1);
}

Range rangeOf(const Document& document, const Change& change) {
    return rangeOf(document, change.sheet, change.row, change.column, change.rows, change.columns);
}

bool holdsFormula(const Change& change) {
    return std::ranges::any_of(change.cells,
                               [](const CellContent& c) { return std::holds_alternative<Formula>(c); });
}

/// Some file formats keep 15 digits only: what is the same up to there has not changed.
bool sameNumber(double a, double b) {
    constexpr double tolerance = 1e-14;
    return a == b || std::abs(a - b) <= tolerance * std::max(std::abs(a), std::abs(b));
}

/// Calc puts sheet names into quotes only where they need them.
OUString unquoted(const OUString& formula) {
    return formula.replaceAll("'", "");
}

bool sameCell(const CellContent& wanted, const Any& value, const OUString* formula, int row) {
    if (const auto* f = std::get_if<Formula>(&wanted))
        return formula != nullptr && unquoted(*formula) == unquoted(toUno(core::formulaFor(*f, row)));
    if (formula != nullptr && formula->startsWith("="))
        return false;
    double number = 0;
    OUString text;
    if (const auto* n = std::get_if<double>(&wanted))
        return (value >>= number) && sameNumber(number, *n);
    const auto* t = std::get_if<std::string>(&wanted);
    return (value >>= text) && text == (t == nullptr ? OUString() : toUno(*t));
}

bool isEmpty(const Range& range) {
    namespace flag = css::sheet::CellFlags;
    const auto filled = Reference<css::sheet::XCellRangesQuery>(range, UNO_QUERY_THROW)
                            ->queryContentCells(flag::VALUE | flag::DATETIME | flag::STRING | flag::FORMULA);
    return filled->getRangeAddresses().getLength() == 0;
}

bool alreadyThere(const Document& document, const Change& change) {
    if (document.sheetIndex(change.sheet) < 0)
        return false;
    const auto range = rangeOf(document, change);
    if (isEmpty(range))
        return std::ranges::all_of(
            change.cells, [](const CellContent& c) { return std::holds_alternative<std::monostate>(c); });
    const auto values = Reference<css::sheet::XCellRangeData>(range, UNO_QUERY_THROW)->getDataArray();
    // Whether a cell holds a formula matters for values too: a value is not there while a formula gives it.
    const auto formulas = Reference<css::sheet::XCellRangeFormula>(range, UNO_QUERY_THROW)->getFormulaArray();
    for (int r = 0; r < change.rows; ++r)
        for (int c = 0; c < change.columns; ++c)
            if (!sameCell(change.at(r, c), values[r][c], &formulas[r][c], change.row + r))
                return false;
    return true;
}

Any plainValue(const CellContent& content) {
    if (const auto* number = std::get_if<double>(&content))
        return Any(*number);
    const auto* text = std::get_if<std::string>(&content);
    return Any(text == nullptr ? OUString() : toUno(*text)); // "" leaves the cell empty; a void would be #N/A
}

void writePlainCells(const Document& document, const Range& range, const Change& change) {
    Sequence<Sequence<Any>> rows(change.rows);
    auto* row = rows.getArray();
    for (int r = 0; r < change.rows; ++r) {
        row[r].realloc(change.columns);
        auto* cell = row[r].getArray();
        for (int c = 0; c < change.columns; ++c)
            cell[c] = plainValue(change.at(r, c));
    }
    writeValues(document, range, rows);
}

/// One formula in `rows` cells below each other. Filling shares the compiled formula, but passes over rows
/// that a filter hides: those get theirs as text.
void writeFormula(const Document& document, const std::string& sheet, int row, int column, int rows,
                  const Formula& formula) {
    const auto range = rangeOf(document, sheet, row, column, rows, 1);
    range->getCellByPosition(0, 0)->setFormula(toUno(core::formulaFor(formula, row)));
    if (rows == 1)
        return;
    Reference<css::sheet::XCellSeries>(range, UNO_QUERY_THROW)
        ->fillAuto(css::sheet::FillDirection_TO_BOTTOM, 1);
    const Reference<css::sheet::XCellRangesQuery> query(range, UNO_QUERY_THROW);
    const auto visible = query->queryVisibleCells()->getRangeAddresses();
    int next = row;
    const auto fillHidden = [&](int end) {
        for (; next < end; ++next)
            document.sheet(sheet)
                ->getCellByPosition(column, next)
                ->setFormula(toUno(core::formulaFor(formula, next)));
    };
    std::vector<std::pair<int, int>> runs;
    for (const auto& a : visible)
        runs.emplace_back(a.StartRow, a.EndRow);
    std::ranges::sort(runs);
    for (const auto& [first, last] : runs) {
        fillHidden(first);
        next = std::max(next, last + 1);
    }
    fillHidden(row + rows);
}

void writeFormulas(const Document& document, const Change& change) {
    for (int c = 0; c < change.columns; ++c)
        for (int r = 0; r < change.rows;) {
            const auto* formula = std::get_if<Formula>(&change.at(r, c));
            int end = r + 1;
            if (formula != nullptr) {
                while (end < change.rows && change.at(end, c) == change.at(r, c))
                    ++end;
                writeFormula(document, change.sheet, change.row + r, change.column + c, end - r, *formula);
            }
            r = end;
        }
}

void write(const Document& document, const Change& change) {
    const auto range = rangeOf(document, change);
    const bool formulasOnly = change.cells.size() == 1 && holdsFormula(change);
    if (!formulasOnly)
        writePlainCells(document, range, change);
    if (holdsFormula(change))
        writeFormulas(document, change);
    if (change.likeColumn >= 0)
        lookLike(range, change.likeColumn, change.look == core::Look::header);
    applyLook(document, range, change.look);
    if (change.columnWidth > 0)
        setWidth(range, change.columnWidth);
}

void setName(const Document& document, const core::NamedArea& area) {
    const auto names = get<Reference<css::sheet::XNamedRanges>>(document.model(), "NamedRanges");
    const auto content =
        toUno(core::absoluteRange(area.sheet, area.row, area.column, area.rows, area.columns));
    const auto name = OUString::createFromAscii(area.name.c_str());
    if (names->hasByName(name))
        Reference<css::sheet::XNamedRange>(names->getByName(name), UNO_QUERY_THROW)->setContent(content);
    else
        names->addNewByName(name, content, css::table::CellAddress(), 0);
}

bool nameIsThere(const Document& document, const core::NamedArea& area) {
    const auto names = get<Reference<css::sheet::XNamedRanges>>(document.model(), "NamedRanges");
    const auto name = OUString::createFromAscii(area.name.c_str());
    if (!names->hasByName(name) || document.sheetIndex(area.sheet) < 0)
        return false;
    const Reference<css::sheet::XCellRangeAddressable> range(
        Reference<css::sheet::XCellRangeReferrer>(names->getByName(name), UNO_QUERY_THROW)
            ->getReferredCells(),
        UNO_QUERY);
    if (!range.is())
        return false;
    const auto a = range->getRangeAddress();
    return a.Sheet == document.sheetIndex(area.sheet) && a.StartRow == area.row &&
           a.StartColumn == area.column && a.EndRow == area.row + area.rows - 1 &&
           a.EndColumn == area.column + area.columns - 1;
}

void offerValues(const Document& document, const core::ValidityList& list) {
    const auto range = rangeOf(document, list.sheet, list.row, list.column, list.rows, 1);
    const auto validation = get<Reference<css::beans::XPropertySet>>(range, "Validation");
    std::string formula;
    for (const auto& value : list.values)
        formula += (formula.empty() ? "\"" : ";\"") + value + "\"";
    set(validation, "Type", Any(css::sheet::ValidationType_LIST));
    set(validation, "ShowList", Any(sal_Int16(1)));
    set(validation, "ShowErrorMessage", Any(false));
    const Reference<css::sheet::XSheetCondition> condition(validation, UNO_QUERY_THROW);
    condition->setOperator(css::sheet::ConditionOperator_EQUAL);
    condition->setFormula1(toUno(formula));
    set(range, "Validation", validation);
}

void grow(const Document& document, const core::RangeGrowth& growth) {
    for (const auto& [range, named] : databaseRangesOn(document, document.sheetIndex(growth.sheet))) {
        auto a = range->getDataArea();
        if (a.StartRow != growth.firstRow || a.StartColumn != growth.firstColumn ||
            a.EndColumn != growth.lastColumn)
            continue;
        a.EndColumn = growth.newLastColumn;
        a.EndRow += growth.newRows;
        range->setDataArea(a);
    }
}

} // namespace

core::Plan effective(const Document& document, const core::Plan& plan) {
    core::Plan out = plan;
    std::erase_if(out.newSheets, [&](const std::string& name) { return document.sheetIndex(name) >= 0; });
    std::erase_if(out.changes, [&](const Change& change) { return alreadyThere(document, change); });
    std::erase_if(out.names, [&](const core::NamedArea& area) { return nameIsThere(document, area); });
    std::erase_if(out.highlights,
                  [&](const core::Highlight& highlight) { return isHighlighted(document, highlight); });
    std::erase_if(out.noteLines, [&](const core::NoteLine& line) {
        return line.alone && document.sheetIndex(line.sheet) >= 0 &&
               noteAt(document, line.sheet, line.row, line.column) == line.words;
    });
    return out;
}

void apply(const Document& document, const core::Plan& plan) {
    for (const auto& name : plan.newSheets)
        document.insertSheet(name);
    for (const auto& row : plan.newRows)
        addRow(document, row);
    for (const auto& name : plan.names) // before the formulas that use them
        setName(document, name);
    for (const auto& change : plan.changes)
        write(document, change);
    for (const auto& list : plan.validities)
        offerValues(document, list);
    for (const auto& growth : plan.growths)
        grow(document, growth);
    for (const auto& highlight : plan.highlights)
        setHighlight(document, highlight);
    for (const auto& line : plan.noteLines)
        addToNote(document, line);
}

int overwrittenCells(const Document& document, const core::Plan& plan) {
    int count = 0;
    for (const auto& change : plan.changes) {
        if (document.sheetIndex(change.sheet) < 0)
            continue;
        const auto range = rangeOf(document, change);
        if (isEmpty(range))
            continue;
        const auto values = Reference<css::sheet::XCellRangeData>(range, UNO_QUERY_THROW)->getDataArray();
        const auto formulas =
            Reference<css::sheet::XCellRangeFormula>(range, UNO_QUERY_THROW)->getFormulaArray();
        for (int r = 0; r < change.rows; ++r)
            for (int c = 0; c < change.columns; ++c)
                if (!formulas[r][c].isEmpty() &&
                    !sameCell(change.at(r, c), values[r][c], &formulas[r][c], change.row + r))
                    ++count;
    }
    return count;
}

} // namespace clientele::calc
