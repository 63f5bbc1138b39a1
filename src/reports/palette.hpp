#pragma once

#include "calc/palette.hpp"

#include <algorithm>
#include <cstddef>

/// The colours of design/report.png that only paper needs, beside the product's own.
namespace clientele::reports::palette {

using namespace calc::palette;

constexpr sal_Int32 paper = 0xFFFFFF, frame = 0xD5D9DE, reference = 0x9AA5B1;
constexpr sal_Int32 alert = states.back().text;

/// The last colour serves every further tier.
constexpr const Pair& tier(std::size_t index) {
    return tiers[std::min(index, tiers.size() - 1)];
}

} // namespace clientele::reports::palette
