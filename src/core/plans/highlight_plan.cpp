#include "core/plans/highlight_plan.hpp"

#include "core/plans/highlight_kinds.hpp"
#include "core/plans/table_plan.hpp"
#include "core/plans/visit_formulas.hpp"
#include "core/policy/policy_keys.hpp"
#include "core/visits/customer_visit.hpp"

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

/// Whether the log knows of a contact that the user's column does not say. Where it says all of them, by a
/// formula over the log or by hand, a column of ours beside it would be a twin.
bool logKnowsMore(const Situation& situation, const Table& table, int column) {
    const auto& grid = situation.sheets[static_cast<std::size_t>(table.sheet)].grid;
    return situation.understanding.contacts &&
           std::ranges::any_of(situation.book.customers, [&](const Customer& customer) {
               return customer.row >= table.firstRow && customer.lastContact.ok() &&
                      (grid.kind(customer.row, column) != ContentKind::number ||
                       static_cast<Day>(grid.number(customer.row, column)) !=
                           customer.lastContact.value - situation.locale.nullDate);
           });
}

/// Where visits planned by hand stand: in our column, else in the user's own one of next visits. Our column
/// is added where there is neither.
std::string plannedCell(const Table& table, const ColumnPlaces& places) {
    const auto* match = table.find(Field::nextVisit);
    const auto own = places.find(Own::planned);
    if (own && match != nullptr)
        return "IF(ISNUMBER(" + cellOf(*own) + ");" + cellOf(*own) + ";" + cellOf(match->column) + ")";
    return cellOf(own ? *own : match->column);
}

std::vector<Own> visitColumns(const Table& table) {
    std::vector<Own> out{Own::nextVisit, Own::state};
    if (table.find(Field::nextVisit) == nullptr)
        out.push_back(Own::planned);
    return out;
}

/// Overdue first: the strongest colour decides.
constexpr std::array looks{std::pair{5, DueLook::overdue}, std::pair{4, DueLook::due},
                           std::pair{1, DueLook::never}, std::pair{3, DueLook::soon}};

void planVisitColours(Plan& plan, const std::string& sheet, const Table& table, const std::string& state,
                      const std::string& tier, int column, bool keyCustomersOnly) {
    Highlight highlight{sheet, table.firstRow, column, table.rows(), {}};
    for (const auto& [index, look] : looks) {
        auto condition = state + "=INDEX(CRM_STATES;" + std::to_string(index) + ")";
        if (keyCustomersOnly)
            condition = "AND(" + tier + "=INDEX(CRM_TIERS;1);" + condition + ")";
        highlight.conditions.emplace_back(Formula{whileShown(HighlightKind::visits, condition)}, look);
    }
    plan.highlights.push_back(std::move(highlight));
}

/// Whether the policy sheet has the block of highlighting; single rows may be taken out.
bool hasSwitches(const PolicyPlace& place) {
    return std::ranges::any_of(highlightKeys, [&](const char* key) { return place.row(key) >= 0; });
}

std::array<int, 5> countStates(const Situation& situation, const Tiering& tiering) {
    std::array<int, 5> out{};
    const auto& policy = situation.policy.policy;
    for (std::size_t i = 0; i < tiering.effective.size(); ++i) {
        const auto& tier = tiering.effective[i];
        if (!tier.ok())
            continue;
        const auto visit = visitOf(situation.book.customers[i], policy.tiers[tier.value].intervalDays, policy,
                                   situation.asOf);
        if (visit.ok())
            ++out.at(static_cast<std::size_t>(visit.value.state));
    }
    return out;
}

} // namespace

SourceColumn lastContactSource(const Situation& situation, const Table& table) {
    const auto* match = table.find(Field::lastContact);
    if (match == nullptr)
        return {true, -1};
    const bool hasOwn = std::ranges::any_of(situation.own, [&](const OwnColumn& column) {
        return column.kind == Own::lastContact && column.sheet == table.sheet;
    });
    return {match->textDates || hasOwn || logKnowsMore(situation, table, match->column), match->column};
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
    auto wanted = visitColumns(table);
    std::ranges::copy(columnsToColour(situation, places), std::back_inserter(wanted));
    places.allocate(wanted);
    const auto tier = cellOf(places.at(Own::tier));
    const auto next = cellOf(places.at(Own::nextVisit));
    const VisitCells cells{cellOf(source.own ? places.at(Own::lastContact) : source.column), tier,
                           plannedCell(table, places),
                           !situation.hasPolicySheet || situation.policy.place.row("workday") >= 0};
    planColumn(out.plan, situation, table, places, Own::nextVisit, {nextVisitFormula(cells)}, Look::date);
    planColumn(out.plan, situation, table, places, Own::state, {visitStateFormula(cells, next)}, Look::asIs);
    planPlannedColumn(out.plan, situation, table, places);
    planColumnsToColour(out.plan, situation, table, places);
    planGrowth(out.plan, situation, table, places);
    if (situation.hasPolicySheet && !hasSwitches(situation.policy.place))
        planHighlightBlock(out.plan, situation.policy.place, situation.policy.policy, situation.language);

    const auto state = cellOf(places.at(Own::state));
    planVisitColours(out.plan, content.name, table, state, tier, nameColumn(table), true);
    planVisitColours(out.plan, content.name, table, state, tier, places.at(Own::nextVisit), false);
    planVisitColours(out.plan, content.name, table, state, tier, places.at(Own::state), false);
    planColours(out.plan, situation, table, places);
    out.coloured = colouredCustomers(situation);
    out.textColumns = textColumns(situation, table);
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
    for (const int column : columnsWithColours(situation, table))
        plan.highlights.push_back({content.name, table.firstRow, column, table.rows(), {}});
    return plan;
}

} // namespace clientele::core
