#pragma once

#include "core/care/birthdays.hpp"
#include "core/tables/locale.hpp"

#include <optional>
#include <string_view>

namespace clientele::core {

/// Whether a text speaks of the lunar calendar: 农历, 阴历, 旧历, lunar…
bool saysLunar(std::string_view text);

/// The birthday a text stands for. One that speaks of the lunar calendar, or uses words that only it has
/// (正月, 初八, 廿三, 腊月, 闰), is a lunar date: 农历八月十五, 农历1975年8月15日, 腊月廿三. Any other with a
/// year is the Gregorian date of birth, kept by the lunar calendar where `lunar` is set, as CRM.NEXTBIRTHDAY
/// takes it. Without a year (8月15日, 15 August) it is the day of the calendar it is kept by. Nothing for all
/// else: 八月十五 alone could be either.
std::optional<Birthday> parsedBirthday(std::string_view text, const TextLocale& locale, bool lunar);

/// The birthday of a text that is a lunar date whether it says so or not: what stands under 农历生日.
std::optional<Birthday> parsedLunarBirthday(std::string_view text);

/// The birthday of a lunar date written with the numbers of a date: "1975-08-15" under 农历生日. Nothing
/// where that year has no such day.
std::optional<Birthday> lunarBirthday(int year, int month, int day);

} // namespace clientele::core
