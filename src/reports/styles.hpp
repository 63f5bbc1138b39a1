#pragma once

#include "calc/document.hpp"

#include <cstdint>
#include <string>

namespace clientele::reports {

/// How a cell of the report looks. Each is a cell style of our own, which the user may change for all reports
/// of the document; the font is the document's.
enum class Style : std::uint8_t {
    page, ///< blank paper, parent of all others
    title,
    subtitle,
    boxCaption,
    boxValue,
    boxAlert,
    boxDetail,
    section,
    headerLeft,
    headerRight,
    headerWrapped, ///< above wrapped texts: as far in as they
    textLeft,
    textRight,
    wrapped,
    number,
    alertLeft,
    alertRight,
    tierA,
    tierB,
    tierC,
    tierD,
    note,
    dataHeading,
    data,
    count ///< how many there are
};

constexpr std::size_t styleCount = static_cast<std::size_t>(Style::count);

Style tierStyle(std::size_t tier);
OUString styleName(Style style);

/// Makes those of our styles that the document does not have yet.
void ensureStyles(const calc::Document& document);

} // namespace clientele::reports
