#pragma once

#include "functions/models/model.hpp"

namespace clientele::functions::models {

Classes abc(const Caller& caller, NumberColumn values, Optional<Numbers> cutoffs, Optional<Labels> labels);
std::vector<double> abcCuts(const Caller& caller, NumberColumn values, Optional<Numbers> cutoffs);
Each<Any, double> tier(const Caller& caller, const Numbers& cuts, Optional<Labels> labels);

} // namespace clientele::functions::models
