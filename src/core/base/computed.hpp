#pragma once

#include "core/base/cell.hpp"

#include <cmath>

namespace clientele::core {

/// A computed number as a cell: badNumber where it left all numbers.
inline NumberCell finite(double value) {
    return std::isfinite(value) ? NumberCell(value) : NumberCell(CellState::badNumber);
}

/// a ÷ b; divisionByZero for b = 0.
inline NumberCell quotient(double a, double b) {
    return b == 0 ? NumberCell(CellState::divisionByZero) : finite(a / b);
}

} // namespace clientele::core
