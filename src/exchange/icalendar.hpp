#pragma once

#include "core/base/calendar.hpp"

#include <chrono>
#include <optional>
#include <span>
#include <string>

namespace clientele::exchange {

/// One event of a calendar. Texts are as the user sees them: escaping and folding is done in writing.
struct CalendarEvent {
    std::string uid; ///< the same in every later calendar, so that an import updates it
    std::string summary, description, location; ///< empty: left out
    std::string category;                       ///< a comma parts several
    core::Day day = 0;
    /// Since midnight, in the local time of whoever looks at the calendar (RFC 5545's floating time): a visit
    /// at nine is at nine on the phone of the one who makes it, and no time zones have to travel along.
    /// Nothing: the whole day.
    std::optional<std::chrono::minutes> start;
    std::chrono::minutes duration{60}; ///< of an event with a start, at least one
    /// Before the start (or before the midnight with which a whole day begins; negative: after it).
    std::optional<std::chrono::minutes> alarm;
};

struct CalendarHead {
    std::string name;               ///< of the calendar (RFC 7986 §5.1)
    std::chrono::sys_seconds stamp; ///< when it was written
};

/// The events as an iCalendar file (RFC 5545): UTF-8, CRLF, folded. A whole day is a DATE and does not make
/// its owner busy; DTEND is always there. There is no METHOD: with one it would be a message between calendar
/// users (RFC 5546), which needs an ORGANIZER. SEQUENCE counts minutes since 2020, so that what was written
/// later replaces what was written before. Without events it is a calendar without events.
std::string icalendarOf(std::span<const CalendarEvent> events, const CalendarHead& head);

} // namespace clientele::exchange
