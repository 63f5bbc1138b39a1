#include "core/clusters/silhouette.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace clientele::core {

namespace {
/// The customers of each cluster.
std::vector<double> masses(const KMeans& partition, const WeightedPoints& points) {
    std::vector<double> mass(partition.centres.size() / points.dimensions);
    for (std::size_t i = 0; i < points.size(); ++i)
        mass[partition.cluster[i]] += points.weights[i];
    return mass;
}

/// Of one customer of `own`, by the sums of its distances to the customers of each cluster.
double silhouette(std::uint32_t own, const std::vector<double>& sums, const std::vector<double>& mass) {
    if (mass[own] <= 1 || mass.size() < 2)
        return 0;
    const double a = sums[own] / (mass[own] - 1);
    double b = std::numeric_limits<double>::infinity();
    for (std::size_t c = 0; c < mass.size(); ++c)
        if (c != own)
            b = std::min(b, sums[c] / mass[c]);
    const double greater = std::max(a, b);
    return greater > 0 ? (b - a) / greater : 0;
}
} // namespace

std::vector<double> meanSilhouettes(const WeightedPoints& points, std::span<const KMeans> partitions) {
    std::vector<std::vector<double>> mass;
    for (const auto& partition : partitions)
        mass.push_back(masses(partition, points));
    std::vector<double> means(partitions.size());
    std::vector<double> weighted(points.size()); // distances, times the customers there
    std::vector<double> sums;
    for (std::size_t i = 0; i < points.size(); ++i) {
        for (std::size_t j = 0; j < points.size(); ++j)
            weighted[j] = points.weights[j] *
                          std::sqrt(squaredDistance(points[i].data(), points[j].data(), points.dimensions));
        for (std::size_t p = 0; p < partitions.size(); ++p) {
            sums.assign(mass[p].size(), 0);
            for (std::size_t j = 0; j < points.size(); ++j)
                sums[partitions[p].cluster[j]] += weighted[j];
            means[p] += points.weights[i] * silhouette(partitions[p].cluster[i], sums, mass[p]);
        }
    }
    const double total = std::accumulate(points.weights.begin(), points.weights.end(), 0.0);
    for (double& mean : means)
        mean /= total;
    return means;
}

std::size_t clustersBySilhouette(const WeightedPoints& points, std::size_t most, std::uint64_t seed,
                                 const Progress& progress) {
    std::vector<KMeans> partitions;
    // Two steps are left to whoever makes the clusters in the end.
    const auto steps = static_cast<double>(most + 2);
    for (std::size_t k = 2; k <= std::min(most, points.size()); ++k) {
        tell(progress, static_cast<double>(k - 1) / steps);
        partitions.push_back(kMeans(points, k, seed));
    }
    tell(progress, static_cast<double>(most) / steps);
    const auto means = meanSilhouettes(points, partitions);
    std::size_t best = 0;
    constexpr double rounding = 1e-12;
    for (std::size_t p = 1; p < means.size(); ++p)
        if (means[p] > means[best] + rounding)
            best = p;
    return means.empty() ? 1 : best + 2;
}

} // namespace clientele::core
