#pragma once

#include "commands/workbench.hpp"

#include <string>

namespace clientele::commands {

/// Writes the day of a customer's next visit, as one step of undo (SPEC §1.4). Refuses what cannot be
/// written.
void planVisit(const Workbench& bench, const core::Customer& customer, core::Day day);

} // namespace clientele::commands
