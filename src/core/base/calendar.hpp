#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

namespace clientele::core {

/// A Calc date: whole days since 1899-12-30. Documents with another null date are converted at the boundary.
using Day = std::int32_t;

/// The serial day of a calendar date; nothing for a date that does not exist (30 February).
std::optional<Day> dayOf(int year, unsigned month, unsigned day);
std::chrono::year_month_day dateOf(Day day);

/// 0 = Monday … 6 = Sunday.
int weekdayOf(Day day);

} // namespace clientele::core
