#include "core/visits/work_calendar.hpp"

#include <algorithm>

namespace clientele::core {

namespace {
bool isIn(Day day, std::span<const Day> days) {
    return std::ranges::find(days, day) != days.end();
}
} // namespace

bool isWorkingDay(Day day, const WorkCalendar& calendar) {
    constexpr int saturday = 5;
    return isIn(day, calendar.workdays) || (weekdayOf(day) < saturday && !isIn(day, calendar.holidays));
}

Day workingDayOnOrAfter(Day day, const WorkCalendar& calendar) {
    while (!isWorkingDay(day, calendar))
        ++day;
    return day;
}

Day mondayOf(Day day) {
    return day - weekdayOf(day);
}

} // namespace clientele::core
