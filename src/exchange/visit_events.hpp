#pragma once

#include "core/plans/situation.hpp"
#include "exchange/icalendar.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::exchange {

/// Which of the next visits go into a calendar, and how they stand there.
struct VisitChoice {
    std::optional<int> withinDays; ///< due up to so many days from now, overdue ones included; nothing: all
    std::optional<std::string> owner;          ///< of this owner only; "": those of nobody
    std::optional<std::chrono::minutes> start; ///< since midnight; nothing: the whole day
    std::chrono::minutes duration{60};
    /// Before the start; of a whole day before `wholeDayBegins`.
    std::optional<std::chrono::minutes> reminder;
};

/// When a reminder of a whole day is counted from: a reminder at midnight helps nobody. Ours.
constexpr std::chrono::minutes wholeDayBegins = std::chrono::hours(9);

/// The visits of a workbook as events, and what became of the other customers.
struct VisitEvents {
    std::vector<CalendarEvent> events; ///< by day, then in the table's order
    int overdue = 0;     ///< of the events: due before today, or never contacted; they stand on today
    int later = 0;       ///< beyond the days chosen
    int ofOthers = 0;    ///< of another owner
    int withoutTier = 0; ///< no tier, hence no interval
    int unreadable = 0;  ///< the last contact is no date
};

/// The next visits as they are due on situation.asOf. `document` tells this workbook from others
/// (stableUuid).
VisitEvents visitEvents(const core::Situation& situation, const VisitChoice& choice,
                        std::string_view document);

} // namespace clientele::exchange
