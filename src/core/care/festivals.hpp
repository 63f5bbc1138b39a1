#pragma once

#include "core/base/calendar.hpp"
#include "core/base/language.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace clientele::core {

/// The festivals on which customers are greeted, in the order of the year.
enum class Festival {
    laba,           ///< 腊八, 12th month, 8th day
    newYearsEve,    ///< 除夕, the last day of the lunar year
    springFestival, ///< 春节, 1st month, 1st day
    lantern,        ///< 元宵, 1st month, 15th day
    qingming,       ///< 清明, the sun at 15°
    dragonBoat,     ///< 端午, 5th month, 5th day
    qixi,           ///< 七夕, 7th month, 7th day
    ghost,          ///< 中元, 7th month, 15th day
    midAutumn,      ///< 中秋, 8th month, 15th day
    doubleNinth,    ///< 重阳, 9th month, 9th day
    winterSolstice  ///< 冬至, the sun at 270°
};
inline constexpr std::size_t festivalCount = 11;

/// The festival of a Gregorian year; nothing outside 1900 – 2100. 腊八 and 除夕 are those before the Spring
/// Festival of that year: New Year's Eve of 2026 is 16 February 2026, and the 腊八 of 2023 fell on 30
/// December 2022. A leap month has no festivals.
std::optional<Day> festivalDay(Festival festival, int year);

std::string_view festivalName(Festival festival, Language language);

/// The festival of a name: as festivalName has it or by one of its other names, in any of the languages.
std::optional<Festival> festivalOf(std::string_view name);

struct FestivalDay {
    Day day = 0;
    Festival festival{};
    friend bool operator==(const FestivalDay&, const FestivalDay&) = default;
};

/// The festivals from `from` to `to`, both included, by day: for lists of reminders.
std::vector<FestivalDay> festivalsBetween(Day from, Day to);

} // namespace clientele::core
