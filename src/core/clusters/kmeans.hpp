#pragma once

#include "core/clusters/weighted_points.hpp"

#include <cstdint>
#include <vector>

namespace clientele::core {

/// A partition of points into clusters by the least sum of squared distances to the centres.
struct KMeans {
    std::vector<std::uint32_t> cluster; ///< of each point, 0 … k - 1; none is empty
    std::vector<double> centres;        ///< centre after centre: the mean of the cluster's customers
    double withinSs = 0;                ///< the sum of squared distances of all customers to their centres
};

/// The best partition found, by k-means++ starts (Arthur & Vassilvitskii 2007), each improved by Lloyd's
/// steps and then by moving single points wherever that lowers the sum (Hartigan & Wong 1979), and by
/// crossing the best partitions with each other (after Gribel & Vidal 2019: half-right partitions lend each
/// other their right halves). Deterministic for a seed. The coordinates lie within ±1e100, so that squares
/// stay numbers. 1 ≤ k ≤ points.size(), else FunctionError(badArgument).
///
/// More than 3,000 different points: all this is done on a systematic sample, and its two best partitions,
/// beside two fresh starts on all points (for small far groups that the sample missed), are improved on all
/// points.
KMeans kMeans(const WeightedPoints& points, std::size_t k, std::uint64_t seed);

} // namespace clientele::core
