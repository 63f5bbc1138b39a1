#pragma once

#include "core/tables/understanding.hpp"

#include <vector>

namespace clientele::core {

/// A cell of text that would become a number Calc's own formulas can read.
struct Conversion {
    int row = 0;
    double value = 0; ///< a number, or a Calc date with its time as the fraction
    FormatKind format =
        FormatKind::number; ///< number, currency, percent, date or dateTime: what the text showed
    friend bool operator==(const Conversion&, const Conversion&) = default;
};

struct ColumnConversion {
    std::vector<Conversion> cells; ///< from top to bottom
    int left = 0;                  ///< cells of text that are no number or date and stay as they are
};

/// What converting a column of money, numbers or dates in place would change; nothing for columns of other
/// content. The rows are those of the data: header, totals and notes are left alone.
ColumnConversion conversionsOf(const Grid& grid, const Table& table, const ColumnMatch& column,
                               const TextLocale& locale);

} // namespace clientele::core
