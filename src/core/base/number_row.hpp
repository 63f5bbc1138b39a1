#pragma once

#include "core/base/cell.hpp"

#include <span>
#include <vector>

namespace clientele::core {

// One customer's numbers side by side, in which a blank is nothing: 0.

/// ok where every cell is a finite number or blank and one is a number; blank where all are; else the first
/// failure (badNumber for what only calculation could have made).
CellState rowState(std::span<const NumberCell> cells);

/// The numbers times 2^-power, blanks as 0, such that the greatest is near 1: sums of them stay numbers, and
/// no digit is lost. The row's state is ok.
struct ScaledRow {
    std::vector<double> values;
    int power = 0;
};
ScaledRow scaledRow(std::span<const NumberCell> cells);

} // namespace clientele::core
