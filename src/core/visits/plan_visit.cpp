#include "core/visits/plan_visit.hpp"

#include "core/base/day_text.hpp"
#include "core/plans/table_plan.hpp"
#include "core/texts.hpp"
#include "core/visits/cadence.hpp"

namespace clientele::core {

namespace {

constexpr int week = 7;

/// The user's column of next visits, where dates are typed; −1: none.
int usersColumn(const Table& table, const Customer& customer, const FormulaProbe& formulas) {
    const auto* match = table.find(Field::nextVisit);
    if (match == nullptr || match->textDates ||
        !formulas.formulaAt(table.sheet, customer.row, match->column).empty())
        return -1;
    return match->column;
}

std::string headerAt(const Situation& situation, const Table& table, int column) {
    const auto& grid = situation.sheets[static_cast<std::size_t>(table.sheet)].grid;
    return grid.kind(table.headerRow, column) == ContentKind::text
               ? std::string(grid.text(table.headerRow, column))
               : std::string(ownHeader(Own::planned, situation.language));
}

std::string noteWords(const Situation& situation, const VisitWish& wish) {
    return textOf(TextId::plan_note, situation.language,
                  {{"today", isoText(situation.asOf)}, {"date", isoText(wish.day)}, {"reason", wish.reason}});
}

} // namespace

VisitByHand visitOn(const Situation& situation, const Customer& customer, Day day) {
    const auto& policy = situation.policy.policy;
    const WorkCalendar calendar(policy);
    VisitByHand out;
    out.workingDay = isWorkingDay(day, calendar);
    if (const auto tier = currentTier(situation.policy, customer))
        if (const auto due = nextVisit(customer.lastContact, policy.tiers.at(*tier).intervalDays, calendar,
                                       situation.asOf);
            due.ok())
            out.due = due.value;
    if (customer.openPromise && customer.openPromise->by < day)
        out.promise = customer.openPromise->by;
    return out;
}

VisitByHand planVisit(const Situation& situation, const Customer& customer, const VisitWish& wish,
                      const FormulaProbe& formulas) {
    const auto& table = *situation.understanding.customers;
    const auto& content = situation.sheets[static_cast<std::size_t>(table.sheet)];
    auto out = visitOn(situation, customer, wish.day);
    ColumnPlaces places(table, situation.own, content.grid);
    const auto* ours = places.column(Own::planned);
    int column = ours != nullptr && !ours->textAt(customer.row).empty()
                     ? ours->column
                     : usersColumn(table, customer, formulas);
    if (column < 0) {
        out.newColumn = ours == nullptr;
        out.coloursAsleep = out.newColumn && places.find(Own::nextVisit).has_value();
        places.allocate({Own::planned});
        planPlannedColumn(out.plan, situation, table, places);
        planGrowth(out.plan, situation, table, places);
        column = places.at(Own::planned);
    }
    out.column = headerAt(situation, table, column);
    out.plan.changes.push_back({content.name,
                                customer.row,
                                column,
                                1,
                                1,
                                {static_cast<double>(wish.day - situation.locale.nullDate)},
                                Look::date,
                                0,
                                table.lastColumn});
    if (!wish.reason.empty())
        out.plan.noteLines.push_back({content.name, customer.row, column, noteWords(situation, wish), false});
    return out;
}

std::vector<Day> visitShortcuts(const Situation& situation) {
    const WorkCalendar calendar(situation.policy.policy);
    const Day today = situation.asOf;
    std::vector<Day> out;
    for (const Day day : {today + 1, mondayOf(today) + week, today + 2 * week, today + 4 * week})
        out.push_back(workingDayOnOrAfter(day, calendar));
    return out;
}

} // namespace clientele::core
