#include "core/plans/tier_plan.hpp"

#include "core/plans/table_plan.hpp"
#include "core/texts.hpp"

#include <algorithm>
#include <numeric>

namespace clientele::core {

namespace {

/// `text` with {name}s as a string literal of a formula, each value an expression: "Sales "&FIXED(J4;0).
std::string joined(std::string_view text, std::string_view name, const std::string& expression) {
    const auto at = text.find("{" + std::string(name) + "}");
    const auto after = at + name.size() + 2;
    const auto rest = text.substr(after);
    return quoted(text.substr(0, at)) + "&" + expression +
           (rest.empty() ? std::string() : "&" + quoted(rest));
}

Formula tierFormula(const std::string& name, const std::string& sales, const std::string& manual) {
    return {"=IF(" + name + "=\"\";\"\";IF(" + manual + "<>\"\";" + manual + ";IF(ISNUMBER(" + sales +
            ");INDEX(CRM_TIERS;1+SUMPRODUCT(--(" + sales + "<CRM_CUTS)));\"\")))"};
}

Formula reasonFormula(const std::string& name, const std::string& sales, const std::string& manual,
                      Language language) {
    const auto text = [language](TextId id) { return quoted(textOf(id, language)); };
    const auto byHand = joined(textOf(TextId::reason_manual, language), "tier", manual);
    const auto figure = joined(textOf(TextId::reason_sales, language), "sales", "FIXED(" + sales + ";0)");
    const auto missing = "IF(ISERROR(" + sales + ");" + text(TextId::reason_error) + ";IF(" + sales +
                         "=\"\";" + text(TextId::reason_no_sales) + ";" + text(TextId::reason_not_a_number) +
                         "))";
    return {"=IF(" + name + "=\"\";\"\";IF(" + manual + "=\"\";\"\";" + byHand + ")&IF(ISNUMBER(" + sales +
            ");" + figure + "&" + text(TextId::reason_colon) + "&INDEX(CRM_REASONS;1+SUMPRODUCT(--(" + sales +
            "<CRM_CUTS)));IF(" + manual + "=\"\";" + missing + ";\"\")))"};
}

/// The numbers of the sales column of ours: what was parsed or summed up.
std::vector<CellContent> salesCells(const Situation& situation, const Table& table,
                                    const ColumnPlaces& places, int userColumn) {
    FigureCells cells(situation, table, places, userColumn);
    const auto& grid = situation.sheets[static_cast<std::size_t>(table.sheet)].grid;
    for (const auto& customer : situation.book.customers) {
        const bool parsed = userColumn < 0 || grid.kind(customer.row, userColumn) == ContentKind::text;
        if (customer.row >= table.firstRow && customer.sales.ok() && parsed)
            cells.put(customer, customer.sales.value);
    }
    return cells.take();
}

/// The tier before: ours if the table has been tiered, else what the manager's own column says.
std::string beforeLabel(const ColumnPlaces& places, const Customer& customer) {
    if (const auto* tiers = places.column(Own::tier); tiers != nullptr && !places.isNew(Own::tier))
        return tiers->textAt(customer.row);
    return customer.tier;
}

void countMoves(TierSummary& out, const Situation& situation, const Tiering& tiering,
                const ColumnPlaces& places) {
    for (std::size_t i = 0; i < tiering.effective.size(); ++i) {
        const auto& tier = tiering.effective[i];
        const auto& customer = situation.book.customers[i];
        const auto before = tierOfLabel(situation.policy.policy, beforeLabel(places, customer));
        if (!tier.ok() || !before || *before >= out.labels.size())
            continue;
        ++out.moves[*before][tier.value];
        if (*before != tier.value)
            out.movers.push_back({customer.name, *before, tier.value});
    }
}

/// Whether a sales cell holds an error: Calc calls no function over it, so that lines cannot follow it by
/// formula.
bool holdsErrors(const Situation& situation, const Table& table) {
    const auto* match = table.find(Field::annualSales);
    const auto& grid = situation.sheets[static_cast<std::size_t>(table.sheet)].grid;
    return match != nullptr && std::ranges::any_of(situation.book.customers, [&](const Customer& customer) {
               return customer.sales.failed() && grid.kind(customer.row, match->column) == ContentKind::error;
           });
}

/// Our columns that tiering needs beside the table.
std::vector<Own> neededColumns(const Situation& situation, const Table& table) {
    std::vector<Own> out;
    if (salesSource(situation, table).own)
        out.push_back(Own::sales);
    if (situation.book.salesFromOrders) {
        out.push_back(Own::orderCount);
        out.push_back(Own::lastOrder);
    }
    out.insert(out.end(), {Own::tier, Own::reason, Own::manual});
    return out;
}

/// Brings our number columns up to date: sales, and with orders their days and the last one.
void planFigures(Plan& plan, const Situation& situation, const Table& table, const ColumnPlaces& places) {
    const auto source = salesSource(situation, table);
    if (!source.own)
        return;
    planColumn(plan, situation, table, places, Own::sales,
               salesCells(situation, table, places, source.column), Look::money);
    if (!situation.book.salesFromOrders)
        return;
    FigureCells days(situation, table, places, -1);
    FigureCells last(situation, table, places, -1);
    for (const auto& customer : situation.book.customers) {
        if (customer.row < table.firstRow)
            continue;
        days.put(customer, customer.orderCount);
        if (customer.lastOrder.ok())
            last.put(customer, customer.lastOrder.value - situation.locale.nullDate);
    }
    planColumn(plan, situation, table, places, Own::orderCount, days.take(), Look::asIs);
    planColumn(plan, situation, table, places, Own::lastOrder, last.take(), Look::date);
}

} // namespace

TierSummary summaryOf(const Situation& situation, const Tiering& tiering) {
    TierSummary out;
    std::size_t count = tiering.cuts.size() + 1;
    for (const auto& tier : tiering.effective)
        if (tier.ok())
            count = std::max<std::size_t>(count, tier.value + 1U);
    out.customers.assign(count, 0);
    out.sales.assign(count, 0);
    out.moves.assign(count, std::vector<int>(count, 0));
    for (std::size_t t = 0; t < count; ++t)
        out.labels.push_back(situation.policy.policy.tiers.at(t).label);
    for (std::size_t i = 0; i < tiering.effective.size(); ++i) {
        const auto& customer = situation.book.customers[i];
        const auto& tier = tiering.effective[i];
        if (!tier.ok()) {
            ++out.untiered;
            out.untieredList.push_back({customer.name, customer.sales.state});
            continue;
        }
        ++out.customers[tier.value];
        out.sales[tier.value] += customer.sales.ok() ? customer.sales.value : 0.0;
    }
    return out;
}

int TierSummary::total() const {
    return std::accumulate(customers.begin(), customers.end(), untiered);
}

SourceColumn salesSource(const Situation& situation, const Table& table) {
    const auto* match = table.find(Field::annualSales);
    if (match == nullptr || situation.book.salesFromOrders)
        return {true, -1};
    return {match->textNumbers, match->column};
}

TierPlan planTiers(Situation& situation) {
    TierPlan out;
    if (!situation.understanding.customers)
        planCustomersFromOrders(out.plan, situation);
    out.table = *situation.understanding.customers;
    const auto& table = out.table;
    const auto& grid = situation.sheets[static_cast<std::size_t>(table.sheet)].grid;
    out.tiering = freshTiering(situation.book, situation.policy.policy);

    auto place = situation.policy.place;
    if (!situation.hasPolicySheet)
        place =
            planPolicySheet(out.plan, situation.policy.policy, freePolicyName(situation), situation.language);

    ColumnPlaces places(table, situation.own, grid);
    places.allocate(neededColumns(situation, table));
    planFigures(out.plan, situation, table, places);

    const auto source = salesSource(situation, table);
    const int salesColumn = source.own ? places.at(Own::sales) : source.column;
    const auto sales = cellOf(salesColumn);
    const auto name = cellOf(nameColumn(table));
    const auto manual = cellOf(places.at(Own::manual));
    planColumn(out.plan, situation, table, places, Own::tier, {tierFormula(name, sales, manual)}, Look::asIs);
    planColumn(out.plan, situation, table, places, Own::reason,
               {reasonFormula(name, sales, manual, situation.language)}, Look::asIs);
    planManualColumn(out.plan, situation, table, places);
    planGrowth(out.plan, situation, table, places);

    const bool isLive = situation.policy.policy.liveCuts && !holdsErrors(situation, table);
    const auto live = isLive ? absoluteRange(situation.sheets[static_cast<std::size_t>(table.sheet)].name,
                                             table.firstRow, salesColumn, table.rows(), 1)
                             : std::string();
    // Cuts that come out the same keep their date: running twice changes nothing.
    if (out.tiering.cuts != situation.policy.cuts || !live.empty() || !situation.hasPolicySheet)
        planCuts(out.plan, place, situation.policy.policy, out.tiering.cuts,
                 situation.asOf - situation.locale.nullDate, live, situation.language);
    out.columns = places.all();
    out.summary = summaryOf(situation, out.tiering);
    countMoves(out.summary, situation, out.tiering, places);
    return out;
}

} // namespace clientele::core
