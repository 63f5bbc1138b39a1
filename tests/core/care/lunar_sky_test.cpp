// Derives the calendar's table from the sky, by the rules of GB/T 33661-2017: a month begins on the day of
// its new moon, the winter solstice falls in the 11th month, and of thirteen months between two 11th months
// the first without a major solar term is leap. The moons are Meeus's, the sun is ours.
#include "core/care/lunar.hpp"
#include "core/care/solar_terms.hpp"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <map>
#include <numbers>
#include <ostream>
#include <vector>

namespace clientele::core {

namespace {
double sine(double degrees) {
    return std::sin(degrees * std::numbers::pi / 180);
}

/// coefficient × E^power × sin(M·m + M'·p + F·f), in days
struct MoonTerm {
    double coefficient;
    int power;
    double m, p, f;
};
constexpr MoonTerm moonTerms[] = {
    {-.40720, 0, 0, 1, 0}, {.17241, 1, 1, 0, 0},    {.01608, 0, 0, 2, 0},  {.01039, 0, 0, 0, 2},
    {.00739, 1, -1, 1, 0}, {-.00514, 1, 1, 1, 0},   {.00208, 2, 2, 0, 0},  {-.00111, 0, 0, 1, -2},
    {-.00057, 0, 0, 1, 2}, {.00056, 1, 1, 2, 0},    {-.00042, 0, 0, 3, 0}, {.00042, 1, 1, 0, 2},
    {.00038, 1, 1, 0, -2}, {-.00024, 1, -1, 2, 0},  {-.00007, 0, 2, 1, 0}, {.00004, 0, 0, 2, -2},
    {.00004, 0, 3, 0, 0},  {.00003, 0, 1, 1, -2},   {.00003, 0, 0, 2, 2},  {-.00003, 0, 1, 1, 2},
    {.00003, 0, -1, 1, 2}, {-.00002, 0, -1, 1, -2}, {-.00002, 0, 1, 3, 0}, {.00002, 0, 0, 4, 0}};

/// What the planets do: coefficient (1e-6 days) × sin(angle + rate × k)
struct PlanetTerm {
    double coefficient, angle, rate;
};
constexpr PlanetTerm planetTerms[] = {
    {325, 299.77, .107408},  {165, 251.88, .016321},  {164, 251.83, 26.651886}, {126, 349.42, 36.412478},
    {110, 84.66, 18.206239}, {62, 141.74, 53.303771}, {60, 207.14, 2.453732},   {56, 154.84, 7.306860},
    {47, 34.52, 27.261239},  {42, 207.19, .121824},   {40, 291.34, 1.844379},   {37, 161.72, 24.198154},
    {35, 239.56, 25.513099}, {23, 331.55, 3.592518}};

/// The Julian ephemeris day of the k-th new moon of this count, which has 0 in January 2000 (Meeus,
/// Astronomical Algorithms, chapter 49; good to 17 seconds between 1980 and 2020).
double newMoon(int k) {
    const double T = k / 1236.85, T2 = T * T, T3 = T2 * T, T4 = T3 * T;
    const double E = 1 - 0.002516 * T - 0.0000074 * T2;
    const double M = 2.5534 + 29.10535670 * k - 0.0000014 * T2 - 0.00000011 * T3;
    const double P = 201.5643 + 385.81693528 * k + 0.0107582 * T2 + 0.00001238 * T3 - 0.000000058 * T4;
    const double F = 160.7108 + 390.67050284 * k - 0.0016118 * T2 - 0.00000227 * T3 + 0.000000011 * T4;
    const double node = 124.7746 - 1.56375588 * k + 0.0020672 * T2 + 0.00000215 * T3;
    double day = 2451550.09766 + 29.530588861 * k + 0.00015437 * T2 - 0.000000150 * T3 + 0.00000000073 * T4;
    for (const auto& t : moonTerms)
        day += t.coefficient * std::pow(E, t.power) * sine(t.m * M + t.p * P + t.f * F);
    day -= .00017 * sine(node);
    for (const auto& t : planetTerms)
        day += t.coefficient * 1e-6 * sine(t.angle + t.rate * k);
    return day;
}

/// Before 1929 the calendar went by the mean time of Beijing (116°23' E), which is 14 minutes behind: three
/// new moons just after midnight of UTC+8 fell on the day before there. The one of 24 April 1906 did as well,
/// but the calendar then was the Qing's, who calculated it otherwise; the day they kept was the 24th.
Day dayKept(Day calculated) {
    for (const auto day : {dayOf(1914, 11, 18), dayOf(1916, 2, 4), dayOf(1920, 11, 11)})
        if (calculated == *day)
            return calculated - 1;
    return calculated;
}

struct Month {
    Day first = 0;
    int year = 0, number = 0;
    bool leap = false;
    friend bool operator==(const Month&, const Month&) = default;
};
std::ostream& operator<<(std::ostream& out, const Month& m) {
    return out << m.year << '/' << m.number << (m.leap ? " leap" : "") << " from " << m.first;
}

std::vector<Day> newMoonDays() {
    std::vector<Day> out;
    for (int k = -1275; k < 1275; ++k) // December 1896 – January 2103
        out.push_back(dayKept(static_cast<Day>(std::floor(chinaTimeOf(newMoon(k))))));
    return out;
}

std::vector<Day> majorTermDays() {
    std::vector<Day> out;
    for (int year = 1897; year <= 2102; ++year)
        for (int i = 0; i < 12; ++i)
            out.push_back(solarTermDay(year, (300 + 30 * i) % 360)); // from 大寒 in January
    return out;
}

std::vector<Month> derivedMonths() {
    const auto moons = newMoonDays();
    const auto terms = majorTermDays();
    const auto monthOf = [&](Day day) { return std::ranges::upper_bound(moons, day) - 1; };
    const auto hasTerm = [&](auto moon) { return *std::ranges::lower_bound(terms, *moon) < *(moon + 1); };
    std::vector<Month> out;
    for (int year = 1898; year <= lastLunarYear + 1; ++year) {
        const auto eleventh = monthOf(solarTermDay(year - 1, 270)), end = monthOf(solarTermDay(year, 270));
        bool leapIsOut = end - eleventh < 13;
        int number = 11;
        for (auto moon = eleventh; moon != end; ++moon) {
            const bool leap = !leapIsOut && !hasTerm(moon);
            leapIsOut = leapIsOut || leap;
            if (!leap && moon != eleventh)
                ++number;
            out.push_back({*moon, number <= 12 ? year - 1 : year, (number - 1) % 12 + 1, leap});
        }
    }
    std::erase_if(out, [](const Month& m) { return m.year < firstLunarYear || m.year > lastLunarYear; });
    return out;
}

std::vector<Month> monthsOfTheTable() {
    std::vector<Month> out;
    for (int year = firstLunarYear; year <= lastLunarYear; ++year)
        for (int month = 1; month <= 12; ++month)
            for (const bool leap : {false, true})
                if (const auto first = fromLunar({year, month, leap, 1}))
                    out.push_back({*first, year, month, leap});
    return out;
}

double secondsToMidnight(double moment) {
    return std::abs(moment - std::round(moment)) * 86400;
}
} // namespace

TEST(LunarCalendar, FollowsFromTheSky) {
    const auto derived = derivedMonths(), table = monthsOfTheTable();
    ASSERT_EQ(derived.size(), table.size());
    for (std::size_t i = 0; i < table.size(); ++i)
        EXPECT_EQ(table[i], derived[i]);
}

// Chapter 49 gives 1977 February 18, 3:37:42 as example. The nearest to midnight is that of 29 September
// 2057, at 0:00:22.
TEST(LunarCalendar, NoNewMoonIsTooNearToMidnightToBeTold) {
    EXPECT_NEAR(newMoon(-283), 2443192.65118, 1e-5);
    constexpr double error = 20;
    for (int k = -1249; k < 1250; ++k)
        EXPECT_GT(secondsToMidnight(chinaTimeOf(newMoon(k))), error) << k;
}

// Meeus, example 25.b: 13 October 1992, 0:00 TD; 199° 54' 21.818" by the whole VSOP87.
TEST(SolarTerms, SunStandsWherePublished) {
    EXPECT_NEAR(sunLongitude(2448908.5), 199 + 54 / 60.0 + 21.818 / 3600, .0003);
}

namespace {
struct Moment {
    int year, longitude;
    unsigned month, day;
    int hour, minute;
};
} // namespace

// To the minute, UTC+8, as almanacs give them.
TEST(SolarTerms, ComeWhenPublished) {
    const Moment published[] = {
        {2000, 0, 3, 20, 15, 35},    {2016, 15, 4, 4, 16, 28},   {2020, 15, 4, 4, 15, 38},
        {2021, 270, 12, 21, 23, 59}, {2022, 270, 12, 22, 5, 48}, {2023, 15, 4, 5, 9, 13},
        {2023, 270, 12, 22, 11, 27}, {2024, 15, 4, 4, 15, 2},    {2024, 270, 12, 21, 17, 21},
        {2025, 15, 4, 4, 20, 49},    {2025, 270, 12, 21, 23, 3}};
    for (const auto& p : published) {
        const double moment = *dayOf(p.year, p.month, p.day) + (p.hour * 60 + p.minute) / 1440.0;
        EXPECT_NEAR(solarTerm(p.year, p.longitude), moment, 1.5 / 1440) << p.year << ' ' << p.longitude;
    }
}

// Another series for the same moment: Meeus, chapter 27 (good to a minute).
namespace {
double decemberSolstice(int year) {
    constexpr double waves[][3] = {
        {485, 324.96, 1934.136}, {203, 337.23, 32964.467}, {199, 342.08, 20.186},   {182, 27.85, 445267.112},
        {156, 73.14, 45036.886}, {136, 171.52, 22518.443}, {77, 222.54, 65928.934}, {74, 296.72, 3034.906},
        {70, 243.58, 9037.513},  {58, 119.81, 33718.147},  {52, 297.17, 150.678},   {50, 21.02, 2281.226},
        {45, 247.54, 29929.562}, {44, 325.15, 31555.956},  {29, 60.93, 4443.417},   {18, 155.12, 67555.328},
        {17, 288.79, 4562.452},  {16, 198.04, 62894.029},  {14, 199.76, 31436.921}, {12, 95.39, 14577.848},
        {12, 287.11, 31931.756}, {12, 320.81, 34777.259},  {9, 227.73, 1222.114},   {8, 15.45, 16859.074}};
    const double y = (year - 2000) / 1000.0;
    const double mean = 2451900.05952 + 365242.74049 * y - .06223 * y * y - .00823 * y * y * y;
    const double T = (mean - 2451545) / 36525, w = 35999.373 * T - 2.47;
    double sum = 0;
    for (const auto& wave : waves)
        sum += wave[0] * sine(90 + wave[1] + wave[2] * T);
    return mean + 1e-5 * sum / (1 + .0334 * sine(90 + w) + .0007 * sine(90 + 2 * w));
}
} // namespace

TEST(SolarTerms, WinterSolsticeIsTheSameByAnotherSeries) {
    for (int year = 1899; year <= 2101; ++year) {
        const double other = chinaTimeOf(decemberSolstice(year));
        EXPECT_NEAR(solarTerm(year, 270), other, 1.0 / 1440) << year;
        EXPECT_EQ(solarTermDay(year, 270), static_cast<Day>(std::floor(other))) << year;
    }
}

TEST(SolarTerms, OnlyTheSolsticeOf1951IsTooNearToMidnightToBeTold) {
    constexpr double error = 25;
    for (int year = 1899; year <= 2101; ++year) {
        EXPECT_GT(secondsToMidnight(solarTerm(year, 15)), error) << year;
        EXPECT_TRUE(year == 1951 || secondsToMidnight(solarTerm(year, 270)) > error) << year;
    }
    EXPECT_EQ(solarTermDay(1951, 270), *dayOf(1951, 12, 23));
}

namespace {
/// How often the term falls on each day of its month, 1900 – 2100.
std::map<Day, int> daysOfMonth(int longitude, unsigned month) {
    std::map<Day, int> out;
    for (int year = 1900; year <= 2100; ++year)
        ++out[solarTermDay(year, longitude) - *dayOf(year, month, 1) + 1];
    return out;
}
} // namespace

// Counted in the calendar of Y. T. Liu (ytliu0.github.io/ChineseCalendar), made with DE441.
TEST(SolarTerms, FallOnTheirDaysAsOftenAsInAnotherCalendar) {
    EXPECT_EQ(daysOfMonth(15, 4), (std::map<Day, int>{{4, 76}, {5, 111}, {6, 14}}));
    EXPECT_EQ(daysOfMonth(270, 12), (std::map<Day, int>{{21, 62}, {22, 122}, {23, 17}}));
    EXPECT_EQ(solarTermDay(1943, 15), *dayOf(1943, 4, 6)); // the last on the 6th
    EXPECT_EQ(solarTermDay(1976, 15), *dayOf(1976, 4, 4)); // the first on the 4th
}

} // namespace clientele::core
