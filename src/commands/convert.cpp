#include "calc/apply_plan.hpp"
#include "commands/commands.hpp"
#include "commands/words.hpp"
#include "core/plans/convert_plan.hpp"

#include <optional>

namespace clientele::commands {

using core::TextId;

namespace {

std::string textCells(const Workbench& bench, const core::ConversionPlan& conversion) {
    return bench.say(TextId::summary_convert, {{"count", std::to_string(conversion.cells)}});
}

Preview previewOf(const Workbench& bench, const core::ConversionPlan& conversion) {
    Preview preview;
    preview.title = bench.say(TextId::undo_convert);
    preview.headline = textCells(bench, conversion);
    preview.columns = {bench.say(TextId::preview_column), bench.say(TextId::preview_cells),
                       bench.say(TextId::preview_example)};
    for (const auto& column : conversion.columns)
        preview.rows.push_back({column.header, std::to_string(column.cells), column.example});
    preview.notes = {bench.say(TextId::convert_why), bench.say(TextId::convert_else)};
    preview.action = bench.say(TextId::button_convert);
    return preview;
}

/// How many cells were converted; nothing: the user said no.
std::optional<int> convert(Workbench& bench, const std::function<bool(const MakePreview&)>& agreed) {
    requireWritable(bench);
    const auto conversion = core::planConversion(bench.situation);
    if (conversion.cells == 0)
        return 0;
    requireUnprotected(bench, conversion.plan);
    if (!agreed([&] { return previewOf(bench, conversion); }))
        return std::nullopt;
    asOneStep(bench, TextId::undo_convert, [&] { calc::apply(bench.document, conversion.plan); });
    return conversion.cells;
}

} // namespace

std::string convertText(Workbench& bench, Talk& talk) {
    const auto cells = convert(bench, [&](const MakePreview& preview) { return talk.confirm(preview); });
    if (!cells)
        return {};
    return *cells == 0 ? bench.say(TextId::summary_nothing_to_convert)
                       : bench.say(TextId::summary_converted, {{"count", std::to_string(*cells)}});
}

bool offerConversion(Workbench& bench, Talk& talk) {
    return convert(bench, [&](const MakePreview& preview) { return talk.ask(preview); }).value_or(0) > 0;
}

} // namespace clientele::commands
