#pragma once

#include "core/plans/plan.hpp"
#include "core/plans/situation.hpp"
#include "core/plans/tier_plan.hpp"

#include <array>

namespace clientele::core {

struct HighlightPlan {
    Plan plan;
    std::array<int, 5> states{};                ///< customers per DueState on the day of the plan
    std::array<int, highlightKinds> coloured{}; ///< customers per HighlightKind; visits: see states
    std::vector<std::string> textColumns;       ///< headers of columns that hold text no colour can follow
};

/// Plans next visit and visit state beside the customers' table, and the colours that follow them and what
/// else is due (highlight_kinds.hpp). A policy sheet without the switches gets them. The table
/// must have been tiered: `tiers` is what planTiers made of the situation.
HighlightPlan planHighlights(const Situation& situation, const TierPlan& tiers);

/// Plans to take the colours away; the columns stay.
Plan planNoHighlights(const Situation& situation);

/// Whether the customers' table has visit columns of ours.
bool hasVisitColumns(const Situation& situation);

} // namespace clientele::core
