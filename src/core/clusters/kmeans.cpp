#include "core/clusters/kmeans.hpp"

#include "core/base/errors.hpp"
#include "core/clusters/partition.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace clientele::core {

namespace {
constexpr std::size_t starts = 16, crossings = 64, populationSize = 8;
constexpr double mutationShare = .3;
constexpr std::size_t sampleSize = 3000, finalists = 2, wholeStarts = 2;

/// The best partitions met so far, no two alike, best first.
class Population {
public:
    void add(KMeans found) {
        // of two partitions that differ in rounding alone the first found stays
        constexpr double rounding = 1e-12;
        const auto alike = [&](const KMeans& one) {
            return std::abs(one.withinSs - found.withinSs) <= rounding * found.withinSs;
        };
        if (std::ranges::any_of(members_, alike))
            return;
        const auto at =
            std::ranges::upper_bound(members_, found.withinSs, std::ranges::less(), &KMeans::withinSs);
        members_.insert(at, std::move(found));
        if (members_.size() > populationSize)
            members_.pop_back();
    }
    /// The better of two drawn by chance.
    const KMeans& parent(Random& random) const {
        return members_[std::min(random.below(members_.size()), random.below(members_.size()))];
    }
    [[nodiscard]] const std::vector<KMeans>& members() const { return members_; }

private:
    std::vector<KMeans> members_;
};

/// Each centre of the one parent or its nearest among those of the other, by the toss of a coin.
std::vector<double> crossed(const KMeans& mother, const KMeans& father, std::size_t dimensions,
                            Random& random) {
    std::vector<double> child;
    child.reserve(mother.centres.size());
    std::vector<const double*> free;
    for (std::size_t at = 0; at < father.centres.size(); at += dimensions)
        free.push_back(father.centres.data() + at);
    for (std::size_t at = 0; at < mother.centres.size(); at += dimensions) {
        const double* const one = mother.centres.data() + at;
        const auto other = std::ranges::min_element(free, std::ranges::less(), [&](const double* centre) {
            return squaredDistance(one, centre, dimensions);
        });
        const double* const taken = random.share() < .5 ? one : *other;
        child.insert(child.end(), taken, taken + dimensions);
        free.erase(other);
    }
    return child;
}

/// Puts one centre, by chance, on a point drawn by its squared distance to its centre.
void mutate(std::vector<double>& centres, const KMeans& parent, const WeightedPoints& points,
            Random& random) {
    std::vector<double> cumulative;
    cumulative.reserve(points.size());
    double total = 0;
    for (std::size_t i = 0; i < points.size(); ++i)
        cumulative.push_back(total +=
                             points.weights[i] *
                             squaredDistance(points[i].data(),
                                             parent.centres.data() + parent.cluster[i] * points.dimensions,
                                             points.dimensions));
    const auto drawn = std::ranges::upper_bound(cumulative, random.share() * total) - cumulative.begin();
    const auto point = std::min(static_cast<std::size_t>(drawn), points.size() - 1);
    const auto centre = random.below(centres.size() / points.dimensions);
    std::ranges::copy(points[point],
                      centres.begin() + static_cast<std::ptrdiff_t>(centre * points.dimensions));
}

KMeans started(const WeightedPoints& points, std::size_t k, Random& random) {
    Partition partition(points, k);
    partition.seed(random);
    partition.refine();
    return partition.result();
}

KMeans improved(const WeightedPoints& points, std::size_t k, const std::vector<double>& centres) {
    Partition partition(points, k);
    partition.assign(centres);
    partition.refine();
    return partition.result();
}

std::vector<KMeans> evolved(const WeightedPoints& points, std::size_t k, Random& random) {
    Population population;
    for (std::size_t i = 0; i < starts; ++i)
        population.add(started(points, k, random));
    if (population.members().size() == 1) // all starts agree
        return population.members();
    for (std::size_t i = 0; i < crossings; ++i) {
        const auto &mother = population.parent(random), &father = population.parent(random);
        auto child = crossed(mother, father, points.dimensions, random);
        if (&mother == &father || random.share() < mutationShare)
            mutate(child, mother, points, random);
        population.add(improved(points, k, child));
    }
    return population.members();
}
} // namespace

KMeans kMeans(const WeightedPoints& points, std::size_t k, std::uint64_t seed) {
    if (k < 1 || k > points.size())
        throw FunctionError(CellState::badArgument, "more clusters than different points, or none");
    Random random(seed);
    if (k == 1 || k == points.size()) // there is but one
        return started(points, k, random);
    const auto sample = systematicSample(points, sampleSize);
    if (points.size() <= sampleSize || sample.size() < k)
        return evolved(points, k, random).front();
    const auto rehearsed = evolved(sample, k, random);
    Population population;
    for (std::size_t i = 0; i < std::min(finalists, rehearsed.size()); ++i)
        population.add(improved(points, k, rehearsed[i].centres));
    for (std::size_t i = 0; i < wholeStarts; ++i)
        population.add(started(points, k, random));
    return population.members().front();
}

} // namespace clientele::core
