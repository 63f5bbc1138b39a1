#pragma once

#include "core/plans/situation.hpp"
#include "exchange/icalendar.hpp"
#include "exchange/visit_choice.hpp"

#include <string_view>
#include <vector>

namespace clientele::exchange {

/// The visits of a workbook as events, and what became of the other customers.
struct VisitEvents {
    std::vector<CalendarEvent> events; ///< by day, then in the table's order
    int overdue = 0; ///< of the events: due before today, or due because never contacted; they stand on today
    int later = 0;   ///< beyond the days chosen
    int ofOthers = 0;    ///< of another owner
    int withoutTier = 0; ///< no tier, hence no interval
    int unreadable = 0;  ///< the last contact is no date
};

/// The next visits as they are due on situation.asOf. `document` tells this workbook from others
/// (stableUuid).
VisitEvents visitEvents(const core::Situation& situation, const VisitChoice& choice,
                        std::string_view document);

} // namespace clientele::exchange
