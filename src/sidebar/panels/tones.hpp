#pragma once

#include "core/visits/cadence.hpp"
#include "sidebar/kit/theme.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace clientele::sidebar {

inline kit::Tone toneOf(core::DueState state) {
    using kit::Tone;
    constexpr std::array states{Tone::never, Tone::fine, Tone::soon, Tone::due, Tone::overdue};
    return states.at(static_cast<std::size_t>(state));
}

/// 0 is the best; from the fourth on they look alike.
inline kit::Tone toneOfTier(int tier) {
    using kit::Tone;
    constexpr std::array tiers{Tone::tierA, Tone::tierB, Tone::tierC, Tone::tierD};
    return tiers.at(static_cast<std::size_t>(std::clamp(tier, 0, 3)));
}

} // namespace clientele::sidebar
