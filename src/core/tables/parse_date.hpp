#pragma once

#include "core/base/calendar.hpp"
#include "core/tables/locale.hpp"

#include <optional>
#include <string_view>

namespace clientele::core {

/// The date a text stands for, whatever time follows it: `2024年3月5日`, `2024/3/5 14:30`,
/// `2024-03-05T08:00:00Z`, `5/14/1965`, `5 Mar 2024`, `20240305`, `民國113年3月5日`, and `113/3/5` where the
/// locale counts Minguo years. The locale decides between month and day where both could be; two-digit years
/// are 1930–2029, as in Calc.
std::optional<Day> parsedDate(std::string_view text, const TextLocale& locale);

/// The same with the time of the day as its fraction, as Calc keeps it; the time as written, whatever its
/// zone.
std::optional<double> parsedDateTime(std::string_view text, const TextLocale& locale);

/// Whether a text looks like a date by itself, also outside a date column: eight plain digits do not.
bool looksLikeDate(std::string_view text, const TextLocale& locale);

/// What a column's own texts say about the order of month and day: one 5/14/1965 settles the whole column.
class DateOrderEvidence {
public:
    void see(std::string_view text);
    /// The locale with the order the column shows; the locale's own where it shows none or contradicts
    /// itself.
    [[nodiscard]] TextLocale settled(TextLocale locale) const;

private:
    bool monthFirst_ = false, dayFirst_ = false;
};

} // namespace clientele::core
