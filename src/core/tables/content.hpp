#pragma once

#include "core/headers.hpp"
#include "core/tables/grid.hpp"
#include "core/tables/locale.hpp"

#include <string_view>

namespace clientele::core {

bool isEmailText(std::string_view text);
bool isPhoneText(std::string_view text);
bool isCurrencyMarked(std::string_view text); ///< ¥, 元, USD … stand in it
/// A text that stands for "nothing here", as people type it into a column of money: dashes, a slash.
bool isDashText(std::string_view text);

/// What a sample of a column's cells holds. Counts are of the sampled cells that are not empty.
struct ColumnProfile {
    int filled = 0, numbers = 0, texts = 0, errors = 0;
    int dates = 0;      ///< numbers shown as dates, texts that look like dates
    int maybeDates = 0; ///< 20240305, and whole numbers that could be days, without a format
    int amounts = 0;    ///< numbers not shown as dates, and texts that are numbers
    int marked = 0;     ///< … of them shown or written with a currency
    int phones = 0, emails = 0, yesNo = 0, grades = 0;
    int distinct = 0;
    [[nodiscard]] double share(int count) const {
        return filled > errors ? double(count) / (filled - errors) : 0;
    }
};

/// Looks at about 200 cells of the rows [firstRow, lastRow] and asks for the format of at most 16.
ColumnProfile profileOf(const SheetContent& sheet, int sheetIndex, int column, int firstRow, int lastRow,
                        const FormatProbe& formats, const TextLocale& locale);

/// How far what the column holds bears out that it is of such a content: 1 it does, about .9 it says nothing,
/// below .5 it contradicts.
double agreement(Content expected, const ColumnProfile& profile);

} // namespace clientele::core
