#include "core/lifecycle/satisfaction.hpp"

#include "core/base/computed.hpp"
#include "core/base/errors.hpp"
#include "core/base/number_row.hpp"
#include "core/base/sum.hpp"
#include "core/base/weighted_mean.hpp"

#include <algorithm>
#include <cmath>

namespace clientele::core {

namespace {
struct Counted {
    double held = 0, count = 0;
};

/// Adds up what each score gives, and how many there are.
template <class Gives>
Counted countedOf(std::span<const NumberCell> scores, Gives gives) {
    Counted out;
    for (const auto& score : scores) {
        if (score.blank())
            continue;
        if (!score.ok())
            throw FunctionError(score.state, "a row is not a number");
        ++out.count;
        out.held += gives(score.value);
    }
    if (out.count == 0)
        throw FunctionError(CellState::divisionByZero, "no score");
    return out;
}
} // namespace

NumberCell satisfaction(double perceived, double expected) {
    if (!(perceived >= 0 && expected >= 0))
        return CellState::badArgument;
    return quotient(perceived, expected);
}

NumberCell perceivedValue(std::span<const NumberCell> values, std::span<const NumberCell> costs) {
    const auto ofValues = rowState(values), ofCosts = rowState(costs);
    if (ofValues == CellState::blank && ofCosts == CellState::blank)
        return CellState::blank;
    for (const auto state : {ofValues, ofCosts})
        if (state != CellState::ok && state != CellState::blank)
            return state;
    CompensatedSum sum;
    for (const auto& value : values)
        sum.add(value.ok() ? value.value : 0);
    for (const auto& cost : costs)
        sum.add(cost.ok() ? -cost.value : 0);
    return finite(sum.value());
}

NumberCell loyalty(std::span<const NumberCell> measures, std::span<const double> weights) {
    return weightedMean(measures, weights, Blank::leftOut);
}

NumberCell switchingCost(std::span<const NumberCell> factors, std::span<const double> weights) {
    const auto outside = [](const NumberCell& cell) {
        return cell.ok() && !(cell.value >= 0 && cell.value <= 1);
    };
    const auto share = weightedMean(factors, weights, Blank::zero);
    return share.ok() && std::ranges::any_of(factors, outside) ? NumberCell(CellState::badArgument) : share;
}

double netPromoterScore(std::span<const NumberCell> scores) {
    constexpr double promoter = 9, detractor = 6, best = 10, percent = 100;
    const auto [net, count] = countedOf(scores, [=](double score) {
        if (!(score >= 0 && score <= best) || score != std::floor(score))
            throw FunctionError(CellState::badArgument, "a score is a whole number from 0 to 10");
        return score >= promoter ? 1 : score <= detractor ? -1 : 0;
    });
    return percent * net / count;
}

double satisfiedShare(std::span<const NumberCell> scores, double top) {
    const auto [satisfied, count] = countedOf(scores, [top](double score) { return score >= top ? 1 : 0; });
    return satisfied / count;
}

} // namespace clientele::core
