#include "core/newbook/new_workbook.hpp"

#include "core/newbook/parts.hpp"
#include "core/newbook/planning.hpp"
#include "core/plans/highlight_plan.hpp"

#include <algorithm>
#include <iterator>

namespace clientele::core {

namespace newbook {

namespace {

/// What the plans put onto the policy sheet.
void takePolicy(const Plan& plan, NewWorkbook& workbook) {
    std::ranges::copy_if(plan.changes, std::back_inserter(workbook.policy.changes),
                         [&](const Change& change) { return change.sheet == workbook.policySheet; });
    std::ranges::copy_if(plan.names, std::back_inserter(workbook.policy.names),
                         [&](const NamedArea& name) { return name.sheet == workbook.policySheet; });
    std::ranges::copy_if(plan.validities, std::back_inserter(workbook.policy.validities),
                         [&](const ValidityList& list) { return list.sheet == workbook.policySheet; });
}

/// The columns the plan adds beside the customers, in their order.
void takeColumns(const Plan& plan, NewTable& customers, const Names& names) {
    for (int column = static_cast<int>(customers.columns.size());; ++column) {
        auto planned = plannedColumn(plan, customers, column);
        if (planned.header.empty())
            return;
        if (!planned.choices.empty())
            planned.help = names.say(TextId::new_help_tier);
        customers.columns.push_back(std::move(planned));
        for (auto& row : customers.examples)
            row.emplace_back();
    }
}

} // namespace

void addTiersAndVisits(NewWorkbook& workbook) {
    auto& customers = workbook.tables.at(0);
    const Names names{workbook.language};
    auto situation = situationOf({&customers, &workbook.tables.at(1)}, workbook.language);
    const auto tiers = planTiers(situation);
    const auto visits = planHighlights(situation, tiers);
    workbook.policySheet = tiers.plan.newSheets.at(0);
    workbook.policy.newSheets = tiers.plan.newSheets;
    for (const auto* plan : {&tiers.plan, &visits.plan}) {
        takePolicy(*plan, workbook);
        takeColumns(*plan, customers, names);
    }
}

} // namespace newbook

NewWorkbook newWorkbook(Language language) {
    using namespace newbook;
    const Names names{language};
    NewWorkbook out;
    out.language = language;
    out.title = names.say(TextId::new_title);
    out.about = names.say(TextId::new_about);
    out.guide = guideSheet(names);
    auto customers = customersTable(names);
    auto contacts = contactsTable(names, customers);
    auto receivables = receivablesTable(names);
    addFormulas(customers, contacts, receivables);
    out.tables = {std::move(customers), std::move(contacts), ordersTable(names),
                  voiceTable(names),    dealsTable(names),   std::move(receivables)};
    addTiersAndVisits(out);
    return out;
}

} // namespace clientele::core
