#pragma once

#include "core/base/calendar.hpp"

#include <compare>
#include <optional>

namespace clientele::core {

/// A date of the Chinese calendar (农历). `year` is the Gregorian year in which its first month begins: the
/// last months of lunar 2025 fall in 2026.
struct LunarDate {
    int year = 0;
    int month = 0;     ///< 1 – 12
    bool leap = false; ///< the leap month (闰月), which follows the ordinary one of the same number
    int day = 0;       ///< 1 – 30
    friend auto operator<=>(const LunarDate&, const LunarDate&) = default;
};

/// The years the calendar is known for. 1899 is there so that every day of 1900 has its lunar date.
inline constexpr int firstLunarYear = 1899, lastLunarYear = 2100;

/// The lunar date of a day, at UTC+8; nothing outside 10 February 1899 – 28 January 2101.
///
/// The years are as the Hong Kong Observatory publishes them: the rules of GB/T 33661-2017, and before 1929,
/// when China kept the mean time of Beijing, the calendar as it was in use. SPEC §8, lunar dates.
std::optional<LunarDate> toLunar(Day day);

/// The day of a lunar date; nothing for one that does not exist: a 30th in a month of 29 days, a leap month
/// that the year does not have, a year that is not known.
std::optional<Day> fromLunar(const LunarDate& date);

/// 29 or 30; 0 for a month that does not exist.
int lunarMonthDays(int year, int month, bool leap);

/// The number of the year's leap month; 0 where it has none or is not known.
int leapMonthOf(int year);

} // namespace clientele::core
