#include "calc/apply_plan.hpp"
#include "commands/commands.hpp"
#include "commands/words.hpp"
#include "core/convert_plan.hpp"

namespace clientele::commands {

using core::TextId;

std::string convertText(Workbench& bench, Talk& talk) {
    requireWritable(bench);
    const auto conversion = core::planConversion(bench.situation);
    if (conversion.cells == 0)
        return bench.say(TextId::summary_nothing_to_convert);
    requireUnprotected(bench, conversion.plan);
    const auto words = bench.say(TextId::summary_convert, {{"count", std::to_string(conversion.cells)}});
    Preview preview;
    preview.title = bench.say(TextId::undo_convert);
    preview.headline = words;
    preview.columns = {bench.say(TextId::preview_column), bench.say(TextId::preview_cells),
                       bench.say(TextId::preview_example)};
    for (const auto& column : conversion.columns)
        preview.rows.push_back({column.header, std::to_string(column.cells), column.example});
    preview.notes = {bench.say(TextId::convert_why), bench.say(TextId::convert_else)};
    preview.action = bench.say(TextId::button_convert);
    if (!talk.ask(preview))
        return {};
    asOneStep(bench, TextId::undo_convert, [&] { calc::apply(bench.document, conversion.plan); });
    return bench.say(TextId::summary_converted, {{"count", std::to_string(conversion.cells)}});
}

} // namespace clientele::commands
