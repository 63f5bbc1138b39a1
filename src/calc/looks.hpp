#pragma once

#include "calc/document.hpp"
#include "core/plans/plan.hpp"

#include <com/sun/star/table/XCellRange.hpp>

namespace clientele::calc {

/// Shows the cells of a range as a plan says.
void applyLook(const Document& document, const Reference<css::table::XCellRange>& range, core::Look look);

/// Gives cells of a new column the font, fill and rules that `column` has in their first row; headers its
/// alignment too.
void lookLike(const Reference<css::table::XCellRange>& range, int column, bool header);

/// The width of the range's columns, in 1/100 mm; columns the user made wider stay.
void setWidth(const Reference<css::table::XCellRange>& range, int width);

/// Which built-in format dates have in this document: all digits of the year, in the locale's order.
sal_Int16 dateFormat(const Document& document);

/// The key of one of the built-in formats (com.sun.star.i18n.NumberFormatIndex) in the document's locale.
sal_Int32 builtInFormat(const Document& document, sal_Int16 index);

} // namespace clientele::calc
