#pragma once

#include <sal/types.h>

#include <array>

/// The product's colours (0xRRGGBB): readable for colour-blind people, told apart in grey print.
namespace clientele::calc::palette {

/// A fill and the text that is read on it.
struct Pair {
    sal_Int32 fill, text;
};

constexpr sal_Int32 ink = 0x1F2933, quiet = 0x66727D, rule = 0xDDE2E6, accent = 0x0B7285, line = 0xC2410C,
                    input = 0xEAF4F6;

/// Tiers, best first: one hue, dark to light. White on the second would have a contrast of 2.9 only.
constexpr std::array<Pair, 4> tiers{
    {{0x0B7285, 0xFFFFFF}, {0x4FA3B0, 0x1F2933}, {0xB9DDE2, 0x1F2933}, {0xDFE5E8, 0x1F2933}}};

/// Visit states in the order of core::DueState: never, ok, soon, due, overdue.
constexpr std::array<Pair, 5> states{{{0xE9ECEF, 0x3D444B},
                                      {0xE3F5E6, 0x1F6B30},
                                      {0xFFF3BF, 0x7A5C00},
                                      {0xFFE8CC, 0xA23B06},
                                      {0xFFE3E3, 0xA61E1E}}};

} // namespace clientele::calc::palette
