#pragma once

#include <cstdint>

namespace clientele::core {

enum class DateOrder : std::uint8_t { yearMonthDay, monthDayYear, dayMonthYear };

/// How the document's locale writes numbers and dates, for text that Calc did not take for a number.
struct TextLocale {
    char decimal = '.';
    char group = ',';
    DateOrder dateOrder = DateOrder::yearMonthDay;
    bool minguoYears = false; ///< 113/3/5 is 2024-03-05: only where the locale is zh-TW
    int nullDate = 0;         ///< days from 1899-12-30 to the document's day 0 (1462 where it counts from 1904)
};

} // namespace clientele::core
