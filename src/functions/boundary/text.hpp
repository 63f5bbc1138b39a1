#pragma once

#include "core/base/cell.hpp"
#include "functions/boundary/cells.hpp"

#include <string>

namespace clientele::functions {

/// Appends the text of a cell in UTF-8, a number by its shortest digits. Blank and error cells append
/// nothing.
core::CellState appendText(std::string& bytes, const Any& cell);

} // namespace clientele::functions
