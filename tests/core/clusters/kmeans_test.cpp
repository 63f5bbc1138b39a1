#include "core/base/errors.hpp"
#include "core/clusters/kmeans.hpp"
#include "core/clusters/silhouette.hpp"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <map>
#include <numeric>
#include <rapidcheck/gtest.h>

namespace clientele::core {

namespace {
using Point = std::vector<double>;

WeightedPoints pointsOf(const std::vector<Point>& rows) {
    std::map<Point, double> different;
    for (const auto& row : rows)
        ++different[row];
    WeightedPoints points{rows.front().size(), {}, {}};
    for (const auto& [point, weight] : different)
        points.add(point, weight);
    return points;
}

/// The sum of squared distances to the means, straight from its definition.
double withinSs(const WeightedPoints& points, const std::vector<std::uint32_t>& cluster, std::size_t k) {
    double sum = 0;
    for (std::size_t c = 0; c < k; ++c)
        for (std::size_t j = 0; j < points.dimensions; ++j) {
            double mass = 0, mean = 0;
            for (std::size_t i = 0; i < points.size(); ++i)
                if (cluster[i] == c) {
                    mass += points.weights[i];
                    mean += points.weights[i] * points[i][j];
                }
            mean /= mass;
            for (std::size_t i = 0; i < points.size(); ++i)
                if (cluster[i] == c)
                    sum += points.weights[i] * (points[i][j] - mean) * (points[i][j] - mean);
        }
    return sum;
}

bool allFilled(const std::vector<std::uint32_t>& cluster, std::size_t k) {
    for (std::uint32_t c = 0; c < k; ++c)
        if (std::ranges::find(cluster, c) == cluster.end())
            return false;
    return true;
}

/// The least sum among all ways to put the points into k clusters.
double leastOfAllPartitions(const WeightedPoints& points, std::size_t k) {
    std::vector<std::uint32_t> cluster(points.size());
    double least = std::numeric_limits<double>::infinity();
    for (;;) {
        if (allFilled(cluster, k))
            least = std::min(least, withinSs(points, cluster, k));
        std::size_t i = 0;
        while (i < cluster.size() && ++cluster[i] == k)
            cluster[i++] = 0;
        if (i == cluster.size())
            return least;
    }
}

/// The optimum on a line: there clusters are stretches of the sorted values, and dynamic programming finds
/// the best stretches (Wang & Song 2011).
double leastOnALine(const WeightedPoints& points, std::size_t k) {
    const auto n = points.size();
    const auto stretch = [&](std::size_t from, std::size_t to) { // [from, to)
        double mass = 0, mean = 0, sum = 0;
        for (std::size_t i = from; i < to; ++i) {
            mass += points.weights[i];
            const double step = points.coordinates[i] - mean;
            mean += step * points.weights[i] / mass;
            sum += points.weights[i] * step * (points.coordinates[i] - mean);
        }
        return sum;
    };
    constexpr double never = std::numeric_limits<double>::infinity();
    std::vector<double> best(n + 1, never);
    best[0] = 0;
    for (std::size_t clusters = 0; clusters < k; ++clusters) {
        std::vector<double> next(n + 1, never);
        for (std::size_t to = 1; to <= n; ++to)
            for (std::size_t from = 0; from < to; ++from)
                next[to] = std::min(next[to], best[from] + stretch(from, to));
        best.swap(next);
    }
    return best[n];
}

rc::Gen<std::vector<Point>> rows(std::size_t most, std::size_t dimensions, int range) {
    const auto value =
        rc::gen::map(rc::gen::inRange(-range, range), [](int drawn) { return static_cast<double>(drawn); });
    return rc::gen::mapcat(rc::gen::inRange<std::size_t>(1, most + 1), [=](std::size_t count) {
        return rc::gen::container<std::vector<Point>>(count, rc::gen::container<Point>(dimensions, value));
    });
}
} // namespace

// 1 2 | 10 12: means 1.5 and 11, sums .5 and 2.
TEST(KMeans, OfAWorkedExample) {
    const auto found = kMeans(pointsOf({{12}, {1}, {10}, {2}}), 2, 1);
    EXPECT_DOUBLE_EQ(found.withinSs, 2.5);
    EXPECT_EQ(found.cluster[0], found.cluster[1]);
    EXPECT_EQ(found.cluster[2], found.cluster[3]);
    EXPECT_NE(found.cluster[0], found.cluster[2]);
    EXPECT_DOUBLE_EQ(found.centres[found.cluster[0]], 1.5);
    EXPECT_DOUBLE_EQ(found.centres[found.cluster[2]], 11);
}

// Three customers at 0 weigh more than one at 3: {0 0 0}, {3 4} costs .5; {0 0 0 3}, {4} would cost 6.75.
TEST(KMeans, CustomersAtTheSamePointAllCount) {
    const auto found = kMeans(pointsOf({{0}, {0}, {0}, {3}, {4}}), 2, 1);
    EXPECT_DOUBLE_EQ(found.withinSs, .5);
}

TEST(KMeans, AsManyClustersAsPointsAtMost) {
    const auto points = pointsOf({{1, 1}, {2, 2}, {1, 1}});
    EXPECT_DOUBLE_EQ(kMeans(points, 2, 1).withinSs, 0);
    EXPECT_THROW(kMeans(points, 3, 1), FunctionError);
    EXPECT_THROW(kMeans(points, 0, 1), FunctionError);
}

TEST(KMeans, FillsEveryClusterEvenWhereNoSquareTellsPointsApart) {
    const auto found = kMeans(pointsOf({{1, 0}, {1, 1e-300}, {1, 2e-300}, {2, 0}}), 4, 1);
    EXPECT_TRUE(allFilled(found.cluster, 4));
    const auto three = kMeans(pointsOf({{1, 0}, {1, 1e-300}, {1, 2e-300}, {2, 0}}), 3, 1);
    EXPECT_TRUE(allFilled(three.cluster, 3));
}

RC_GTEST_PROP(KMeans, FindsTheBestOfAllPartitionsOfAFewPoints, ()) {
    const auto points = pointsOf(*rows(8, 2, 12));
    const auto k = *rc::gen::inRange<std::size_t>(1, std::min<std::size_t>(points.size(), 3) + 1);
    const auto found = kMeans(points, k, *rc::gen::inRange<std::uint64_t>(0, 1000));
    RC_ASSERT(std::abs(found.withinSs - withinSs(points, found.cluster, k)) < 1e-9);
    RC_ASSERT(found.withinSs < leastOfAllPartitions(points, k) + 1e-9);
}

RC_GTEST_PROP(KMeans, FindsTheOptimumOnALine, ()) {
    const auto points = pointsOf(*rows(60, 1, 200));
    const auto k = *rc::gen::inRange<std::size_t>(1, std::min<std::size_t>(points.size(), 6) + 1);
    RC_ASSERT(kMeans(points, k, 7).withinSs < leastOnALine(points, k) * (1 + 1e-9) + 1e-9);
}

RC_GTEST_PROP(KMeans, EveryPointIsNearestToItsOwnCentreWhichIsTheMean, ()) {
    const auto points = pointsOf(*rows(100, 3, 30));
    const auto k = *rc::gen::inRange<std::size_t>(1, std::min<std::size_t>(points.size(), 8) + 1);
    const auto found = kMeans(points, k, 3);
    RC_ASSERT(allFilled(found.cluster, k));
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto distance = [&](std::size_t c) {
            return squaredDistance(points[i].data(), found.centres.data() + c * 3, 3);
        };
        for (std::size_t c = 0; c < k; ++c)
            RC_ASSERT(distance(found.cluster[i]) <= distance(c) + 1e-9);
    }
    RC_ASSERT(std::abs(found.withinSs - withinSs(points, found.cluster, k)) < 1e-7);
}

// 4,000 in two heaps and three alone far off: the sample may miss the three, the whole does not.
TEST(KMeans, FindsASmallFarGroupAmongThousands) {
    std::vector<Point> heaps;
    for (int i = 0; i < 4000; ++i)
        heaps.push_back({i % 2 * 10 + i * 1e-4, i % 7 * .1});
    for (int i = 0; i < 3; ++i)
        heaps.push_back({1000.0 + i, 1000});
    const auto points = pointsOf(heaps);
    const auto found = kMeans(points, 3, 1);
    const auto far = found.cluster.back();
    EXPECT_EQ(std::ranges::count(found.cluster, far), 3);
    EXPECT_NE(found.cluster.front(), found.cluster[points.size() - 4]);
}

// 0 1 | 4 5. For 0: a = 1, b = 4.5, (4.5 - 1) / 4.5 = 7/9; for 1: a = 1, b = 3.5, 5/7; the others by
// symmetry.
TEST(Silhouette, OfAWorkedExample) {
    const auto points = pointsOf({{0}, {1}, {4}, {5}});
    const KMeans halves{{0, 0, 1, 1}, {.5, 4.5}, 1};
    EXPECT_DOUBLE_EQ(meanSilhouettes(points, std::vector{halves}).front(), (7.0 / 9 + 5.0 / 7) / 2);
}

// 0 0 | 3 | 5: for the zeros a = 0, so 1; one alone counts 0. (1 + 1 + 0 + 0) / 4.
TEST(Silhouette, CountsEveryCustomerOfAPointAndNothingForOneAlone) {
    const auto points = pointsOf({{0}, {0}, {3}, {5}});
    const KMeans apart{{0, 1, 2}, {0, 3, 5}, 0};
    EXPECT_DOUBLE_EQ(meanSilhouettes(points, std::vector{apart}).front(), .5);
}

TEST(Silhouette, ChoosesTheNumberOfHeaps) {
    for (int heaps = 2; heaps <= 6; ++heaps) {
        std::vector<Point> rows;
        for (int i = 0; i < 60; ++i)
            rows.push_back({i % heaps * 10.0 + i * .01, i % heaps % 2 * 8.0 + i % 5 * .1});
        EXPECT_EQ(clustersBySilhouette(pointsOf(rows), 10, 1), static_cast<std::size_t>(heaps));
    }
    EXPECT_EQ(clustersBySilhouette(pointsOf({{1}, {1}}), 10, 1), 1U);
    EXPECT_EQ(clustersBySilhouette(pointsOf({{1}, {2}}), 10, 1), 2U);
}

TEST(SystematicSample, StandsForAllCustomersByWeight) {
    WeightedPoints points{1, {}, {}};
    for (int i = 0; i < 1000; ++i)
        points.add(std::vector{static_cast<double>(i)}, i == 500 ? 1000 : 1);
    const auto sample = systematicSample(points, 100);
    EXPECT_EQ(std::accumulate(sample.weights.begin(), sample.weights.end(), 0.0), 100);
    EXPECT_EQ(std::ranges::max(sample.weights), 50);
    EXPECT_TRUE(std::ranges::is_sorted(sample.coordinates));
    EXPECT_EQ(systematicSample(points, 1000).weights, points.weights);
}

} // namespace clientele::core
