#pragma once

#include "functions/models/model.hpp"

namespace clientele::functions::models {

ClassesOrReasons abc(const Caller& caller, NumberColumn values, Optional<Numbers> cutoffs,
                     Optional<Labels> labels, Optional<Flag> byHeads, Optional<Flag> why);
std::vector<double> abcCuts(const Caller& caller, NumberColumn values, Optional<Numbers> cutoffs,
                            Optional<Flag> byHeads);
Each<Any, double> tier(const Caller& caller, const Numbers& cuts, Optional<Labels> labels,
                       Optional<Flag> why);

Each<Any, Series> score(const Caller&, const Numbers& weights, Optional<Numbers> maxima);
Each<Any, Series> scoreWhy(const Caller& caller, const Numbers& weights, const Labels& names,
                           Optional<Numbers> maxima);
Each<Any, Series> keyCustomer(const Caller& caller, Optional<Numbers> weights, Optional<double> minimum,
                              Optional<Flag> why);
Each<Any, double, std::optional<double>> relationTier(const Caller& caller, Optional<Numbers> cutoffs,
                                                      Optional<Labels> labels, Optional<Flag> why);

Each<Any, std::string, std::string, std::string, std::optional<double>> grade(const Caller& caller,
                                                                              Optional<Flag> why);
Each<Any, std::string, std::optional<double>> action(const Caller& caller, Optional<core::Policy> policy);
Each<Any, std::string, core::DayCell, std::optional<core::DayCell>, std::optional<std::string>>
priority(const Caller& caller, Optional<DayValue> asOf, Optional<core::Policy> policy, Optional<Flag> why);

} // namespace clientele::functions::models
