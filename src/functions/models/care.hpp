#pragma once

#include "functions/models/model.hpp"

namespace clientele::functions::models {

Each<Any, core::DayCell, std::optional<double>> nextBirthday(const Caller& caller, Optional<DayValue> asOf,
                                                             const Choice& leapRule, const Choice& day30Rule);
using LunarCells = std::array<Any, 4>; ///< year, month, day, leap
Each<LunarCells, core::DayCell> toLunar(const Caller&);
Each<Any, double, double, double, std::optional<double>> fromLunar(const Caller& caller);
Each<Any, std::string, double> festival(const Caller& caller);

} // namespace clientele::functions::models
