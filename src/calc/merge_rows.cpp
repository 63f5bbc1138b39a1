#include "calc/merge_rows.hpp"

#include "calc/apply_plan.hpp"
#include "calc/notes.hpp"
#include "calc/ranges.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/CellDeleteMode.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XSearchable.hpp>

#include <algorithm>
#include <stdexcept>

namespace clientele::calc {

namespace {

namespace flag = css::sheet::CellFlags;
using Sheet = Reference<css::sheet::XSpreadsheet>;
using Range = Reference<css::table::XCellRange>;

/// What goes of a row, as rectangles.
std::vector<Range> partsOf(const Sheet& sheet, const core::RowRemoval& removal) {
    if (removal.whole)
        return {sheet->getCellRangeByPosition(0, removal.row, usedArea(sheet).lastColumn, removal.row)};
    std::vector<Range> out;
    for (const auto& span : removal.cells)
        out.push_back(sheet->getCellRangeByPosition(span.first, removal.row, span.last, removal.row));
    return out;
}

bool inArray(const Sheet& sheet, const Range& range) {
    const auto formulas =
        Reference<css::sheet::XCellRangesQuery>(range, UNO_QUERY_THROW)->queryContentCells(flag::FORMULA);
    for (const auto& a : formulas->getRangeAddresses())
        for (int column = a.StartColumn; column <= a.EndColumn; ++column) {
            const Reference<css::sheet::XArrayFormulaRange> cell(
                sheet->getCellRangeByPosition(column, a.StartRow, column, a.StartRow), UNO_QUERY);
            if (cell.is() && !cell->getArrayFormula().isEmpty())
                return true;
        }
    return false;
}

/// Whether cells are merged that reach into the range, or lie in it.
bool meetsMerged(const Sheet& sheet, const Range& range) {
    if (Reference<css::util::XMergeable>(range, UNO_QUERY_THROW)->getIsMerged())
        return true;
    const Reference<css::sheet::XSheetCellRange> part(range, UNO_QUERY_THROW);
    const auto cursor = sheet->createCursorByRange(part);
    cursor->collapseToMergedArea();
    const auto whole =
        Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
    const auto own = Reference<css::sheet::XCellRangeAddressable>(range, UNO_QUERY_THROW)->getRangeAddress();
    return whole.StartRow != own.StartRow || whole.EndRow != own.EndRow;
}

bool hidesRows(const Sheet& sheet, int firstRow) {
    const int lastRow = std::max(firstRow, usedArea(sheet).lastRow);
    const auto below = sheet->getCellRangeByPosition(0, firstRow, 0, lastRow);
    const auto seen = Reference<css::sheet::XCellRangesQuery>(below, UNO_QUERY_THROW)->queryVisibleCells();
    int rows = 0;
    for (const auto& a : seen->getRangeAddresses())
        rows += a.EndRow - a.StartRow + 1;
    return rows < lastRow - firstRow + 1;
}

void takeFormat(const Sheet& sheet, int keepRow, const core::TakenCell& taken) {
    const auto from = sheet->getCellByPosition(taken.column, taken.fromRow);
    const auto to = sheet->getCellByPosition(taken.column, keepRow);
    const auto format = get<sal_Int32>(from, "NumberFormat");
    if (format != get<sal_Int32>(to, "NumberFormat"))
        set(to, "NumberFormat", format);
}

std::vector<core::NoteLine> notesOn(const Document& document, const core::MergePlan& plan, int row) {
    std::vector<core::NoteLine> out;
    for (const auto& span : plan.table)
        for (int column = span.first; column <= span.last; ++column)
            if (auto words = noteAt(document, plan.sheet, row, column); !words.empty())
                out.push_back({plan.sheet, plan.keepRow, column, std::move(words)});
    return out;
}

/// The kept row has these notes, whatever it had before.
void giveNotes(const Document& document, const core::MergePlan& plan,
               const std::vector<core::NoteLine>& notes) {
    for (const auto& note : notes)
        if (noteAt(document, plan.sheet, plan.keepRow, note.column) != note.words)
            addToNote(document, note);
}

void remove(const Sheet& sheet, const core::MergePlan& plan, const core::RowRemoval& removal) {
    // The office refuses without a word. A cell it handed out moves along with what stands there.
    const Reference<css::sheet::XCellAddressable> next(
        sheet->getCellByPosition(plan.table.front().first, removal.row + 1), UNO_QUERY_THROW);
    const Reference<css::sheet::XCellRangeMovement> movement(sheet, UNO_QUERY_THROW);
    for (const auto& part : partsOf(sheet, removal))
        movement->removeRange(
            Reference<css::sheet::XCellRangeAddressable>(part, UNO_QUERY_THROW)->getRangeAddress(),
            removal.whole ? css::sheet::CellDeleteMode_ROWS : css::sheet::CellDeleteMode_UP);
    if (next->getCellAddress().Row != removal.row)
        throw std::runtime_error(plan.sheet + " " + std::to_string(removal.row + 1));
}

} // namespace

std::optional<ObstacleFound> obstacleTo(const Document& document, const core::MergePlan& plan) {
    const auto sheet = document.sheet(plan.sheet);
    for (const auto& removal : plan.removals) {
        for (const auto& part : partsOf(sheet, removal)) {
            if (inArray(sheet, part))
                return ObstacleFound{MergeObstacle::arrayFormula, removal.row};
            if (meetsMerged(sheet, part))
                return ObstacleFound{MergeObstacle::mergedCells, removal.row};
        }
        if (!removal.whole && hidesRows(sheet, removal.row))
            return ObstacleFound{MergeObstacle::filtered, removal.row};
    }
    return std::nullopt;
}

void apply(const Document& document, const core::MergePlan& plan) {
    const auto sheet = document.sheet(plan.sheet);
    for (const auto& taken : plan.taken)
        takeFormat(sheet, plan.keepRow, taken);
    const auto kept = notesOn(document, plan, plan.keepRow);
    apply(document, plan.plan);
    giveNotes(document, plan, kept); // filling an empty cell takes its note away
    for (const auto& removal : plan.removals)
        giveNotes(document, plan, notesOn(document, plan, removal.row));
    for (const auto& removal : plan.removals)
        remove(sheet, plan, removal);
}

int brokenReferences(const Document& document) {
    int count = 0;
    for (int i = 0; i < document.sheetCount(); ++i) {
        const Reference<css::sheet::XCellRangesQuery> query(document.sheet(i), UNO_QUERY_THROW);
        const Reference<css::util::XSearchable> formulas(query->queryContentCells(flag::FORMULA), UNO_QUERY);
        if (!formulas.is())
            continue;
        const auto what = formulas->createSearchDescriptor();
        what->setSearchString("#REF!");
        const Reference<css::sheet::XSheetCellRanges> found(formulas->findAll(what), UNO_QUERY);
        if (found.is())
            for (const auto& a : found->getRangeAddresses())
                count += (a.EndRow - a.StartRow + 1) * (a.EndColumn - a.StartColumn + 1);
    }
    return count;
}

} // namespace clientele::calc
