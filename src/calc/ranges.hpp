#pragma once

#include "calc/document.hpp"
#include "core/tables/grid.hpp"

#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/XCellRange.hpp>

#include <optional>
#include <string>
#include <vector>

namespace clientele::calc {

core::Area areaOf(const css::table::CellRangeAddress& address);
css::table::CellRangeAddress addressOf(const core::Area& area);
Reference<css::table::XCellRange> rangeOf(const Document& document, const core::Area& area);
/// Several rectangles of one sheet as one object.
Reference<css::uno::XInterface> rangesOf(const Document& document, const std::vector<core::Area>& areas);

/// Whether every cell of the one lies in the other.
bool within(const core::Area& inner, const core::Area& outer);

/// Where anything stands on a sheet, from its first to its last cell; formatted cells count.
core::Area usedArea(const Reference<css::sheet::XSpreadsheet>& sheet);
core::Area usedArea(const Document& document, int sheet);

/// A database range of the user's, or the one without a name that a sheet has for its filter.
struct DatabaseRange {
    Reference<css::sheet::XDatabaseRange> range;
    bool named = true;
};
std::vector<DatabaseRange> databaseRangesOn(const Document& document, int sheet);

/// The cells an office object stands for: a cell, a range, several ranges, a sheet. Nothing for anything
/// else.
std::vector<core::Area> areasOf(const Reference<css::uno::XInterface>& cells);

/// The cells a user means by "C2:C300", "Orders.A2" or "C:C", in the notation of the document's formulas;
/// without a sheet name those of `sheet`. Nothing where it is no reference to one rectangle.
std::optional<core::Area> typedArea(const Document& document, const std::string& text, int sheet);

} // namespace clientele::calc
