#pragma once

#include "core/base/cell.hpp"

#include <algorithm>
#include <random>
#include <vector>

namespace clientele::core {

/// A column of numbers.
template <class T>
std::vector<NumberCell> columnOf(const std::vector<T>& values) {
    return {values.begin(), values.end()};
}

/// The same rows in another order, the same for the same seed.
template <class T>
std::vector<T> shuffled(std::vector<T> rows, unsigned seed) {
    std::ranges::shuffle(rows, std::mt19937{seed});
    return rows;
}

} // namespace clientele::core
