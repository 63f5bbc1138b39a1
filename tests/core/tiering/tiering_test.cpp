#include "core/base/errors.hpp"
#include "core/base/reach.hpp"
#include "core/policy/policy.hpp"
#include "core/support/columns.hpp"
#include "core/support/reference_orders.hpp"
#include "core/tiering/tier_reason.hpp"
#include "core/tiering/tiering.hpp"

#include <charconv>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <rapidcheck/gtest.h>

namespace clientele::core {

namespace {
using Classes = std::vector<Cell<std::uint8_t>>;
constexpr double nothingBelow = -std::numeric_limits<double>::infinity();

const std::vector<double>& eightyNinetyFive() {
    static const auto cutoffs = defaultPolicy(Language::en).abcCutoffs;
    return cutoffs;
}

Classes classes(const std::vector<int>& expected) {
    Classes out;
    for (const int c : expected)
        out.emplace_back(static_cast<std::uint8_t>(c));
    return out;
}

/// A column as a sheet has it: sums, returns, zeros, gaps and texts, many of them equal.
rc::Gen<std::vector<NumberCell>> messyColumn() {
    return rc::gen::container<std::vector<NumberCell>>(rc::gen::weightedOneOf<NumberCell>(
        {{6, rc::gen::map(rc::gen::inRange(0, 100'000), [](int cents) { return NumberCell(cents / 100.0); })},
         {3, rc::gen::map(rc::gen::inRange(-3, 8), [](int few) { return NumberCell(few); })},
         {1, rc::gen::element(NumberCell(), NumberCell(CellState::badValue),
                              NumberCell(CellState::divisionByZero))}}));
}

rc::Gen<std::vector<int>> percents() {
    return rc::gen::map(rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 101))),
                        [](std::vector<int> cutoffs) {
                            std::ranges::sort(cutoffs);
                            cutoffs.erase(std::ranges::unique(cutoffs).begin(), cutoffs.end());
                            return cutoffs;
                        });
}

std::vector<double> sharesOf(const std::vector<int>& percents) {
    std::vector<double> shares;
    for (const int percent : percents)
        shares.push_back(percent / 100.0);
    return shares;
}

bool anyPositive(const std::vector<NumberCell>& values) {
    return std::ranges::any_of(values, [](const NumberCell& cell) { return cell.ok() && cell.value > 0; });
}

double savedAndReopened(double value) {
    std::array<char, 32> text{};
    auto* const end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, 15).ptr;
    double back = 0;
    std::from_chars(text.data(), end, back);
    return back;
}
} // namespace

// Shares before: 0, .50, .80, .95. The second crosses 80 % and is still A, the third crosses 95 % and is
// still B.
TEST(Abc, TheCustomerWhoCrossesALineIsInTheUpperClass) {
    EXPECT_EQ(abcClasses(columnOf<double>({15, 50, 5, 30}), eightyNinetyFive()), classes({1, 0, 2, 0}));
    EXPECT_EQ(abcClasses(columnOf<double>({90, 10}), eightyNinetyFive()), classes({0, 1}));
    EXPECT_EQ(abcClasses(columnOf<double>({7}), eightyNinetyFive()), classes({0}));
}

// 40 40 10 10: before the tens .80, so both are B although the second has .90 before it; 70 15 15: both
// fifteens are A.
TEST(Abc, EqualValuesGetOneClass) {
    EXPECT_EQ(abcClasses(columnOf<double>({10, 40, 10, 40}), eightyNinetyFive()), classes({1, 0, 1, 0}));
    EXPECT_EQ(abcClasses(columnOf<double>({15, 70, 15}), eightyNinetyFive()), classes({0, 0, 0}));
}

TEST(Abc, TheSameCentsAddedInAnotherOrderAreEqualValues) {
    const double oneWay = .1 + .2 + .3, other = .3 + .2 + .1;
    ASSERT_NE(oneWay, other);
    const auto result = abcClasses(columnOf<double>({2.3, oneWay, other, .1}), eightyNinetyFive());
    EXPECT_EQ(result[1], result[2]);
}

// .7 + .1 is .7999999999999999 in binary, 70 + 10 is 80: the third customer is at the line in either unit.
TEST(Abc, ALineMetExactlyIsMetInEveryUnit) {
    EXPECT_EQ(abcClasses(columnOf<double>({70, 10, 8, 7, 5}), eightyNinetyFive()), classes({0, 0, 1, 1, 2}));
    EXPECT_EQ(abcClasses(columnOf<double>({.7, .1, .08, .07, .05}), eightyNinetyFive()),
              classes({0, 0, 1, 1, 2}));
}

TEST(Abc, LossesAndZerosAreInTheLastClassAndTakeNothingFromTheTotal) {
    EXPECT_EQ(abcClasses(columnOf<double>({80, -1000, 20, 0}), eightyNinetyFive()), classes({0, 2, 1, 2}));
}

TEST(Abc, ABlankStaysBlankAndATextIsAnErrorOfItsRowOnly) {
    const std::vector<NumberCell> values{50, {}, CellState::badValue, 50};
    const Classes expected{std::uint8_t{0}, {}, CellState::badValue, std::uint8_t{0}};
    EXPECT_EQ(abcClasses(values, eightyNinetyFive()), expected);
}

TEST(Abc, WithoutAPositiveValueThereIsNoClass) {
    const std::vector<NumberCell> values{0, -5, {}};
    const Classes expected{CellState::notAvailable, CellState::notAvailable, {}};
    EXPECT_EQ(abcClasses(values, eightyNinetyFive()), expected);
    EXPECT_THROW(abcCuts(values, eightyNinetyFive()), FunctionError);
    EXPECT_TRUE(abcClasses({}, eightyNinetyFive()).empty());
}

TEST(Abc, CutoffsMustAscendBetweenZeroAndOne) {
    const auto values = columnOf<double>({1, 2});
    for (const std::vector<double>& bad :
         {std::vector<double>{}, {0, .8}, {.8, 1.1}, {.95, .8}, {.8, .8}, {std::nan("")}})
        EXPECT_THROW(abcClasses(values, bad), FunctionError);
    EXPECT_NO_THROW(abcClasses(values, std::vector{1.0}));
}

// Ten customers: two A, three B, five C, whatever they buy.
TEST(Abc, ByHeadsTheClassesAreSharesOfTheCustomers) {
    const auto values = columnOf<double>({1, 2, 3, 4, 5, 6, 7, 8, 9, 1000});
    EXPECT_EQ(abcClassesByHeads(values, std::vector{.2, .5}), classes({2, 2, 2, 2, 2, 1, 1, 1, 0, 0}));
    EXPECT_EQ(abcClassesByHeads(columnOf<double>({-1, -1, -3}), std::vector{.2, .5}), classes({0, 0, 2}));
}

TEST(AbcCuts, AreTheLowestValueOfEachClassButTheLast) {
    EXPECT_EQ(abcCuts(columnOf<double>({15, 50, 5, 30}), eightyNinetyFive()), (std::vector<double>{30, 15}));
}

TEST(AbcCuts, AClassWithoutAMemberGetsTheCutAbove) {
    EXPECT_EQ(abcCuts(columnOf<double>({96, 4}), eightyNinetyFive()), (std::vector<double>{96, 96}));
    EXPECT_EQ(tierByCuts(4, std::vector<double>{96, 96}), 2);
}

TEST(TierByCuts, TheValueOfTheCutIsInTheUpperTier) {
    const std::vector<double> cuts{100, 10};
    EXPECT_EQ(tierByCuts(100, cuts), 0);
    EXPECT_EQ(tierByCuts(99.99, cuts), 1);
    EXPECT_EQ(tierByCuts(-1, cuts), 2);
    EXPECT_NO_THROW(checkCuts(cuts));
    EXPECT_THROW(checkCuts(std::vector<double>{10, 100}), FunctionError);
}

TEST(StorableCut, RoundsDownToFourteenDigitsAndLeavesShorterNumbersAlone) {
    EXPECT_EQ(storableCut(.1 + .2, nothingBelow), .3);
    EXPECT_EQ(storableCut(1.23, 1.22), 1.23);
    EXPECT_EQ(storableCut(1234567.8912345678, 1), 1234567.8912345);
    EXPECT_EQ(storableCut(3e-7, nothingBelow), 3e-7);
}

TEST(StorableCut, NeverReachesTheValueBelow) {
    const double cut = 1.23456789012345, below = 1.23456789012341;
    EXPECT_EQ(storableCut(cut, below), cut); // 1.2345678901234 would take the customer below along
}

/// The class from its definition, in whole cents and per cent so that no rounding can blur a line: everyone
/// with more than this customer is before them.
RC_GTEST_PROP(Abc, IsTheShareOfTheTotalBeforeTheCustomer, ()) {
    const auto values = *rc::gen::container<std::vector<int>>(
        rc::gen::oneOf(rc::gen::inRange(-5, 20), rc::gen::inRange(0, 1'000'000)));
    const auto cutoffs = *percents();
    long long total = 0;
    for (const int value : values)
        total += std::max(value, 0);
    RC_PRE(total > 0);
    const auto result = abcClasses(columnOf(values), sharesOf(cutoffs));
    for (std::size_t i = 0; i < values.size(); ++i) {
        long long before = 0;
        for (const int other : values)
            before += other > values[i] ? std::max(other, 0) : 0;
        const auto expected =
            std::ranges::count_if(cutoffs, [&](int c) { return before * 100 >= c * total; });
        RC_ASSERT(result[i].value == static_cast<std::uint8_t>(expected));
    }
}

RC_GTEST_PROP(Abc, OrderOfRowsNeverMatters, (unsigned seed)) {
    const auto values = *messyColumn();
    const auto cutoffs = sharesOf(*percents());
    std::vector<std::size_t> order(values.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    order = shuffled(order, seed);
    std::vector<NumberCell> other;
    for (const std::size_t i : order)
        other.push_back(values[i]);
    const auto result = abcClasses(values, cutoffs), otherResult = abcClasses(other, cutoffs);
    for (std::size_t i = 0; i < order.size(); ++i)
        RC_ASSERT(otherResult[i] == result[order[i]]);
}

RC_GTEST_PROP(Abc, ScalingAllSalesNeverChangesAClass, ()) {
    const auto values = *messyColumn();
    const auto cutoffs = sharesOf(*percents());
    const double factor = *rc::gen::element(.001, .01, 1 / 7.0, .5, 3.0, 6.8937, 1000.0, 1e9);
    auto other = values;
    for (auto& cell : other)
        cell.value *= factor;
    RC_ASSERT(abcClasses(values, cutoffs) == abcClasses(other, cutoffs));
    RC_ASSERT(abcClassesByHeads(values, cutoffs) == abcClassesByHeads(other, cutoffs));
}

RC_GTEST_PROP(Abc, ACustomerIsNeverInALowerClassThanOneWhoBuysLess, ()) {
    const auto values = *messyColumn();
    const auto cutoffs = sharesOf(*percents());
    for (const auto& result : {abcClasses(values, cutoffs), abcClassesByHeads(values, cutoffs)})
        for (std::size_t i = 0; i < values.size(); ++i)
            for (std::size_t j = 0; j < values.size(); ++j)
                if (result[i].ok() && result[j].ok() && values[i].value >= values[j].value)
                    RC_ASSERT(result[i].value <= result[j].value);
}

RC_GTEST_PROP(AbcCuts, TierByCutsIsTheClassAlways, ()) {
    const auto values = *messyColumn();
    const auto cutoffs = sharesOf(*percents());
    RC_PRE(anyPositive(values));
    const auto result = abcClasses(values, cutoffs);
    const auto cuts = abcCuts(values, cutoffs);
    RC_ASSERT(cuts.size() == cutoffs.size());
    checkCuts(cuts);
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i].ok())
            RC_ASSERT(result[i].value == tierByCuts(values[i].value, cuts));
}

/// Long fractions such as a quotient leaves, close together, so that cuts really need rounding.
RC_GTEST_PROP(StorableCut, SavingAndReopeningNeverMovesACustomer, ()) {
    const auto thirds = *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 4000)));
    const double base = *rc::gen::element(0.0, 1.0, 99.99, 1e6);
    const double step = *rc::gen::element(1 / 3.0, 1e-9 / 3, 1e-13 / 7, 1e-15 / 7);
    std::vector<NumberCell> values;
    for (const int third : thirds)
        values.emplace_back(base + third * step);
    const auto cutoffs = sharesOf(*percents());
    const auto before = abcClasses(values, cutoffs);
    const auto cuts = storableAbcCuts(values, cutoffs);
    checkCuts(cuts);
    auto reopened = cuts;
    for (double& cut : reopened)
        cut = savedAndReopened(cut);
    for (std::size_t i = 0; i < values.size(); ++i) {
        RC_ASSERT(tierByCuts(values[i].value, cuts) == before[i].value);
        RC_ASSERT(tierByCuts(values[i].value, reopened) == before[i].value);
        RC_ASSERT(tierByCuts(savedAndReopened(values[i].value), reopened) == before[i].value);
    }
}

RC_GTEST_PROP(AbcCuts, ByHeadsTierByCutsIsTheClassAlways, ()) {
    const auto values = *messyColumn();
    const auto cutoffs = sharesOf(*percents());
    RC_PRE(std::ranges::any_of(values, &NumberCell::ok));
    const auto result = abcClassesByHeads(values, cutoffs);
    const auto cuts = abcCuts(values, cutoffs, AbcBy::heads);
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i].ok())
            RC_ASSERT(result[i].value == tierByCuts(values[i].value, cuts));
}

/// The share before a customer is what decides: as many cut-offs as it reaches are above the class.
RC_GTEST_PROP(SharesBefore, AreWhatTheClassesAreDecidedBy, ()) {
    const auto values = *messyColumn();
    const auto cutoffs = sharesOf(*percents());
    for (const auto by : {AbcBy::total, AbcBy::heads}) {
        const auto shares = sharesBefore(values, by);
        const auto result =
            by == AbcBy::heads ? abcClassesByHeads(values, cutoffs) : abcClasses(values, cutoffs);
        for (std::size_t i = 0; i < values.size(); ++i) {
            RC_ASSERT(shares[i].state == result[i].state);
            const auto reached = std::ranges::count_if(
                cutoffs, [&](double cutoff) { return reachesShare(shares[i].value, cutoff); });
            RC_ASSERT(!result[i].ok() || result[i].value == reached);
        }
    }
}

// Before each of 50 30 15 5: nothing, 50, 80 and 95 of 100; before each head: 0, 1, 2, 3 of 4.
TEST(SharesBefore, AreOfTheTotalOrOfTheCustomers) {
    const auto values = columnOf<double>({15, 50, 5, 30});
    const auto total = sharesBefore(values), heads = sharesBefore(values, AbcBy::heads);
    EXPECT_EQ(total, columnOf<double>({.8, 0, .95, .5}));
    EXPECT_EQ(heads, columnOf<double>({.5, 0, .75, .25}));
}

TEST(TierReason, SaysTheNumbersThatDecided) {
    const std::vector<double> cuts{10, 5};
    EXPECT_EQ(tierReason(12, cuts, "A", Language::en), "12 ≥ 10: A");
    EXPECT_EQ(tierReason(9.999, cuts, "B", Language::en), "5 ≤ 9.999 < 10: B");
    EXPECT_EQ(tierReason(4, cuts, "C", Language::zhCN), "4 < 5：C");
    const auto& cutoffs = eightyNinetyFive();
    EXPECT_EQ(abcReason(.5, 0, cutoffs, AbcBy::total, "A", Language::en),
              "50% < 80% of the total before it: A");
    EXPECT_EQ(abcReason(.8, 1, cutoffs, AbcBy::total, "B", Language::en),
              "80% ≤ 80% < 95% of the total before it: B");
    EXPECT_EQ(abcReason(.97, 2, cutoffs, AbcBy::heads, "C", Language::zhTW), "前面客戶占客戶數 97% ≥ 95%：C");
}

namespace {
std::array<int, 3> headsPerClass(const ReferenceOrders& orders, Day asOf) {
    const auto table = rfmTable(orders.customers(), orders.dates, orders.amounts, asOf);
    std::array<int, 3> heads{};
    for (const auto& cell : abcClasses(columnOf(table, &RfmRow::money), eightyNinetyFive()))
        ++heads.at(cell.value);
    return heads;
}
} // namespace

TEST(Abc, AgreesWithThePublishedCountsOfTheRfmOrders) {
    const auto orders = rfmOrders();
    if (orders.names.empty())
        GTEST_SKIP() << "no reference data";
    EXPECT_EQ(headsPerClass(orders, *dayOf(2006, 12, 31)), (std::array{607, 228, 160}));
}

// Published by position: A 777, A and B 1,578. Customers who tie with the last of a class are in it here.
TEST(Abc, AgreesWithTheCountsOfTheCdnowSampleButForTies) {
    const auto orders = cdnowSample();
    if (orders.names.empty())
        GTEST_SKIP() << "no reference data";
    EXPECT_EQ(headsPerClass(orders, *dayOf(1998, 6, 30)), (std::array{777, 804, 776}));
}

} // namespace clientele::core
