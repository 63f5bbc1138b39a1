#include "core/lifecycle/trend.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace clientele::core {

namespace {
using Row = std::vector<NumberCell>;
constexpr double flat = .05;

Row randomSeries() {
    Row row;
    for (int periods = *rc::gen::inRange(2, 20); periods > 0; --periods)
        row.emplace_back(*rc::gen::inRange(-100, 100));
    return row;
}
} // namespace

// 10 20 30 40: exactly 10 more each period, 40 % of the mean of 25.
TEST(Trend, IsTheSlopeOfTheLineOfLeastSquares) {
    const auto trend = trendOf(Row{10, 20, 30, 40}, flat);
    EXPECT_EQ(trend.value.direction, Direction::growing);
    EXPECT_DOUBLE_EQ(trend.value.slope, 10);
    EXPECT_DOUBLE_EQ(trend.value.share, .4);
}

// 9 5 7 3: times −1.5 −.5 .5 1.5, Σtx = −13.5 − 2.5 + 3.5 + 4.5 = −8, Σt² = 5: slope −1.6.
TEST(Trend, OfAnUnevenSeriesIsThatOfItsLine) {
    const auto trend = trendOf(Row{9, 5, 7, 3}, flat);
    EXPECT_EQ(trend.value.direction, Direction::declining);
    EXPECT_DOUBLE_EQ(trend.value.slope, -1.6);
}

// 100 105 110 rises by 5, which is 4.76 % of the mean: flat; 100 110 120 by 9.1 %: growing. −5 % exactly is
// flat.
TEST(Trend, WithinTheBandIsFlat) {
    EXPECT_EQ(trendOf(Row{100, 105, 110}, flat).value.direction, Direction::flat);
    EXPECT_EQ(trendOf(Row{100, 110, 120}, flat).value.direction, Direction::growing);
    EXPECT_EQ(trendOf(Row{105, 100, 95}, flat).value.direction, Direction::flat);
    EXPECT_EQ(trendOf(Row{0, 0, 0}, flat).value.direction, Direction::flat);
}

// The blank is a period nobody measured: 10 _ 30 still rises by 10 a period.
TEST(Trend, KeepsThePlaceOfABlankPeriod) {
    EXPECT_DOUBLE_EQ(trendOf(Row{10, {}, 30}, flat).value.slope, 10);
    EXPECT_DOUBLE_EQ(trendOf(Row{{}, 10, 30, {}}, flat).value.slope, 20);
}

TEST(Trend, NeedsTwoNumbers) {
    EXPECT_EQ(trendOf(Row{5}, flat).state, CellState::notAvailable);
    EXPECT_EQ(trendOf(Row{{}, {}}, flat).state, CellState::blank);
    EXPECT_EQ(trendOf(Row{1, CellState::badValue}, flat).state, CellState::badValue);
}

// From −1e308 to 1e308 in one step is 2e308: beyond all numbers. In two steps it is 1e308.
TEST(Trend, IsRightForTheGreatestNumbers) {
    EXPECT_EQ(trendOf(Row{-1e308, 1e308}, flat).state, CellState::badNumber);
    EXPECT_DOUBLE_EQ(trendOf(Row{-1e308, 0, 1e308}, flat).value.slope, 1e308);
    EXPECT_DOUBLE_EQ(trendOf(Row{1e-300, 3e-300}, flat).value.slope, 2e-300);
    EXPECT_EQ(trendOf(Row{1, HUGE_VAL}, flat).state, CellState::badNumber);
}

RC_GTEST_PROP(Trend, TurnsItsSignWithTheOrderOfThePeriods, ()) {
    const auto row = randomSeries();
    const auto there = trendOf(row, flat).value, back = trendOf(Row(row.rbegin(), row.rend()), flat).value;
    RC_ASSERT(std::abs(there.slope + back.slope) < 1e-9);
    RC_ASSERT((there.direction == Direction::flat) == (back.direction == Direction::flat));
}

RC_GTEST_PROP(Trend, HasTheSameDirectionInAnyUnitOfMoney, ()) {
    auto row = randomSeries();
    const auto before = trendOf(row, flat).value;
    for (auto& cell : row)
        cell.value *= 1024;
    const auto after = trendOf(row, flat).value;
    RC_ASSERT(after.direction == before.direction && after.share == before.share);
    RC_ASSERT(after.slope == 1024 * before.slope);
}

} // namespace clientele::core
