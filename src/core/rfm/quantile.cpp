#include "core/rfm/quantile.hpp"

#include "core/base/errors.hpp"

#include <cmath>
#include <cstddef>
#include <limits>

namespace clientele::core {

double quantile(std::span<const double> ascending, double p) {
    if (ascending.empty() || !(p >= 0 && p <= 1))
        throw FunctionError(CellState::badArgument, "quantile: no values, or a share outside 0 to 1");
    const double position = static_cast<double>(ascending.size() - 1) * p;
    // A share like .6 is not exact in binary: a position meant to be whole must not land beside its value, or
    // that value would no longer count as standing on the threshold.
    const double whole = std::round(position);
    const bool isWhole = std::abs(position - whole) <= 4 * std::numeric_limits<double>::epsilon() * whole;
    const double below = isWhole ? whole : std::floor(position);
    const auto i = static_cast<std::size_t>(below);
    return isWhole ? ascending[i] : std::lerp(ascending[i], ascending[i + 1], position - below);
}

} // namespace clientele::core
