#pragma once

#include "functions/models/model.hpp"

namespace clientele::functions::models {

Each<Any, core::DayCell, std::string> nextVisit(const Caller& caller, Optional<core::Policy> policy,
                                                Optional<Days> holidays);
Each<Any, core::DayCell, std::string> dueDays(const Caller& caller, Optional<DayValue> asOf,
                                              Optional<core::Policy> policy, Optional<Days> holidays);
Each<Any, core::DayCell, std::string> dueState(const Caller& caller, Optional<DayValue> asOf,
                                               Optional<core::Policy> policy, Optional<Labels> labels);
Each<Any, std::string> lastContact(const Caller& caller, const TextColumn& logCustomers, DayColumn logDates,
                                   Optional<TextColumn> logKinds, Optional<Labels> kinds);
double coverage(const Caller& caller, DayColumn lastContact, const TextColumn& tiers, Optional<DayValue> asOf,
                Optional<core::Policy> policy);
Lines visitLoad(const Caller& caller, const TextColumn& tiers, Optional<core::Policy> policy,
                Optional<double> capacity);
double service100(const Caller& caller, NumberColumn done, NumberColumn due);

} // namespace clientele::functions::models
