#pragma once

#include "functions/models/model.hpp"

#include <array>

namespace clientele::functions::models {

/// Profits, investments, settled, wallet.
Each<Any, Series, std::optional<Series>, std::optional<double>, std::optional<Series>>
lifecycle(const Caller& caller, Optional<core::Policy> policy, Optional<Flag> why);
Each<Any, Series> lifecycle4(const Caller& caller, Optional<core::Policy> policy, Optional<Flag> why);
ClassesOrReasons valueMatrix(const Caller& caller, NumberColumn current, NumberColumn future,
                             Optional<Numbers> cuts, Optional<Labels> labels, Optional<Flag> why);
ClassesOrReasons pyramid(const Caller& caller, NumberColumn profits, Optional<Numbers> shares,
                         Optional<Labels> labels, Optional<Flag> why);
Each<Any, double, double> satisfaction(const Caller&);
Each<Any, Series, Series> perceived(const Caller&);
ClassesOrReasons quadrant(const Caller& caller, NumberColumn satisfaction, NumberColumn loyalty,
                          Optional<Numbers> cuts, Optional<Labels> labels, Optional<Flag> why);
Each<Any, Series> loyalty(const Caller&, Optional<Numbers> weights);
Each<Any, Series> switchCost(const Caller&, Optional<Numbers> weights);
using TrendCells = std::array<Any, 2>; ///< the word and the slope
Each<TrendCells, Series> trend(const Caller& caller, Optional<double> flatShare);

} // namespace clientele::functions::models
