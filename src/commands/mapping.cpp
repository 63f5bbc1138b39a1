#include "commands/commands.hpp"
#include "commands/words.hpp"
#include "core/headers.hpp"
#include "core/plans/plan.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace clientele::commands {

using core::TextId;

namespace {

constexpr std::array kindNames{"customers", "orders", "contacts"}; ///< of mappedTables, as macros say them

void describeTable(const Workbench& bench, const core::Table& table, const std::string& name,
                   std::vector<std::string>& lines) {
    lines.push_back(bench.say(TextId::summary_table,
                              {{"table", name},
                               {"sheet", bench.situation.sheets[static_cast<std::size_t>(table.sheet)].name},
                               {"row", std::to_string(table.headerRow + 1)},
                               {"count", std::to_string(table.rows())}}));
    for (const auto& match : table.columns)
        lines.push_back(
            bench.say(TextId::summary_column,
                      {{"field", std::string(core::headerOf(match.field, bench.situation.messages))},
                       {"column", core::columnLetters(match.column)},
                       {"header", match.header},
                       {"confidence", percent(match.confidence, 0)},
                       {"reason", reasonWords(bench, match)}}));
}

std::optional<core::Field> fieldNamed(std::string_view name) {
    const auto fields = core::allFields();
    const auto found = std::ranges::find(fields, name, core::canonicalName);
    return found == fields.end() ? std::nullopt : std::optional(*found);
}

} // namespace

std::string describe(const Workbench& bench) {
    std::vector<std::string> lines;
    for (const auto kind : mappedTables)
        if (const auto& table = bench.situation.understanding.table(kind))
            describeTable(bench, *table, tableWords(bench, kind), lines);
    if (const auto& orderLines = bench.situation.understanding.orderLines)
        describeTable(bench, *orderLines, bench.say(TextId::table_order_lines), lines);
    return lines.empty() ? bench.say(TextId::message_no_table) : joinedLines(lines);
}

std::vector<core::MappingChoice> withChoice(std::vector<core::MappingChoice> choices,
                                            core::MappingChoice choice) {
    std::erase_if(choices, [&](const core::MappingChoice& c) { return c.table == choice.table; });
    choices.push_back(std::move(choice));
    return choices;
}

core::MappingChoice choiceFor(const std::vector<core::MappingChoice>& choices, const core::Table& table,
                              const std::vector<core::SheetContent>& sheets) {
    const auto found = std::ranges::find(choices, table.kind, &core::MappingChoice::table);
    if (found != choices.end())
        return *found;
    auto fresh = core::choiceOf(table, sheets);
    fresh.columns.clear(); // what was found by itself is found again: only the user's word is kept
    return fresh;
}

void decide(core::MappingChoice& choice, core::Field field, const std::string& header) {
    std::erase_if(choice.columns,
                  [&](const auto& c) { return c.first == field || (!header.empty() && c.second == header); });
    choice.columns.emplace_back(field, header);
}

void rememberMapping(const Workbench& bench, const std::vector<core::MappingChoice>& choices) {
    remember(bench, mappingProperty, core::serialised(choices), TextId::undo_setup);
}

void setMapping(Workbench& bench, const std::string& table, const std::string& field,
                const std::string& header) {
    const auto kindAt = std::ranges::find(kindNames, table);
    const auto wanted = fieldNamed(field);
    if (kindAt == kindNames.end() || !wanted)
        throw Refusal(bench.say(TextId::message_unknown_field, {{"name", table + "." + field}}));
    const auto kind = mappedTables.at(static_cast<std::size_t>(kindAt - kindNames.begin()));
    const auto& found = bench.situation.understanding.table(kind);
    if (!found)
        throw Refusal(bench.say(TextId::message_no_table));
    const auto& grid = bench.situation.sheets[static_cast<std::size_t>(found->sheet)].grid;
    bool known = header.empty();
    for (int column = found->firstColumn; column <= found->lastColumn && !known; ++column)
        known = grid.text(found->headerRow, column) == header;
    if (!known)
        throw Refusal(bench.say(TextId::message_unknown_header, {{"name", header}}));
    auto choices = core::parsedChoices(bench.document.property(mappingProperty));
    auto choice = choiceFor(choices, *found, bench.situation.sheets);
    decide(choice, *wanted, header);
    rememberMapping(bench, withChoice(std::move(choices), std::move(choice)));
}

} // namespace clientele::commands
