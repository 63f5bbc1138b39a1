#include "core/support/columns.hpp"
#include "core/support/errors.hpp"
#include "core/support/reference_orders.hpp"
#include "core/tiering/concentration.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace clientele::core {

namespace {
using test::errorOf;

/// Sales of at least one buying customer.
rc::Gen<std::vector<NumberCell>> sales() {
    return rc::gen::map(rc::gen::pair(rc::gen::inRange(1, 1'000'000),
                                      rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 1'000'000))),
                        [](const std::pair<int, std::vector<int>>& drawn) {
                            auto column = columnOf(drawn.second);
                            column.emplace_back(drawn.first);
                            return column;
                        });
}
} // namespace

// 4 + 3 of 10 is .7; 1.5 of 4 heads are 2, 1.4 are 1, .4 are still one.
TEST(Concentration, TopShareTakesWholeHeadsTheBestFirst) {
    const auto values = columnOf<double>({1, 3, 4, 2});
    EXPECT_DOUBLE_EQ(topShare(values, .5), .7);
    EXPECT_DOUBLE_EQ(topShare(values, .375), .7);
    EXPECT_DOUBLE_EQ(topShare(values, .35), .4);
    EXPECT_DOUBLE_EQ(topShare(values, .1), .4);
    EXPECT_DOUBLE_EQ(topShare(values, 0), 0);
    EXPECT_DOUBLE_EQ(topShare(values, 1), 1);
}

// 8 of 10 take the third head (4, 3, 2); 7 of 10 are reached by the second.
TEST(Concentration, HeadsForIsTheFewestWholeHeadsWhoGiveTheShare) {
    const auto values = columnOf<double>({1, 3, 4, 2});
    EXPECT_DOUBLE_EQ(headsFor(values, .8), .75);
    EXPECT_DOUBLE_EQ(headsFor(values, .7), .5);
    EXPECT_DOUBLE_EQ(headsFor(values, 0), 0);
    EXPECT_DOUBLE_EQ(headsFor(columnOf<double>({5, 0, 0, 5}), 1), .5);
    EXPECT_DOUBLE_EQ(headsFor(columnOf<double>({.5, .3, .2}), .8), 2.0 / 3);
}

// 2 (1·1 + 2·2 + 3·3 + 4·4) / (4·10) - 5/4 = .25; times 4/3 for a small sample.
TEST(Concentration, GiniOfAWorkedExample) {
    const auto values = columnOf<double>({4, 1, 3, 2});
    EXPECT_DOUBLE_EQ(gini(values), .25);
    EXPECT_DOUBLE_EQ(gini(values, GiniForm::smallSample), 1.0 / 3);
    EXPECT_DOUBLE_EQ(gini(columnOf<double>({7, 7, 7})), 0);
    EXPECT_DOUBLE_EQ(gini(columnOf<double>({0, 0, 0, 9}), GiniForm::smallSample), 1);
}

TEST(Concentration, LorenzHasAPointPerCustomerUnlessAskedOtherwise) {
    const auto values = columnOf<double>({3, 1});
    const auto curve = lorenz(values);
    ASSERT_EQ(curve.size(), 3U);
    EXPECT_DOUBLE_EQ(curve[1].customers, .5);
    EXPECT_DOUBLE_EQ(curve[1].total, .25);
    const auto five = lorenz(values, 5);
    ASSERT_EQ(five.size(), 5U);
    EXPECT_DOUBLE_EQ(five[1].total, .125);
    EXPECT_DOUBLE_EQ(five[3].total, .625);
    EXPECT_DOUBLE_EQ(five[4].total, 1);
    EXPECT_EQ(lorenz(columnOf<double>({3, 1, 2}), 2).size(), 2U);
}

// Shares .5 .3 .2: .25 + .09 + .04. Ten alike: 10 × .01.
TEST(Concentration, HhiIsTheSumOfTheSquaredShares) {
    EXPECT_DOUBLE_EQ(hhi(columnOf<double>({30, 50, 20})), .38);
    EXPECT_DOUBLE_EQ(hhi(std::vector<NumberCell>(10, 7.0)), .1);
    EXPECT_DOUBLE_EQ(hhi(columnOf<double>({0, 9, -3})), 1);
    EXPECT_EQ(errorOf([] { hhi(columnOf<double>({0, -1})); }), CellState::divisionByZero);
}

// Profits 60 50 -10 of 100 in all: the first earns .6, two 1.1, the loss takes .1 back.
TEST(Concentration, TheWhaleRisesAboveAllProfitWhereSomeCustomersLoseMoney) {
    const auto curve = whale(columnOf<double>({-10, 60, 50}));
    ASSERT_EQ(curve.size(), 4U);
    EXPECT_DOUBLE_EQ(curve[1].customers, 1.0 / 3);
    EXPECT_DOUBLE_EQ(curve[1].total, .6);
    EXPECT_DOUBLE_EQ(curve[2].total, 1.1);
    EXPECT_DOUBLE_EQ(curve[3].total, 1);
    const auto halves = whale(columnOf<double>({-10, 60, 50}), 3); // half of three heads: between .6 and 1.1
    ASSERT_EQ(halves.size(), 3U);
    EXPECT_DOUBLE_EQ(halves[1].total, .85);
}

TEST(Concentration, AWhaleNeedsAProfitInTotal) {
    EXPECT_EQ(errorOf([] { whale(columnOf<double>({5, -5})); }), CellState::divisionByZero);
    EXPECT_EQ(errorOf([] { whale(columnOf<double>({1, -5})); }), CellState::divisionByZero);
    EXPECT_EQ(errorOf([] { whale({}); }), CellState::divisionByZero);
    EXPECT_EQ(errorOf([] { whale(columnOf<double>({1}), 1); }), CellState::badArgument);
    EXPECT_EQ(errorOf([] { whale(std::vector<NumberCell>{1, CellState::badValue}); }), CellState::badValue);
    EXPECT_EQ(errorOf([] { whale(columnOf<double>({1e308, -1e308, 1e-10})); }), CellState::badNumber);
    EXPECT_DOUBLE_EQ(whale(columnOf<double>({1e308, 1e308, -1e308}))[2].total, 2);
}

TEST(Concentration, ALossCountsAsACustomerWhoGivesNothing) {
    EXPECT_DOUBLE_EQ(topShare(columnOf<double>({-50, 10}), .5), 1);
    EXPECT_DOUBLE_EQ(gini(columnOf<double>({-50, 10})), .5);
}

TEST(Concentration, BlanksAreNoCustomers) {
    EXPECT_DOUBLE_EQ(headsFor(std::vector<NumberCell>{8, {}, 2, {}}, .8), .5);
}

TEST(Concentration, WhatCannotBeAnsweredIsAnErrorOfTheWholeCall) {
    const std::vector<NumberCell> withText{1, CellState::badValue};
    EXPECT_EQ(errorOf([&] { gini(withText); }), CellState::badValue);
    EXPECT_EQ(errorOf([&] { gini({}); }), CellState::divisionByZero);
    EXPECT_EQ(errorOf([&] { topShare(columnOf<double>({0, -1}), .2); }), CellState::divisionByZero);
    EXPECT_EQ(errorOf([&] { gini(columnOf<double>({1}), GiniForm::smallSample); }),
              CellState::divisionByZero);
    EXPECT_EQ(errorOf([&] { topShare(columnOf<double>({1}), 1.5); }), CellState::badArgument);
    EXPECT_EQ(errorOf([&] { headsFor(columnOf<double>({1}), std::nan("")); }), CellState::badArgument);
    EXPECT_EQ(errorOf([&] { lorenz(columnOf<double>({1}), 1); }), CellState::badArgument);
    EXPECT_EQ(errorOf([&] { gini(columnOf<double>({1e308, 1e308})); }), CellState::badNumber);
}

RC_GTEST_PROP(Concentration, OrderOfRowsNeverMatters, (unsigned seed)) {
    const auto values = *sales();
    const auto other = shuffled(values, seed);
    RC_ASSERT(gini(values) == gini(other));
    RC_ASSERT(topShare(values, .2) == topShare(other, .2));
    RC_ASSERT(headsFor(values, .8) == headsFor(other, .8));
}

RC_GTEST_PROP(Concentration, TheUnitOfMoneyNeverMatters, ()) {
    const auto values = *sales();
    auto other = values;
    const double factor = *rc::gen::inRange(1, 1'000'000) / 1000.0;
    for (auto& cell : other)
        cell.value *= factor;
    RC_ASSERT(std::abs(gini(values) - gini(other)) < 1e-12);
    RC_ASSERT(std::abs(topShare(values, .2) - topShare(other, .2)) < 1e-12);
}

RC_GTEST_PROP(Concentration, HhiLiesBetweenEqualSharesAndOneAlone, (unsigned seed)) {
    const auto values = *sales();
    const double index = hhi(values);
    RC_ASSERT(index >= 1 / static_cast<double>(values.size()) - 1e-12);
    RC_ASSERT(index <= 1 + 1e-12);
    RC_ASSERT(index == hhi(shuffled(values, seed)));
}

RC_GTEST_PROP(Concentration, WithoutLossesTheWhaleIsTheLorenzCurveFromTheOtherEnd, ()) {
    const auto values = *sales();
    const auto up = lorenz(values), down = whale(values);
    RC_ASSERT(up.size() == down.size());
    for (std::size_t i = 0; i < up.size(); ++i)
        RC_ASSERT(std::abs(down[i].total + up[up.size() - 1 - i].total - 1) < 1e-9);
}

RC_GTEST_PROP(Concentration, SharesOfTheTopAndOfTheRestAddToOne, ()) {
    const auto values = *sales();
    const auto best = *rc::gen::inRange<std::size_t>(0, values.size() + 1);
    const double fraction = static_cast<double>(best) / static_cast<double>(values.size());
    RC_ASSERT(std::abs(topShare(values, fraction) + lorenz(values)[values.size() - best].total - 1) < 1e-9);
}

RC_GTEST_PROP(Concentration, NoFewerHeadsThanHeadsForGiveTheShare, ()) {
    const auto values = *sales();
    const double share = *rc::gen::inRange(1, 101) / 100.0;
    const double heads = headsFor(values, share), oneHead = 1 / static_cast<double>(values.size());
    RC_ASSERT(topShare(values, heads) >= share - 1e-12);
    if (heads > 1.5 * oneHead)
        RC_ASSERT(topShare(values, heads - oneHead) < share);
}

RC_GTEST_PROP(Concentration, LorenzNeverLiesAboveTheDiagonalNorFalls, ()) {
    const auto curve = lorenz(*sales());
    for (std::size_t i = 1; i < curve.size(); ++i) {
        RC_ASSERT(curve[i].total <= curve[i].customers + 1e-12);
        RC_ASSERT(curve[i].total >= curve[i - 1].total);
    }
}

RC_GTEST_PROP(Concentration, TheWhaleNeverLiesBelowTheDiagonal, (std::vector<int> profits)) {
    const auto values = columnOf(profits);
    double total = 0;
    for (const int profit : profits)
        total += profit;
    RC_PRE(total > 0);
    for (const auto& point : whale(values))
        RC_ASSERT(point.total >= point.customers - 1e-9);
}

// The numbers REFERENCES gives for CDNOW are those of the 1/10 sample, 2,357 customers.
TEST(Concentration, AgreesWithThePublishedNumbersOfCdnow) {
    const auto orders = cdnowSample();
    if (orders.names.empty())
        GTEST_SKIP() << "no reference data";
    const auto table = rfmTable(orders.customers(), orders.dates, orders.amounts, *dayOf(1998, 6, 30));
    const auto money = columnOf(table, &RfmRow::money);
    ASSERT_EQ(money.size(), 2357U);
    EXPECT_NEAR(gini(money), .6309171170, 5e-11);
    EXPECT_NEAR(topShare(money, .1), .5080702, 5e-8);
    EXPECT_NEAR(topShare(money, .2), .6740156, 5e-8);
    EXPECT_DOUBLE_EQ(headsFor(money, .8), 777.0 / 2357);
    EXPECT_DOUBLE_EQ(headsFor(money, .95), 1578.0 / 2357);
}

TEST(Concentration, AgreesWithThePublishedGiniOfTheRfmOrders) {
    const auto orders = rfmOrders();
    if (orders.names.empty())
        GTEST_SKIP() << "no reference data";
    const auto table = rfmTable(orders.customers(), orders.dates, orders.amounts, *dayOf(2006, 12, 31));
    EXPECT_NEAR(gini(columnOf(table, &RfmRow::money)), .2896032955, 5e-11);
}

} // namespace clientele::core
