#pragma once

#include "calc/document.hpp"

#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/XCellRange.hpp>

namespace clientele::calc {

/// Puts values into a rectangle in one call (text stays text, "" empties a cell), so that undo gives back
/// what was there. Calc's own undo of such a call forgets to empty the cells that were empty before (7.4 to
/// this day).
void writeValues(const Document& document, const Reference<css::table::XCellRange>& range,
                 const Sequence<Sequence<Any>>& rows);

/// Takes values and formulas out of these cells without a record for undo: what an undo action of ours does.
void emptyCells(const Document& document, const Sequence<css::table::CellRangeAddress>& areas);

} // namespace clientele::calc
