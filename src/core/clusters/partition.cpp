#include "core/clusters/partition.hpp"

#include "core/base/sum.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <ranges>

namespace clientele::core {

Partition::Partition(const WeightedPoints& points, std::size_t k)
    : points_(points)
    , k_(k)
    , cluster_(points.size())
    , centres_(k * points.dimensions)
    , mass_(k)
    , count_(k) {}

/// What k-means++ keeps while it draws: each point's squared distance to the nearest centre drawn so far.
struct Partition::Seeding {
    const WeightedPoints& points;
    std::vector<double> nearest;
    std::vector<double> cumulative; ///< of weight × nearest
    std::vector<bool> drawn;

    explicit Seeding(const WeightedPoints& p)
        : points(p)
        , nearest(p.size(), 1)
        , cumulative(p.size())
        , drawn(p.size()) {}

    /// Sums up and returns the total.
    double sum() {
        double total = 0;
        for (std::size_t i = 0; i < points.size(); ++i)
            cumulative[i] = total += points.weights[i] * nearest[i];
        return total;
    }

    std::size_t draw(double total, Random& random) {
        const auto found = std::ranges::upper_bound(cumulative, random.share() * total);
        const auto i = static_cast<std::size_t>(found - cumulative.begin());
        if (i < points.size() && !drawn[i])
            return i;
        // all that is left is nearer than a square can tell: take the first
        return static_cast<std::size_t>(std::ranges::find(drawn, false) - drawn.begin());
    }

    /// The distances when the point becomes a centre as well, and their weighted sum.
    double with(std::size_t candidate, std::vector<double>& out) const {
        out.resize(nearest.size());
        const double* const at = points[candidate].data();
        double total = 0;
        for (std::size_t i = 0; i < points.size(); ++i) {
            out[i] = std::min(nearest[i], squaredDistance(points[i].data(), at, points.dimensions));
            total += points.weights[i] * out[i];
        }
        return total;
    }
};

void Partition::seed(Random& random) {
    Seeding seeding(points_);
    const auto trials = 2 + static_cast<std::size_t>(std::log(static_cast<double>(k_)));
    std::vector<double> tried, best, centres;
    for (std::size_t c = 0; c < k_; ++c) {
        const double total = seeding.sum();
        double least = std::numeric_limits<double>::infinity();
        std::size_t chosen = 0;
        for (std::size_t trial = 0; trial < (c == 0 ? 1 : trials); ++trial) {
            const auto candidate = seeding.draw(total, random);
            if (c == 0)
                seeding.nearest.assign(points_.size(), std::numeric_limits<double>::infinity());
            if (const double rest = seeding.with(candidate, tried); rest < least) {
                least = rest;
                chosen = candidate;
                best.swap(tried);
            }
        }
        seeding.nearest.swap(best);
        seeding.drawn[chosen] = true;
        centres.insert(centres.end(), points_[chosen].begin(), points_[chosen].end());
    }
    assign(centres);
}

void Partition::assign(const std::vector<double>& centres) {
    centres_ = centres;
    toNearest();
    fillEmpty();
    takeMeans();
}

void Partition::refine() {
    constexpr int mostRounds = 100; // never met in earnest; rounding alone must not keep points on the move
    const std::size_t few = points_.size() / 1000; // from here on single moves are quicker
    for (int round = 0; round < mostRounds && toNearest() > few; ++round) {
        fillEmpty();
        takeMeans();
    }
    fillEmpty();
    takeMeans();
    const auto all = std::views::iota(Index{0}, static_cast<Index>(points_.size()));
    std::vector<Index> border;
    for (int round = 0; round < mostRounds && moveSingles(all, &border) > 0; ++round) {
        for (int again = 0; again < mostRounds && moveSingles(border, nullptr) > 0; ++again) {
        }
        border.clear();
        takeMeans(); // exact again: moves only carry the means along
    }
}

KMeans Partition::result() const {
    CompensatedSum sum;
    for (std::size_t i = 0; i < points_.size(); ++i)
        sum.add(points_.weights[i] * toOwnCentre(i));
    return {cluster_, centres_, sum.value()};
}

/// Lloyd's first half: how many points changed their cluster.
std::size_t Partition::toNearest() {
    std::size_t moved = 0;
    for (std::size_t i = 0; i < points_.size(); ++i) {
        double least = std::numeric_limits<double>::infinity();
        Index nearest = 0;
        for (Index c = 0; c < k_; ++c)
            if (const double d = squaredDistance(point(i), centre(c), points_.dimensions); d < least) {
                least = d;
                nearest = c;
            }
        moved += cluster_[i] != nearest;
        cluster_[i] = nearest;
    }
    return moved;
}

/// A cluster that lost all gets the point that lies worst where it is.
void Partition::fillEmpty() {
    std::ranges::fill(count_, 0);
    for (const Index c : cluster_)
        ++count_[c];
    for (Index empty = 0; empty < k_; ++empty) {
        if (count_[empty] > 0)
            continue;
        double worst = -1;
        std::size_t taken = 0;
        for (std::size_t i = 0; i < points_.size(); ++i)
            if (const double d = points_.weights[i] * toOwnCentre(i); count_[cluster_[i]] > 1 && d > worst) {
                worst = d;
                taken = i;
            }
        --count_[cluster_[taken]];
        count_[empty] = 1;
        cluster_[taken] = empty;
        std::copy_n(point(taken), points_.dimensions, centre(empty));
    }
}

/// Lloyd's second half.
void Partition::takeMeans() {
    std::ranges::fill(centres_, 0);
    std::ranges::fill(mass_, 0);
    for (std::size_t i = 0; i < points_.size(); ++i) {
        const double weight = points_.weights[i];
        mass_[cluster_[i]] += weight;
        double* const sum = centre(cluster_[i]);
        for (std::size_t j = 0; j < points_.dimensions; ++j)
            sum[j] += weight * point(i)[j];
    }
    for (std::size_t c = 0; c < k_; ++c)
        for (std::size_t j = 0; j < points_.dimensions; ++j)
            centre(c)[j] /= mass_[c];
}

/// Visits the given points in turn and moves each to the cluster in which it adds least: how many moved.
/// Where `border` is given, the points that another cluster would take at nearly the same price are listed
/// there.
template <class Points>
std::size_t Partition::moveSingles(const Points& visited, std::vector<Index>* border) {
    constexpr double nearlyAsGood = 1.25;
    std::size_t moves = 0;
    for (const Index i : visited) {
        const Index own = cluster_[i];
        if (count_[own] == 1)
            continue;
        const double weight = points_.weights[i];
        const double saved = toOwnCentre(i) * mass_[own] / (mass_[own] - weight);
        const auto [added, host] = bestOther(i);
        if (border && added < saved * nearlyAsGood)
            border->push_back(i);
        // by more than rounding, lest two clusters hand a point back and forth for ever
        if (added < saved * (1 - 1e-12)) {
            move(i, host);
            ++moves;
        }
    }
    return moves;
}

/// The other cluster in which the point adds least to the sum, all centres giving way to it, and how much
/// that is for each of its customers.
std::pair<double, Partition::Index> Partition::bestOther(std::size_t i) const {
    std::pair<double, Index> best{std::numeric_limits<double>::infinity(), cluster_[i]};
    for (Index c = 0; c < k_; ++c) {
        if (c == cluster_[i])
            continue;
        const double added = squaredDistance(point(i), centre(c), points_.dimensions) * mass_[c] /
                             (mass_[c] + points_.weights[i]);
        if (added < best.first)
            best = {added, c};
    }
    return best;
}

void Partition::move(std::size_t i, Index to) {
    const Index from = cluster_[i];
    const double weight = points_.weights[i];
    mass_[from] -= weight;
    mass_[to] += weight;
    for (std::size_t j = 0; j < points_.dimensions; ++j) {
        centre(from)[j] -= (point(i)[j] - centre(from)[j]) * weight / mass_[from];
        centre(to)[j] += (point(i)[j] - centre(to)[j]) * weight / mass_[to];
    }
    --count_[from];
    ++count_[to];
    cluster_[i] = to;
}

} // namespace clientele::core
