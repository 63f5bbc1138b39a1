#include "core/report/parts.hpp"

#include <algorithm>

namespace clientele::core {

namespace {
struct TierSum {
    std::size_t customers = 0, readable = 0, up = 0, down = 0;
    double sales = 0;
    Coverage coverage;
};

const std::optional<std::uint8_t>* previousTier(const ReportFacts& facts, std::size_t customer) {
    const auto* previous = facts.in.previous;
    return previous && customer < previous->tiers.size() ? &previous->tiers[customer] : nullptr;
}

/// By tier; the last is of the customers without one.
std::vector<TierSum> sums(const ReportFacts& facts) {
    std::vector<TierSum> out(facts.tierCount + 1);
    for (std::size_t i = 0; i < facts.customers().size(); ++i) {
        const int tier = facts.tier[i];
        auto& sum = out[tier < 0 ? facts.tierCount : static_cast<std::size_t>(tier)];
        ++sum.customers;
        sum.readable += facts.customers()[i].sales.ok() ? 1 : 0;
        sum.sales += facts.sales(i);
        sum.coverage.add(facts.states[i]);
        const auto* before = previousTier(facts, i);
        if (tier < 0 || !before || !*before)
            continue;
        sum.up += tier < **before ? 1 : 0;
        sum.down += tier > **before ? 1 : 0;
    }
    return out;
}

std::vector<ReportValue> tierRow(const ReportFacts& facts, ReportValue label, const TierSum& sum) {
    const bool tiered = label.kind == ValueKind::tier;
    const auto customers = static_cast<double>(sum.customers);
    std::vector<ReportValue> row{std::move(label), countValue(sum.customers),
                                 numberValue(ValueKind::money, sum.sales),
                                 shareValue(ValueKind::share, sum.sales, facts.totalSales),
                                 shareValue(ValueKind::money, sum.sales, customers)};
    if (sum.readable == 0)
        std::fill(row.begin() + 2, row.end(), ReportValue{});
    if (facts.hasContacts) {
        row.push_back(sum.coverage.known > 0 ? countValue(sum.coverage.overdue) : ReportValue{});
        row.push_back(sum.coverage.value());
    }
    if (facts.in.previous)
        row.push_back(tiered ? textValue(std::to_string(sum.up) + " / " + std::to_string(sum.down))
                             : ReportValue{});
    return row;
}

/// The first column takes what the others leave of the page.
void fillFirst(ReportTable& table, int width = pageColumns) {
    table.columns.front().span = 1;
    table.columns.front().span += width - table.span();
}

std::string intervalWords(const ReportFacts& facts) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < facts.tierCount; ++i)
        parts.push_back(facts.tierLabel(i) + " " +
                        groupedText(facts.in.policy.tiers[i].intervalDays, facts.in.locale));
    return joined(parts, " · ") + facts.text(TextId::report_unit_days);
}

std::string cutoffWords(const ReportFacts& facts) {
    std::vector<std::string> parts;
    for (const double cutoff : facts.in.policy.abcCutoffs)
        parts.push_back(percentText(cutoff, 0, facts.in.locale));
    return joined(parts, " / ");
}
} // namespace

ReportTable tierTable(const ReportFacts& facts) {
    ReportTable table{facts.text(TextId::report_tiers_title), {}, {}, {}};
    table.columns = {{facts.text(TextId::report_column_tier), 1, Align::left},
                     {facts.text(TextId::report_column_customers)},
                     {facts.text(TextId::report_column_sales)},
                     {facts.text(TextId::report_column_share)},
                     {facts.text(TextId::report_column_average)}};
    if (facts.hasContacts) {
        table.columns.push_back({facts.text(TextId::report_column_overdue)});
        table.columns.push_back({facts.text(TextId::report_column_coverage)});
    }
    if (facts.in.previous)
        table.columns.push_back({facts.text(TextId::report_column_upDown)});
    fillFirst(table);
    const auto all = sums(facts);
    for (std::size_t i = 0; i < facts.tierCount; ++i)
        table.rows.push_back(tierRow(facts, facts.tierValueOf(i), all[i]));
    if (all.back().customers > 0)
        table.rows.push_back(tierRow(facts, textValue(facts.text(TextId::report_tiers_none)), all.back()));
    return table;
}

std::optional<ReportTable> movementTable(const ReportFacts& facts) {
    if (!facts.in.previous)
        return std::nullopt;
    std::vector<std::vector<std::size_t>> moved(facts.tierCount, std::vector<std::size_t>(facts.tierCount));
    std::size_t fresh = 0;
    for (std::size_t i = 0; i < facts.customers().size(); ++i) {
        const auto* before = previousTier(facts, i);
        if (facts.tier[i] < 0)
            continue;
        if (before && *before && **before < facts.tierCount)
            ++moved[**before][static_cast<std::size_t>(facts.tier[i])];
        else
            ++fresh;
    }
    ReportTable table{facts.text(TextId::report_movement_title, {{"date", isoText(facts.in.previous->day)}}),
                      {{"", 1, Align::left}},
                      {},
                      {}};
    for (std::size_t i = 0; i < facts.tierCount; ++i)
        table.columns.push_back({"→ " + facts.tierLabel(i)});
    fillFirst(table, table.span() <= pageColumns / 2 ? pageColumns / 2 : pageColumns);
    for (std::size_t from = 0; from < facts.tierCount; ++from) {
        std::vector<ReportValue> row{facts.tierValueOf(from)};
        for (std::size_t to = 0; to < facts.tierCount; ++to)
            row.push_back(countValue(moved[from][to]));
        table.rows.push_back(std::move(row));
    }
    if (fresh > 0)
        table.note = facts.text(TextId::report_movement_fresh, {{"count", std::to_string(fresh)}});
    return table;
}

ReportTable actionTable(const ReportFacts& facts) {
    ReportTable table{facts.text(TextId::report_actions_title), {}, {}, {}};
    table.columns = {{facts.text(TextId::report_column_tier), 1, Align::left},
                     {facts.text(TextId::report_column_interval)},
                     {facts.text(TextId::report_column_action), 3, Align::left, true},
                     {facts.text(TextId::report_column_credit), 3, Align::left, true}};
    for (std::size_t i = 0; i < facts.tierCount; ++i) {
        const auto& rule = facts.in.policy.tiers[i];
        table.rows.push_back({facts.tierValueOf(i),
                              daysValue(static_cast<int>(rule.intervalDays), facts.in.language),
                              textValue(rule.action), textValue(rule.credit)});
    }
    return table;
}

ReportTable policyTable(const ReportFacts& facts) {
    const auto& policy = facts.in.policy;
    const auto& locale = facts.in.locale;
    ReportTable table{facts.text(TextId::report_policy_title), {}, {}, {}};
    table.columns = {{facts.text(TextId::report_column_rule), 3, Align::left},
                     {facts.text(TextId::report_column_value), 5, Align::left, true}};
    const auto row = [&](TextId name, std::string value) {
        table.rows.push_back({textValue(facts.text(name)), textValue(std::move(value))});
    };
    row(TextId::report_policy_cutoffs, cutoffWords(facts));
    if (facts.hasContacts) {
        row(TextId::report_policy_intervals, intervalWords(facts));
        row(TextId::report_policy_soon, facts.text(TextId::report_policy_soonValue,
                                                   {{"share", percentText(policy.soonShare, 0, locale)}}));
    }
    if (facts.hasOrders()) {
        row(TextId::report_policy_slide, facts.text(TextId::report_policy_slideValue,
                                                    {{"share", percentText(policy.slideShare, 0, locale)}}));
        row(TextId::report_policy_silent,
            facts.text(TextId::report_policy_silentValue,
                       {{"gaps", decimalText(policy.silentGaps,
                                             policy.silentGaps == static_cast<int>(policy.silentGaps) ? 0 : 1,
                                             locale)},
                        {"days", groupedText(policy.silentDays, locale)}}));
    }
    return table;
}

} // namespace clientele::core
