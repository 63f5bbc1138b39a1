#include "core/care/lunar.hpp"

#include <gtest/gtest.h>
#include <ostream>
#include <rapidcheck/gtest.h>

namespace clientele::core {

void PrintTo(const LunarDate& d, std::ostream* out) {
    *out << d.year << '/' << d.month << (d.leap ? " leap" : "") << '/' << d.day;
}

namespace {
struct Case {
    int year;
    unsigned month, day;
    LunarDate lunar;
};

const Day firstDay = *dayOf(1899, 2, 10), lastDay = *dayOf(2101, 1, 28);
} // namespace

TEST(LunarDate, IsWhatCalendarsOfTheTimeSay) {
    const Case cases[] = {{1900, 1, 1, {1899, 12, false, 1}},   {1900, 1, 31, {1900, 1, false, 1}},
                          {1949, 10, 1, {1949, 8, false, 10}},  {1984, 2, 2, {1984, 1, false, 1}},
                          {1985, 2, 19, {1984, 12, false, 30}}, {2000, 2, 5, {2000, 1, false, 1}},
                          {2008, 8, 8, {2008, 7, false, 8}},    {2020, 5, 23, {2020, 4, true, 1}},
                          {2023, 1, 22, {2023, 1, false, 1}},   {2023, 3, 22, {2023, 2, true, 1}},
                          {2024, 2, 10, {2024, 1, false, 1}},   {2025, 7, 25, {2025, 6, true, 1}},
                          {2026, 2, 17, {2026, 1, false, 1}},   {2026, 11, 22, {2026, 10, false, 14}},
                          {2101, 1, 28, {2100, 12, false, 29}}};
    for (const auto& c : cases) {
        const Day day = *dayOf(c.year, c.month, c.day);
        EXPECT_EQ(toLunar(day), c.lunar);
        EXPECT_EQ(fromLunar(c.lunar), day);
    }
}

// The year whose leap month was long disputed: three months have two major terms or none, and the leap month
// is the one after the solstice.
TEST(LunarDate, HasALeapEleventhMonthIn2033) {
    EXPECT_EQ(leapMonthOf(2033), 11);
    EXPECT_EQ(leapMonthOf(2034), 0);
    EXPECT_EQ(toLunar(*dayOf(2033, 12, 21)), (LunarDate{2033, 11, false, 30}));
    EXPECT_EQ(toLunar(*dayOf(2033, 12, 22)), (LunarDate{2033, 11, true, 1}));
    EXPECT_EQ(toLunar(*dayOf(2034, 1, 20)), (LunarDate{2033, 12, false, 1}));
    EXPECT_EQ(toLunar(*dayOf(2034, 2, 19)), (LunarDate{2034, 1, false, 1}));
}

// By the mean time of Beijing, then in use, these new moons came before midnight; by UTC+8 after it.
TEST(LunarDate, BeforeNineteenTwentyNineIsWhatWasInUse) {
    EXPECT_EQ(toLunar(*dayOf(1914, 11, 17)), (LunarDate{1914, 10, false, 1}));
    EXPECT_EQ(toLunar(*dayOf(1916, 2, 3)), (LunarDate{1916, 1, false, 1}));
    EXPECT_EQ(toLunar(*dayOf(1920, 11, 10)), (LunarDate{1920, 10, false, 1}));
}

TEST(LunarDate, IsNothingWhereTheCalendarDoesNotReach) {
    EXPECT_EQ(toLunar(firstDay - 1), std::nullopt);
    EXPECT_NE(toLunar(firstDay), std::nullopt);
    EXPECT_NE(toLunar(lastDay), std::nullopt);
    EXPECT_EQ(toLunar(lastDay + 1), std::nullopt);
    EXPECT_EQ(toLunar(1'000'000'000), std::nullopt);
    EXPECT_EQ(fromLunar({1898, 12, false, 1}), std::nullopt);
    EXPECT_EQ(fromLunar({2101, 1, false, 1}), std::nullopt);
}

TEST(LunarDate, ThatDoesNotExistHasNoDay) {
    EXPECT_EQ(fromLunar({2025, 1, false, 30}), *dayOf(2025, 2, 27));
    EXPECT_EQ(fromLunar({2025, 12, false, 30}), std::nullopt); // 29 days
    EXPECT_EQ(fromLunar({2025, 5, true, 1}), std::nullopt);    // the leap month is the 6th
    EXPECT_EQ(fromLunar({2026, 6, true, 1}), std::nullopt);
    for (const int month : {-1, 0, 13})
        EXPECT_EQ(fromLunar({2025, month, false, 1}), std::nullopt);
    for (const int day : {-1, 0, 31})
        EXPECT_EQ(fromLunar({2025, 1, false, day}), std::nullopt);
}

TEST(LunarDate, OfEveryDayLeadsBackToIt) {
    for (Day day = firstDay; day <= lastDay; ++day) {
        const auto lunar = toLunar(day);
        ASSERT_TRUE(lunar) << day;
        ASSERT_EQ(fromLunar(*lunar), day);
    }
}

TEST(LunarDate, ComesLaterOnALaterDay) {
    for (Day day = firstDay; day < lastDay; ++day)
        ASSERT_LT(*toLunar(day), *toLunar(day + 1)) << day;
}

TEST(LunarMonth, HasTwentyNineOrThirtyDaysOrDoesNotExist) {
    for (int year = firstLunarYear; year <= lastLunarYear; ++year) {
        int days = 0;
        for (int month = 1; month <= 12; ++month) {
            const int ordinary = lunarMonthDays(year, month, false), leap = lunarMonthDays(year, month, true);
            EXPECT_TRUE(ordinary == 29 || ordinary == 30) << year << ' ' << month;
            EXPECT_EQ(leap != 0, leapMonthOf(year) == month) << year << ' ' << month;
            days += ordinary + leap;
        }
        const auto next = year == lastLunarYear ? lastDay + 1 : *fromLunar({year + 1, 1, false, 1});
        EXPECT_EQ(*fromLunar({year, 1, false, 1}) + days, next) << year;
    }
    EXPECT_EQ(lunarMonthDays(1898, 1, false), 0);
}

RC_GTEST_PROP(LunarDate, AnyNumbersGiveADayOrNothing, ()) {
    const LunarDate any{*rc::gen::inRange(1890, 2110), *rc::gen::inRange(-2, 16), *rc::gen::arbitrary<bool>(),
                        *rc::gen::inRange(-2, 34)};
    if (const auto day = fromLunar(any))
        RC_ASSERT(toLunar(*day) == any);
}

} // namespace clientele::core
