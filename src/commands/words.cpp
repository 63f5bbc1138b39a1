#include "commands/words.hpp"

#include "core/formulas/references.hpp"
#include "core/report/words.hpp"

#include <algorithm>
#include <cstdio>
#include <map>
#include <numeric>

namespace clientele::commands {

using core::TextId;

std::string percent(double share, int digits) {
    constexpr double hundred = 100;
    char text[32];
    std::snprintf(text, sizeof text, "%.*f%%", digits, share * hundred);
    return text;
}

std::string grouped(double value) {
    constexpr std::size_t group = 3;
    char text[64];
    std::snprintf(text, sizeof text, "%.0f", value);
    std::string out = text;
    const std::size_t first = out.starts_with('-') ? 1 : 0;
    for (std::size_t at = out.size(); at > first + group; at -= group)
        out.insert(at - group, ",");
    return out;
}

std::string tableWords(const Workbench& bench, core::TableKind kind) {
    constexpr std::array names{TextId::table_customers, TextId::table_contacts, TextId::table_orders};
    return bench.say(names.at(static_cast<std::size_t>(kind)));
}

std::string reasonWords(const Workbench& bench, const core::ColumnMatch& match) {
    constexpr std::array reasons{TextId::match_header, TextId::match_part_of_header, TextId::match_content,
                                 TextId::match_neighbours, TextId::match_user};
    return bench.say(reasons.at(static_cast<std::size_t>(match.reason)));
}

std::string someNames(const Workbench& bench, const std::vector<std::string>& names) {
    constexpr std::size_t shown = 5;
    if (names.size() <= shown)
        return inOneLine(bench, names);
    return bench.say(TextId::summary_more,
                     {{"names", inOneLine(bench, {names.begin(), names.begin() + shown})},
                      {"count", std::to_string(names.size() - shown)}});
}

std::string placeName(const Workbench& bench, const core::Area& area) {
    return bench.document.sheetName(area.sheet) + "." + core::cellsText(area);
}

std::string somePlaces(const Workbench& bench, const std::vector<core::Area>& areas) {
    constexpr std::size_t shown = 6;
    std::string out;
    for (std::size_t i = 0; i < std::min(shown, areas.size()); ++i)
        out += (i > 0 ? bench.say(TextId::places_separator) : std::string()) + placeName(bench, areas[i]);
    if (areas.size() <= shown)
        return out;
    return bench.say(TextId::places_more, {{"places", out}, {"count", std::to_string(areas.size() - shown)}});
}

std::vector<std::string> tierWords(const Workbench& bench, const core::TierSummary& summary) {
    const double total = std::accumulate(summary.sales.begin(), summary.sales.end(), 0.0);
    std::vector<std::string> tiers;
    for (std::size_t t = 0; t < summary.labels.size(); ++t)
        tiers.push_back(
            bench.say(TextId::summary_tier, {{"tier", summary.labels[t]},
                                             {"customers", std::to_string(summary.customers[t])},
                                             {"share", percent(total > 0 ? summary.sales[t] / total : 0)}}));
    std::vector<std::string> out{
        bench.say(TextId::summary_tiers,
                  {{"customers", std::to_string(summary.total())}, {"tiers", inOneLine(bench, tiers)}})};
    if (summary.untiered > 0) {
        std::vector<std::string> names;
        for (const auto& customer : summary.untieredList)
            names.push_back(customer.name);
        out.push_back(bench.say(TextId::summary_untiered, {{"count", std::to_string(summary.untiered)},
                                                           {"names", someNames(bench, names)}}));
    }
    if (!summary.movers.empty()) {
        std::vector<std::string> names;
        for (const auto& mover : summary.movers)
            names.push_back(mover.name + " " + summary.labels[mover.from] + "→" + summary.labels[mover.to]);
        out.push_back(bench.say(TextId::summary_moves, {{"count", std::to_string(summary.movers.size())},
                                                        {"moves", someNames(bench, names)}}));
    }
    return out;
}

std::vector<std::string> placeWords(const Workbench& bench, const core::Plan& plan) {
    std::vector<std::string> out;
    for (const auto& sheet : plan.newSheets)
        out.push_back(bench.say(TextId::summary_new_sheet, {{"sheet", sheet}}));
    std::map<std::string, std::vector<std::string>> columns;
    for (const auto& change : plan.changes) {
        if (std::ranges::find(plan.newSheets, change.sheet) != plan.newSheets.end() ||
            change.columnWidth == 0)
            continue;
        const auto* header = std::get_if<std::string>(&change.cells.front());
        columns[change.sheet].push_back(core::columnLetters(change.column) + " " +
                                        (header == nullptr ? std::string() : *header));
    }
    for (const auto& [sheet, names] : columns)
        out.push_back(
            bench.say(TextId::summary_columns, {{"sheet", sheet}, {"columns", inOneLine(bench, names)}}));
    return out;
}

std::string inOneLine(const Workbench& bench, const std::vector<std::string>& words) {
    return core::joined(words, bench.say(TextId::summary_separator));
}

std::string joinedLines(const std::vector<std::string>& lines) {
    return core::joined(lines, "\n");
}

} // namespace clientele::commands
