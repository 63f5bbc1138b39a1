#include "sidebar/kit/theme.hpp"

#include <array>
#include <cmath>
#include <cstdio>

namespace clientele::sidebar::kit {

namespace {

struct Pair {
    Colour ink, paper;
};

/// design/README.md: one hue for the tiers, and the states of a visit. Words on tier B are dark: white, as on
/// the sketch, has a contrast of 2.9 there, and words this small need 4.5 (WCAG 2.1, 1.4.3).
constexpr std::array chips{Pair{0xFFFFFF, 0x0B7285}, Pair{0x10272C, 0x4FA3B0}, Pair{0x1F2933, 0xB9DDE2},
                           Pair{0x1F2933, 0xDFE5E8}, Pair{0xA61E1E, 0xFFE3E3}, Pair{0xA23B06, 0xFFE8CC},
                           Pair{0x7A5C00, 0xFFF3BF}, Pair{0x1F6B30, 0xE3F5E6}, Pair{0x3D444B, 0xE9ECEF}};
static_assert(chips.size() == static_cast<std::size_t>(Tone::count) - static_cast<std::size_t>(Tone::tierA));

constexpr Pair primaryOnLight{0xFFFFFF, 0x0B7285}, primaryOnDark{0x10272C, 0x3BC9DB};
constexpr Colour accentOnLight = 0x0B7285, accentOnDark = 0x3BC9DB;

double channel(Colour colour, int shift) {
    const auto value = static_cast<double>((colour >> shift) & 0xFF) / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

/// Relative luminance (WCAG 2).
double luminance(Colour colour) {
    return 0.2126 * channel(colour, 16) + 0.7152 * channel(colour, 8) + 0.0722 * channel(colour, 0);
}

bool isChip(Tone tone) {
    return tone >= Tone::tierA && tone < Tone::count;
}

const Pair& chipOf(Tone tone) {
    return chips.at(static_cast<std::size_t>(tone) - static_cast<std::size_t>(Tone::tierA));
}

} // namespace

double contrast(Colour a, Colour b) {
    const double first = luminance(a) + 0.05, second = luminance(b) + 0.05;
    return first > second ? first / second : second / first;
}

Colour mixed(Colour a, Colour b, double share) {
    Colour out = 0;
    for (const int shift : {16, 8, 0}) {
        const auto x = static_cast<double>((a >> shift) & 0xFF), y = static_cast<double>((b >> shift) & 0xFF);
        out |= static_cast<Colour>(std::lround(x + (y - x) * share)) << shift;
    }
    return out;
}

std::string hex(Colour colour) {
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "#%06x", static_cast<unsigned>(colour & 0xFFFFFF));
    return text.data();
}

Theme::Theme(const SystemColours& system)
    : system_(system)
    , dark_(luminance(system.window) < luminance(system.windowText)) {}

Colour Theme::ink(Tone tone) const {
    const auto plain = system_.windowText;
    if (tone == Tone::chosen)
        return system_.highlightText;
    if (system_.highContrast)
        return plain;
    if (isChip(tone))
        return chipOf(tone).ink;
    if (tone == Tone::primary)
        return (dark_ ? primaryOnDark : primaryOnLight).ink;
    switch (tone) {
    case Tone::subdued:
        return mixed(plain, system_.window, 0.3);
    case Tone::accent:
        return dark_ ? accentOnDark : accentOnLight;
    case Tone::rule:
        return mixed(system_.window, plain, 0.2);
    default:
        return plain;
    }
}

Colour Theme::paper(Tone tone) const {
    if (tone == Tone::chosen)
        return system_.highlight;
    if (system_.highContrast)
        return system_.window;
    if (isChip(tone))
        return chipOf(tone).paper;
    if (tone == Tone::primary)
        return (dark_ ? primaryOnDark : primaryOnLight).paper;
    if (tone == Tone::note)
        return dark_ ? mixed(system_.window, system_.windowText, 0.07) : system_.field;
    return system_.window;
}

} // namespace clientele::sidebar::kit
