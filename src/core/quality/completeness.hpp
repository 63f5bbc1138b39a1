#pragma once

#include "core/base/calendar.hpp"
#include "core/base/cell.hpp"

#include <span>

namespace clientele::core {

/// The share of the fields that are filled, each by its weight (SPEC §3 COMPLETENESS): 0 – 1. Without weights
/// all count the same. FunctionError(badArgument): see checkWeights.
NumberCell completeness(std::span<const bool> filled, std::span<const double> weights);

/// Whether what was last confirmed on `updated` is older on `asOf` than `days` days (SPEC §3 STALE).
constexpr bool isStale(Day updated, Day asOf, double days) {
    return static_cast<double>(asOf) - static_cast<double>(updated) > days;
}

} // namespace clientele::core
