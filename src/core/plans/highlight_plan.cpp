#include "core/plans/highlight_plan.hpp"

#include "core/plans/table_plan.hpp"
#include "core/visits/cadence.hpp"

#include <algorithm>

namespace clientele::core {

namespace {

/// The days of our last-contact column: the later of column and log. A date cell that says the same is
/// referred to.
std::vector<CellContent> contactCells(const Situation& situation, const Table& table,
                                      const ColumnPlaces& places, int userColumn) {
    FigureCells cells(situation, table, places, userColumn);
    const auto& grid = situation.sheets[static_cast<std::size_t>(table.sheet)].grid;
    for (const auto& customer : situation.book.customers) {
        if (customer.row < table.firstRow || !customer.lastContact.ok())
            continue;
        const bool same = userColumn >= 0 && grid.kind(customer.row, userColumn) == ContentKind::number &&
                          static_cast<Day>(grid.number(customer.row, userColumn)) ==
                              customer.lastContact.value - situation.locale.nullDate;
        if (!same)
            cells.put(customer, customer.lastContact.value - situation.locale.nullDate);
    }
    return cells.take();
}

Formula nextVisitFormula(const std::string& contact, const std::string& tier) {
    return {"=IF(" + tier + "=\"\";\"\";IF(ISNUMBER(" + contact + ");IFERROR(WORKDAY.INTL(" + contact +
            "+INDEX(CRM_INTERVALS;MATCH(" + tier + ";CRM_TIERS;0))-1;1;1;CRM_HOLIDAYS);\"\");TODAY()))"};
}

Formula stateFormula(const std::string& contact, const std::string& tier, const std::string& next) {
    const auto state = [](int s) { return "INDEX(CRM_STATES;" + std::to_string(s) + ")"; };
    return {"=IF(NOT(ISNUMBER(" + next + "));\"\";IF(NOT(ISNUMBER(" + contact + "));" + state(1) +
            ";IF(TODAY()>" + next + ";" + state(5) + ";IF(TODAY()=" + next + ";" + state(4) + ";IF(" + next +
            "-TODAY()<=CRM_SOON*INDEX(CRM_INTERVALS;MATCH(" + tier + ";CRM_TIERS;0));" + state(3) + ";" +
            state(2) + ")))))"};
}

/// Overdue first: the strongest colour decides.
constexpr std::array looks{std::pair{5, DueLook::overdue}, std::pair{4, DueLook::due},
                           std::pair{1, DueLook::never}, std::pair{3, DueLook::soon}};

void planColours(Plan& plan, const std::string& sheet, const Table& table, const std::string& state,
                 const std::string& tier, int column, bool keyCustomersOnly) {
    Highlight highlight{sheet, table.firstRow, column, table.rows(), {}};
    for (const auto& [index, look] : looks) {
        auto condition = state + "=INDEX(CRM_STATES;" + std::to_string(index) + ")";
        if (keyCustomersOnly)
            condition = "AND(" + tier + "=INDEX(CRM_TIERS;1);" + condition + ")";
        highlight.conditions.emplace_back(Formula{condition}, look);
    }
    plan.highlights.push_back(std::move(highlight));
}

std::array<int, 5> countStates(const Situation& situation, const Tiering& tiering) {
    std::array<int, 5> out{};
    const auto& policy = situation.policy.policy;
    for (std::size_t i = 0; i < tiering.effective.size(); ++i) {
        const auto& tier = tiering.effective[i];
        if (!tier.ok())
            continue;
        const auto state =
            dueState(situation.book.customers[i].lastContact, policy.tiers[tier.value].intervalDays,
                     policy.soonShare, situation.asOf, policy.holidays);
        if (state.ok())
            ++out.at(static_cast<std::size_t>(state.value));
    }
    return out;
}

} // namespace

SourceColumn lastContactSource(const Situation& situation, const Table& table) {
    const auto* match = table.find(Field::lastContact);
    if (match == nullptr)
        return {true, -1};
    return {match->textDates || situation.understanding.contacts.has_value(), match->column};
}

HighlightPlan planHighlights(const Situation& situation, const TierPlan& tiers) {
    HighlightPlan out;
    const auto& table = tiers.table;
    const auto& content = situation.sheets[static_cast<std::size_t>(table.sheet)];
    ColumnPlaces places(table, situation.own, content.grid);
    for (const auto& [kind, column] : tiers.columns)
        places.assume(kind, column);

    const auto source = lastContactSource(situation, table);
    if (source.own) {
        places.allocate({Own::lastContact});
        planColumn(out.plan, situation, table, places, Own::lastContact,
                   contactCells(situation, table, places, source.column), Look::date);
    }
    places.allocate({Own::nextVisit, Own::state});
    const auto contact = cellOf(source.own ? places.at(Own::lastContact) : source.column);
    const auto tier = cellOf(places.at(Own::tier));
    const auto next = cellOf(places.at(Own::nextVisit));
    planColumn(out.plan, situation, table, places, Own::nextVisit, {nextVisitFormula(contact, tier)},
               Look::date);
    planColumn(out.plan, situation, table, places, Own::state, {stateFormula(contact, tier, next)},
               Look::asIs);
    planGrowth(out.plan, situation, table, places);

    const auto state = cellOf(places.at(Own::state));
    planColours(out.plan, content.name, table, state, tier, nameColumn(table), true);
    planColours(out.plan, content.name, table, state, tier, places.at(Own::nextVisit), false);
    planColours(out.plan, content.name, table, state, tier, places.at(Own::state), false);
    out.states = countStates(situation, tiers.tiering);
    return out;
}

bool hasVisitColumns(const Situation& situation) {
    return std::ranges::find(situation.own, Own::state, &OwnColumn::kind) != situation.own.end();
}

Plan planNoHighlights(const Situation& situation) {
    Plan plan;
    if (!situation.understanding.customers)
        return plan;
    const auto& table = *situation.understanding.customers;
    const auto& content = situation.sheets[static_cast<std::size_t>(table.sheet)];
    plan.highlights.push_back({content.name, table.firstRow, nameColumn(table), table.rows(), {}});
    for (const auto& column : situation.own)
        if (column.sheet == table.sheet && (column.kind == Own::nextVisit || column.kind == Own::state))
            plan.highlights.push_back({content.name, table.firstRow, column.column, table.rows(), {}});
    return plan;
}

} // namespace clientele::core
