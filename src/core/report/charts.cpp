#include "core/report/parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace clientele::core {

namespace {
/// As many columns as half a page shows apart.
constexpr std::size_t maxSteps = 40;

/// The readable sales, best first, with their tier. A negative counts as 0, as in the classes themselves.
std::vector<std::pair<double, std::uint8_t>> ranked(const ReportFacts& facts) {
    const auto last = static_cast<std::uint8_t>(facts.tierCount > 0 ? facts.tierCount - 1 : 0);
    std::vector<std::pair<double, std::uint8_t>> out;
    out.reserve(facts.customers().size());
    for (std::size_t i = 0; i < facts.customers().size(); ++i)
        if (facts.customers()[i].sales.ok())
            out.emplace_back(std::max(facts.sales(i), 0.0),
                             facts.tier[i] < 0 ? last : static_cast<std::uint8_t>(facts.tier[i]));
    std::ranges::sort(out, [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    return out;
}
} // namespace

ParetoChart paretoChart(const ReportFacts& facts) {
    ParetoChart chart;
    chart.title = facts.text(TextId::report_pareto_title);
    chart.customersLabel = facts.text(TextId::report_pareto_customers);
    chart.cumulativeLabel = facts.text(TextId::report_pareto_cumulative);
    chart.line = facts.in.policy.abcCutoffs.empty() ? 0 : facts.in.policy.abcCutoffs.front();
    const auto values = ranked(facts);
    double total = 0;
    for (const auto& [sales, tier] : values)
        total += sales;
    const bool tiered = std::ranges::any_of(facts.tier, [](int tier) { return tier >= 0; });
    if (!(total > 0) || !tiered) // without a tier there is no colour to draw in
        return chart;
    const std::size_t size = (values.size() + maxSteps - 1) / maxSteps;
    double cumulative = 0;
    for (std::size_t from = 0; from < values.size(); from += size) {
        const auto to = std::min(from + size, values.size());
        ParetoStep step;
        std::array<std::size_t, 256> tiers{};
        for (std::size_t i = from; i < to; ++i) {
            step.sales += values[i].first;
            ++tiers[values[i].second];
        }
        cumulative += step.sales;
        step.customers = static_cast<double>(to) / static_cast<double>(values.size());
        step.cumulative = cumulative / total;
        step.tier = static_cast<std::uint8_t>(std::ranges::max_element(tiers) - tiers.begin());
        chart.steps.push_back(step);
    }
    chart.note = size == 1 ? facts.text(TextId::report_pareto_single)
                           : facts.text(TextId::report_pareto_steps, {{"count", std::to_string(size)}});
    return chart;
}

TierChart tierChart(const ReportFacts& facts) {
    TierChart chart;
    chart.title = facts.text(TextId::report_shares_title);
    chart.customersLabel = facts.text(TextId::report_column_customers);
    chart.salesLabel = facts.text(TextId::report_column_sales);
    std::vector<double> sales(facts.tierCount);
    std::vector<std::size_t> customers(facts.tierCount);
    double total = 0;
    std::size_t tiered = 0;
    for (std::size_t i = 0; i < facts.customers().size(); ++i) {
        if (facts.tier[i] < 0)
            continue;
        const auto tier = static_cast<std::size_t>(facts.tier[i]);
        const double value = std::max(facts.sales(i), 0.0);
        sales[tier] += value;
        total += value;
        ++customers[tier];
        ++tiered;
    }
    if (tiered == 0)
        return chart;
    for (std::size_t i = 0; i < facts.tierCount; ++i) {
        chart.labels.push_back(facts.tierLabel(i));
        chart.customers.push_back(static_cast<double>(customers[i]) / static_cast<double>(tiered));
        if (total > 0)
            chart.sales.push_back(sales[i] / total);
    }
    return chart;
}

} // namespace clientele::core
