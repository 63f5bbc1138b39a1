#pragma once

#include "commands/talk.hpp"
#include "commands/workbench.hpp"
#include "core/formulas/values_plan.hpp"

namespace clientele::commands {

// Turn Formulas into Values: for colleagues without Clientele. Only formulas that call a CRM. function.

/// What it would change, for the user to agree to.
Preview valuesPreview(const Workbench& bench, const core::ValuesPlan& plan);

/// Why there is nothing to change; "" where there is something.
std::string nothingToTurn(const Workbench& bench, const core::ValuesPlan& plan);

/// Carries an agreed plan out as one step of undo and says what was done.
std::string turnIntoValues(Workbench& bench, const core::ValuesPlan& plan);

/// The whole command. `where`: the cells; none: the whole document.
std::string formulasToValues(Workbench& bench, Talk& talk, const std::vector<core::Area>& where);

} // namespace clientele::commands
