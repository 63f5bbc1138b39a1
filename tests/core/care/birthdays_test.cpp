#include "core/care/birthdays.hpp"
#include "core/care/lunar.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <ostream>
#include <rapidcheck/gtest.h>

namespace clientele::core {

namespace {
Birthday solar(int year, unsigned month, unsigned day) {
    return {*dayOf(year, month, day), false};
}
Birthday lunar(int year, int month, int day, bool leap = false) {
    return {*fromLunar({year, month, leap, day}), true};
}
constexpr BirthdayRule both{LeapRule::both}, inLeap{LeapRule::leap};
constexpr BirthdayRule dayAfter{LeapRule::ordinary, MissingDayRule::next};
} // namespace

TEST(NextBirthday, IsTheSameDayOfThisYearOrTheNext) {
    const auto born = solar(1980, 5, 20);
    EXPECT_EQ(nextBirthday(born, *dayOf(2026, 5, 19), {}), dayOf(2026, 5, 20));
    EXPECT_EQ(nextBirthday(born, *dayOf(2026, 5, 21), {}), dayOf(2027, 5, 20));
    EXPECT_EQ(nextBirthday(solar(1980, 1, 1), *dayOf(2026, 12, 31), {}), dayOf(2027, 1, 1));
}

TEST(NextBirthday, OnTheDayItselfIsToday) {
    const Day today = *dayOf(2026, 5, 20);
    EXPECT_EQ(nextBirthday(solar(1980, 5, 20), today, {}), today);
    EXPECT_EQ(nextBirthday({today, false}, today, {}), today);
    const Day springFestival = *dayOf(2026, 2, 17);
    EXPECT_EQ(nextBirthday(lunar(1980, 1, 1), springFestival, {}), springFestival);
    EXPECT_EQ(nextBirthday(lunar(1980, 1, 1), springFestival + 1, {}), dayOf(2027, 2, 6));
}

TEST(NextBirthday, OfThe29thOfFebruaryIsThe28thInACommonYearOrTheDayAfter) {
    const auto born = solar(1992, 2, 29);
    EXPECT_EQ(nextBirthday(born, *dayOf(2026, 1, 1), {}), dayOf(2026, 2, 28));
    EXPECT_EQ(nextBirthday(born, *dayOf(2026, 1, 1), dayAfter), dayOf(2026, 3, 1));
    EXPECT_EQ(nextBirthday(born, *dayOf(2028, 1, 1), {}), dayOf(2028, 2, 29));
    EXPECT_EQ(nextBirthday(born, *dayOf(2028, 1, 1), dayAfter), dayOf(2028, 2, 29));
    EXPECT_EQ(nextBirthday(born, *dayOf(2026, 3, 1), {}), dayOf(2027, 2, 28));
}

// Written without its year, a birthday gets the year in which it was typed.
TEST(NextBirthday, DoesNotLookAtTheYearOfABirthdayThatLiesAhead) {
    EXPECT_EQ(nextBirthday(solar(2026, 12, 5), *dayOf(2026, 11, 22), {}), dayOf(2026, 12, 5));
    EXPECT_EQ(nextBirthday(solar(2030, 12, 5), *dayOf(2026, 11, 22), {}), dayOf(2026, 12, 5));
}

// 15 August 1975 of the lunar calendar was 20 September; 中秋 2026 is 25 September.
TEST(NextBirthday, ByTheLunarCalendarIsTheLunarDay) {
    const Birthday born{*dayOf(1975, 9, 20), true};
    EXPECT_EQ(nextBirthday(born, *dayOf(2026, 1, 1), {}), dayOf(2026, 9, 25));
    EXPECT_EQ(nextBirthday(born, *dayOf(2026, 9, 26), {}), dayOf(2027, 9, 15));
}

// The 8th of the 12th month of 2025 falls on 26 January 2026, that of 2022 fell in December 2022.
TEST(NextBirthday, InTheLastMonthsMayFallInTheNextSolarYear) {
    const auto laba = lunar(1980, 12, 8);
    EXPECT_EQ(nextBirthday(laba, *dayOf(2026, 1, 1), {}), dayOf(2026, 1, 26));
    EXPECT_EQ(nextBirthday(laba, *dayOf(2026, 1, 27), {}), dayOf(2027, 1, 15));
    EXPECT_EQ(nextBirthday(laba, *dayOf(2022, 1, 11), {}), dayOf(2022, 12, 30));
    EXPECT_EQ(nextBirthday(laba, *dayOf(2022, 12, 31), {}), dayOf(2024, 1, 18)); // none in 2023
    EXPECT_EQ(nextBirthday(lunar(1980, 11, 25), *dayOf(2026, 1, 1), {}), dayOf(2026, 1, 13));
}

// The 12th month of 2025 and of 2026 has 29 days, that of 2027 has 30.
TEST(NextBirthday, OnA30thThatTheMonthLacksIsThe29thOrTheDayAfter) {
    const auto born = lunar(1984, 12, 30);
    EXPECT_EQ(nextBirthday(born, *dayOf(2026, 1, 1), {}), dayOf(2026, 2, 16));
    EXPECT_EQ(nextBirthday(born, *dayOf(2026, 1, 1), dayAfter), dayOf(2026, 2, 17));
    EXPECT_EQ(nextBirthday(born, *dayOf(2026, 2, 17), dayAfter), dayOf(2026, 2, 17));
    ASSERT_EQ(lunarMonthDays(2023, 12, false), 30);
    EXPECT_EQ(nextBirthday(born, *dayOf(2024, 1, 1), {}), dayOf(2024, 2, 9));
    EXPECT_EQ(nextBirthday(born, *dayOf(2024, 1, 1), dayAfter), dayOf(2024, 2, 9));
}

// Born in the leap 6th month of 1987. 2025 has one (from 25 July; the ordinary one from 25 June), 2026 none.
TEST(NextBirthday, OfALeapMonthIsInTheOrdinaryMonthByCustom) {
    const auto born = lunar(1987, 6, 10, true);
    EXPECT_EQ(nextBirthday(born, *dayOf(2025, 6, 1), {}), dayOf(2025, 7, 4));
    EXPECT_EQ(nextBirthday(born, *dayOf(2025, 7, 5), {}), dayOf(2026, 7, 23));
}

TEST(NextBirthday, OfALeapMonthByBothIsTheNearerOne) {
    const auto born = lunar(1987, 6, 10, true);
    EXPECT_EQ(nextBirthday(born, *dayOf(2025, 6, 1), both), dayOf(2025, 7, 4));
    EXPECT_EQ(nextBirthday(born, *dayOf(2025, 7, 5), both), dayOf(2025, 8, 3));
    EXPECT_EQ(nextBirthday(born, *dayOf(2025, 8, 4), both), dayOf(2026, 7, 23));
}

TEST(NextBirthday, OfALeapMonthByLeapIsThereWhenTheYearHasItElseInTheOrdinaryOne) {
    const auto born = lunar(1987, 6, 10, true);
    EXPECT_EQ(nextBirthday(born, *dayOf(2025, 6, 1), inLeap), dayOf(2025, 8, 3));
    EXPECT_EQ(nextBirthday(born, *dayOf(2025, 8, 4), inLeap), dayOf(2026, 7, 23));
}

TEST(NextBirthday, OfAnOrdinaryMonthIsNeverInTheLeapOne) {
    const auto born = lunar(1988, 6, 10);
    for (const auto& rule : {BirthdayRule{}, both, inLeap})
        EXPECT_EQ(nextBirthday(born, *dayOf(2025, 7, 5), rule), dayOf(2026, 7, 23));
}

// The leap 11th month of 2033, which begins on 22 December.
TEST(NextBirthday, OfTheEleventhMonthIn2033) {
    const auto leapBorn = lunar(2033, 11, 15, true);
    EXPECT_EQ(nextBirthday(leapBorn, *dayOf(2033, 12, 10), {}), dayOf(2034, 12, 25));
    EXPECT_EQ(nextBirthday(leapBorn, *dayOf(2033, 12, 10), both), dayOf(2034, 1, 5));
    EXPECT_EQ(nextBirthday(lunar(1990, 11, 15), *dayOf(2033, 12, 1), {}), dayOf(2033, 12, 6));
    EXPECT_EQ(nextBirthday(lunar(1990, 12, 1), *dayOf(2033, 12, 22), {}), dayOf(2034, 1, 20));
}

TEST(NextBirthday, IsNothingBeyondTheLunarCalendar) {
    EXPECT_EQ(nextBirthday(lunar(1980, 1, 1), *dayOf(2101, 1, 1), {}), std::nullopt);
    EXPECT_EQ(nextBirthday({*dayOf(1890, 1, 1), true}, *dayOf(2026, 1, 1), {}), std::nullopt);
    EXPECT_EQ(nextBirthday(solar(1890, 1, 1), *dayOf(2101, 1, 2), {}), dayOf(2102, 1, 1));
}

TEST(BirthdaysBetween, IncludeBothEndsAndNothingTwice) {
    const auto born = solar(1980, 5, 20);
    const Day day = *dayOf(2026, 5, 20);
    EXPECT_EQ(birthdaysBetween(born, day, day, {}), std::vector<Day>{day});
    EXPECT_EQ(birthdaysBetween(born, day + 1, day + 364, {}), std::vector<Day>{});
    EXPECT_EQ(birthdaysBetween(born, day, day + 365, {}), (std::vector<Day>{day, day + 365}));
    EXPECT_TRUE(birthdaysBetween(born, day, day - 1, {}).empty());
    EXPECT_EQ(birthdaysBetween(lunar(1987, 6, 10, true), *dayOf(2025, 1, 1), *dayOf(2025, 12, 31), both),
              (std::vector<Day>{*dayOf(2025, 7, 4), *dayOf(2025, 8, 3)}));
}

TEST(BirthdaysOf, AListAreByDayWithWhoseTheyAre) {
    const std::vector<std::optional<Birthday>> people{solar(1980, 2, 17), std::nullopt, lunar(1990, 1, 1),
                                                      solar(1970, 2, 14), solar(1970, 6, 1)};
    EXPECT_EQ(birthdaysOf(people, *dayOf(2026, 2, 10), *dayOf(2026, 2, 20), {}),
              (std::vector<BirthdayEntry>{
                  {*dayOf(2026, 2, 14), 3}, {*dayOf(2026, 2, 17), 0}, {*dayOf(2026, 2, 17), 2}}));
}

namespace {
Birthday anyBirthday() {
    return {*rc::gen::inRange(*dayOf(1900, 1, 1), *dayOf(2026, 1, 1)), *rc::gen::arbitrary<bool>()};
}
BirthdayRule anyRule() {
    return {*rc::gen::element(LeapRule::ordinary, LeapRule::both, LeapRule::leap),
            *rc::gen::element(MissingDayRule::last, MissingDayRule::next)};
}
} // namespace

RC_GTEST_PROP(NextBirthday, IsNeverPastAndNeverMoreThanThirteenLunarMonthsAhead, ()) {
    const auto birthday = anyBirthday();
    const auto rule = anyRule();
    const Day asOf = *rc::gen::inRange(*dayOf(1900, 1, 1), *dayOf(2099, 1, 1));
    const auto next = nextBirthday(birthday, asOf, rule);
    RC_ASSERT(next.has_value());
    RC_ASSERT(*next >= asOf);
    RC_ASSERT(*next - asOf <= (birthday.lunar ? 14 * 30 : 366)); // by `leap`, a 14th month may lie between
    RC_ASSERT(nextBirthday(birthday, *next, rule) == next);
}

RC_GTEST_PROP(NextBirthday, IsTheFirstOfTheBirthdaysThatFollow, ()) {
    const auto birthday = anyBirthday();
    const auto rule = anyRule();
    const Day asOf = *rc::gen::inRange(*dayOf(1900, 1, 1), *dayOf(2090, 1, 1));
    const auto following = birthdaysBetween(birthday, asOf, asOf + 2000, rule);
    RC_ASSERT(!following.empty());
    RC_ASSERT(nextBirthday(birthday, asOf, rule) == following.front());
    RC_ASSERT(std::ranges::is_sorted(following));
    RC_ASSERT(std::ranges::adjacent_find(following) == following.end());
}

} // namespace clientele::core
