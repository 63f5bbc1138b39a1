#include "calc/apply_plan.hpp"
#include "commands/commands.hpp"
#include "core/plans/table_plan.hpp"

namespace clientele::commands {

std::string ensurePolicy(Workbench& bench) {
    if (bench.situation.hasPolicySheet)
        return bench.situation.policy.place.sheet;
    requireWritable(bench);
    core::Plan plan;
    const auto place = core::planPolicySheet(plan, bench.situation.policy.policy,
                                             core::freePolicyName(bench.situation), bench.situation.language);
    requireUnprotected(bench, plan);
    asOneStep(bench, core::TextId::undo_policy, [&] { calc::apply(bench.document, plan); });
    return place.sheet;
}

} // namespace clientele::commands
