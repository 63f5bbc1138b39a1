#pragma once

#include "core/base/calendar.hpp"
#include "core/policy/policy.hpp"

#include <span>
#include <vector>

namespace clientele::core {

/// The days on which visits are made: Monday to Friday without the holidays, and the days that were made
/// working days instead (调休: Saturdays and Sundays, as published each year). A day on both lists is a
/// working day. The lists need not be sorted; the calendar looks at them and does not keep them.
struct WorkCalendar {
    WorkCalendar() = default;
    WorkCalendar(const std::vector<Day>& free) // NOLINT: holidays are a calendar
        : holidays(free) {}
    WorkCalendar(const std::vector<Day>& free, const std::vector<Day>& worked)
        : holidays(free)
        , workdays(worked) {}
    explicit WorkCalendar(const Policy& policy)
        : WorkCalendar(policy.holidays, policy.workdays) {}

    std::span<const Day> holidays, workdays;
};

bool isWorkingDay(Day day, const WorkCalendar& calendar);

/// What MIN(WORKDAY(day-1;1;holidays); first of the workdays on or after day) gives.
Day workingDayOnOrAfter(Day day, const WorkCalendar& calendar);

/// The Monday of the day's week.
Day mondayOf(Day day);

} // namespace clientele::core
