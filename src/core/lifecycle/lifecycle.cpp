#include "core/lifecycle/lifecycle.hpp"

#include "core/base/number_row.hpp"
#include "core/base/reach.hpp"
#include "core/lifecycle/life_turns.hpp"
#include "core/texts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace clientele::core {

namespace {
using Found = std::optional<LifeReading>;

/// The rules that look at the turns.
class Rules {
public:
    Rules(std::span<const Turn> turns, const LifecycleRules& rules)
        : turns_(turns)
        , rules_(rules) {}

    /// What the rules say of the turn, without those that need to know how long it has been quiet.
    [[nodiscard]] Found at(std::size_t turn) const {
        if (const auto tiny = tinyRevenue(turn))
            return tiny;
        for (const auto rule : {&Rules::down, &Rules::atPeak, &Rules::rising})
            if (const auto reading = (this->*rule)(turn))
                return reading;
        return std::nullopt;
    }

    [[nodiscard]] Found tinyRevenue(std::size_t turn) const {
        const auto& now = turns_[turn];
        if (now.allInvestment <= 0 ||
            !reachesShare(rules_.developmentShare * now.allInvestment, now.allRevenue))
            return std::nullopt;
        return LifeReading{.stage = LifeStage::development,
                           .rule = LifeRule::tinyRevenue,
                           .revenue = now.allRevenue,
                           .investment = now.allInvestment};
    }

    [[nodiscard]] LifeReading notYetAbove(std::size_t turn) const {
        const auto& now = turns_[turn];
        return {.stage = LifeStage::development,
                .rule = LifeRule::notYetAbove,
                .revenue = now.revenue,
                .investment = now.investment};
    }

private:
    /// The latest turns up to this one, as many as a rule asks for; none where there are fewer.
    [[nodiscard]] std::span<const Turn> latest(std::size_t turn, double periods) const {
        const auto wanted = static_cast<std::size_t>(std::ceil(periods));
        return wanted > turn + 1 ? std::span<const Turn>()
                                 : std::span(turns_).subspan(turn + 1 - wanted, wanted);
    }

    [[nodiscard]] Found down(std::size_t turn) const {
        const double peak = turns_[turn].peak, line = (1 - rules_.declineShare) * peak;
        const auto of = latest(turn, rules_.declinePeriods);
        if (of.empty() ||
            !std::ranges::all_of(of, [&](const Turn& t) { return reachesShare(line, t.revenue); }))
            return std::nullopt;
        return LifeReading{.stage = LifeStage::decline,
                           .rule = LifeRule::down,
                           .revenue = turns_[turn].revenue,
                           .peak = peak};
    }

    [[nodiscard]] Found atPeak(std::size_t turn) const {
        const double peak = turns_[turn].peak, line = (1 - rules_.maturityBand) * peak;
        const auto of = latest(turn, rules_.maturityPeriods);
        if (of.empty() ||
            !std::ranges::all_of(of, [&](const Turn& t) { return reachesShare(t.revenue, line); }))
            return std::nullopt;
        Turn sum;
        for (const auto& t : of) {
            sum.revenue += t.revenue;
            sum.investment += t.investment;
            sum.ours += t.ours;
            sum.wallet += t.wallet;
        }
        LifeReading reading{.stage = LifeStage::maturity,
                            .rule = LifeRule::atPeak,
                            .revenue = turns_[turn].revenue,
                            .peak = peak};
        if (sum.wallet > 0)
            reading.walletShare = sum.ours / sum.wallet;
        if (sum.revenue <= sum.investment ||
            (reading.walletShare && !reachesShare(*reading.walletShare, rules_.maturityWallet)))
            return std::nullopt;
        return reading;
    }

    [[nodiscard]] Found rising(std::size_t turn) const {
        const auto& now = turns_[turn];
        const double before = turn > 0 ? turns_[turn - 1].peak : 0;
        if (now.revenue <= before || now.revenue <= now.investment)
            return std::nullopt;
        return LifeReading{.stage = LifeStage::growth,
                           .rule = LifeRule::rising,
                           .revenue = now.revenue,
                           .investment = now.investment,
                           .peak = before};
    }

    std::span<const Turn> turns_;
    const LifecycleRules& rules_;
};

/// The rules that look at the quiet since the last revenue.
Found byQuiet(const LifeTurns& life, const Policy& policy, std::optional<bool> settled) {
    const auto quiet = static_cast<double>(life.quiet);
    LifeReading reading{.usualGap = life.usualGap, .quiet = life.quiet};
    if (settled.value_or(false) && quiet >= policy.lifecycle.terminationPeriods) {
        reading.stage = LifeStage::termination;
        reading.rule = LifeRule::ended;
        return reading;
    }
    if (life.usualGap == 0 || quiet <= policy.silentGaps * life.usualGap)
        return std::nullopt;
    reading.stage = LifeStage::decline;
    reading.rule = LifeRule::silent;
    return reading;
}

/// Now, or else as it was at the latest turn that a rule holds of.
LifeReading byTurns(const LifeTurns& life, const Rules& rules, std::size_t periods) {
    for (auto turn = life.turns.size(); turn-- > 0;)
        if (auto found = rules.at(turn)) {
            found->since = turn + 1 == life.turns.size() ? 0 : periods - 1 - life.turns[turn].end;
            return *found;
        }
    return rules.notYetAbove(life.turns.size() - 1);
}

LifeReading readingOf(const LifeTurns& life, const Policy& policy, const LifeRow& row) {
    if (life.turns.empty()) {
        if (life.investment > 0)
            return {.stage = LifeStage::development,
                    .rule = LifeRule::onlyInvestment,
                    .investment = life.investment};
        return {.quiet = life.quiet};
    }
    const Rules rules(life.turns, policy.lifecycle);
    const auto quiet = byQuiet(life, policy, row.settled);
    if (quiet && quiet->rule == LifeRule::ended)
        return *quiet;
    if (const auto tiny = rules.tinyRevenue(life.turns.size() - 1))
        return *tiny;
    return quiet ? *quiet : byTurns(life, rules, row.profits.size());
}

/// ok, blank, or why the rows say nothing.
CellState stateOf(const LifeRow& row) {
    const auto profits = rowState(row.profits), investments = rowState(row.investments);
    for (const auto of : {profits, investments, rowState(row.wallet)})
        if (of != CellState::ok && of != CellState::blank)
            return of;
    const auto fits = [&](std::span<const NumberCell> cells) {
        return (cells.empty() || cells.size() == row.profits.size()) &&
               std::ranges::none_of(cells, [](const auto& cell) { return cell.ok() && cell.value < 0; });
    };
    if (!fits(row.investments) || !fits(row.wallet))
        return CellState::badArgument;
    return profits == CellState::ok ? profits : investments;
}

/// Revenue and investment on one scale, a loss being an investment.
struct Flows {
    std::vector<double> revenue{}, investment{}, wallet{};
    int power = 0;
};

Flows flowsOf(const LifeRow& row) {
    std::vector<NumberCell> both(row.profits.begin(), row.profits.end());
    both.insert(both.end(), row.investments.begin(), row.investments.end());
    auto scaled = scaledRow(both);
    const auto n = row.profits.size();
    scaled.values.resize(2 * n, 0);
    Flows out{.wallet = std::vector<double>(n, 0), .power = scaled.power};
    for (std::size_t t = 0; t < n; ++t) {
        out.revenue.push_back(std::max(scaled.values[t], 0.0));
        out.investment.push_back(scaled.values[n + t] + std::max(-scaled.values[t], 0.0));
        if (t < row.wallet.size() && row.wallet[t].ok())
            out.wallet[t] = std::ldexp(row.wallet[t].value, -scaled.power);
    }
    return out;
}
} // namespace

Cell<LifeReading> lifeStage(const LifeRow& row, const Policy& policy) {
    if (const auto state = stateOf(row); state != CellState::ok)
        return state;
    const auto flows = flowsOf(row);
    auto reading = readingOf(lifeTurns(flows.revenue, flows.investment, flows.wallet), policy, row);
    for (double* amount : {&reading.revenue, &reading.investment, &reading.peak})
        *amount = std::ldexp(*amount, flows.power);
    return reading;
}

std::string_view labelOf(LifeStage stage, Language language) {
    constexpr std::array labels{TextId::life_potential, TextId::life_development, TextId::life_growth,
                                TextId::life_maturity,  TextId::life_decline,     TextId::life_termination};
    return textOf(labels.at(static_cast<std::size_t>(stage)), language);
}

} // namespace clientele::core
