#pragma once

#include "core/base/cell.hpp"

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

/// The share of the total that the best `fraction` of the customers give. Heads are whole: `fraction` × n is
/// rounded to the nearest, half a head up, and is one at least for a fraction above 0 (the rule behind the
/// published shares of CDNOW: 236 and 471 of 2,357 for 10 % and 20 %). `fraction` outside [0, 1]:
/// FunctionError(badArgument).
double topShare(std::span<const NumberCell> values, double fraction);

/// The smallest fraction of the customers, whole heads, best first, who give `share` of the total or more:
/// your own x in "x % of the customers give 80 %", and the size of class A before ties. `share` outside [0,
/// 1]: FunctionError(badArgument).
double headsFor(std::span<const NumberCell> values, double share);

enum class GiniForm {
    population, ///< 2 Σ i·x_i / (n Σ x) - (n + 1) / n on ascending x
    smallSample ///< the same times n / (n - 1); one customer alone: FunctionError(divisionByZero)
};

/// 0 when all customers give the same, towards 1 when one gives all.
double gini(std::span<const NumberCell> values, GiniForm form = GiniForm::population);

/// A point of a curve of cumulative shares.
struct CurvePoint {
    double customers = 0; ///< share of the customers, those of the curve's beginning first
    double total = 0;     ///< the share of the total they give
};

/// The Herfindahl-Hirschman index, the sum of the squared shares (Hirschman 1945, Herfindahl 1950): 1 / n
/// when all n customers give the same, 1 when one gives all; its inverse is the number of equal customers
/// that would be as concentrated. (Competition authorities state it times 10,000.)
double hhi(std::span<const NumberCell> values);

/// The Lorenz curve from (0, 0) to (1, 1). Without `points` every customer is one: n + 1 points. With it,
/// that many equally spaced shares of the customers, linear between customers; fewer than 2:
/// FunctionError(badArgument).
std::vector<CurvePoint> lorenz(std::span<const NumberCell> values, std::optional<std::size_t> points = {});

/// The whale curve of profits, best customers first (Kaplan & Narayanan 2001; SEEDS 2.5): it rises above 1
/// where profitable customers earn what losses take away again, and ends at (1, 1). Unlike in all other
/// measures a loss counts as one. A total of 0 or less raises FunctionError(divisionByZero): there is nothing
/// to have a share of. Points as in lorenz.
std::vector<CurvePoint> whale(std::span<const NumberCell> profits, std::optional<std::size_t> points = {});

} // namespace clientele::core
