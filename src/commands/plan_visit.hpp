#pragma once

#include "commands/workbench.hpp"
#include "core/visits/plan_visit.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace clientele::commands {

/// Refuse, in words, what planVisit() would refuse: a document that cannot be written to, a customer without
/// a row, a day that has passed.
void requirePlannable(const Workbench& bench);
void requirePlannable(const Workbench& bench, std::size_t customer);
void requirePlannable(const Workbench& bench, std::size_t customer, const core::VisitWish& wish);

/// How a day stands to the day the visit is due by the tier's interval: how early or late it is, whether it
/// is a working day, whether a promise comes first.
std::vector<std::string> visitDayWords(const Workbench& bench, const core::VisitByHand& visit, core::Day day);

/// Writes the day of a customer's next visit, and the reason into the cell's note, as one step of undo. Says
/// what was done. Once only: the columns read before are not those of the document any more.
std::string planVisit(const Workbench& bench, std::size_t customer, const core::VisitWish& wish);

/// The command for macros (idl/org/clientele/XCommands.idl).
std::string planVisit(const Workbench& bench, const Any& customer, double day, const std::string& reason);

} // namespace clientele::commands
