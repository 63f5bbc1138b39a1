#pragma once

#include "core/tables/grid.hpp"

#include <string>
#include <string_view>

namespace clientele::core {

/// How many rows and columns a sheet has.
struct SheetSize {
    int rows = 1048576, columns = 16384;
};

/// "C2:C300", "C2" for one cell, "C:D" and "2:5" for whole columns and rows.
std::string cellsText(const Area& area, const SheetSize& size = {});

/// The same with its sheet, as a formula takes it: "Orders.A2:A900", "'Q1 2026'.A2".
std::string reference(std::string_view sheet, const Area& area, const SheetSize& size = {});

} // namespace clientele::core
