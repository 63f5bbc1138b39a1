#include "examples.hpp"

#include <cmath>

namespace clientele::test {

using functions::ExampleCell, functions::ExampleTable;

std::string columnName(std::size_t column) {
    return {static_cast<char>('A' + column)};
}

std::string rangeName(std::size_t firstColumn, std::size_t rows, std::size_t columns) {
    return columnName(firstColumn) + "1:" + columnName(firstColumn + columns - 1) + std::to_string(rows);
}

void fill(const Workbook& book, const ExampleTable& rows) {
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (std::size_t c = 0; c < rows[r].size(); ++c) {
            const auto cell =
                book.range((columnName(c) + std::to_string(r + 1)).c_str())->getCellByPosition(0, 0);
            if (const auto* number = functions::numberIn(rows[r][c]))
                cell->setValue(*number);
            else if (const auto* text = std::get_if<std::string_view>(&rows[r][c]))
                cell->setFormula(toUno(*text));
        }
}

namespace {
/// What went wrong, "" when the cell is as it should be.
std::string difference(const Any& is, const ExampleCell& should, const std::string& where) {
    if (const auto* wanted = functions::numberIn(should)) {
        double number = 0;
        if (!(is >>= number))
            return where + ": no number\n";
        const auto words = where + ": " + std::to_string(number) + " instead of " + std::to_string(*wanted);
        return std::abs(number - *wanted) < 1e-9 ? "" : words + "\n";
    }
    const auto* wanted = std::get_if<std::string_view>(&should);
    OUString text;
    is >>= text;
    const auto got = fromUno(text);
    return got == (wanted == nullptr ? "" : *wanted) ? "" : where + ": \"" + got + "\"\n";
}

} // namespace

std::string differences(const Sequence<Sequence<Any>>& is, const ExampleTable& should,
                        const std::string& where) {
    std::string out;
    for (std::size_t r = 0; r < should.size(); ++r)
        for (std::size_t c = 0; c < should[r].size(); ++c)
            out += difference(is[static_cast<sal_Int32>(r)][static_cast<sal_Int32>(c)], should[r][c],
                              where + " [" + std::to_string(r) + "," + std::to_string(c) + "]");
    return out;
}

} // namespace clientele::test
