#include "core/tables/convert.hpp"

#include "core/headers.hpp"
#include "core/tables/cells.hpp"
#include "core/tables/content.hpp"
#include "core/tables/parse_date.hpp"
#include "core/tables/parse_number.hpp"

#include <cmath>
#include <optional>

namespace clientele::core {

namespace {

std::optional<Conversion> asDate(int row, std::string_view text, const TextLocale& locale) {
    const auto value = parsedDateTime(text, locale);
    if (!value)
        return std::nullopt;
    return Conversion{row, *value, *value == std::floor(*value) ? FormatKind::date : FormatKind::dateTime};
}

std::optional<Conversion> asNumber(int row, std::string_view text, const TextLocale& locale) {
    const auto value = parsedNumber(text, locale);
    if (!value)
        return std::nullopt;
    const bool percent = text.find('%') != text.npos || text.find("％") != text.npos;
    const auto marked = isCurrencyMarked(text) ? FormatKind::currency : FormatKind::number;
    return Conversion{row, *value, percent ? FormatKind::percent : marked};
}

} // namespace

ColumnConversion conversionsOf(const Grid& grid, const Table& table, const ColumnMatch& column,
                               const TextLocale& locale) {
    ColumnConversion out;
    const auto content = factsOf(column.field).content;
    const bool date = content == Content::date;
    if (!date && content != Content::money && content != Content::number)
        return out;
    const auto settled =
        date ? settledLocale(grid, column.column, table.firstRow, table.lastRow, locale) : locale;
    for (int r = table.firstRow; r <= table.lastRow; ++r) {
        const auto text = grid.text(r, column.column);
        if (text.empty())
            continue;
        if (const auto cell = date ? asDate(r, text, settled) : asNumber(r, text, settled))
            out.cells.push_back(*cell);
        else
            ++out.left;
    }
    return out;
}

} // namespace clientele::core
