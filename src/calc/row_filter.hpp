#pragma once

#include "calc/document.hpp"
#include "core/tables/grid.hpp"
#include "core/tables/understanding.hpp"

#include <optional>
#include <string>
#include <vector>

namespace clientele::calc {

/// Where the rows of a table are filtered by one of the columns beside it: the user's database range
/// (autofilter) over the table, else the table with our columns. Nothing where a filter of the user's is in
/// the way: it does not reach the column, or stands elsewhere on the sheet.
std::optional<core::Area> filterArea(const Document& document, const core::Table& table, int column);

/// What becomes of criteria on other columns.
enum class OtherCriteria { stay, go };

/// Shows only the rows with one of these words in the column. Undone like any filter.
void showOnly(const Document& document, const core::Area& area, int column,
              const std::vector<std::string>& words, OtherCriteria others = OtherCriteria::stay);

/// Takes the criterion on this column away; others stay.
void showAll(const Document& document, const core::Area& area, int column);

/// The other columns with criteria in force, in order, each once.
std::vector<int> filteredElsewhere(const Document& document, const core::Area& area, int column);

/// How many values the criterion on this column lets through; 0 where there is none.
int letThrough(const Document& document, const core::Area& area, int column);

} // namespace clientele::calc
