#include "core/formulas/references.hpp"

#include "core/plans/plan.hpp"

#include <algorithm>

namespace clientele::core {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Whether a sheet name can stand in a formula without quotes, and cannot be taken for a cell (AB12).
bool isPlain(std::string_view name) {
    constexpr std::size_t columnLetters = 3;
    const auto letters = static_cast<std::size_t>(std::ranges::find_if_not(name, isLatin) - name.begin());
    const bool word = std::ranges::all_of(name, [](char c) { return isLatin(c) || isDigit(c) || c == '_'; });
    return word && letters > 0 && (letters > columnLetters || letters == name.size());
}

} // namespace

std::string cellsText(const Area& area, const SheetSize& size) {
    const auto row = [](int r) { return std::to_string(r + 1); };
    if (area.firstRow == 0 && area.lastRow == size.rows - 1)
        return columnLetters(area.firstColumn) + ":" + columnLetters(area.lastColumn);
    if (area.firstColumn == 0 && area.lastColumn == size.columns - 1)
        return row(area.firstRow) + ":" + row(area.lastRow);
    const auto first = columnLetters(area.firstColumn) + row(area.firstRow);
    if (area.firstRow == area.lastRow && area.firstColumn == area.lastColumn)
        return first;
    return first + ":" + columnLetters(area.lastColumn) + row(area.lastRow);
}

std::string reference(std::string_view sheet, const Area& area, const SheetSize& size) {
    std::string name(sheet);
    if (!isPlain(sheet)) {
        name = "'";
        for (const char c : sheet)
            name += c == '\'' ? std::string("''") : std::string(1, c);
        name += "'";
    }
    return name + "." + cellsText(area, size);
}

} // namespace clientele::core
