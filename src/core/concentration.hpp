#pragma once

#include "core/cell.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace clientele::core {

// How much of the total comes from how few customers (SPEC §3 Concentration, §8 Gini; SEEDS 2.4 - 2.6).
//
// Common to all: blanks are skipped; a text or an error in the column raises FunctionError(badValue), because
// one number for the whole column cannot leave a row out silently; a negative value counts as 0 (a loss takes
// nothing from what the others give; losses are the whale curve's matter) but its customer is counted; no
// customer at all or a total of 0 raises FunctionError(divisionByZero).

/// The share of the total that the best `fraction` of the customers give. Heads are whole: `fraction` × n is rounded to the
/// nearest, half a head up, and is one at least for a fraction above 0 (the rule behind the published shares of CDNOW: 236
/// and 471 of 2,357 for 10 % and 20 %). `fraction` outside [0, 1]: FunctionError(badArgument).
double topShare(std::span<const NumberCell> values, double fraction);

/// The smallest fraction of the customers, whole heads, best first, who give `share` of the total or more: your own x in
/// "x % of the customers give 80 %", and the size of class A before ties. `share` outside [0, 1]:
/// FunctionError(badArgument).
double headsFor(std::span<const NumberCell> values, double share);

enum class GiniForm {
    population, ///< 2 Σ i·x_i / (n Σ x) - (n + 1) / n on ascending x
    smallSample ///< the same times n / (n - 1); one customer alone: FunctionError(divisionByZero)
};

/// 0 when all customers give the same, towards 1 when one gives all.
double gini(std::span<const NumberCell> values, GiniForm form = GiniForm::population);

struct LorenzPoint {
    double customers = 0; ///< cumulative share of the customers, smallest first
    double total = 0;     ///< the share of the total they give
};

/// The Lorenz curve from (0, 0) to (1, 1). Without `points` every customer is one: n + 1 points. With it,
/// that many equally spaced shares of the customers, linear between customers; fewer than 2:
/// FunctionError(badArgument).
std::vector<LorenzPoint> lorenz(std::span<const NumberCell> values, std::optional<std::size_t> points = {});

} // namespace clientele::core
