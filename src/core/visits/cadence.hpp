#pragma once

#include "core/base/cell.hpp"
#include "core/visits/work_calendar.hpp"

#include <cstdint>

namespace clientele::core {

// When a customer is to be visited again (SPEC §3 Visits and care, §8 cadence; SEEDS 1.18, 5.6).
//
// Common to both functions of the last contact: blank means never contacted; an error stays that error; a
// date after asOf is no contact yet, and the one before it is unknown: notAvailable, never a guess. An
// interval outside 0 - 36500 days is badArgument; a part of a day in it is dropped, as WORKDAY drops it.

/// In the order of Policy::stateLabels.
enum class DueState : std::uint8_t { never, ok, soon, due, overdue };

/// The last contact plus the interval, moved to the first working day on or after it. Never contacted: due
/// now, on asOf's own day, working day or not.
Cell<Day> nextVisit(Cell<Day> lastContact, double intervalDays, const WorkCalendar& calendar, Day asOf);

/// A visit planned by hand as formulas read it: a date of the sheet, which counts from `nullDate`. Blank for
/// what is no date (20261205, a text).
Cell<Day> plannedDay(double serial, int nullDate);

/// Whether a visit planned by hand goes before the cadence: until its day has passed, on the day too, and as
/// long as no contact was made on that day or after it.
bool plannedVisitHolds(Cell<Day> planned, Cell<Day> lastContact, Day asOf);

/// Days until the visit; negative: overdue by as many.
int dueDays(Day next, Day asOf);

/// overdue after the day, due on it, soon when at most `soonDays` are left, ok before.
DueState stateOn(Day asOf, Day day, double soonDays);

/// overdue after the next visit's day, due on it, soon when at most `soonShare` of the interval is left, ok
/// before; never without any contact.
Cell<DueState> dueState(Cell<Day> lastContact, double intervalDays, double soonShare, Day asOf,
                        const WorkCalendar& calendar);

} // namespace clientele::core
