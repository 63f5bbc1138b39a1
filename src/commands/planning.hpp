#pragma once

#include "commands/talk.hpp"
#include "commands/workbench.hpp"
#include "core/plans/tier_plan.hpp"

namespace clientele::commands {

/// The tier plan of a document that may be changed, has customers and a policy that makes sense; refuses
/// otherwise.
core::TierPlan plannedTiers(Workbench& bench);

/// What a tier plan would do, for the user to agree to. `change`: the part that is not so yet.
Preview tierPreview(const Workbench& bench, const core::TierPlan& tiers, const core::Plan& change);

/// Which sheets and columns a change touches, and how many cells with something in them.
std::vector<std::string> changeWords(const Workbench& bench, const core::Plan& change);

/// Whether the customers have been tiered: tier columns beside them and cut values on the policy sheet.
bool hasTiers(const core::Situation& situation);

} // namespace clientele::commands
