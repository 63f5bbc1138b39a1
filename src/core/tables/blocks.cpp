#include "core/tables/find_tables.hpp"

#include <algorithm>

namespace clientele::core {

namespace {

constexpr int deepest = 8; ///< cuts inside cuts; beyond it nobody laid out a table
constexpr std::size_t mostBlocks = 512;

bool columnEmpty(const Grid& grid, const Block& b, int column) {
    for (int r = b.firstRow; r <= b.lastRow; ++r)
        if (!grid.empty(r, column))
            return false;
    return true;
}

bool rowEmpty(const Grid& grid, const Block& b, int row) {
    for (int c = b.firstColumn; c <= b.lastColumn; ++c)
        if (!grid.empty(row, c))
            return false;
    return true;
}

/// The parts between empty rows (byRows) or empty columns of a block.
std::vector<Block> cut(const Grid& grid, const Block& block, bool byRows) {
    std::vector<Block> parts;
    const int first = byRows ? block.firstRow : block.firstColumn;
    const int last = byRows ? block.lastRow : block.lastColumn;
    int start = -1;
    for (int i = first; i <= last + 1; ++i) {
        const bool empty = i > last || (byRows ? rowEmpty(grid, block, i) : columnEmpty(grid, block, i));
        if (!empty && start < 0)
            start = i;
        if (!empty || start < 0)
            continue;
        Block part = block;
        (byRows ? part.firstRow : part.firstColumn) = start;
        (byRows ? part.lastRow : part.lastColumn) = i - 1;
        parts.push_back(part);
        start = -1;
        if (parts.size() >= mostBlocks)
            break;
    }
    return parts;
}

void cutDown(const Grid& grid, const Block& block, bool byRows, bool uncut, int depth,
             std::vector<Block>& out) {
    if (out.size() >= mostBlocks)
        return;
    const auto parts = cut(grid, block, byRows);
    const bool whole = parts.size() == 1;
    if (depth == 0 || (whole && uncut)) {
        out.insert(out.end(), parts.begin(), parts.end());
        return;
    }
    for (const auto& part : parts)
        cutDown(grid, part, !byRows, whole, depth - 1, out);
}

} // namespace

std::vector<Block> blocksOf(const SheetContent& sheet, int sheetIndex) {
    std::vector<Block> out;
    const Grid& grid = sheet.grid;
    const Block used{grid.firstRow(), grid.endRow() - 1, grid.firstColumn(), grid.endColumn() - 1};
    for (const auto& area : sheet.databaseRanges) {
        const Block b{std::max(area.firstRow, used.firstRow), std::min(area.lastRow, used.lastRow),
                      std::max(area.firstColumn, used.firstColumn),
                      std::min(area.lastColumn, used.lastColumn), true};
        if (area.sheet == sheetIndex && b.firstRow <= b.lastRow && b.firstColumn <= b.lastColumn)
            out.push_back(b);
    }
    std::vector<Block> found;
    if (used.firstRow <= used.lastRow && used.firstColumn <= used.lastColumn)
        cutDown(grid, used, true, false, deepest, found);
    std::ranges::stable_sort(found, [](const Block& a, const Block& b) {
        return std::pair(a.firstRow, a.firstColumn) < std::pair(b.firstRow, b.firstColumn);
    });
    out.insert(out.end(), found.begin(), found.end());
    return out;
}

Block blockAround(const Grid& grid, int row, int column) {
    Block b{row, row, column, column};
    while (!grid.empty(row, b.firstColumn - 1))
        --b.firstColumn;
    while (!grid.empty(row, b.lastColumn + 1))
        ++b.lastColumn;
    const auto filled = [&](int r) { return !rowEmpty(grid, b, r); };
    while (b.firstRow > grid.firstRow() && filled(b.firstRow - 1))
        --b.firstRow;
    while (b.lastRow + 1 < grid.endRow() && filled(b.lastRow + 1))
        ++b.lastRow;
    return b;
}

} // namespace clientele::core
