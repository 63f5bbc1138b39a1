#include "core/care/birthday_text.hpp"
#include "core/care/lunar.hpp"

#include <gtest/gtest.h>

namespace clientele::core::test {

namespace {

std::optional<Birthday> of(std::string_view text, bool lunar = false) {
    return parsedBirthday(text, {}, lunar);
}

/// Month and day by the calendar the birthday is kept by, as "lunar 8-15" or "2-29".
std::string keptOn(const std::optional<Birthday>& birthday) {
    if (!birthday)
        return "none";
    if (birthday->lunar) {
        const auto date = toLunar(birthday->born).value();
        return std::string("lunar ") + (date.leap ? "leap " : "") + std::to_string(date.month) + "-" +
               std::to_string(date.day);
    }
    const auto date = dateOf(birthday->born);
    return std::to_string(static_cast<unsigned>(date.month())) + "-" +
           std::to_string(static_cast<unsigned>(date.day()));
}

} // namespace

TEST(BirthdayText, ATextThatSaysLunarIsALunarDateWithOrWithoutItsYear) {
    for (const auto* text :
         {"农历八月十五", "农历8月15日", "農曆八月十五", "（阴历）八月十五", "八月十五（农历）",
          "旧历 八月十五", "lunar 8-15", "Lunar 8/15", "农历1975年8月15日", "农历1975-08-15",
          "农历一九七五年八月十五日", "农历：八月十五日生"})
        EXPECT_EQ(keptOn(of(text)), "lunar 8-15") << text;
    EXPECT_EQ(of("农历1975年8月15日"), (Birthday{*dayOf(1975, 9, 20), true}));
}

TEST(BirthdayText, WordsThatOnlyTheLunarCalendarHasNeedNoOther) {
    for (const auto& [text, kept] :
         {std::pair{"正月初一", "lunar 1-1"}, std::pair{"腊月廿三", "lunar 12-23"},
          std::pair{"臘月三十", "lunar 12-30"}, std::pair{"冬月二十", "lunar 11-20"},
          std::pair{"三月初八", "lunar 3-8"}, std::pair{"1960年闰六月初十", "lunar leap 6-10"},
          std::pair{"闰四月十一", "lunar leap 4-11"}, std::pair{"十二月廿九", "lunar 12-29"}})
        EXPECT_EQ(keptOn(of(text)), kept) << text;
}

TEST(BirthdayText, AGregorianDateIsTheDayOfBirthWhicheverCalendarTheBirthdayIsKeptBy) {
    EXPECT_EQ(of("1975-09-20"), (Birthday{*dayOf(1975, 9, 20), false}));
    EXPECT_EQ(of("1975年9月20日", true), (Birthday{*dayOf(1975, 9, 20), true}));
    EXPECT_EQ(of("公历1975年9月20日", true), (Birthday{*dayOf(1975, 9, 20), false}))
        << "the text goes before";
}

TEST(BirthdayText, WithoutAYearItIsTheDayOfTheCalendarItIsKeptBy) {
    for (const auto* text : {"8月15日", "08-15", "August 15", "15 Aug", "8/15", "阳历8月15日"})
        EXPECT_EQ(keptOn(of(text)), "8-15") << text;
    EXPECT_EQ(keptOn(of("2月29日")), "2-29");
    EXPECT_EQ(keptOn(of("8月15日", true)), "lunar 8-15");
    EXPECT_EQ(keptOn(of("八月十五", true)), "lunar 8-15");
}

TEST(BirthdayText, WhatCouldBeEitherOrIsNoDateIsNoBirthday) {
    for (const auto* text : {"", "八月十五", "农历", "农历八月", "农历十三月初一", "农历八月三十一", "不详",
                             "农历2月30日31", "2月30日", "农历1975年闰八月初一", "属兔", "1975年"})
        EXPECT_EQ(keptOn(of(text)), "none") << text;
    EXPECT_FALSE(of(std::string(5000, 'a')));
}

} // namespace clientele::core::test
