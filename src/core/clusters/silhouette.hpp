#pragma once

#include "core/base/progress.hpp"
#include "core/clusters/kmeans.hpp"

#include <span>
#include <vector>

namespace clientele::core {

/// The mean silhouette of each partition of the points (Rousseeuw 1987): for a customer with mean distance a
/// to the others of the own cluster and b to those of the nearest other one (b - a) / max(a, b); 0 for one
/// alone in a cluster. From -1 to 1, greater is better. Time grows with the square of the points.
std::vector<double> meanSilhouettes(const WeightedPoints& points, std::span<const KMeans> partitions);

/// The number of clusters from 2 to `most` with the greatest mean silhouette, the smaller of equals; 1 where
/// there is but one point. What `progress` throws ends it.
std::size_t clustersBySilhouette(const WeightedPoints& points, std::size_t most, std::uint64_t seed,
                                 const Progress& progress = {});

} // namespace clientele::core
