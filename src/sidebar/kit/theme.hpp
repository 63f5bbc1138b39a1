#pragma once

#include <cstdint>
#include <string>

namespace clientele::sidebar::kit {

/// 0xRRGGBB.
using Colour = std::uint32_t;

/// Roles of colour (design/README.md); a theme says which colours they are.
enum class Tone : std::uint8_t {
    plain,
    subdued,
    accent,
    note,   ///< the paper of notes and lists
    chosen, ///< a selected row
    rule,
    primary, ///< the button that is meant
    tierA,
    tierB,
    tierC,
    tierD,
    overdue,
    due,
    soon,
    fine,
    never,
    count
};

/// The colours the office draws with, as its style settings say.
struct SystemColours {
    Colour window = 0xFFFFFF, windowText = 0;
    Colour field = 0xFFFFFF;
    Colour highlight = 0x3874D8, highlightText = 0xFFFFFF;
    Colour disabled = 0x808080;
    bool highContrast = false;
    friend bool operator==(const SystemColours&, const SystemColours&) = default;
};

/// Ink and paper of every role, for a light, dark or high-contrast surface.
class Theme {
public:
    explicit Theme(const SystemColours& system = {});

    [[nodiscard]] bool dark() const { return dark_; }
    [[nodiscard]] Colour window() const { return system_.window; }
    [[nodiscard]] Colour ink(Tone tone) const;
    /// What the role's words stand on: the window, unless it has a paper of its own.
    [[nodiscard]] Colour paper(Tone tone) const;
    [[nodiscard]] bool hasPaper(Tone tone) const { return paper(tone) != window(); }
    friend bool operator==(const Theme& a, const Theme& b) { return a.system_ == b.system_; }

private:
    SystemColours system_;
    bool dark_ = false;
};

/// WCAG 2: 1 (none) – 21 (black on white).
double contrast(Colour a, Colour b);
/// `share` of b mixed into a.
Colour mixed(Colour a, Colour b, double share);
/// "#0b7285".
std::string hex(Colour colour);

} // namespace clientele::sidebar::kit
