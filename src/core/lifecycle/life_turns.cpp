#include "core/lifecycle/life_turns.hpp"

#include "core/rfm/quantile.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace clientele::core {

namespace {
constexpr double median = .5;

std::vector<std::size_t> periodsWith(std::span<const double> revenue) {
    std::vector<std::size_t> out;
    for (std::size_t t = 0; t < revenue.size(); ++t)
        if (revenue[t] > 0)
            out.push_back(t);
    return out;
}

double usualGapOf(std::span<const std::size_t> periods) {
    if (periods.size() < 2)
        return 0;
    std::vector<double> gaps;
    for (std::size_t i = 1; i < periods.size(); ++i)
        gaps.push_back(static_cast<double>(periods[i] - periods[i - 1]));
    std::ranges::sort(gaps);
    return quantile(gaps, median);
}

/// The last periods of the turns: those with revenue, and after each the ends of the usual gaps that stayed
/// quiet.
std::vector<std::size_t> endsOf(std::span<const std::size_t> periods, double gap, std::size_t count) {
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i < periods.size(); ++i) {
        ends.push_back(periods[i]);
        const std::size_t next = i + 1 < periods.size() ? periods[i + 1] : count;
        for (double missed = gap; missed <= static_cast<double>(next - periods[i] - 1); missed += gap)
            ends.push_back(periods[i] + static_cast<std::size_t>(std::ceil(missed)));
    }
    return ends;
}
} // namespace

LifeTurns lifeTurns(std::span<const double> revenue, std::span<const double> investment,
                    std::span<const double> wallet) {
    LifeTurns out;
    const auto periods = periodsWith(revenue);
    out.usualGap = usualGapOf(periods);
    out.quiet = revenue.size() - (periods.empty() ? 0 : periods.back() + 1);
    out.investment = std::accumulate(investment.begin(), investment.end(), 0.0);
    std::size_t period = 0;
    Turn sofar;
    for (const auto end : endsOf(periods, std::max(out.usualGap, 1.0), revenue.size())) {
        Turn turn = sofar;
        turn.end = end;
        for (; period <= end; ++period) {
            turn.allRevenue += revenue[period];
            turn.allInvestment += investment[period];
            if (out.turns.empty() && period < end)
                continue; // before the first revenue
            turn.revenue += revenue[period];
            turn.investment += investment[period];
            turn.ours += wallet[period] > 0 ? revenue[period] : 0;
            turn.wallet += wallet[period];
        }
        turn.peak = std::max(turn.peak, turn.revenue);
        out.turns.push_back(turn);
        sofar = Turn{.allRevenue = turn.allRevenue, .allInvestment = turn.allInvestment, .peak = turn.peak};
    }
    if (!out.turns.empty())
        out.turns.back().allInvestment = out.investment;
    return out;
}

} // namespace clientele::core
