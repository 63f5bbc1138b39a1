#pragma once

#include "core/plans/situation.hpp"
#include "core/visits/due_list.hpp"
#include "exchange/icalendar.hpp"
#include "exchange/visit_choice.hpp"

#include <string_view>
#include <vector>

namespace clientele::exchange {

/// How many visits a choice takes, and what became of the other customers.
struct VisitCounts {
    int chosen = 0;
    int overdue = 0; ///< of the chosen: due before today, or due because never contacted; they stand on today
    int later = 0;   ///< beyond the days chosen
    int ofOthers = 0;    ///< of another owner
    int withoutTier = 0; ///< no tier, hence no interval
    int unreadable = 0;  ///< the last contact is no date
};

/// The visits of a workbook as events: by day, then in the table's order.
struct VisitEvents : VisitCounts {
    std::vector<CalendarEvent> events;
};

/// The next visits as they are due on situation.asOf, found once: while somebody chooses among them, counting
/// is quick.
class NextVisits {
public:
    explicit NextVisits(const core::Situation& situation);
    [[nodiscard]] VisitCounts count(const VisitChoice& choice) const;
    /// `document` tells this workbook from others (stableUuid).
    [[nodiscard]] VisitEvents events(const VisitChoice& choice, std::string_view document) const;

private:
    template <class Take>
    [[nodiscard]] VisitCounts sorted(const VisitChoice& choice, Take take) const;

    const core::Situation& situation_;
    /// Of each customer: blank without a tier, an error where the last contact is no date.
    std::vector<core::Cell<core::DueEntry>> next_;
};

} // namespace clientele::exchange
