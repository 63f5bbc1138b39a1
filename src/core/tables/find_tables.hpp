#pragma once

#include "core/tables/grid.hpp"
#include "core/tables/understanding.hpp"

#include <optional>
#include <string>
#include <vector>

namespace clientele::core {

/// Cells of a sheet that belong together, with empty rows and columns around them. All ends included.
struct Block {
    int firstRow = 0, lastRow = -1, firstColumn = 0, lastColumn = -1;
    bool databaseRange = false;
};

/// The blocks of a sheet from top to bottom, database ranges before what else is found.
std::vector<Block> blocksOf(const SheetContent& sheet, int sheetIndex);

/// The block around a cell that is not empty.
Block blockAround(const Grid& grid, int row, int column);

/// The row of the block that names its columns; nothing if none does.
std::optional<int> headerRowOf(const Grid& grid, const Block& block);

/// A header cell as text: its own, a year's number, or for a cell merged over two rows the text above it.
std::string headerText(const Grid& grid, const Block& block, int headerRow, int column);

/// Sets the rows of data below the header: without total rows and notes at the end, over single empty rows
/// between.
void setDataRows(const Grid& grid, const Block& block, Table& table);

/// A row that holds a sum: it says so (合计, Total …) in a cell of text.
bool isTotalRow(const Grid& grid, int row, int firstColumn, int lastColumn);

} // namespace clientele::core
