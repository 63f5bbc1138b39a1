#pragma once

#include "core/base/cell.hpp"
#include "core/base/language.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace clientele::core {

// Where a series of periods is going (SPEC §3 Lifecycle and matrices).

enum class Direction : std::uint8_t { growing, flat, declining };

struct Trend {
    Direction direction = Direction::flat;
    double slope = 0; ///< change per period, in the unit of the series
    double share = 0; ///< the same as a share of the mean amount
};

/// The straight line of least squares through the series, oldest first. A blank is a period nobody measured:
/// it is left out, and the others keep their place in time. Flat: a slope of at most `flatShare` of the mean
/// amount (of the numbers without their sign) a period. Blank: nothing but blanks; notAvailable: one number
/// alone; badNumber: a slope beyond all numbers; a cell that is no number is that state.
Cell<Trend> trendOf(std::span<const NumberCell> series, double flatShare);

std::string_view labelOf(Direction direction, Language language);

} // namespace clientele::core
