#include "core/visits/plan_visit.hpp"

#include "core/plans/table_plan.hpp"

namespace clientele::core {

namespace {

constexpr int dateWidth = 2800; // 1/100 mm

/// The user's column of next visits, where dates are typed; −1: none.
int usersColumn(const Table& table, const Customer& customer, const FormulaProbe& formulas) {
    const auto* match = table.find(Field::nextVisit);
    if (match == nullptr || match->textDates ||
        !formulas.formulaAt(table.sheet, customer.row, match->column).empty())
        return -1;
    return match->column;
}

} // namespace

Plan planVisit(const Situation& situation, const Customer& customer, Day day, const FormulaProbe& formulas) {
    const auto& table = *situation.understanding.customers;
    const auto& content = situation.sheets[static_cast<std::size_t>(table.sheet)];
    Plan plan;
    int column = usersColumn(table, customer, formulas);
    if (column < 0) {
        ColumnPlaces places(table, situation.own, content.grid);
        if (!places.find(Own::planned)) {
            places.allocate({Own::planned});
            plan.changes.push_back({content.name,
                                    table.headerRow,
                                    places.at(Own::planned),
                                    1,
                                    1,
                                    {std::string(ownHeader(Own::planned, situation.language))},
                                    Look::header,
                                    dateWidth,
                                    table.lastColumn});
            planGrowth(plan, situation, table, places);
        }
        column = places.at(Own::planned);
    }
    plan.changes.push_back({content.name,
                            customer.row,
                            column,
                            1,
                            1,
                            {static_cast<double>(day - situation.locale.nullDate)},
                            Look::date,
                            0,
                            table.lastColumn});
    return plan;
}

} // namespace clientele::core
