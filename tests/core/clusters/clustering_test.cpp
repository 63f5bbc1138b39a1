#include "core/clusters/clustering.hpp"
#include "core/support/columns.hpp"
#include "core/support/errors.hpp"
#include "core/support/reference_orders.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <gtest/gtest.h>
#include <numeric>
#include <rapidcheck/gtest.h>
#include <sstream>

namespace clientele::core {

namespace {
using test::errorOf;
using Rows = std::vector<std::vector<NumberCell>>;
using Numbers = std::vector<Cell<std::uint32_t>>;

struct Table {
    explicit Table(const Rows& rows)
        : columns(rows.empty() ? 0 : rows.front().size()) {
        for (const auto& row : rows)
            cells.insert(cells.end(), row.begin(), row.end());
    }
    std::vector<NumberCell> cells;
    std::size_t columns;
    operator NumberRows() const { return {cells, columns}; } // NOLINT: a test's shorthand
};

Numbers clusters(const Rows& rows, const ClusterOptions& options) {
    return clusterRows(Table(rows), options);
}

/// The sum of squared distances to the centres in the units of distance: what k-means makes least.
double withinSs(const Table& table, const ClusterOptions& options) {
    const auto cluster = clusterRows(table, options);
    const auto centres = clusterCentres(table, options);
    double sum = 0;
    for (std::size_t i = 0; i < cluster.size(); ++i)
        for (std::size_t j = 0; j < table.columns; ++j) {
            const double difference = (table.cells[i * table.columns + j].value -
                                       centres.clusters[cluster[i].value - 1].centre[j]) /
                                      centres.scale[j];
            sum += difference * difference;
        }
    return sum;
}

/// Three columns of few different numbers, in two loose groups; blanks and errors among them.
Rows randomRows() {
    const auto number = rc::gen::map(rc::gen::pair(rc::gen::inRange(0, 2), rc::gen::inRange(0, 50)),
                                     [](auto drawn) { return NumberCell(drawn.first * 120 + drawn.second); });
    const auto cell = rc::gen::weightedOneOf<NumberCell>(
        {{40, number}, {1, rc::gen::element(NumberCell(), NumberCell(CellState::badValue))}});
    return *rc::gen::container<Rows>(rc::gen::container<std::vector<NumberCell>>(3, cell));
}

std::vector<double> valuesOf(const std::vector<NumberCell>& row) {
    std::vector<double> values;
    for (const auto& cell : row)
        values.push_back(cell.value);
    return values;
}

/// How many rows of numbers differ.
std::size_t differentRows(const Rows& rows) {
    std::vector<std::vector<double>> whole;
    for (const auto& row : rows)
        if (std::ranges::all_of(row, [](const NumberCell& cell) { return cell.ok(); }))
            whole.push_back(valuesOf(row));
    std::ranges::sort(whole);
    return static_cast<std::size_t>(std::unique(whole.begin(), whole.end()) - whole.begin());
}
} // namespace

// By money alone two heaps: three small customers, two large.
TEST(Clusters, AreNumberedByDescendingSize) {
    EXPECT_EQ(clusters({{900}, {1}, {2}, {950}, {3}}, {.k = 2}), (Numbers{2U, 1U, 1U, 2U, 1U}));
    EXPECT_EQ(clusters({{9}, {1}}, {.k = 2}), (Numbers{2U, 1U})); // as large: the smaller row first
}

// Raw, sales of 100 and 160 lie farther apart than 1 and 9 orders; counted in thousandths of an order it is
// the orders that do. Standardised, both say the same.
TEST(Clusters, StandardisedColumnsCountAlikeAndRawOnesByTheirUnits) {
    const Rows rows{{100, 1}, {101, 1}, {100, 9}, {160, 1}, {160, 9}, {161, 9}};
    EXPECT_EQ(clusters(rows, {.k = 2, .scaling = Scaling::raw}), (Numbers{1U, 1U, 1U, 2U, 2U, 2U}));
    const auto thousandfold = [&](Rows other) {
        for (auto& row : other)
            row[1].value *= 1000;
        return other;
    };
    EXPECT_EQ(clusters(thousandfold(rows), {.k = 2, .scaling = Scaling::raw}),
              (Numbers{1U, 1U, 2U, 1U, 2U, 2U}));
    EXPECT_EQ(clusters(rows, {.k = 2}), clusters(thousandfold(rows), {.k = 2}));
}

// Sales 10 20 90 100, orders 1 3 8 10: means of the halves 15 and 2, 95 and 9; deviations from the mean 55
// are -45 -35 35 45, squares 6500, over 3 is 2166.67; of 5.5: -4.5 -2.5 2.5 4.5, 53, 17.67.
TEST(ClusterCentres, StandInTheColumnsOwnUnitsWithTheirStandardDeviations) {
    const auto centres = clusterCentres(Table({{10, 1}, {20, 3}, {90, 8}, {100, 10}, {{}, 5}}), {.k = 2});
    ASSERT_EQ(centres.clusters.size(), 2U);
    EXPECT_EQ(centres.clusters[0].customers, 2U);
    EXPECT_EQ(centres.clusters[0].centre, (std::vector<double>{15, 2}));
    EXPECT_EQ(centres.clusters[1].centre, (std::vector<double>{95, 9}));
    EXPECT_DOUBLE_EQ(centres.scale[0], std::sqrt(6500 / 3.0));
    EXPECT_DOUBLE_EQ(centres.scale[1], std::sqrt(53 / 3.0));
    const auto raw = clusterCentres(Table({{10, 1}, {20, 3}}), {.k = 1, .scaling = Scaling::raw});
    EXPECT_EQ(raw.scale, (std::vector<double>{1, 1}));
}

TEST(Clusters, ARowThatIsNotWholeTakesNoPart) {
    const auto found = clusters({{1, 1}, {2, {}}, {CellState::badValue, {}}, {9, 9}}, {.k = 2});
    EXPECT_EQ(found, (Numbers{1U, {}, CellState::badValue, 2U}));
    EXPECT_EQ(clusters({{{}, 1}}, {}), (Numbers{{}}));
    EXPECT_TRUE(clusters({}, {}).empty());
}

TEST(Clusters, NoMoreThanThereAreDifferentRows) {
    const Rows twice{{1, 2}, {1, 2}, {3, 4}};
    EXPECT_EQ(errorOf([&] { clusters(twice, {.k = 3}); }), CellState::badArgument);
    EXPECT_EQ(errorOf([&] { clusters(twice, {.k = 0}); }), CellState::badArgument);
    EXPECT_EQ(clusters(twice, {.k = 2}), (Numbers{1U, 1U, 2U}));
    EXPECT_EQ(errorOf([&] { clusterCentres(Table({{NumberCell()}}), {}); }), CellState::notAvailable);
}

TEST(Clusters, AColumnWithoutDifferencesTakesNoPart) {
    const Rows rows{{7, 1}, {7, 2}, {7, 9}, {7, 10}};
    EXPECT_EQ(clusters(rows, {.k = 2}), (Numbers{1U, 1U, 2U, 2U}));
    const auto centres = clusterCentres(Table(rows), {.k = 2});
    EXPECT_EQ(centres.scale.front(), 0);
    EXPECT_EQ(centres.clusters[1].centre, (std::vector<double>{7, 9.5}));
    EXPECT_EQ(nearestCluster(std::vector<double>{-1e9, 9}, centres), 1U);
    EXPECT_EQ(clusters({{4}, {4}}, {}), (Numbers{1U, 1U}));
}

TEST(Clusters, TheGreatestNumbersAreNumbersLikeOthers) {
    const Rows rows{{1e308, 1}, {-1e308, 2}, {1.5e308, 3}, {-1.5e308, 4}, {0, 1e-300}, {1e-308, 0}};
    for (const auto scaling : {Scaling::standardised, Scaling::raw})
        for (std::size_t k = 1; k <= rows.size(); ++k) {
            const auto centres = clusterCentres(Table(rows), {.k = k, .scaling = scaling});
            checkCentres(centres); // finite
            const auto found = clusters(rows, {.k = k, .scaling = scaling});
            for (std::size_t i = 0; k == 3 && i < rows.size(); ++i)
                EXPECT_EQ(nearestCluster(valuesOf(rows[i]), centres), found[i].value - 1);
        }
    EXPECT_EQ(clusters(rows, {.k = 3, .scaling = Scaling::raw}), (Numbers{3U, 1U, 3U, 1U, 2U, 2U}));
}

TEST(Clusters, WithoutANumberTheSilhouetteChooses) {
    const Rows rows{{1, 1}, {1, 2}, {9, 9}, {9, 8}, {20, 1}, {21, 1}};
    EXPECT_EQ(clusters(rows, {}), (Numbers{1U, 1U, 2U, 2U, 3U, 3U}));
}

TEST(NearestCluster, TakesTheFirstOfTwoAsNearAndWantsAsManyValuesAsColumns) {
    const ClusterCentres centres{{{1, {0}}, {1, {10}}}, {1}};
    EXPECT_EQ(nearestCluster(std::vector<double>{5}, centres), 0U);
    EXPECT_EQ(nearestCluster(std::vector<double>{5.1}, centres), 1U);
    EXPECT_THROW(nearestCluster(std::vector<double>{5, 1}, centres), FunctionError);
    EXPECT_EQ(nearestCluster(std::vector<double>{1e308}, {{{1, {-1e308}}, {1, {1.7e308}}}, {1e-300}}), 1U);
}

TEST(NearestCluster, WantsSoundCentres) {
    EXPECT_NO_THROW(checkCentres({{{1, {0}}}, {0}}));
    EXPECT_THROW(checkCentres({{}, {1}}), FunctionError);
    EXPECT_THROW(checkCentres({{{1, {0, 1}}}, {1}}), FunctionError);
    EXPECT_THROW(checkCentres({{{1, {0}}}, {-1}}), FunctionError);
    EXPECT_THROW(checkCentres({{{1, {std::nan("")}}}, {1}}), FunctionError);
}

RC_GTEST_PROP(Clusters, OrderOfRowsNeverMatters, (unsigned seed)) {
    const auto rows = randomRows();
    RC_PRE(differentRows(rows) >= 3U);
    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    order = shuffled(order, seed);
    Rows other;
    for (const auto i : order)
        other.push_back(rows[i]);
    for (const auto& options : {ClusterOptions{.k = 3}, ClusterOptions{}}) {
        const auto found = clusters(rows, options), again = clusters(other, options);
        for (std::size_t i = 0; i < order.size(); ++i)
            RC_ASSERT(again[i] == found[order[i]]);
    }
}

RC_GTEST_PROP(Clusters, TheUnitsOfStandardisedColumnsNeverMatter, ()) {
    const auto rows = randomRows();
    RC_PRE(differentRows(rows) >= 3U);
    auto other = rows;
    const auto exponents = *rc::gen::container<std::vector<int>>(3, rc::gen::inRange(-30, 31));
    for (auto& row : other)
        for (std::size_t j = 0; j < row.size(); ++j)
            row[j].value = std::ldexp(row[j].value, exponents[j]); // exactly, so that ties stay ties
    RC_ASSERT(clusters(rows, {.k = 3}) == clusters(other, {.k = 3}));
}

RC_GTEST_PROP(NearestCluster, SaysOfEveryRowWhatTheColumnSays, ()) {
    const auto rows = randomRows();
    const auto different = differentRows(rows);
    RC_PRE(different >= 2U);
    for (const auto scaling : {Scaling::standardised, Scaling::raw}) {
        const ClusterOptions options{
            .k = *rc::gen::inRange<std::size_t>(1, std::min<std::size_t>(different, 7) + 1),
            .scaling = scaling};
        const auto found = clusters(rows, options);
        const auto centres = clusterCentres(Table(rows), options);
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (found[i].ok())
                RC_ASSERT(nearestCluster(valuesOf(rows[i]), centres) == found[i].value - 1);
    }
}

RC_GTEST_PROP(Clusters, SizesDescendAndAddUp, ()) {
    const auto rows = randomRows();
    RC_PRE(differentRows(rows) >= 4U);
    const auto centres = clusterCentres(Table(rows), {.k = 4});
    std::size_t all = 0;
    for (std::size_t c = 0; c < 4; ++c) {
        RC_ASSERT(centres.clusters[c].customers > 0U);
        if (c > 0) // RC_ASSERT looks at both sides of ||
            RC_ASSERT(centres.clusters[c].customers <= centres.clusters[c - 1].customers);
        all += centres.clusters[c].customers;
    }
    const auto found = clusters(rows, {.k = 4});
    RC_ASSERT(all == static_cast<std::size_t>(
                         std::ranges::count_if(found, [](const auto& cell) { return cell.ok(); })));
}

// REFERENCES.md: R = days from the last purchase to 1998-06-30, F = purchase days, M = money; log1p,
// standardised.
TEST(Clusters, ReachThePublishedOptimaOfCdnow) {
    const auto orders = cdnowSample();
    if (orders.names.empty())
        GTEST_SKIP() << "no reference data";
    const auto rfm = rfmTable(orders.customers(), orders.dates, orders.amounts, *dayOf(1998, 6, 30));
    Rows rows;
    for (const auto& row : rfm.rows)
        rows.push_back(
            {std::log1p(row.recency.value), std::log1p(row.orders.value), std::log1p(row.money.value)});
    const Table table(rows);
    const double optima[] = {2899.34722056, 1998.87674892, 1604.05899923, 1319.38454363, 1113.77646014};
    for (const std::uint64_t seed : {1U, 2U, 20260101U})
        for (std::size_t k = 2; k <= 6; ++k)
            EXPECT_NEAR(withinSs(table, {.k = k, .seed = seed}), optima[k - 2], 1e-7) << "k " << k;
}

// The mean silhouettes of iris are .6810 for two clusters, .5528 for three, and less beyond.
TEST(Clusters, ReachThePublishedOptimaOfIris) {
    std::ifstream file(CLIENTELE_REFERENCE_DATA "/iris/iris.csv");
    Rows rows;
    for (std::string line; std::getline(file, line);) {
        std::istringstream fields(line);
        std::vector<NumberCell> row;
        for (std::string field; row.size() < 4 && std::getline(fields, field, ',');)
            row.emplace_back(std::atof(field.c_str()));
        if (row.size() == 4 && row[1].value > 0 && row[1].value < 10) // not the header
            rows.push_back(row);
    }
    if (rows.empty())
        GTEST_SKIP() << "no iris among the reference data";
    ASSERT_EQ(rows.size(), 150U);
    const Table table(rows);
    const double optima[] = {152.3479517604, 78.8514414261, 57.2284732143, 46.4461820513};
    for (std::size_t k = 2; k <= 5; ++k)
        EXPECT_NEAR(withinSs(table, {.k = k, .scaling = Scaling::raw}), optima[k - 2], 1e-9);
    EXPECT_EQ(clusterCentres(table, {.scaling = Scaling::raw}).clusters.size(), 2U);
}

} // namespace clientele::core
