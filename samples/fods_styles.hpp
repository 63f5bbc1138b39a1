#pragma once

#include "samples/fods_writer.hpp"

#include <string>
#include <string_view>

namespace clientele::samples {

/// The name of a cell style in the document; "" for the default one.
std::string_view styleName(Style style);

/// The name of the style of a column of that width, as written by `automaticStyles`.
std::string columnStyleName(int millimetres);

/// The name of the style of a row. Heights are fixed: rare characters come from other fonts and would make
/// them uneven.
std::string_view rowStyleName(bool withTitle);
/// The same for a row of that height.
std::string rowStyleName(int millimetres);

/// The name of the style of a sheet that is printed so.
std::string_view sheetStyleName(Paper paper);

/// <office:styles>: the default look and the document's language.
std::string documentStyles(const Workbook& workbook);

/// <office:automatic-styles> with number formats of the locale, cell, column, row and page styles.
std::string automaticStyles(const Workbook& workbook);

/// <office:master-styles>.
std::string masterStyles();

} // namespace clientele::samples
