#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace clientele::core {

/// Different points of one dimension, and how many customers stand on each. In ascending order of the
/// coordinates (the first counts first), so that whatever is made of them cannot depend on the order of rows.
struct WeightedPoints {
    std::size_t dimensions = 0;
    std::vector<double> coordinates; ///< point after point
    std::vector<double> weights;     ///< one per point, at least 1

    [[nodiscard]] std::size_t size() const { return weights.size(); }
    [[nodiscard]] std::span<const double> operator[](std::size_t point) const {
        return {coordinates.data() + point * dimensions, dimensions};
    }
    void add(std::span<const double> point, double weight);
};

/// The sum of the squared differences.
inline double squaredDistance(const double* a, const double* b, std::size_t dimensions) {
    double sum = 0;
    for (std::size_t j = 0; j < dimensions; ++j) {
        const double difference = a[j] - b[j];
        sum += difference * difference;
    }
    return sum;
}

/// `draws` customers at equal steps through the sorted points (a systematic sample: no chance in it, every
/// part of the range represented by as many as it holds); all points as they are if they are no more than
/// that.
WeightedPoints systematicSample(const WeightedPoints& points, std::size_t draws);

} // namespace clientele::core
