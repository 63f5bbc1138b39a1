#include "commands/values.hpp"

#include "calc/formula_values.hpp"
#include "commands/words.hpp"

#include <algorithm>

namespace clientele::commands {

using core::TextId;

namespace {

std::string keptWords(const Workbench& bench, const core::ValuesPlan& plan) {
    return bench.say(TextId::values_kept,
                     {{"count", std::to_string(plan.kept.size())}, {"places", somePlaces(bench, plan.kept)}});
}

} // namespace

Preview valuesPreview(const Workbench& bench, const core::ValuesPlan& plan) {
    Preview preview;
    preview.title = bench.say(TextId::undo_values);
    preview.headline = nothingToTurn(bench, plan);
    if (preview.headline.empty())
        preview.headline =
            bench.say(TextId::values_headline, {{"cells", grouped(static_cast<double>(plan.cells()))}});
    for (const auto id : {TextId::values_head_sheet, TextId::values_head_formulas, TextId::values_head_arrays,
                          TextId::values_head_cells, TextId::values_head_kept})
        preview.columns.push_back(bench.say(id));
    const auto number = [](std::int64_t n) { return grouped(static_cast<double>(n)); };
    for (const auto& sheet : plan.sheets)
        preview.rows.push_back({bench.document.sheetName(sheet.sheet), number(sheet.formulas),
                                number(sheet.arrays), number(sheet.formulas + sheet.arrayCells),
                                number(sheet.kept)});
    if (!plan.partly.empty())
        preview.notes.push_back(
            bench.say(TextId::values_partly, {{"count", std::to_string(plan.partly.size())},
                                              {"places", somePlaces(bench, plan.partly)}}));
    if (!plan.kept.empty())
        preview.notes.push_back(keptWords(bench, plan));
    if (!plan.areas.empty()) {
        preview.notes.push_back(bench.say(TextId::values_else));
        preview.notes.push_back(bench.say(TextId::values_frozen));
    }
    preview.action = bench.say(TextId::button_values);
    return preview;
}

std::string nothingToTurn(const Workbench& bench, const core::ValuesPlan& plan) {
    if (!plan.areas.empty())
        return {};
    return bench.say(plan.kept.empty() ? TextId::values_none : TextId::values_only_errors);
}

std::string turnIntoValues(Workbench& bench, const core::ValuesPlan& plan) {
    if (auto words = nothingToTurn(bench, plan); !words.empty())
        return words;
    requireWritable(bench);
    for (const auto& sheet : plan.sheets)
        if (sheet.formulas + sheet.arrays > 0)
            requireUnprotected(bench, bench.document.sheetName(sheet.sheet));
    asOneStep(bench, TextId::undo_values, [&] { calc::turnIntoValues(bench.document, plan); });
    auto words = bench.say(TextId::values_done, {{"cells", grouped(static_cast<double>(plan.cells()))}});
    return plan.kept.empty() ? words : joinedLines({words, keptWords(bench, plan)});
}

std::string formulasToValues(Workbench& bench, Talk& talk, const std::vector<core::Area>& where) {
    const auto plan = calc::planValues(bench.document, where);
    if (!plan.areas.empty() && !talk.confirm([&] { return valuesPreview(bench, plan); }))
        return {};
    return turnIntoValues(bench, plan);
}

} // namespace clientele::commands
