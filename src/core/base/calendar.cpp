#include "core/base/calendar.hpp"

namespace clientele::core {

namespace {
using std::chrono::days;
using std::chrono::sys_days;

constexpr sys_days nullDate{std::chrono::year{1899} / std::chrono::December / 30};
} // namespace

std::optional<Day> dayOf(int year, unsigned month, unsigned day) {
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                           std::chrono::day{day}};
    if (!date.ok())
        return std::nullopt;
    return static_cast<Day>((sys_days{date} - nullDate).count());
}

std::chrono::year_month_day dateOf(Day day) {
    return {nullDate + days{day}};
}

int weekdayOf(Day day) {
    return static_cast<int>(std::chrono::weekday{nullDate + days{day}}.iso_encoding()) - 1;
}

} // namespace clientele::core
