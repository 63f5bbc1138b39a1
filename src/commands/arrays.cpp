#include "commands/arrays.hpp"

#include "calc/ranges.hpp"
#include "calc/read_workbook.hpp"
#include "commands/words.hpp"
#include "core/formulas/references.hpp"

#include <algorithm>
#include <stdexcept>

namespace clientele::commands {

using core::TextId;

namespace {

constexpr std::size_t shownCells = 100; ///< of those that would be overwritten

void requireOurs(const Workbench& bench, int sheet, const std::string& formula) {
    if (!formula.starts_with('=') || !core::isClosed(formula) ||
        !calc::crmCalls(bench.document).in(formula, sheet))
        throw Refusal(bench.say(TextId::array_bad_formula, {{"formula", formula}}));
}

core::Area areaFor(const Workbench& bench, const core::Area& first, const std::string& formula) {
    const auto size = calc::resultSize(bench.document, first.sheet, formula);
    if (!size.error.empty())
        throw ErrorResult(bench.say(TextId::array_error,
                                    {{"error", size.error}, {"formula", core::withDisplayNames(formula)}}));
    constexpr core::SheetSize sheet;
    if (first.firstRow + size.rows > sheet.rows || first.firstColumn + size.columns > sheet.columns)
        throw Refusal(bench.say(TextId::array_too_large, {{"rows", std::to_string(size.rows)},
                                                          {"columns", std::to_string(size.columns)},
                                                          {"cell", placeName(bench, first)}}));
    return {first.sheet, first.firstRow, first.firstColumn, first.firstRow + size.rows - 1,
            first.firstColumn + size.columns - 1};
}

/// Refuses what Calc could not do, or would do without a word.
void requireRoom(const Workbench& bench, const ArrayPlan& plan) {
    requireUnprotected(bench, bench.document.sheetName(plan.area.sheet));
    for (const auto& array : calc::arraysIn(bench.document, plan.area))
        if (array != plan.former && !calc::within(array, plan.area))
            throw Refusal(bench.say(TextId::array_cuts_other, {{"area", placeName(bench, plan.area)},
                                                               {"other", placeName(bench, array)}}));
    if (calc::holdsMergedCells(bench.document, plan.area))
        throw Refusal(bench.say(TextId::array_merged, {{"area", placeName(bench, plan.area)}}));
}

ArrayPlan planned(const Workbench& bench, const core::Area& first, const std::string& formula,
                  const std::optional<core::Area>& former) {
    requireWritable(bench);
    // Trying the formula out takes a cell of the sheet.
    requireUnprotected(bench, bench.document.sheetName(first.sheet));
    ArrayPlan plan{formula, areaFor(bench, first, formula), former, {}};
    if (plan.fits())
        return plan;
    requireRoom(bench, plan);
    plan.overwritten = calc::filledCells(bench.document, plan.area, former, shownCells);
    return plan;
}

/// What goes wrong only when it is tried: the step that holds it is taken back.
void requireDone(const Workbench& bench, calc::Entered outcome) {
    if (outcome == calc::Entered::notTaken)
        throw std::runtime_error(bench.say(TextId::array_not_taken));
    if (outcome == calc::Entered::readsItself)
        throw std::runtime_error(bench.say(TextId::array_reads_itself));
}

std::string enterAllowed(Workbench& bench, const ArrayPlan& plan, bool overwrite) {
    if (!overwrite && plan.overwritten.cells > 0) {
        std::vector<core::Area> cells;
        for (const auto& filled : plan.overwritten.first)
            cells.push_back(filled.cell);
        throw Refusal(
            bench.say(TextId::array_would_overwrite, {{"area", placeName(bench, plan.area)},
                                                      {"count", std::to_string(plan.overwritten.cells)},
                                                      {"places", somePlaces(bench, cells)}}));
    }
    return enterArray(bench, plan);
}

} // namespace

ArrayPlan planArray(const Workbench& bench, const core::Area& firstCell, const std::string& formula) {
    requireOurs(bench, firstCell.sheet, formula);
    return planned(bench, firstCell, formula, std::nullopt);
}

std::optional<ArrayPlan> planFit(const Workbench& bench, const core::Area& cell) {
    const auto array = calc::arrayAt(bench.document, cell.sheet, cell.firstRow, cell.firstColumn);
    const auto former = array.value_or(
        core::Area{cell.sheet, cell.firstRow, cell.firstColumn, cell.firstRow, cell.firstColumn});
    auto formula = calc::formulaAt(bench.document, cell.sheet, former.firstRow, former.firstColumn);
    if (array)
        formula = calc::arrayFormula(bench.document, *array);
    if (formula.empty() || !calc::crmCalls(bench.document).in(formula, cell.sheet))
        return std::nullopt;
    return planned(bench, former, formula, former);
}

Preview arrayPreview(const Workbench& bench, const ArrayPlan& plan) {
    Preview preview;
    preview.title = bench.say(plan.former ? TextId::undo_fit : TextId::undo_array);
    preview.headline = bench.say(
        TextId::array_size, {{"rows", std::to_string(plan.area.lastRow - plan.area.firstRow + 1)},
                             {"columns", std::to_string(plan.area.lastColumn - plan.area.firstColumn + 1)},
                             {"area", placeName(bench, plan.area)}});
    preview.notes.push_back(core::withDisplayNames(plan.formula));
    if (plan.former) {
        preview.notes.push_back(bench.say(TextId::array_former, {{"area", placeName(bench, *plan.former)}}));
        if (!calc::within(*plan.former, plan.area))
            preview.notes.push_back(bench.say(TextId::array_emptied));
    }
    const bool overwrites = plan.overwritten.cells > 0;
    if (overwrites) {
        preview.columns = {bench.say(TextId::array_head_cell), bench.say(TextId::array_head_holds)};
        for (const auto& filled : plan.overwritten.first)
            preview.rows.push_back({core::cellsText(filled.cell), filled.text});
    }
    preview.notes.push_back(
        overwrites ? bench.say(TextId::array_overwrites, {{"count", std::to_string(plan.overwritten.cells)}})
                   : bench.say(TextId::array_nothing_overwritten));
    preview.notes.push_back(bench.say(TextId::array_as_one));
    preview.action = bench.say(plan.former ? (overwrites ? TextId::button_fit_overwrite : TextId::button_fit)
                                           : (overwrites ? TextId::button_overwrite : TextId::button_array));
    return preview;
}

std::string enterArray(Workbench& bench, const ArrayPlan& plan) {
    if (plan.fits())
        return bench.say(TextId::array_fits, {{"area", placeName(bench, plan.area)}});
    asOneStep(bench, plan.former ? TextId::undo_fit : TextId::undo_array, [&] {
        requireDone(bench, calc::enterArray(bench.document, plan.area, plan.formula, plan.former));
    });
    return bench.say(TextId::array_done, {{"formula", core::withDisplayNames(plan.formula)},
                                          {"area", placeName(bench, plan.area)}});
}

std::string insertArray(Workbench& bench, const core::Area& firstCell, const std::string& formula,
                        bool overwrite) {
    return enterAllowed(bench, planArray(bench, firstCell, formula), overwrite);
}

std::string fitArray(Workbench& bench, const core::Area& cell, bool overwrite) {
    const auto plan = planFit(bench, cell);
    if (!plan)
        throw Refusal(bench.say(TextId::array_no_formula, {{"cell", placeName(bench, cell)}}));
    return enterAllowed(bench, *plan, overwrite);
}

} // namespace clientele::commands
