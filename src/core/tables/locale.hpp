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
};

} // namespace clientele::core
