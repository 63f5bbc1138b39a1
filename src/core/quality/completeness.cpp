#include "core/quality/completeness.hpp"

#include "core/errors.hpp"

#include <algorithm>

namespace clientele::core {

double completeness(std::span<const bool> filled, std::span<const double> weights) {
    if (filled.empty() || (!weights.empty() && weights.size() != filled.size()))
        throw FunctionError(CellState::badArgument, "a weight for every field");
    if (!std::ranges::all_of(weights, [](double w) { return w >= 0; }))
        throw FunctionError(CellState::badArgument, "a weight is at least 0");
    double full = 0, all = 0;
    for (std::size_t i = 0; i < filled.size(); ++i) {
        const double weight = weights.empty() ? 1 : weights[i];
        all += weight;
        full += filled[i] ? weight : 0;
    }
    if (all <= 0)
        throw FunctionError(CellState::divisionByZero, "no field has a weight");
    return full / all;
}

} // namespace clientele::core
