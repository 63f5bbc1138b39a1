#pragma once

#include "functions/models/model.hpp"

namespace clientele::functions::models {

Each<Any, core::DayCell, std::string> nextVisit(const Caller& caller, Optional<core::Policy> policy,
                                                Optional<Days> holidays);
Each<Any, core::DayCell, std::string> dueDays(const Caller& caller, Optional<DayValue> asOf,
                                              Optional<core::Policy> policy, Optional<Days> holidays);
Each<Any, core::DayCell, std::string> dueState(const Caller& caller, Optional<DayValue> asOf,
                                               Optional<core::Policy> policy, Optional<Labels> labels);

} // namespace clientele::functions::models
