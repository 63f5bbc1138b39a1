#pragma once

#include "core/base/calendar.hpp"
#include "core/base/cell.hpp"
#include "core/tables/grid.hpp"
#include "core/tables/locale.hpp"

#include <string>
#include <string_view>

namespace clientele::core {

/// Cells read as what their column holds. Text that is not such a thing, and errors of the sheet, fail in
/// their own row.
Cell<double> numberAt(const Grid& grid, int row, int column, const TextLocale& locale);
Cell<Day> dayAt(const Grid& grid, int row, int column, const TextLocale& locale);

/// Whether a number is a date of the years 1900 – 2199 typed as one: 20240305.
bool isCompactDate(double value);

/// The cell as text, trimmed and of half width; numbers as they are written plainly (11000). A view of the
/// grid or of `scratch`. Empty for empty cells and errors.
std::string_view keyAt(const Grid& grid, int row, int column, std::string& scratch);

/// The cell's text with its own signs, numbers as they are written plainly; "" for empty cells and errors.
std::string textAt(const Grid& grid, int row, int column);

/// The locale with the order of month and day that the column's texts show.
TextLocale settledLocale(const Grid& grid, int column, int firstRow, int lastRow, const TextLocale& locale);

} // namespace clientele::core
