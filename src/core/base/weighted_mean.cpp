#include "core/base/weighted_mean.hpp"

#include "core/base/computed.hpp"
#include "core/base/errors.hpp"
#include "core/base/number_row.hpp"
#include "core/base/sum.hpp"

#include <algorithm>
#include <cmath>

namespace clientele::core {

namespace {
double weightOf(std::span<const double> weights, std::size_t part) {
    return weights.empty() ? 1 : weights[part];
}

double greatest(std::span<const double> weights) {
    return weights.empty() ? 1 : *std::ranges::max_element(weights);
}
} // namespace

void checkWeights(std::span<const double> weights, std::size_t parts) {
    const auto good = [](double weight) { return weight >= 0 && std::isfinite(weight); };
    if (!weights.empty() &&
        (weights.size() != parts || !std::ranges::all_of(weights, good) || !(greatest(weights) > 0)))
        throw FunctionError(CellState::badArgument,
                            "as many weights as parts, none negative, one above zero");
}

// Weights and parts are scaled by powers of two, which costs no digit, so that no sum of them leaves all
// numbers.
NumberCell weightedMean(std::span<const NumberCell> parts, std::span<const double> weights, Blank blank) {
    checkWeights(weights, parts.size());
    if (const auto state = rowState(parts); state != CellState::ok)
        return state;
    constexpr int room = 32; // more parts than a sheet has columns
    const int shift = std::ilogb(greatest(weights)) + 1;
    CompensatedSum total, sum;
    bool great = false;
    for (const auto& part : parts)
        great = great || (part.ok() && std::ilogb(part.value) > 1023 - room);
    const int scale = great ? room : 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const double weight = std::ldexp(weightOf(weights, i), -shift);
        if (parts[i].ok() || blank == Blank::zero)
            total.add(weight);
        if (parts[i].ok())
            sum.add(std::ldexp(parts[i].value, -scale) * weight);
    }
    return total.value() == 0 ? NumberCell(CellState::divisionByZero)
                              : finite(std::ldexp(sum.value() / total.value(), scale));
}

} // namespace clientele::core
