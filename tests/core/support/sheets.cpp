#include "core/support/sheets.hpp"

#include <algorithm>
#include <sstream>

namespace clientele::core::test {

SheetContent sheetOf(const std::string& name, const Rows& rows, int firstRow, int firstColumn) {
    std::size_t columns = 0;
    for (const auto& row : rows)
        columns = std::max(columns, row.size());
    SheetContent sheet{
        name, Grid(firstRow, firstColumn, static_cast<int>(rows.size()), static_cast<int>(columns)), {}};
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (std::size_t c = 0; c < rows[r].size(); ++c) {
            const int row = firstRow + static_cast<int>(r);
            const int column = firstColumn + static_cast<int>(c);
            const auto& value = rows[r][c].value;
            if (const auto* number = std::get_if<double>(&value))
                sheet.grid.setNumber(row, column, *number);
            else if (const auto* text = std::get_if<std::string>(&value))
                sheet.grid.setText(row, column, *text);
            else if (std::holds_alternative<ErrorCell>(value))
                sheet.grid.setError(row, column);
        }
    return sheet;
}

FormatKind Formats::formatAt(int sheet, int /*row*/, int column) const {
    ++asked;
    const auto found = columns_.find({sheet, column});
    return found == columns_.end() ? FormatKind::general : found->second;
}

std::string mappingOf(const std::optional<Table>& table) {
    std::string out;
    if (!table)
        return "none";
    for (const auto& match : table->columns) {
        out += out.empty() ? "" : ", ";
        out += std::string(canonicalName(match.field)) + "=" + match.header;
    }
    return out;
}

std::vector<CellValue> headersOf(const std::string& commaSeparated) {
    std::vector<CellValue> out;
    std::istringstream in(commaSeparated);
    for (std::string header; std::getline(in, header, ',');)
        out.emplace_back(header);
    return out;
}

} // namespace clientele::core::test
