#include "functions/models/lifecycle.hpp"

#include "core/lifecycle/lifecycle.hpp"
#include "core/lifecycle/matrices.hpp"
#include "core/lifecycle/satisfaction.hpp"
#include "core/lifecycle/trend.hpp"
#include "core/tiering/profit_curve.hpp"
#include "functions/models/common.hpp"

#include <algorithm>

namespace clientele::functions::models {

using core::CellState;
using core::FunctionError;

Each<Any, Series, std::optional<Series>, std::optional<double>, std::optional<Series>>
lifecycle(const Caller& caller, Optional<core::Policy> policy, Optional<Flag> why) {
    return [policy = policyFor(caller, policy), language = caller.language(),
            why = asked(why)](Series profits, std::optional<Series> investments,
                              std::optional<double> settled, std::optional<Series> wallet) {
        const core::LifeRow row{profits, investments.value_or(Series()), wallet.value_or(Series()),
                                settled ? std::optional(*settled != 0) : std::nullopt};
        const auto reading = core::lifeStage(row, *policy);
        if (!reading.ok())
            return anyOf(reading.state);
        return textAny(why ? core::lifeReason(reading.value, *policy, language)
                           : std::string(core::labelOf(reading.value.stage, language)));
    };
}

Each<Any, Series> lifecycle4(const Caller& caller, Optional<core::Policy> policy, Optional<Flag> why) {
    return
        [policy = policyFor(caller, policy), language = caller.language(), why = asked(why)](Series profits) {
            const auto reading = core::curveStage(profits, *policy);
            if (!reading.ok())
                return anyOf(reading.state);
            return textAny(why ? core::curveReason(reading.value, *policy, language)
                               : std::string(core::labelOf(reading.value.stage, language)));
        };
}

namespace {
/// The labels given, or those of the matrix; as many as there are classes at least.
Labels labelsFor(const Caller& caller, const core::MatrixWords& words, Optional<Labels> given,
                 std::size_t classes) {
    Labels names;
    if (given)
        names = *given;
    else
        for (const auto label : words.labels)
            names.push_back(textAny(std::string(core::textOf(label, caller.language()))));
    if (names.size() < classes)
        throw FunctionError(CellState::badArgument, "fewer labels than classes");
    return names;
}

core::MatrixCuts matrixCuts(NumberColumn first, NumberColumn second, Optional<Numbers> given) {
    if (!given)
        return core::medianCuts(first, second);
    if (given->size() != 2)
        throw FunctionError(CellState::badArgument, "two cuts are wanted, one for each measure");
    return {given->front(), given->back()};
}

/// Trailing blanks are dropped column by column: the shorter ends the customers, as the rest lacks something.
ClassesOrReasons matrix(const Caller& caller, const core::MatrixWords& words, NumberColumn first,
                        NumberColumn second, Optional<Numbers> givenCuts, Optional<Labels> labels,
                        Optional<Flag> why) {
    const auto rows = std::min(first.size(), second.size());
    first = first.first(rows);
    second = second.first(rows);
    const auto cuts = matrixCuts(first, second, givenCuts);
    const auto quarters = core::quarters(first, second, cuts);
    Classes classes{{}, labelsFor(caller, words, labels, words.labels.size())};
    Reasons reasons;
    for (std::size_t i = 0; i < rows; ++i) {
        const auto& cell = quarters[i];
        const auto index = static_cast<std::uint8_t>(cell.value);
        if (!asked(why))
            classes.of.push_back(cell.ok() ? core::Cell<std::uint8_t>(index) : cell.state);
        else if (cell.ok())
            reasons.emplace_back(core::quarterReason(first[i].value, second[i].value, cuts, words,
                                                     textOf(classes.labels[index]), caller.language()));
        else
            reasons.emplace_back(cell.state);
    }
    if (asked(why))
        return reasons;
    return classes;
}
} // namespace

ClassesOrReasons valueMatrix(const Caller& caller, NumberColumn current, NumberColumn future,
                             Optional<Numbers> cuts, Optional<Labels> labels, Optional<Flag> why) {
    return matrix(caller, core::valueMatrix, current, future, cuts, labels, why);
}

ClassesOrReasons quadrant(const Caller& caller, NumberColumn satisfaction, NumberColumn loyalty,
                          Optional<Numbers> cuts, Optional<Labels> labels, Optional<Flag> why) {
    return matrix(caller, core::loyaltyMatrix, satisfaction, loyalty, cuts, labels, why);
}

ClassesOrReasons pyramid(const Caller& caller, NumberColumn profits, Optional<Numbers> shares,
                         Optional<Labels> labels, Optional<Flag> why) {
    const auto& ours = Caller::defaultNumbers().pyramidShares;
    const Numbers steps = shares ? *shares : Numbers(ours.begin(), ours.end());
    Classes classes{core::abcClassesByHeads(profits, steps),
                    labelsFor(caller, core::valueMatrix, labels, steps.size() + 1)};
    if (!asked(why))
        return classes;
    return abcReasons(profits, classes, steps, core::AbcBy::heads, caller.language());
}

Each<Any, double, double> satisfaction(const Caller&) {
    return [](double perceived, double expected) { return anyOf(core::satisfaction(perceived, expected)); };
}

Each<Any, Series, Series> perceived(const Caller&) {
    return [](Series values, Series costs) { return anyOf(core::perceivedValue(values, costs)); };
}

Each<Any, Series> loyalty(const Caller&, Optional<Numbers> weights) {
    return [weights = weights.value_or(Numbers())](Series measures) {
        return anyOf(core::loyalty(measures, weights));
    };
}

Each<Any, Series> switchCost(const Caller&, Optional<Numbers> weights) {
    return [weights = weights.value_or(Numbers())](Series factors) {
        return anyOf(core::switchingCost(factors, weights));
    };
}

Each<TrendCells, Series> trend(const Caller& caller, Optional<double> flatShare) {
    return [flat = flatShare ? *flatShare : Caller::defaultNumbers().flatShare,
            language = caller.language()](Series series) -> TrendCells {
        const auto trend = core::trendOf(series, flat);
        if (!trend.ok())
            return Width<TrendCells>::filled(anyOf(trend.state));
        return {textAny(std::string(core::labelOf(trend.value.direction, language))), Any(trend.value.slope)};
    };
}

} // namespace clientele::functions::models
