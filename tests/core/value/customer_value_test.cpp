#include "core/value/customer_value.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <rapidcheck/gtest.h>

namespace clientele::core {

namespace {
constexpr double huge = 1e308, infinite = std::numeric_limits<double>::infinity();

double share(int of) {
    return of / 1000.0;
}

void expectNear(const NumberCell& cell, double expected) {
    ASSERT_TRUE(cell.ok()) << static_cast<int>(cell.state);
    EXPECT_NEAR(cell.value, expected, 1e-12 * std::max(1.0, std::abs(expected)));
}

/// The definition, term by term: Σ m·rᵗ/(1+i)ᵗ − AC.
double termByTerm(const CustomerLifetime& of, int periods) {
    double sum = 0;
    for (int t = 1; t <= periods; ++t) {
        const int power = of.first == FirstMargin::now ? t - 1 : t;
        sum += of.margin * std::pow(of.retention / (1 + of.discount), power);
    }
    return sum - of.acquisition;
}
} // namespace

// 0.8 × 0.5 × 0.5 × 10 = 2.
TEST(Trust, IsTheProductOfItsFourParts) {
    expectNear(trust(.8, .5, .5, 10), 2);
}

TEST(Trust, IsZeroWhereOnePartIsWhateverTheOthers) {
    EXPECT_EQ(trust(huge, huge, 0, huge), NumberCell(0.0));
}

// 1e308 · 1e308 is beyond all numbers, the whole product is not: 1e308² · (1e-308)² = 1.
TEST(Trust, IsRightWhereOnlyAnIntermediateProductIsBeyondNumbers) {
    expectNear(trust(huge, huge, 1 / huge, 1 / huge), 1);
    EXPECT_EQ(trust(huge, huge, 1, 1).state, CellState::badNumber);
}

TEST(Trust, RefusesNegativeParts) {
    EXPECT_EQ(trust(-1, 1, 1, 1).state, CellState::badArgument);
    EXPECT_EQ(trust(1, 1, 1, std::nan("")).state, CellState::badArgument);
}

RC_GTEST_PROP(Trust, DoesNotDependOnTheOrderOfItsParts, ()) {
    const auto part = [] { return share(*rc::gen::inRange(0, 5000)); };
    const double a = part(), b = part(), c = part(), d = part();
    const auto one = trust(a, b, c, d), other = trust(d, b, a, c);
    RC_ASSERT(std::abs(one.value - other.value) <= 1e-13 * one.value);
}

// ∛(2 · 4 · 8) = ∛64 = 4, exactly.
TEST(Connection, IsTheGeometricMeanOfItsParts) {
    EXPECT_EQ(connection(2, 4, 8), NumberCell(4.0));
    EXPECT_EQ(connection(7, 7, 7).value, 7);
    EXPECT_EQ(connection(9, 9, 0), NumberCell(0.0));
}

TEST(Connection, StaysANumberForTheGreatestParts) {
    expectNear(connection(huge, huge, huge), huge);
    EXPECT_EQ(connection(1, -1, 1).state, CellState::badArgument);
}

RC_GTEST_PROP(Connection, LiesBetweenItsSmallestAndItsGreatestPartAndScalesWithThem, ()) {
    const auto part = [] { return *rc::gen::inRange(1, 100000) / 7.0; };
    const double a = part(), b = part(), c = part();
    const double of = connection(a, b, c).value;
    RC_ASSERT(of >= std::min({a, b, c}) * (1 - 1e-15) && of <= std::max({a, b, c}) * (1 + 1e-15));
    RC_ASSERT(connection(8 * a, 8 * b, 8 * c).value == 8 * of);
}

// 30,000 of 120,000 is a quarter of the wallet.
TEST(ShareOfWallet, IsOurPartOfWhatTheCustomerSpends) {
    EXPECT_EQ(shareOfWallet(30000, 120000), NumberCell(.25));
    EXPECT_EQ(shareOfWallet(0, 5), NumberCell(0.0));
}

TEST(ShareOfWallet, RefusesMoreThanTheWallet) {
    EXPECT_EQ(shareOfWallet(5, 4).state, CellState::badArgument);
    EXPECT_EQ(shareOfWallet(-5, 4).state, CellState::badArgument);
    EXPECT_EQ(shareOfWallet(0, 0).state, CellState::divisionByZero);
    EXPECT_EQ(shareOfWallet(.1 + .2, .3), NumberCell(1.0)) << "a last bit is not more than the wallet";
}

// Three brands: (1 − 1/4)·2/3 = 1/2, (1 − 2/4)·2/3 = 1/3, (1 − 3/4)·2/3 = 1/6.
TEST(WalletShareByRank, FollowsTheWalletAllocationRule) {
    expectNear(walletShareByRank(1, 3), 1.0 / 2);
    expectNear(walletShareByRank(2, 3), 1.0 / 3);
    expectNear(walletShareByRank(3, 3), 1.0 / 6);
    expectNear(walletShareByRank(1.5, 3), 5.0 / 12);
    expectNear(walletShareByRank(1, 1), 1);
}

TEST(WalletShareByRank, RefusesRanksThatAreNotThere) {
    EXPECT_EQ(walletShareByRank(0, 3).state, CellState::badArgument);
    EXPECT_EQ(walletShareByRank(4, 3).state, CellState::badArgument);
    EXPECT_EQ(walletShareByRank(1, 2.5).state, CellState::badArgument);
    EXPECT_EQ(walletShareByRank(1, 0).state, CellState::badArgument);
}

RC_GTEST_PROP(WalletShareByRank, SharesOfAllBrandsSumToOneAndFallWithTheRank, ()) {
    const int brands = *rc::gen::inRange(1, 200);
    double sum = 0, before = 2;
    for (int rank = 1; rank <= brands; ++rank) {
        const double part = walletShareByRank(rank, brands).value;
        RC_ASSERT(part < before && part > 0);
        before = part;
        sum += part;
    }
    RC_ASSERT(std::abs(sum - 1) < 1e-12);
}

// 100 existing + 40 potential + 10 influence = 150.
TEST(CustomerValue, IsTheSumOfItsThreeParts) {
    EXPECT_EQ(customerValue(100, 40, 10), NumberCell(150.0));
    EXPECT_EQ(customerValue(-20, 0, 10), NumberCell(-10.0));
    EXPECT_EQ(customerValue(huge, huge, 0).state, CellState::badNumber);
}

// m 100, r 80 %, i 10 %: 100·0.8/(1.1 − 0.8) = 80/0.3 = 266.67; less 50 for winning it: 216.67.
TEST(LifetimeValue, OfACustomerKeptForEver) {
    expectNear(lifetimeValue({100, .8, .1, 0, {}, FirstMargin::aPeriodOut}), 800.0 / 3);
    expectNear(lifetimeValue({100, .8, .1, 50, {}, FirstMargin::aPeriodOut}), 650.0 / 3);
}

// First margin at once: 100·1.1/0.3 = 366.67, which is 100 more than a period later.
TEST(LifetimeValue, WithTheFirstMarginAtOnceIsOneMarginMore) {
    expectNear(lifetimeValue({100, .8, .1, 0, {}, FirstMargin::now}), 1100.0 / 3);
}

// r 50 %, i 25 %: q = 0.4. Three periods: 40 + 16 + 6.4 = 62.4; at once: 100 + 40 + 16 = 156.
TEST(LifetimeValue, OverSoManyPeriodsIsTheirSum) {
    expectNear(lifetimeValue({100, .5, .25, 0, 3, FirstMargin::aPeriodOut}), 62.4);
    expectNear(lifetimeValue({100, .5, .25, 0, 3, FirstMargin::now}), 156);
    expectNear(lifetimeValue({100, .5, .25, 9, 0, FirstMargin::now}), -9);
}

TEST(LifetimeValue, WithoutRetentionIsTheFirstMarginOrNone) {
    EXPECT_EQ(lifetimeValue({100, 0, .1, 0, {}, FirstMargin::aPeriodOut}), NumberCell(0.0));
    expectNear(lifetimeValue({100, 0, .1, 0, {}, FirstMargin::now}), 100);
    EXPECT_EQ(lifetimeValue({100, 0, .1, 0, 5, FirstMargin::now}), NumberCell(100.0));
}

TEST(LifetimeValue, ThatGrowsWithoutEndIsAnErrorOnlyWithoutAnEnd) {
    EXPECT_EQ(lifetimeValue({100, 1, 0, 0, {}, FirstMargin::aPeriodOut}).state, CellState::badArgument);
    EXPECT_EQ(lifetimeValue({100, .9, -.2, 0, {}, FirstMargin::now}).state, CellState::badArgument);
    EXPECT_EQ(lifetimeValue({100, 1, 0, 0, 7, FirstMargin::now}), NumberCell(700.0));
    expectNear(lifetimeValue({100, .9, -.2, 0, 2, FirstMargin::now}), 100 + 112.5); // q = 1.125
}

TEST(LifetimeValue, RefusesWhatIsNoRetentionDiscountOrTime) {
    EXPECT_EQ(lifetimeValue({1, 1.1, .5, 0, {}, {}}).state, CellState::badArgument);
    EXPECT_EQ(lifetimeValue({1, -.1, .5, 0, {}, {}}).state, CellState::badArgument);
    EXPECT_EQ(lifetimeValue({1, .5, -1, 0, 3, {}}).state, CellState::badArgument);
    EXPECT_EQ(lifetimeValue({1, .5, .1, -1, {}, {}}).state, CellState::badArgument);
    EXPECT_EQ(lifetimeValue({1, .5, .1, 0, 2.5, {}}).state, CellState::badArgument);
    EXPECT_EQ(lifetimeValue({1, .5, .1, 0, -1, {}}).state, CellState::badArgument);
    EXPECT_EQ(lifetimeValue({1, std::nan(""), .1, 0, {}, {}}).state, CellState::badArgument);
}

// With r = 1 and i = 1e-12 the value is m/i: one digit lost in 1 + i − r would be a ten-thousandth.
TEST(LifetimeValue, KeepsItsDigitsWhereRetentionAndInterestNearlyMeet) {
    expectNear(lifetimeValue({1, 1, 1e-12, 0, {}, FirstMargin::aPeriodOut}), 1e12);
    expectNear(lifetimeValue({1, 1, 1e-12, 0, 1000, FirstMargin::aPeriodOut}), 1000 * (1 - 500.5e-12));
    expectNear(lifetimeValue({1, 1, 1e-300, 0, 1000, FirstMargin::now}), 1000);
}

TEST(LifetimeValue, IsANumberOrAnErrorAtTheEdgesOfAllNumbers) {
    for (const double margin : {0.0, -huge, huge, infinite})
        for (const double retention : {0.0, 1e-308, .5, 1.0})
            for (const double discount : {-.999999, 0.0, 1e-320, 1e-16, huge})
                for (const double acquisition : {0.0, huge})
                    for (const std::optional<double> periods : {std::optional<double>(), std::optional(1.0),
                                                                std::optional(1e6), std::optional(huge)})
                        for (const auto first : {FirstMargin::aPeriodOut, FirstMargin::now}) {
                            const auto value =
                                lifetimeValue({margin, retention, discount, acquisition, periods, first});
                            EXPECT_TRUE(value.failed() || std::isfinite(value.value));
                        }
}

RC_GTEST_PROP(LifetimeValue, OverPeriodsIsTheSumTermByTerm, ()) {
    const int periods = *rc::gen::inRange(0, 60);
    const CustomerLifetime of{*rc::gen::inRange(-1000, 1000) / 3.0,
                              share(*rc::gen::inRange(0, 1001)),
                              share(*rc::gen::inRange(-300, 900)),
                              *rc::gen::inRange(0, 1000) / 7.0,
                              periods,
                              *rc::gen::element(FirstMargin::aPeriodOut, FirstMargin::now)};
    const double expected = termByTerm(of, periods);
    RC_ASSERT(std::abs(lifetimeValue(of).value - expected) <=
              1e-11 * (std::abs(expected) + std::abs(of.acquisition) + 1));
}

RC_GTEST_PROP(LifetimeValue, OverEverMorePeriodsComesToTheOneWithoutEnd, ()) {
    CustomerLifetime of{100,
                        share(*rc::gen::inRange(0, 990)),
                        share(*rc::gen::inRange(0, 500)),
                        20,
                        {},
                        *rc::gen::element(FirstMargin::aPeriodOut, FirstMargin::now)};
    const double forEver = lifetimeValue(of).value;
    of.periods = 10000;
    RC_ASSERT(std::abs(lifetimeValue(of).value - forEver) <= 1e-9 * std::abs(forEver) + 1e-9);
}

RC_GTEST_PROP(LifetimeValue, RisesWithRetentionAndFallsWithInterest, ()) {
    const double retention = share(*rc::gen::inRange(0, 900)), discount = share(*rc::gen::inRange(1, 500));
    const auto value = [](double r, double i) { return lifetimeValue({50, r, i, 0, {}, {}}).value; };
    RC_ASSERT(value(retention + .05, discount) > value(retention, discount));
    RC_ASSERT(value(retention, discount + .05) <= value(retention, discount));
}

} // namespace clientele::core
