#include "core/base/number_row.hpp"

#include <algorithm>
#include <cmath>

namespace clientele::core {

CellState rowState(std::span<const NumberCell> cells) {
    CellState state = CellState::blank;
    for (const auto& cell : cells) {
        if (cell.failed())
            return cell.state;
        if (cell.ok() && !std::isfinite(cell.value))
            return CellState::badNumber;
        if (cell.ok())
            state = CellState::ok;
    }
    return state;
}

ScaledRow scaledRow(std::span<const NumberCell> cells) {
    double greatest = 0;
    for (const auto& cell : cells)
        greatest = std::max(greatest, cell.ok() ? std::abs(cell.value) : 0);
    ScaledRow out;
    out.power = greatest > 0 ? std::ilogb(greatest) : 0;
    out.values.reserve(cells.size());
    for (const auto& cell : cells)
        out.values.push_back(cell.ok() ? std::ldexp(cell.value, -out.power) : 0);
    return out;
}

} // namespace clientele::core
