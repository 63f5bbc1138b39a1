#pragma once

#include <span>

namespace clientele::core {

/// The quantile of type 7 (Hyndman & Fan 1996; Calc's PERCENTILE.INC and R's default): linear between the two
/// neighbours of position 1 + (n - 1) p. `ascending` is sorted and not empty, `p` lies in [0, 1]; otherwise
/// FunctionError(badArgument).
double quantile(std::span<const double> ascending, double p);

} // namespace clientele::core
