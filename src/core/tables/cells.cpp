#include "core/tables/cells.hpp"

#include "core/tables/content.hpp"
#include "core/tables/parse_date.hpp"
#include "core/tables/parse_number.hpp"
#include "core/tables/utf8.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace clientele::core {

namespace {
constexpr double latestDay = 2958465; // 9999-12-31

std::string_view written(double value, std::string& scratch) {
    std::array<char, 32> digits{};
    const bool whole = value == std::floor(value) && std::abs(value) < 1e15;
    const auto end =
        whole ? std::to_chars(digits.data(), digits.data() + digits.size(), static_cast<long long>(value)).ptr
              : std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    scratch.assign(digits.data(), end);
    return scratch;
}

Cell<Day> dayOfNumber(double value, const TextLocale& locale) {
    if (isCompactDate(value)) {
        std::string digits;
        if (const auto day = parsedDate(written(value, digits), locale))
            return *day;
    }
    if (value < 1 || value > latestDay) // as the document counts
        return CellState::badValue;
    return static_cast<Day>(std::floor(value)) + locale.nullDate;
}
} // namespace

bool isCompactDate(double value) {
    constexpr double first = 19000101, last = 21991231;
    return value >= first && value <= last && value == std::floor(value);
}

Cell<double> numberAt(const Grid& grid, int row, int column, const TextLocale& locale) {
    switch (grid.kind(row, column)) {
    case ContentKind::empty:
        return {};
    case ContentKind::error:
        return CellState::badValue;
    case ContentKind::number:
        return grid.number(row, column);
    case ContentKind::text:
        break;
    }
    const auto text = grid.text(row, column);
    if (const auto value = parsedNumber(text, locale))
        return *value;
    return isDashText(text) ? CellState::blank : CellState::badValue;
}

Cell<Day> dayAt(const Grid& grid, int row, int column, const TextLocale& locale) {
    switch (grid.kind(row, column)) {
    case ContentKind::empty:
        return {};
    case ContentKind::error:
        return CellState::badValue;
    case ContentKind::number:
        return dayOfNumber(grid.number(row, column), locale);
    case ContentKind::text:
        break;
    }
    const auto text = grid.text(row, column);
    if (const auto day = parsedDate(text, locale))
        return *day;
    return isDashText(text) ? CellState::blank : CellState::badValue;
}

std::string_view keyAt(const Grid& grid, int row, int column, std::string& scratch) {
    switch (grid.kind(row, column)) {
    case ContentKind::number:
        return written(grid.number(row, column), scratch);
    case ContentKind::text:
        return foldedKey(grid.text(row, column), scratch);
    default:
        return {};
    }
}

std::string textAt(const Grid& grid, int row, int column) {
    if (grid.kind(row, column) == ContentKind::text)
        return std::string(grid.text(row, column));
    std::string scratch;
    return std::string(keyAt(grid, row, column, scratch));
}

TextLocale settledLocale(const Grid& grid, int column, int firstRow, int lastRow, const TextLocale& locale) {
    DateOrderEvidence evidence;
    for (int r = firstRow; r <= lastRow; ++r)
        if (const auto text = grid.text(r, column); !text.empty())
            evidence.see(text);
    return evidence.settled(locale);
}

} // namespace clientele::core
