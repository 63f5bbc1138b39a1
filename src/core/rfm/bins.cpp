#include "core/rfm/bins.hpp"

#include "core/base/errors.hpp"
#include "core/rfm/quantile.hpp"

#include <algorithm>
#include <cmath>

namespace clientele::core {

std::vector<double> binCuts(std::span<const NumberCell> values, int bins, BinMethod method) {
    if (bins < 2)
        throw FunctionError(CellState::badArgument, "fewer than two bins");
    std::vector<double> ascending;
    ascending.reserve(values.size());
    for (const auto& cell : values) {
        if (cell.failed())
            throw FunctionError(CellState::badValue, "a row is not a number");
        if (cell.ok())
            ascending.push_back(cell.value);
    }
    if (ascending.empty())
        throw FunctionError(CellState::notAvailable, "no number in the column");
    std::ranges::sort(ascending);
    std::vector<double> cuts;
    for (int i = 1; i < bins; ++i) {
        const double share = static_cast<double>(i) / bins;
        cuts.push_back(method == BinMethod::quantile ? quantile(ascending, share)
                                                     : std::lerp(ascending.front(), ascending.back(), share));
    }
    return cuts;
}

} // namespace clientele::core
