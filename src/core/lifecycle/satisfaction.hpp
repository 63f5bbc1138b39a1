#pragma once

#include "core/base/cell.hpp"

#include <optional>
#include <span>

namespace clientele::core {

// What customers feel (SPEC §3 Lifecycle and matrices, Relationship and value; SEEDS 2.2, 2.3, 2.16, 4.8).
//
// The functions of one customer's row take a blank as said at each; another cell that is no number is that
// state; nothing but blanks is blank.

/// C = B ÷ A: perceived ÷ expected (SEEDS 2.2): above 1 delighted, 1 satisfied, below 1 not. Expecting
/// nothing is divisionByZero; below zero badArgument.
NumberCell satisfaction(double perceived, double expected);

/// Total customer value (product, service, people, image) less total cost (time, strength, effort, money),
/// SEEDS 2.3. A blank part counts as 0.
NumberCell perceivedValue(std::span<const NumberCell> values, std::span<const NumberCell> costs);

/// The weighted mean of the measures of loyalty that were taken (SEEDS 2.16): a blank one is left out with
/// its weight, so that what nobody measured does not count as disloyal. Without weights all weigh alike
/// (ours). FunctionError(badArgument): see checkWeights; divisionByZero when what was measured weighs
/// nothing.
NumberCell loyalty(std::span<const NumberCell> measures, std::span<const double> weights);

/// How strongly a customer is bound (SEEDS 4.8): the weight of the factors that hold ÷ the weight of all, 0
/// - 1. A factor is 1 (holds), 0, or between; a blank one does not hold; outside 0 - 1 is badArgument.
/// Weights as in loyalty.
NumberCell switchingCost(std::span<const NumberCell> factors, std::span<const double> weights);

/// Net promoter score (Reichheld 2003): per cent of scores 9 - 10 less per cent of scores 0 - 6; −100 … 100.
/// Blanks are skipped. FunctionError: badArgument for a score that is not a whole number 0 - 10,
/// divisionByZero without any score, and the state of a cell that is no number.
double netPromoterScore(std::span<const NumberCell> scores);

/// Share of the scores that are `top` or better: the two top boxes of a scale of five with 4. Blanks are
/// skipped. FunctionError as above, any number being a score.
double satisfiedShare(std::span<const NumberCell> scores, double top);

} // namespace clientele::core
