#pragma once

#include "core/base/cell.hpp"

#include <cstdint>
#include <span>

namespace clientele::core {

/// FunctionError(badArgument) unless there are none, or as many as `parts`, finite, none negative and not all
/// zero.
void checkWeights(std::span<const double> weights, std::size_t parts);

/// What a part that is blank does: it is left out with its weight, or counts as 0.
enum class Blank : std::uint8_t { leftOut, zero };

/// The mean of the parts by their weights; without weights all weigh alike. A part that is an error is the
/// result, and blank where all are. FunctionError(badArgument): see checkWeights; divisionByZero when what is
/// there weighs nothing.
NumberCell weightedMean(std::span<const NumberCell> parts, std::span<const double> weights, Blank blank);

} // namespace clientele::core
