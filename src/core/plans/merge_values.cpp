#include "core/plans/merge_values.hpp"

#include "core/tables/cells.hpp"

#include <charconv>

namespace clientele::core {

namespace {
const Grid& gridOf(const Situation& situation) {
    return situation.sheets[static_cast<std::size_t>(situation.understanding.customers->sheet)].grid;
}

/// A column of ours keeps its cells as text; numbers come back as numbers.
CellContent ownContent(const Situation& situation, const MergeColumn& column, int row) {
    for (const auto& own : situation.own) {
        if (own.kind != *column.own || own.column != column.column ||
            own.sheet != situation.understanding.customers->sheet)
            continue;
        auto text = own.textAt(row);
        double number = 0;
        const auto* end = text.data() + text.size();
        if (text.empty())
            return {};
        if (std::from_chars(text.data(), end, number).ptr == end)
            return number;
        return text;
    }
    return {};
}
} // namespace

CellContent mergeContent(const Situation& situation, const MergeColumn& column, int row) {
    if (column.own)
        return ownContent(situation, column, row);
    const auto& grid = gridOf(situation);
    switch (grid.kind(row, column.column)) {
    case ContentKind::number:
        return grid.number(row, column.column);
    case ContentKind::text:
        return std::string(grid.text(row, column.column));
    default:
        return {};
    }
}

bool mergeError(const Situation& situation, const MergeColumn& column, int row) {
    return !column.own && gridOf(situation).kind(row, column.column) == ContentKind::error;
}

std::string keyOf(const CellContent& content) {
    Grid one(0, 0, 1, 1);
    if (const auto* number = std::get_if<double>(&content))
        one.setNumber(0, 0, *number);
    else if (const auto* text = std::get_if<std::string>(&content))
        one.setText(0, 0, *text);
    std::string scratch;
    return std::string(keyAt(one, 0, 0, scratch));
}

bool isEmpty(const CellContent& content) {
    return keyOf(content).empty();
}

bool sameContent(const CellContent& one, const CellContent& other) {
    return one == other || keyOf(one) == keyOf(other);
}

} // namespace clientele::core
