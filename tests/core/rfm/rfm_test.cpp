#include "core/base/errors.hpp"
#include "core/rfm/quantile.hpp"
#include "core/rfm/rfm.hpp"
#include "core/support/columns.hpp"
#include "core/support/reference_orders.hpp"

#include <array>
#include <gtest/gtest.h>
#include <map>
#include <numeric>
#include <rapidcheck/gtest.h>

namespace clientele::core {

namespace {
struct Measures {
    std::vector<NumberCell> r, f, m;
};

std::vector<Cell<RfmScore>> scores(const Measures& of, int bins, RfmMethod method = RfmMethod::independent) {
    return rfmScores(of.r, of.f, of.m, bins, method);
}

/// Few different values, so that ties stand on the edges; blanks and errors among them.
Measures randomMeasures() {
    const auto cell = [](int most) {
        return rc::gen::weightedOneOf<NumberCell>(
            {{15, rc::gen::map(rc::gen::inRange(0, most), [](int value) { return NumberCell(value); })},
             {1, rc::gen::element(NumberCell(), NumberCell(CellState::badValue))}});
    };
    Measures measures;
    const auto rows = *rc::gen::container<std::vector<std::tuple<NumberCell, NumberCell, NumberCell>>>(
        rc::gen::tuple(cell(40), cell(6), cell(1000)));
    for (const auto& [r, f, m] : rows) {
        measures.r.push_back(r);
        measures.f.push_back(f);
        measures.m.push_back(m);
    }
    return measures;
}

RfmCuts cutsOf(const Measures& of, int bins) {
    return rfmCuts(of.r, of.f, of.m, bins);
}

bool anyWhole(const std::vector<Cell<RfmScore>>& column) {
    return std::ranges::any_of(column, [](const auto& cell) { return cell.ok(); });
}
} // namespace

// Recency 1 … 5: the middle one is the median, on the edge, and gets the better half.
TEST(RfmScores, OnAnEdgeTheBetterScore) {
    const Measures five{columnOf<int>({1, 2, 3, 4, 5}), columnOf<int>({1, 2, 3, 4, 5}),
                        columnOf<int>({9, 9, 9, 9, 9})};
    const auto result = scores(five, 2);
    EXPECT_EQ(result[0].value, (RfmScore{2, 1, 2}));
    EXPECT_EQ(result[2].value, (RfmScore{2, 2, 2}));
    EXPECT_EQ(result[3].value, (RfmScore{1, 2, 2}));
    EXPECT_EQ(result[3].value.code(), 122);
}

// 1 2 2 2 10 in two bins: the edge 2 is shared by three customers; 4 and 1 customers, not 3 and 2.
TEST(RfmCuts, SayHowManyCustomersTieAtEachEdge) {
    const auto f = columnOf<int>({10, 2, 1, 2, 2});
    const auto cuts = rfmCuts(f, f, f, 2);
    EXPECT_EQ(cuts.frequency, (std::vector<RfmEdge>{{2, 3}}));
    EXPECT_EQ(rfmCuts(columnOf<int>({1, 2}), columnOf<int>({1, 2}), columnOf<int>({1, 2}), 2).monetary,
              (std::vector<RfmEdge>{{1.5, 0}}));
}

// R splits days 1 2 from 8 9. Within the recent, 5 orders beat 4; within the others, 1 beats 0: 4 and 0 are
// the low ones.
TEST(RfmScores, NestedRanksFrequencyWithinRecencyAndMoneyWithinBoth) {
    const Measures four{columnOf<int>({1, 2, 8, 9}), columnOf<int>({4, 5, 0, 1}),
                        columnOf<int>({10, 20, 30, 40})};
    const auto nested = scores(four, 2, RfmMethod::nested);
    EXPECT_EQ(nested[0].value, (RfmScore{2, 1, 2}));
    EXPECT_EQ(nested[1].value, (RfmScore{2, 2, 2}));
    EXPECT_EQ(nested[2].value, (RfmScore{1, 1, 2}));
    EXPECT_EQ(nested[3].value, (RfmScore{1, 2, 2}));
    EXPECT_EQ(scores(four, 2)[0].value, (RfmScore{2, 2, 1}));
}

TEST(RfmScores, ARowThatIsNotWholeTakesNoPart) {
    const Measures holes{{1, {}, 3, 2}, {1, 2, CellState::badValue, 5}, {1, 2, {}, 7}};
    const auto result = scores(holes, 2);
    EXPECT_TRUE(result[1].blank());
    EXPECT_EQ(result[2].state, CellState::badValue);
    EXPECT_EQ(cutsOf(holes, 2).monetary, (std::vector<RfmEdge>{{4, 0}}));
}

TEST(RfmScores, OnlyTwoToNineBinsAndColumnsOfOneLength) {
    const auto one = columnOf<int>({1}), two = columnOf<int>({1, 2});
    EXPECT_THROW(rfmScores(one, one, one, 1), FunctionError);
    EXPECT_THROW(rfmScores(one, one, one, 10), FunctionError);
    EXPECT_THROW(rfmScores(one, two, one, 5), FunctionError);
    EXPECT_THROW(rfmCuts({}, {}, {}, 5), FunctionError);
    EXPECT_TRUE(rfmScores({}, {}, {}, 5).empty());
    EXPECT_EQ(rfmScores(one, one, one, 5)[0].value, (RfmScore{5, 5, 5}));
}

TEST(RfmCuts, AThresholdTableThatDescendsIsRefused) {
    const std::vector<RfmEdge> up{{1, 0}, {2, 0}}, down{{2, 0}, {1, 0}};
    EXPECT_NO_THROW(checkCuts({up, up, up}));
    EXPECT_THROW(checkCuts({up, down, up}), FunctionError);
    EXPECT_THROW(checkCuts({up, up, {{1, 0}}}), FunctionError);
    EXPECT_THROW(checkCuts(RfmCuts{}), FunctionError);
}

RC_GTEST_PROP(RfmScores, OneRowByTheCutsIsTheRowOfTheColumnAlways, ()) {
    const auto measures = randomMeasures();
    const int bins = *rc::gen::inRange(2, 10);
    const auto column = scores(measures, bins);
    RC_PRE(anyWhole(column));
    const auto cuts = cutsOf(measures, bins);
    checkCuts(cuts);
    for (std::size_t i = 0; i < column.size(); ++i)
        if (column[i].ok())
            RC_ASSERT(column[i].value ==
                      rfmOf(measures.r[i].value, measures.f[i].value, measures.m[i].value, cuts));
}

RC_GTEST_PROP(RfmScores, EqualValuesNeverGetDifferentScoresAndBetterOnesNeverWorse, ()) {
    const auto measures = randomMeasures();
    const auto column = scores(measures, *rc::gen::inRange(2, 10));
    for (std::size_t i = 0; i < column.size(); ++i)
        for (std::size_t j = 0; j < column.size(); ++j) {
            if (!column[i].ok() || !column[j].ok())
                continue;
            const auto &a = column[i].value, &b = column[j].value;
            if (measures.r[i].value <= measures.r[j].value)
                RC_ASSERT(a.r >= b.r);
            if (measures.f[i].value >= measures.f[j].value)
                RC_ASSERT(a.f >= b.f);
            if (measures.m[i].value >= measures.m[j].value)
                RC_ASSERT(a.m >= b.m);
        }
}

RC_GTEST_PROP(RfmScores, OrderOfRowsNeverMatters, (unsigned seed)) {
    const auto measures = randomMeasures();
    const int bins = *rc::gen::inRange(2, 10);
    std::vector<std::size_t> order(measures.r.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    order = shuffled(order, seed);
    Measures other;
    for (const std::size_t i : order) {
        other.r.push_back(measures.r[i]);
        other.f.push_back(measures.f[i]);
        other.m.push_back(measures.m[i]);
    }
    for (const auto method : {RfmMethod::independent, RfmMethod::nested}) {
        const auto column = scores(measures, bins, method), otherColumn = scores(other, bins, method);
        for (std::size_t i = 0; i < order.size(); ++i)
            RC_ASSERT(otherColumn[i] == column[order[i]]);
    }
}

RC_GTEST_PROP(RfmScores, NestedAgreesWithScoringEachGroupByItself, ()) {
    const auto measures = randomMeasures();
    const int bins = *rc::gen::inRange(2, 10);
    const auto nested = scores(measures, bins, RfmMethod::nested);
    for (int r = 1; r <= bins; ++r) {
        Measures group;
        std::vector<std::size_t> rows;
        for (std::size_t i = 0; i < nested.size(); ++i)
            if (nested[i].ok() && nested[i].value.r == r) {
                rows.push_back(i);
                group.r.push_back(measures.r[i]);
                group.f.push_back(measures.f[i]);
                group.m.push_back(measures.m[i]);
            }
        const auto alone = scores(group, bins);
        for (std::size_t i = 0; i < rows.size(); ++i)
            RC_ASSERT(nested[rows[i]].value.f == alone[i].value.f);
    }
}

namespace {
std::vector<double> sortedNumbers(const std::vector<NumberCell>& column) {
    std::vector<double> numbers;
    for (const auto& cell : column)
        numbers.push_back(cell.value);
    std::ranges::sort(numbers);
    return numbers;
}

/// The rfm package's own convention: edges one above the quantile, a value below an edge is in the bin before
/// it.
std::array<double, 4> packageEdges(const std::vector<NumberCell>& column) {
    const auto ascending = sortedNumbers(column);
    std::array<double, 4> edges{};
    for (int i = 1; i < 5; ++i)
        edges.at(static_cast<std::size_t>(i) - 1) = quantile(ascending, i / 5.0) + 1;
    return edges;
}

/// How many customers have how many edges below or at their value.
std::array<int, 5> packageCounts(const std::vector<NumberCell>& column) {
    const auto edges = packageEdges(column);
    std::array<int, 5> counts{};
    for (const auto& cell : column)
        ++counts.at(static_cast<std::size_t>(
            std::ranges::count_if(edges, [&](double e) { return e <= cell.value; })));
    return counts;
}

void expectEdges(const std::array<double, 4>& actual, const std::array<double, 4>& expected) {
    for (std::size_t i = 0; i < expected.size(); ++i)
        EXPECT_NEAR(actual.at(i), expected.at(i), 1e-9);
}

/// The package counts orders, not days: two on one day are two.
std::vector<NumberCell> ordersPerCustomer(const ReferenceOrders& orders) {
    std::map<std::string, int> counts;
    for (const auto& name : orders.names)
        ++counts[name];
    std::vector<NumberCell> column;
    for (const auto& [name, count] : counts)
        column.emplace_back(count);
    return column;
}

class RfmReference : public testing::Test {
protected:
    void SetUp() override {
        if (orders.names.empty())
            GTEST_SKIP() << "no reference data";
    }
    ReferenceOrders orders = rfmOrders();
    std::vector<TextCell> customers = orders.customers();
    RfmTable table = rfmTable(customers, orders.dates, orders.amounts, *dayOf(2006, 12, 31));
    Measures measures{columnOf(table, &RfmRow::recency), columnOf(table, &RfmRow::orders),
                      columnOf(table, &RfmRow::money)};
};
} // namespace

TEST_F(RfmReference, EdgesAndCountsOfTheRfmPackage) {
    const auto f = ordersPerCustomer(orders);
    expectEdges(packageEdges(measures.r), {115, 181, 297.4, 482});
    expectEdges(packageEdges(f), {4, 5, 6, 8});
    expectEdges(packageEdges(measures.m), {255.8, 382, 506.4, 666});
    auto byRecencyScore =
        packageCounts(measures.r); // few days first, where the published scores run from 1 to 5
    std::ranges::reverse(byRecencyScore);
    EXPECT_EQ(byRecencyScore, (std::array{197, 200, 199, 199, 200}));
    EXPECT_EQ(packageCounts(f), (std::array{268, 187, 176, 244, 120}));
    EXPECT_EQ(packageCounts(measures.m), (std::array{200, 200, 198, 202, 195}));
}

// Expected values: quantiles and counts made with whole-number arithmetic outside this program.
TEST_F(RfmReference, OurOwnCutsAreThePlainQuantilesOverPurchaseDays) {
    const auto cuts = cutsOf(measures, 5);
    EXPECT_EQ(cuts.frequency, (std::vector<RfmEdge>{{3, 143}, {4, 187}, {5, 178}, {7, 91}}));
    EXPECT_NEAR(cuts.recency[2].value, 296.4, 1e-9);
    std::array<int, 5> r{}, f{};
    for (const auto& cell : scores(measures, 5)) {
        ++r.at(cell.value.r - 1U);
        ++f.at(cell.value.f - 1U);
    }
    EXPECT_EQ(r, (std::array{197, 201, 198, 199, 200}));
    EXPECT_EQ(f, (std::array{126, 143, 187, 328, 211}));
}

} // namespace clientele::core
