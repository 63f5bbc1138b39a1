#include "core/clusters/weighted_points.hpp"

#include <algorithm>
#include <numeric>

namespace clientele::core {

void WeightedPoints::add(std::span<const double> point, double weight) {
    coordinates.insert(coordinates.end(), point.begin(), point.end());
    weights.push_back(weight);
}

WeightedPoints systematicSample(const WeightedPoints& points, std::size_t draws) {
    if (points.size() <= draws)
        return points;
    const double total = std::accumulate(points.weights.begin(), points.weights.end(), 0.0);
    const double step = total / static_cast<double>(draws);
    WeightedPoints sample{points.dimensions, {}, {}};
    double passed = 0;
    std::size_t drawn = 0;
    for (std::size_t i = 0; i < points.size() && drawn < draws; ++i) {
        passed += points.weights[i];
        double here = 0;
        for (; drawn < draws && (static_cast<double>(drawn) + .5) * step < passed; ++drawn)
            ++here;
        if (here > 0)
            sample.add(points[i], here);
    }
    return sample;
}

} // namespace clientele::core
