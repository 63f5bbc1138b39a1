#pragma once

#include "core/plans/plan.hpp"
#include "core/plans/situation.hpp"

#include <optional>
#include <string>

namespace clientele::core {

/// A visit somebody wants to make on a day of their own choice.
struct VisitWish {
    Day day = 0;
    std::string reason; ///< noted beside the date; "": nothing is noted
};

/// What planning a visit by hand would change, and how the day stands to what else is known.
struct VisitByHand {
    Plan plan;
    std::string column;         ///< the header of the column the day goes into
    bool newColumn = false;     ///< it is made for this
    bool coloursAsleep = false; ///< the formulas of the highlighting do not know that column yet
    std::optional<Day> due;     ///< by the tier's interval; nothing without a tier or a readable last contact
    bool workingDay = true;
    std::optional<Day> promise; ///< an open promise that is due before the visit
};

/// Plans a visit by hand: the day goes into the user's own column of next visits or, where there is none, or
/// formulas or texts stand in it, into the column of ours for it, which is made if need be; a day in ours
/// goes before the user's (takeSetByHand), so that where one stands it is replaced. The reason becomes a line
/// of the cell's note, with the day it was written on; what the note says already stays. The customer must
/// stand on a row of the table. From then on the day goes before the tier's interval until it has passed
/// (plannedVisitHolds).
VisitByHand planVisit(const Situation& situation, const Customer& customer, const VisitWish& wish,
                      const FormulaProbe& formulas);

/// How a day stands to what is known of the customer: the parts of VisitByHand besides plan and column.
VisitByHand visitOn(const Situation& situation, const Customer& customer, Day day);

/// Days to choose from without a calendar at hand, each moved to a working day: tomorrow, the Monday of next
/// week, in two and in four weeks.
std::vector<Day> visitShortcuts(const Situation& situation);

} // namespace clientele::core
