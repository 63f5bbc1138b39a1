#pragma once

#include <string_view>

namespace clientele::reports {

// Lengths of the report in 1/100 mm.

constexpr int columnWidth = 2150, gapWidth = 360, rowHeight = 640, textIndent = 250;
constexpr std::string_view none = "—"; ///< what stands where nothing is known

/// The height a row needs for a text of nine points in a cell of that width. An estimate from the kinds of
/// letters, on the generous side: Calc does not fit rows to merged cells.
int heightOfText(std::string_view utf8, int width);

} // namespace clientele::reports
