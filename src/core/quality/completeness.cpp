#include "core/quality/completeness.hpp"

#include "core/base/weighted_mean.hpp"

#include <vector>

namespace clientele::core {

NumberCell completeness(std::span<const bool> filled, std::span<const double> weights) {
    const std::vector<NumberCell> fields(filled.begin(), filled.end());
    return weightedMean(fields, weights, Blank::zero);
}

} // namespace clientele::core
