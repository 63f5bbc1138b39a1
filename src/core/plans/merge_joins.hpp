#pragma once

#include "core/plans/merge_plan.hpp"

namespace clientele::core {

/// The cells of orders, contacts and referrals that call one of the merged customers by a name or id that
/// nobody has afterwards get the one that is kept. Formulas stay; so does a name that an earlier customer who
/// is not merged has too: it means that one.
void planJoins(const Situation& situation, const MergeReview& review, const FormulaProbe& formulas,
               MergePlan& plan);

} // namespace clientele::core
