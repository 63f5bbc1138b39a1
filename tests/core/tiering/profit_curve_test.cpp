#include "core/tiering/profit_curve.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace clientele::core {

namespace {
using Row = std::vector<NumberCell>;

Cell<CurveReading> curve(const Row& profits) {
    return curveStage(profits, defaultPolicy(Language::en));
}
CurveStage stage(const Row& profits) {
    const auto cell = curve(profits);
    EXPECT_TRUE(cell.ok());
    return cell.value.stage;
}
} // namespace

// Never more than 1, never rising: small and flat.
TEST(CurveStage, OfASmallFlatProfitIsExploration) {
    EXPECT_EQ(stage({1, 1, 1, 1, 1}), CurveStage::exploration);
    EXPECT_EQ(stage({0, 0, 0}), CurveStage::exploration);
    EXPECT_EQ(stage({-10, -10, -10}), CurveStage::exploration);
}

// 10 20 40 80 160, means of three: 23.3 46.7 93.3. Slopes 23.3 and 46.7, of the mean 62: 37.6 % and then 75.3
// %.
TEST(CurveStage, OfAProfitThatRisesFastIsFormation) {
    const auto reading = curve({10, 20, 40, 80, 160}).value;
    EXPECT_EQ(reading.stage, CurveStage::formation);
    EXPECT_EQ(reading.averaged, 3U);
    EXPECT_NEAR(reading.before, 70. / 3 / 62, 1e-12);
    EXPECT_NEAR(reading.now, 140. / 3 / 62, 1e-12);
    EXPECT_EQ(stage({10, 20, 30, 40, 50}), CurveStage::formation) << "as fast as before";
}

// 10 50 80 95 100, means 46.7 75 91.7: slopes 28.3 and 16.7, of the mean 67: 42 % and then 25 %: slower.
TEST(CurveStage, OfAProfitThatRisesSlowerIsStability) {
    const auto reading = curve({10, 50, 80, 95, 100}).value;
    EXPECT_EQ(reading.stage, CurveStage::stability);
    EXPECT_EQ(reading.rule, CurveRule::risingSlower);
    EXPECT_EQ(stage({20, 60, 90, 100, 100, 100, 100}), CurveStage::stability)
        << "flat at the top, after having grown";
}

// 100 90 70 40 10, means 86.7 66.7 40: slopes −20 and −26.7.
TEST(CurveStage, OfAProfitThatFallsFastIsDegradation) {
    EXPECT_EQ(stage({100, 90, 70, 40, 10}), CurveStage::degradation);
    EXPECT_EQ(stage({100, 100, 100, 20, 20, 20, 20}), CurveStage::degradation)
        << "flat again, far below the peak";
}

// The inverted U of Chen Mingliang 2001, read as the years go by.
TEST(CurveStage, WalksThroughAllFourStagesAlongOneLife) {
    const Row life{1, 1, 1, 1, 20, 60, 100, 120, 125, 125, 125, 124, 90, 50, 20};
    const auto upTo = [&](std::ptrdiff_t periods) { return stage({life.begin(), life.begin() + periods}); };
    EXPECT_EQ(upTo(4), CurveStage::exploration);
    EXPECT_EQ(upTo(6), CurveStage::formation);
    EXPECT_EQ(upTo(9), CurveStage::stability);
    EXPECT_EQ(upTo(12), CurveStage::stability);
    EXPECT_EQ(upTo(14), CurveStage::degradation);
    EXPECT_EQ(upTo(15), CurveStage::degradation);
}

TEST(CurveStage, SaysTheSlopesThatDecided) {
    const auto why = [](const Row& profits) {
        return curveReason(curve(profits).value, defaultPolicy(Language::en), Language::en);
    };
    EXPECT_EQ(why({10, 50, 80, 95, 100}),
              "smoothed profit rises by 24.9% a period, slower than before (42.3%): Stability");
    EXPECT_EQ(why({10, 20, 40, 80, 160}),
              "smoothed profit rises by 75.3% a period, no slower than before (37.6%): Formation");
    EXPECT_EQ(why({100, 90, 70, 40, 10}), "smoothed profit falls by 43% a period: Degradation");
    EXPECT_EQ(why({100, 100, 100, 20, 20, 20, 20}),
              "smoothed profit 20 is flat, 20% or more below its peak 100: Degradation");
    EXPECT_EQ(why({1, 1, 1}),
              "smoothed profit is flat (0% a period) and has not risen fast yet: Exploration");
    EXPECT_EQ(curveReason(curve({1, 1, 1}).value, defaultPolicy(Language::zhCN), Language::zhCN),
              "平滑后利润平稳（每期 0%），尚未快速上升：考察期");
}

TEST(CurveStage, AveragesFewerPeriodsWhereThereAreFew) {
    EXPECT_EQ(curve({1, 2, 4}).value.averaged, 1U);
    EXPECT_EQ(curve({1, 2, 4, 8}).value.averaged, 2U);
    EXPECT_EQ(stage({1, 2, 4}), CurveStage::formation);
    EXPECT_EQ(curve({1, 2}).state, CellState::notAvailable);
}

TEST(CurveStage, TakesABlankPeriodAsOneWithoutProfit) {
    EXPECT_EQ(curve({100, 100, 100, {}, {}}).value.stage, CurveStage::degradation);
    EXPECT_EQ(curve({{}, {}, {}}).state, CellState::blank);
    EXPECT_EQ(curve({1, CellState::badValue, 3}).state, CellState::badValue);
}

TEST(CurveStage, IsFoundForTheGreatestProfits) {
    EXPECT_EQ(stage({1e307, 2e307, 4e307, 8e307, 1.6e308}), CurveStage::formation);
    EXPECT_EQ(stage({-1.7e308, 1.7e308, 1.7e308}), CurveStage::stability);
    EXPECT_EQ(curve({1, HUGE_VAL, 1}).state, CellState::badNumber);
}

RC_GTEST_PROP(CurveStage, IsTheSameInAnyUnitOfMoney, ()) {
    Row row;
    for (int periods = *rc::gen::inRange(3, 12); periods > 0; --periods)
        row.emplace_back(*rc::gen::inRange(-50, 200));
    const auto before = curve(row).value.stage;
    for (auto& cell : row)
        cell.value *= 1024;
    RC_ASSERT(curve(row).value.stage == before);
}

} // namespace clientele::core
