#include "core/visits/cadence.hpp"

#include <cmath>

namespace clientele::core {

namespace {
constexpr double longestInterval = 36500; // a century: beyond it a date is a typing error
constexpr Day farthestDay = 20'000'000;   // beyond Calc's calendar, well within Day

/// ok, or why there is no next visit to reckon from this contact.
CellState stateOf(const Cell<Day>& lastContact, double intervalDays, Day asOf) {
    if (!(intervalDays >= 0 && intervalDays <= longestInterval))
        return CellState::badArgument;
    if (lastContact.ok() && lastContact.value > asOf)
        return CellState::notAvailable;
    if (lastContact.ok() && (lastContact.value > farthestDay || lastContact.value < -farthestDay))
        return CellState::badNumber;
    return lastContact.state;
}
} // namespace

Cell<Day> nextVisit(Cell<Day> lastContact, double intervalDays, const WorkCalendar& calendar, Day asOf) {
    const CellState state = stateOf(lastContact, intervalDays, asOf);
    if (state == CellState::blank)
        return asOf;
    if (state != CellState::ok)
        return state;
    return workingDayOnOrAfter(lastContact.value + static_cast<Day>(intervalDays), calendar);
}

Cell<Day> plannedDay(double serial, int nullDate) {
    constexpr double endOfDays = 2958466; // 10000-01-01
    return serial >= 1 && serial < endOfDays ? Cell<Day>(static_cast<Day>(serial) + nullDate) : Cell<Day>();
}

bool plannedVisitHolds(Cell<Day> planned, Cell<Day> lastContact, Day asOf) {
    return planned.ok() && planned.value >= asOf && !(lastContact.ok() && lastContact.value >= planned.value);
}

int dueDays(Day next, Day asOf) {
    return next - asOf;
}

DueState stateOn(Day asOf, Day day, double soonDays) {
    constexpr double bit = 1e-9; // .57 × 100 days is 56.99…: the last day must not be lost to a bit
    const int left = dueDays(day, asOf);
    if (left < 0)
        return DueState::overdue;
    if (left == 0)
        return DueState::due;
    return left <= soonDays + bit ? DueState::soon : DueState::ok;
}

Cell<DueState> dueState(Cell<Day> lastContact, double intervalDays, double soonShare, Day asOf,
                        const WorkCalendar& calendar) {
    if (!(soonShare >= 0 && soonShare <= 1))
        return CellState::badArgument;
    const auto next = nextVisit(lastContact, intervalDays, calendar, asOf);
    if (next.failed())
        return next.state;
    if (lastContact.blank())
        return DueState::never;
    return stateOn(asOf, next.value, soonShare * intervalDays);
}

} // namespace clientele::core
