#pragma once

#include "core/plans/plan.hpp"
#include "core/plans/situation.hpp"

namespace clientele::core {

/// Plans a visit by hand: the date goes into the user's own column of next visits or, where there is none or
/// formulas stand in it, into the column of ours for it, which is made if need be. The customer must stand on
/// a row of the table. From then on it goes before the tier's interval until it has passed
/// (plannedVisitHolds).
Plan planVisit(const Situation& situation, const Customer& customer, Day day, const FormulaProbe& formulas);

} // namespace clientele::core
