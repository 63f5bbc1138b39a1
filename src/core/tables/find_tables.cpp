#include "core/tables/find_tables.hpp"

#include "core/tables/header_match.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace clientele::core {

namespace {

constexpr std::array kinds{TableKind::customers, TableKind::contacts, TableKind::orders};
constexpr int deepestHeader = 60; ///< rows of a block looked at for a header
constexpr double enoughOfHeader = 1.5;

double year(const Grid& grid, int row, int column) {
    const double value = grid.number(row, column);
    return grid.kind(row, column) == ContentKind::number && value >= 1900 && value < 2200 &&
                   value == std::floor(value)
               ? value
               : 0;
}

/// How much the row looks like the header of a table of that kind: what each different field's name is worth,
/// less the numbers, which headers do not hold.
double headerWorth(const Grid& grid, const Block& block, int row, TableKind kind, bool parts) {
    double worth = 0;
    std::set<Field> seen;
    for (int c = block.firstColumn; c <= block.lastColumn; ++c) {
        if (grid.kind(row, c) == ContentKind::number && year(grid, row, c) == 0)
            worth -= .5;
        if (grid.kind(row, c) != ContentKind::text)
            continue;
        auto [field, strength] = exactMatch(grid.text(row, c), kind);
        if (strength == 0 && parts)
            for (const auto& candidate : candidatesOf(grid.text(row, c), kind))
                if (candidate.strength > strength) {
                    field = candidate.field;
                    strength = candidate.strength;
                }
        if (strength > 0 && seen.insert(field).second)
            worth += strength;
    }
    return worth;
}

double headerWorth(const Grid& grid, const Block& block, int row, bool parts) {
    double best = 0;
    for (const auto kind : kinds)
        best = std::max(best, headerWorth(grid, block, row, kind, parts));
    return best;
}

int filledCells(const Grid& grid, int row, int firstColumn, int lastColumn) {
    int n = 0;
    for (int c = firstColumn; c <= lastColumn; ++c)
        n += !grid.empty(row, c);
    return n;
}

/// A line of text under the table, not a row of it.
bool isNoteRow(const Grid& grid, int row, const Table& t, int usualCells) {
    constexpr std::size_t sentence = 60; // bytes: 20 Han signs
    if (filledCells(grid, row, t.firstColumn, t.lastColumn) != 1 || usualCells < 3)
        return false;
    for (int c = t.firstColumn; c <= t.lastColumn; ++c)
        if (const auto text = grid.text(row, c); !text.empty())
            return beginsNote(text) || text.size() > sentence || t.columns.empty() ||
                   std::ranges::none_of(t.columns, [&](const auto& m) { return m.column == c; });
    return false;
}

/// Whether a number of the row is the sum of the column above it.
bool sumsUp(const Grid& grid, int row, const Table& t) {
    for (int c = t.firstColumn; c <= t.lastColumn; ++c) {
        if (grid.kind(row, c) != ContentKind::number || grid.number(row, c) == 0)
            continue;
        double sum = 0;
        int parts = 0;
        for (int r = t.firstRow; r < row; ++r) {
            sum += grid.number(r, c);
            parts += grid.kind(r, c) == ContentKind::number;
        }
        constexpr double rounding = 1e-6;
        if (parts > 1 && std::abs(sum - grid.number(row, c)) <= rounding * std::abs(sum))
            return true;
    }
    return false;
}

/// The columns a row of data cannot do without.
bool hasKey(const Grid& grid, int row, const Table& t) {
    return std::ranges::any_of(t.columns, [&](const auto& m) {
        return (m.field == Field::name || m.field == Field::id || m.field == Field::customer ||
                m.field == Field::lastName || m.field == Field::orderNumber) &&
               !grid.empty(row, m.column);
    });
}

int usualCells(const Grid& grid, const Table& t) {
    const int sample = std::min(t.firstRow + 20, t.lastRow);
    int most = 0;
    for (int r = t.firstRow; r <= sample; ++r)
        most = std::max(most, filledCells(grid, r, t.firstColumn, t.lastColumn));
    return most;
}

/// Text where all rows before have numbers: the header of something else.
bool looksDifferent(const Grid& grid, int row, const Table& t) {
    int same = 0;
    int other = 0;
    for (int c = t.firstColumn; c <= t.lastColumn; ++c) {
        const auto before = grid.kind(t.firstRow, c);
        const auto now = grid.kind(row, c);
        if (before == ContentKind::number && now != ContentKind::empty)
            ++(now == ContentKind::text ? other : same);
    }
    return other > same;
}

bool continues(const Grid& grid, int row, const Block& block, const Table& t) {
    const int cells = filledCells(grid, row, t.firstColumn, t.lastColumn);
    const int needed = std::min(2, usualCells(grid, t));
    return cells >= needed && hasKey(grid, row, t) && !looksDifferent(grid, row, t) &&
           headerWorth(grid, {row, row, block.firstColumn, block.lastColumn}, row, false) < enoughOfHeader;
}

/// Goes on below the block over one or two empty rows, where the rows after them are of the same table.
void extend(const Grid& grid, const Block& block, Table& t) {
    constexpr int widestGap = 2;
    for (int gap = 0, r = t.lastRow + 1; r < grid.endRow() && gap <= widestGap; ++r) {
        if (filledCells(grid, r, t.firstColumn, t.lastColumn) == 0) {
            ++gap;
            continue;
        }
        if (gap > 0 && !continues(grid, r, block, t))
            return;
        gap = 0;
        t.lastRow = r;
    }
}

/// Takes totals, notes and empty rows off the end. True if a row of totals was among them.
bool trimEnd(const Grid& grid, Table& t) {
    const int usual = usualCells(grid, t);
    while (t.lastRow >= t.firstRow) {
        const int row = t.lastRow;
        const bool total = isTotalRow(grid, row, t.firstColumn, t.lastColumn) ||
                           (!hasKey(grid, row, t) && sumsUp(grid, row, t));
        if (!total && filledCells(grid, row, t.firstColumn, t.lastColumn) > 0 &&
            !isNoteRow(grid, row, t, usual))
            break;
        if (total)
            t.totalRow = row;
        --t.lastRow;
    }
    return t.totalRow.has_value();
}

} // namespace

std::optional<int> headerRowOf(const Grid& grid, const Block& block) {
    const int last = std::min(block.lastRow, block.firstRow + deepestHeader);
    const bool narrow = block.lastColumn - block.firstColumn < 2;
    for (const bool parts : {false, true}) {
        double best = narrow && !parts ? .9 : enoughOfHeader;
        std::optional<int> row;
        for (int r = block.firstRow; r <= last; ++r)
            if (const double worth = headerWorth(grid, block, r, parts);
                worth > best + 1e-9 || (!row && worth >= best)) {
                best = worth;
                row = r;
            }
        if (row)
            return row;
    }
    return std::nullopt;
}

std::string headerText(const Grid& grid, const Block& block, int headerRow, int column) {
    if (const double y = year(grid, headerRow, column); y > 0)
        return std::to_string(static_cast<int>(y));
    const auto own = grid.text(headerRow, column);
    if (!own.empty() || headerRow <= block.firstRow)
        return std::string(own);
    const bool groups = filledCells(grid, headerRow - 1, block.firstColumn, block.lastColumn) > 1;
    return groups ? std::string(grid.text(headerRow - 1, column)) : std::string{};
}

bool isTotalRow(const Grid& grid, int row, int firstColumn, int lastColumn) {
    int texts = 0;
    bool label = false;
    for (int c = firstColumn; c <= lastColumn; ++c) {
        const auto text = grid.text(row, c);
        texts += !text.empty();
        label = label || isTotalLabel(text);
    }
    // A company may be called Total: then its row says more about it.
    constexpr int mostTexts = 2;
    return label && texts <= mostTexts;
}

void setDataRows(const Grid& grid, const Block& block, Table& t) {
    t.firstRow = t.headerRow + 1;
    t.lastRow = block.lastRow;
    t.totalRow.reset();
    if (t.lastRow < t.firstRow)
        t.lastRow = t.headerRow;
    if (!trimEnd(grid, t)) {
        extend(grid, block, t);
        trimEnd(grid, t);
    }
}

} // namespace clientele::core
