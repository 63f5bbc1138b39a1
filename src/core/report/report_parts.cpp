#include "core/report/report_parts.hpp"

#include "core/texts.hpp"

#include <algorithm>

namespace clientele::core {

namespace {
constexpr std::array<std::string_view, allReportParts.size()> names{
    "movement", "unvisited", "sliding", "top",  "owners",       "stages",
    "value",    "loyalty",   "actions", "gaps", "unknownNames", "policy"};
constexpr std::array<TextId, allReportParts.size()> labels{
    TextId::report_part_movement, TextId::report_unvisited_title, TextId::report_sliding_title,
    TextId::report_top_title,     TextId::report_owners_title,    TextId::report_stages_title,
    TextId::report_value_title,   TextId::report_loyalty_title,   TextId::report_actions_title,
    TextId::report_gaps_title,    TextId::report_unknown_title,   TextId::report_policy_title};
} // namespace

std::string serialised(const ReportParts& parts) {
    std::string out;
    for (const auto part : allReportParts)
        if (!parts.has(part))
            out += (out.empty() ? "" : ",") + std::string(names.at(static_cast<std::size_t>(part)));
    return out;
}

ReportParts parsedReportParts(std::string_view text) {
    ReportParts out;
    while (!text.empty()) {
        const auto end = std::min(text.find(','), text.size());
        const auto found = std::ranges::find(names, text.substr(0, end));
        if (found != names.end())
            out.set(static_cast<ReportPart>(found - names.begin()), false);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

std::string_view labelOf(ReportPart part, Language language) {
    return textOf(labels.at(static_cast<std::size_t>(part)), language);
}

} // namespace clientele::core
