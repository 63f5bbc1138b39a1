#pragma once

#include "calc/document.hpp"

#include <string>

namespace clientele::reports {

// The printed page: A4, upright where nothing else is said. Lengths in 1/100 mm.

constexpr int pageWidth = 21000, pageHeight = 29700;
constexpr int marginSide = 1350, marginTop = 1300, marginBottom = 900, footerHeight = 900;
constexpr int bodyHeight = pageHeight - marginTop - marginBottom - footerHeight;

/// Which cells of the sheet are printed, and which rows stand at the head of every page.
struct PrintArea {
    int lastRow = 0, lastColumn = 0, repeatedRows = 0;
};

/// How the sheets of a kind are printed.
struct PageLook {
    std::string style;        ///< the page style's name; the date follows
    std::string footer, date; ///< what the foot says, on the left and in the middle
    bool landscape = false;
};

/// Puts the sheet on our page: style, footer (name, date, page n / m), print area, repeated rows.
void setUpPage(const calc::Document& document, const Reference<css::sheet::XSpreadsheet>& sheet,
               const PrintArea& area, const PageLook& look);

} // namespace clientele::reports
