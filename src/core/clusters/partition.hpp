#pragma once

#include "core/clusters/kmeans.hpp"
#include "core/clusters/random.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace clientele::core {

/// One attempt of kMeans: points on their way to their clusters. Keeps every cluster filled.
class Partition {
public:
    Partition(const WeightedPoints& points, std::size_t k);

    /// Starts from points drawn far apart: greedy k-means++.
    void seed(Random& random);
    /// Starts from given centres: each point goes to the nearest.
    void assign(const std::vector<double>& centres);
    /// Lloyd's steps while many points move, then single moves until none lowers the sum.
    void refine();
    [[nodiscard]] KMeans result() const;

private:
    struct Seeding;
    using Index = std::uint32_t;

    [[nodiscard]] const double* point(std::size_t i) const {
        return points_.coordinates.data() + i * points_.dimensions;
    }
    [[nodiscard]] double* centre(std::size_t c) { return centres_.data() + c * points_.dimensions; }
    [[nodiscard]] const double* centre(std::size_t c) const {
        return centres_.data() + c * points_.dimensions;
    }
    [[nodiscard]] double toOwnCentre(std::size_t i) const {
        return squaredDistance(point(i), centre(cluster_[i]), points_.dimensions);
    }
    std::size_t toNearest();
    void fillEmpty();
    void takeMeans();
    template <class Points>
    std::size_t moveSingles(const Points& visited, std::vector<Index>* border);
    [[nodiscard]] std::pair<double, Index> bestOther(std::size_t i) const;
    void move(std::size_t i, Index to);

    const WeightedPoints& points_;
    std::size_t k_;
    std::vector<Index> cluster_;     ///< of each point
    std::vector<double> centres_;    ///< centre after centre
    std::vector<double> mass_;       ///< customers of each cluster
    std::vector<std::size_t> count_; ///< different points of each cluster
};

} // namespace clientele::core
