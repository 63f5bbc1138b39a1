#include "core/base/errors.hpp"
#include "core/lifecycle/satisfaction.hpp"
#include "core/support/columns.hpp"

#include <cmath>
#include <functional>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace clientele::core {

namespace {
using Row = std::vector<NumberCell>;
constexpr double huge = 1e308;

CellState stateThrownBy(const std::function<void()>& call) {
    try {
        call();
    } catch (const FunctionError& error) {
        return error.state();
    }
    return CellState::ok;
}

Row randomMeasures() {
    Row row;
    for (const int value : *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 101))))
        row.emplace_back(value);
    return row;
}
} // namespace

// Perceived 9 where 10 was expected: 0.9, not satisfied; 12: 1.2, delighted.
TEST(Satisfaction, IsPerceivedByExpected) {
    EXPECT_EQ(satisfaction(9, 10), NumberCell(.9));
    EXPECT_EQ(satisfaction(12, 10), NumberCell(1.2));
    EXPECT_EQ(satisfaction(10, 10), NumberCell(1.0));
}

TEST(Satisfaction, OfWhoExpectedNothingIsNoNumber) {
    EXPECT_EQ(satisfaction(9, 0).state, CellState::divisionByZero);
    EXPECT_EQ(satisfaction(9, -1).state, CellState::badArgument);
    EXPECT_EQ(satisfaction(-1, 2).state, CellState::badArgument);
    EXPECT_EQ(satisfaction(huge, .1).state, CellState::badNumber);
}

// (30 + 20 + 10 + 15) − (5 + 5 + 10 + 40) = 75 − 60 = 15.
TEST(PerceivedValue, IsTotalValueLessTotalCost) {
    EXPECT_EQ(perceivedValue(Row{30, 20, 10, 15}, Row{5, 5, 10, 40}), NumberCell(15.0));
}

TEST(PerceivedValue, TakesABlankPartAsNothing) {
    EXPECT_EQ(perceivedValue(Row{30, {}, 10}, Row{{}, 5}), NumberCell(35.0));
    EXPECT_EQ(perceivedValue(Row{{}, {}}, Row{{}}).state, CellState::blank);
    EXPECT_EQ(perceivedValue(Row{1}, Row{CellState::badValue}).state, CellState::badValue);
    EXPECT_EQ(perceivedValue(Row{huge, huge}, Row{1}).state, CellState::badNumber);
}

// (80 + 60 + 70) / 3 = 70; with weights 3, 2, 1: (240 + 120 + 70) / 6 = 71.67.
TEST(Loyalty, IsTheWeightedMeanOfTheMeasures) {
    EXPECT_EQ(loyalty(Row{80, 60, 70}, {}), NumberCell(70.0));
    EXPECT_DOUBLE_EQ(loyalty(Row{80, 60, 70}, std::vector{3., 2., 1.}).value, 430. / 6);
}

// Without the 60 and its weight of 2: (240 + 70) / 4 = 77.5.
TEST(Loyalty, LeavesOutWhatNobodyMeasured) {
    EXPECT_EQ(loyalty(Row{80, {}, 70}, std::vector{3., 2., 1.}), NumberCell(77.5));
    EXPECT_EQ(loyalty(Row{{}, {}}, {}).state, CellState::blank);
    EXPECT_EQ(loyalty(Row{80, {}}, std::vector{0., 1.}).state, CellState::divisionByZero);
}

TEST(Loyalty, RefusesWeightsThatDoNotFit) {
    for (const auto& weights : {std::vector{1.}, std::vector{1., 2., 3.}, std::vector{1., -1.},
                                std::vector{0., 0.}, std::vector{1., HUGE_VAL}})
        EXPECT_EQ(stateThrownBy([&] { loyalty(Row{80, 60}, weights); }), CellState::badArgument);
}

TEST(Loyalty, StaysANumberForTheGreatestMeasuresAndWeights) {
    EXPECT_EQ(loyalty(Row{huge, huge, huge, huge}, std::vector{huge, huge, huge, huge}), NumberCell(huge));
    EXPECT_EQ(loyalty(Row{huge, -huge}, {}), NumberCell(0.0));
    EXPECT_EQ(loyalty(Row{HUGE_VAL, 1}, {}).state, CellState::badNumber);
}

RC_GTEST_PROP(Loyalty, LiesBetweenTheMeasuresAndKnowsNoOrderNorUnitOfWeights, ()) {
    const auto row = randomMeasures();
    std::vector<double> weights, tenfold;
    for (std::size_t i = 0; i < row.size(); ++i) {
        weights.push_back(*rc::gen::inRange(1, 50));
        tenfold.push_back(weights.back() * 10);
    }
    const double mean = loyalty(row, weights).value;
    const auto [least, most] = std::ranges::minmax_element(row, {}, &NumberCell::value);
    RC_ASSERT(mean >= least->value - 1e-12 && mean <= most->value + 1e-12);
    RC_ASSERT(std::abs(loyalty(row, tenfold).value - mean) < 1e-12 * (1 + mean));
    RC_ASSERT(
        std::abs(loyalty(Row(row.rbegin(), row.rend()), std::vector<double>(weights.rbegin(), weights.rend()))
                     .value -
                 mean) < 1e-12 * (1 + mean));
}

// Of eleven factors five hold, one in part: 5.5 / 11 = 0.5. With weights 2, 1, 1: (2 + 0.5) / 4 = 0.625.
TEST(SwitchingCost, IsTheShareOfTheFactorsThatHold) {
    EXPECT_EQ(switchingCost(Row{1, 1, 1, 1, 1, .5, 0, 0, 0, 0, 0}, {}), NumberCell(.5));
    EXPECT_EQ(switchingCost(Row{1, .5, 0}, std::vector{2., 1., 1.}), NumberCell(.625));
}

TEST(SwitchingCost, TakesABlankFactorAsOneThatDoesNotHold) {
    EXPECT_EQ(switchingCost(Row{1, {}, {}, {}}, {}), NumberCell(.25));
    EXPECT_EQ(switchingCost(Row{{}, {}}, {}).state, CellState::blank);
    EXPECT_EQ(switchingCost(Row{2, 0}, {}).state, CellState::badArgument);
}

RC_GTEST_PROP(SwitchingCost, NeverFallsWhenOneMoreFactorHolds, ()) {
    Row row;
    for (int i = *rc::gen::inRange(1, 12); i > 0; --i)
        row.emplace_back(*rc::gen::element(0.0, .5, 1.0));
    auto more = row;
    more[*rc::gen::inRange<std::size_t>(0, row.size())] = 1.0;
    RC_ASSERT(switchingCost(more, {}).value >= switchingCost(row, {}).value);
}

// Ten answers: five promoters (9, 10), three passives (7, 8), two detractors (0 – 6): 50 − 20 = 30.
TEST(NetPromoterScore, IsPromotersLessDetractorsInPerCent) {
    EXPECT_EQ(netPromoterScore(Row{9, 10, 10, 9, 9, 7, 8, 8, 6, 0}), 30);
    EXPECT_EQ(netPromoterScore(Row{10, {}, 10}), 100) << "blanks are skipped";
    EXPECT_EQ(netPromoterScore(Row{0, 6}), -100);
}

TEST(NetPromoterScore, RefusesWhatIsNoScore) {
    EXPECT_EQ(stateThrownBy([] { netPromoterScore(Row{11}); }), CellState::badArgument);
    EXPECT_EQ(stateThrownBy([] { netPromoterScore(Row{8.5}); }), CellState::badArgument);
    EXPECT_EQ(stateThrownBy([] { netPromoterScore(Row{-1}); }), CellState::badArgument);
    EXPECT_EQ(stateThrownBy([] { netPromoterScore(Row{9, CellState::badValue}); }), CellState::badValue);
    EXPECT_EQ(stateThrownBy([] { netPromoterScore(Row{{}}); }), CellState::divisionByZero);
}

RC_GTEST_PROP(NetPromoterScore, LiesWithinAHundredKnowsNoOrderAndIsTheSameOfTwiceTheAnswers, ()) {
    Row scores;
    for (const int score : *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 11))))
        scores.emplace_back(score);
    const double score = netPromoterScore(scores);
    RC_ASSERT(score >= -100 && score <= 100);
    RC_ASSERT(netPromoterScore(shuffled(scores, 7)) == score);
    auto twice = scores;
    twice.insert(twice.end(), scores.begin(), scores.end());
    RC_ASSERT(std::abs(netPromoterScore(twice) - score) < 1e-12);
}

// Of 5, 4, 3, 4, 1 three are 4 or better: 0.6; one is 5: 0.2.
TEST(SatisfiedShare, IsTheShareOfTheTopBoxes) {
    EXPECT_EQ(satisfiedShare(Row{5, 4, 3, 4, 1}, 4), .6);
    EXPECT_EQ(satisfiedShare(Row{5, 4, 3, 4, 1}, 5), .2);
    EXPECT_EQ(satisfiedShare(Row{5, {}, 1}, 4), .5);
    EXPECT_EQ(stateThrownBy([] { satisfiedShare(Row{}, 4); }), CellState::divisionByZero);
}

RC_GTEST_PROP(SatisfiedShare, NeverRisesWithTheLine, ()) {
    const auto row = randomMeasures();
    const int line = *rc::gen::inRange(0, 100);
    RC_ASSERT(satisfiedShare(row, line + 1) <= satisfiedShare(row, line));
}

} // namespace clientele::core
