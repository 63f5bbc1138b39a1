#pragma once

#include "sidebar/kit/node.hpp"

#include <span>
#include <string>

namespace clientele::sidebar::kit {

// Pictures made in memory, for the size and the theme they are shown in.

/// A line over the values from left to right with a dot on the last; nothing for fewer than two values. A
/// line at zero where values are on both sides of it.
std::string sparkline(const Drawing& on, std::span<const double> values);

/// Columns over the values from left to right, on a line at zero.
std::string columns(const Drawing& on, std::span<const double> values, Tone tone);

/// A bar from the left edge over a share (0…1) of the width; a share above zero is always seen.
std::string shareBar(const Drawing& on, double share, Tone tone);

/// How far a work is (0…1), on a track over the whole width.
std::string progressBar(const Drawing& on, double share);

/// A half circle: the left or right end of a pill of the tone's paper.
std::string pillEnd(const Drawing& on, Tone tone, bool left);

} // namespace clientele::sidebar::kit
