#include "core/care/festivals.hpp"
#include "core/care/lunar.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <ostream>
#include <set>
#include <string>

namespace clientele::core {

namespace {
constexpr Festival allFestivals[] = {Festival::laba,        Festival::newYearsEve,   Festival::springFestival,
                                     Festival::lantern,     Festival::qingming,      Festival::dragonBoat,
                                     Festival::qixi,        Festival::ghost,         Festival::midAutumn,
                                     Festival::doubleNinth, Festival::winterSolstice};

struct Case {
    Festival festival;
    int year;
    unsigned month, day;
};
} // namespace

TEST(FestivalDay, IsTheDayTheCalendarsShow) {
    const Case cases[] = {{Festival::laba, 2026, 1, 26},
                          {Festival::newYearsEve, 2026, 2, 16},
                          {Festival::springFestival, 2026, 2, 17},
                          {Festival::lantern, 2026, 3, 3},
                          {Festival::qingming, 2026, 4, 5},
                          {Festival::dragonBoat, 2026, 6, 19},
                          {Festival::qixi, 2026, 8, 19},
                          {Festival::ghost, 2026, 8, 27},
                          {Festival::midAutumn, 2026, 9, 25},
                          {Festival::doubleNinth, 2026, 10, 18},
                          {Festival::winterSolstice, 2026, 12, 22},
                          {Festival::springFestival, 1916, 2, 3},
                          {Festival::springFestival, 2030, 2, 3},
                          {Festival::dragonBoat, 2013, 6, 12},
                          {Festival::midAutumn, 2025, 10, 6},
                          {Festival::winterSolstice, 2021, 12, 21},
                          {Festival::springFestival, 2033, 1, 31},
                          {Festival::springFestival, 2034, 2, 19}};
    for (const auto& c : cases)
        EXPECT_EQ(festivalDay(c.festival, c.year), dayOf(c.year, c.month, c.day))
            << festivalName(c.festival, Language::en) << ' ' << c.year;
}

// 2025 has a leap 6th month, 2006 a leap 7th: 七夕 is kept in the ordinary one.
TEST(FestivalDay, IsInTheOrdinaryMonthOfAYearWithALeapOne) {
    EXPECT_EQ(festivalDay(Festival::qixi, 2006), dayOf(2006, 7, 31));
    EXPECT_EQ(festivalDay(Festival::qixi, 2025), dayOf(2025, 8, 29));
}

TEST(FestivalDay, OfLabaAndNewYearsEveIsTheOneBeforeThatYearsSpringFestival) {
    EXPECT_EQ(festivalDay(Festival::laba, 2022), dayOf(2022, 1, 10));
    EXPECT_EQ(festivalDay(Festival::laba, 2023), dayOf(2022, 12, 30));
    for (int year = 1900; year <= 2100; ++year) {
        const Day spring = *festivalDay(Festival::springFestival, year);
        EXPECT_EQ(festivalDay(Festival::newYearsEve, year), spring - 1);
        EXPECT_LT(*festivalDay(Festival::laba, year), spring - 20);
    }
}

TEST(FestivalDay, ExistsFrom1900To2100AndNotBeyond) {
    for (const auto festival : allFestivals) {
        EXPECT_EQ(festivalDay(festival, 1899), std::nullopt);
        EXPECT_TRUE(festivalDay(festival, 1900));
        EXPECT_TRUE(festivalDay(festival, 2100));
        EXPECT_EQ(festivalDay(festival, 2101), std::nullopt);
    }
}

TEST(FestivalName, LeadsBackToItsFestivalInEveryLanguage) {
    for (const auto language : {Language::en, Language::zhCN, Language::zhTW})
        for (const auto festival : allFestivals)
            EXPECT_EQ(festivalOf(festivalName(festival, language)), festival)
                << festivalName(festival, language);
}

TEST(FestivalName, IsKnownByItsOtherNamesAndHoweverItIsWritten) {
    EXPECT_EQ(festivalOf("中秋"), Festival::midAutumn);
    EXPECT_EQ(festivalOf(" Mid-Autumn "), Festival::midAutumn);
    EXPECT_EQ(festivalOf("MID-AUTUMN FESTIVAL"), Festival::midAutumn);
    EXPECT_EQ(festivalOf("重陽"), Festival::doubleNinth);
    EXPECT_EQ(festivalOf("农历新年"), Festival::springFestival);
    EXPECT_EQ(festivalOf("端陽"), Festival::dragonBoat);
}

TEST(FestivalName, ThatNobodyGaveIsNone) {
    for (const auto* name : {"", "秋", "Christmas", "春", "中秋节快乐"})
        EXPECT_EQ(festivalOf(name), std::nullopt) << name;
}

TEST(FestivalsBetween, AreAllOfAYearInTheirOrder) {
    const auto days = festivalsBetween(*dayOf(2026, 1, 1), *dayOf(2026, 12, 31));
    ASSERT_EQ(days.size(), festivalCount);
    for (std::size_t i = 0; i < festivalCount; ++i)
        EXPECT_EQ(days[i].festival, allFestivals[i]);
    EXPECT_TRUE(std::ranges::is_sorted(days, {}, &FestivalDay::day));
}

TEST(FestivalsBetween, IncludeBothEndsAndTheLabaOfLateDecember) {
    const Day eve = *dayOf(2026, 2, 16);
    EXPECT_EQ(festivalsBetween(eve, eve + 1),
              (std::vector<FestivalDay>{{eve, Festival::newYearsEve}, {eve + 1, Festival::springFestival}}));
    EXPECT_EQ(festivalsBetween(*dayOf(2022, 12, 23), *dayOf(2022, 12, 31)),
              (std::vector<FestivalDay>{{*dayOf(2022, 12, 30), Festival::laba}}));
    EXPECT_TRUE(festivalsBetween(eve, eve - 1).empty());
    EXPECT_TRUE(festivalsBetween(*dayOf(2200, 1, 1), *dayOf(2201, 1, 1)).empty());
}

TEST(FestivalsBetween, OfTwoCenturiesAreElevenAYear) {
    EXPECT_EQ(festivalsBetween(*dayOf(1900, 1, 1), *dayOf(2100, 12, 31)).size(), 201 * festivalCount);
}

} // namespace clientele::core
