#include "core/report/build.hpp"

#include "core/report/parts.hpp"

#include <numeric>

namespace clientele::core {

int ReportTable::span() const {
    return std::accumulate(columns.begin(), columns.end(), 0,
                           [](int sum, const ReportColumn& column) { return sum + column.span; });
}

bool operator==(const ReportColumn& a, const ReportColumn& b) {
    return a.header == b.header && a.span == b.span && a.align == b.align && a.wrap == b.wrap;
}

namespace {
/// "cuts of 2026-10-01 (A ≥ 412,000; B ≥ 61,500)", or "" without cut values.
std::string cutWords(const ReportFacts& facts) {
    const auto& in = facts.in;
    std::vector<std::string> cuts;
    for (std::size_t i = 0; i < in.cuts.size() && i < in.policy.tiers.size(); ++i)
        cuts.push_back(facts.tierLabel(i) + " ≥ " + groupedText(in.cuts[i], in.locale));
    if (cuts.empty())
        return {};
    const auto values = joined(cuts, facts.text(TextId::report_subtitle_cutSeparator));
    return in.cutsDate
               ? facts.text(TextId::report_subtitle_cuts, {{"date", isoText(*in.cutsDate)}, {"cuts", values}})
               : facts.text(TextId::report_subtitle_liveCuts, {{"cuts", values}});
}

std::string subtitle(const ReportFacts& facts) {
    const auto& in = facts.in;
    std::vector<std::string> parts{
        facts.text(TextId::report_subtitle_asOf, {{"date", isoText(in.asOf)}}),
        facts.text(TextId::report_subtitle_customers,
                   {{"count", groupedText(static_cast<double>(facts.customers().size()), in.locale)}})};
    if (!in.source.empty())
        parts.push_back(facts.text(TextId::report_subtitle_source, {{"sheet", in.source}}));
    if (auto cuts = cutWords(facts); !cuts.empty())
        parts.push_back(std::move(cuts));
    return joined(parts, " · ");
}

std::vector<ReportTable> tables(const ReportFacts& facts) {
    std::vector<ReportTable> out;
    const auto add = [&](ReportPart part, auto table) {
        if (!facts.in.parts.has(part))
            return;
        if (std::optional<ReportTable> made = table(facts))
            out.push_back(std::move(*made));
    };
    add(ReportPart::unvisited, unvisitedKeyCustomers);
    add(ReportPart::sliding, slidingCustomers);
    add(ReportPart::top, topCustomers);
    add(ReportPart::owners, ownerTable);
    add(ReportPart::stages, stageTable);
    add(ReportPart::value, valueMatrix);
    add(ReportPart::loyalty, loyaltyQuadrants);
    add(ReportPart::actions, actionTable);
    add(ReportPart::gaps, dataGaps);
    add(ReportPart::unknownNames, unknownNameTable);
    add(ReportPart::policy, policyTable);
    return out;
}
} // namespace

TierReport buildTierReport(const TierReportInput& input) {
    const ReportFacts facts(input);
    TierReport report;
    report.language = input.language;
    report.asOf = input.asOf;
    report.sheetName = facts.text(TextId::report_sheet, {{"date", isoText(input.asOf)}});
    report.title = facts.text(TextId::report_title);
    report.subtitle = subtitle(facts);
    report.footer = facts.text(TextId::report_footer);
    report.chartData = facts.text(TextId::report_chartData);
    report.headlines = headlines(facts);
    report.tiers = tierTable(facts);
    report.pareto = paretoChart(facts);
    report.shares = tierChart(facts);
    if (input.parts.has(ReportPart::movement))
        report.movement = movementTable(facts);
    report.tables = tables(facts);
    report.leftOut = leftOutLine(facts);
    return report;
}

} // namespace clientele::core
