#include "commands/plan_visit.hpp"

#include "calc/apply_plan.hpp"
#include "calc/read_workbook.hpp"
#include "core/visits/plan_visit.hpp"

namespace clientele::commands {

void planVisit(const Workbench& bench, const core::Customer& customer, core::Day day) {
    requireWritable(bench);
    requireCustomers(bench);
    const auto plan = core::planVisit(bench.situation, customer, day, calc::DocumentFormulas(bench.document));
    requireUnprotected(bench, plan);
    asOneStep(bench, core::TextId::sidebar_plan_undo, [&] { calc::apply(bench.document, plan); });
}

} // namespace clientele::commands
