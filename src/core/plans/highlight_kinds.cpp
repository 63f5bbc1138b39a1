#include "core/plans/highlight_kinds.hpp"

#include "core/plans/table_plan.hpp"

#include <algorithm>

namespace clientele::core {

namespace {

using enum HighlightKind;

bool hasPromises(const CustomerBook& book) {
    return std::ranges::any_of(book.customers, [](const Customer& c) { return c.openPromise.has_value(); });
}

bool hasLunarBirthdays(const CustomerBook& book) {
    return std::ranges::any_of(book.customers,
                               [](const Customer& c) { return c.birthday && c.birthday->lunar; });
}

/// The birthday of this year or, once that is past, of the next. Never beyond the month's last day: 29
/// February is the 28th in common years, as our rule is (birthdays.hpp).
std::string nextBirthdayFormula(const std::string& born) {
    const auto in = [&](const std::string& years) {
        const auto year = "DATE(YEAR(TODAY())" + years + ";MONTH(" + born + ")";
        return "MIN(" + year + ";DAY(" + born + "));" + year + "+1;0))";
    };
    return "IF(" + in("") + ">=TODAY();" + in("") + ";" + in("+1") + ")";
}

/// From today to so many days ahead.
std::string ahead(const std::string& day, HighlightKind kind) {
    return "IF(ISNUMBER(" + day + ");AND(" + day + ">=TODAY();" + day + "-TODAY()<=" + showDaysName(kind) +
           ");FALSE())";
}

std::vector<CellContent> promiseCells(const Situation& situation, const Table& table,
                                      const ColumnPlaces& places) {
    FigureCells cells(situation, table, places, -1);
    for (const auto& customer : situation.book.customers)
        if (customer.row >= table.firstRow && customer.openPromise)
            cells.put(customer, customer.openPromise->by - situation.locale.nullDate);
    return cells.take();
}

/// Formulas where a built-in one can reckon the day, stamped days elsewhere.
std::vector<CellContent> birthdayCells(const Situation& situation, const Table& table,
                                       const ColumnPlaces& places) {
    std::vector<CellContent> out(static_cast<std::size_t>(table.rows()));
    const auto& grid = situation.sheets[static_cast<std::size_t>(table.sheet)].grid;
    const int user = table.columnOf(Field::birthday);
    for (const auto& customer : situation.book.customers) {
        if (customer.row < table.firstRow || !customer.birthday)
            continue;
        auto& cell = out[static_cast<std::size_t>(customer.row - table.firstRow)];
        const bool reckoned = !customer.birthday->lunar && user >= 0 && table.rows() <= mostTiedRows &&
                              grid.kind(customer.row, user) == ContentKind::number;
        if (reckoned)
            cell =
                Formula{"=IF(ISNUMBER(" + cellOf(user) + ");" + nextBirthdayFormula(cellOf(user)) + ";\"\")"};
        else if (const auto next = nextBirthday(*customer.birthday, situation.asOf, {}))
            cell = figureOf(situation, table, places, -1, customer, *next - situation.locale.nullDate);
    }
    return out;
}

struct ColouredColumn {
    int column;
    std::vector<std::pair<Formula, DueLook>> conditions;
};

void addPromises(const ColumnPlaces& places, std::vector<ColouredColumn>& out) {
    const auto column = places.find(Own::promiseBy);
    if (!column)
        return;
    const auto by = cellOf(*column);
    const auto past = "IF(ISNUMBER(" + by + ");" + by + "<TODAY();FALSE())";
    out.push_back({*column,
                   {{{whileShown(promisePast, past)}, DueLook::overdue},
                    {{whileShown(promiseNear, ahead(by, promiseNear))}, DueLook::due}}});
}

void addBirthdays(const Table& table, const ColumnPlaces& places, std::vector<ColouredColumn>& out) {
    const auto own = places.find(Own::nextBirthday);
    const int user = table.columnOf(Field::birthday);
    const auto born = cellOf(user);
    const auto condition = own ? ahead(cellOf(*own), birthday)
                               : "IF(ISNUMBER(" + born + ");" + nextBirthdayFormula(born) +
                                     "-TODAY()<=" + showDaysName(birthday) + ";FALSE())";
    const std::vector<std::pair<Formula, DueLook>> conditions{
        {{whileShown(birthday, condition)}, DueLook::soon}};
    if (own)
        out.push_back({*own, conditions});
    if (user >= 0)
        out.push_back({user, conditions});
}

void addTerms(const Table& table, std::vector<ColouredColumn>& out) {
    if (const int end = table.columnOf(Field::contractEnd); end >= 0)
        out.push_back({end, {{{whileShown(contract, ahead(cellOf(end), contract))}, DueLook::due}}});
    const int limit = table.columnOf(Field::creditLimit);
    const int owed = table.columnOf(Field::balance);
    if (limit < 0 || owed < 0)
        return;
    const auto l = cellOf(limit);
    const auto o = cellOf(owed);
    out.push_back({owed,
                   {{{whileShown(credit, "IF(AND(ISNUMBER(" + l + ");ISNUMBER(" + o + "));" + o + ">" + l +
                                             ";FALSE())")},
                     DueLook::overdue}}});
}

bool isAhead(Day day, const Situation& situation, const HighlightRule& rule) {
    return day >= situation.asOf && day - situation.asOf <= rule.days;
}

bool isColoured(const Customer& customer, HighlightKind kind, const Situation& situation) {
    const auto& rule = situation.policy.policy.highlights.at(static_cast<std::size_t>(kind));
    if (!rule.on)
        return false;
    switch (kind) {
    case promisePast:
        return customer.openPromise && customer.openPromise->by < situation.asOf;
    case promiseNear:
        return customer.openPromise && isAhead(customer.openPromise->by, situation, rule);
    case birthday: {
        const auto next =
            customer.birthday ? nextBirthday(*customer.birthday, situation.asOf, {}) : std::optional<Day>();
        return next && isAhead(*next, situation, rule);
    }
    case contract:
        return customer.contractEnd.ok() && isAhead(customer.contractEnd.value, situation, rule);
    case credit:
        return customer.creditLimit.ok() && customer.balance.ok() &&
               customer.balance.value > customer.creditLimit.value;
    case visits:
        break;
    }
    return false;
}

} // namespace

std::string whileShown(HighlightKind kind, const std::string& condition) {
    return "IF(" + showName(kind) + "=1;" + condition + ";FALSE())";
}

std::vector<Own> columnsToColour(const Situation& situation, const ColumnPlaces& places) {
    std::vector<Own> out;
    if (places.find(Own::promiseBy) || hasPromises(situation.book))
        out.push_back(Own::promiseBy);
    if (places.find(Own::nextBirthday) || hasLunarBirthdays(situation.book))
        out.push_back(Own::nextBirthday);
    return out;
}

void planColumnsToColour(Plan& plan, const Situation& situation, const Table& table,
                         const ColumnPlaces& places) {
    if (places.find(Own::promiseBy))
        planColumn(plan, situation, table, places, Own::promiseBy, promiseCells(situation, table, places),
                   Look::date);
    if (places.find(Own::nextBirthday))
        planColumn(plan, situation, table, places, Own::nextBirthday, birthdayCells(situation, table, places),
                   Look::date);
}

void planColours(Plan& plan, const Situation& situation, const Table& table, const ColumnPlaces& places) {
    std::vector<ColouredColumn> columns;
    addPromises(places, columns);
    addBirthdays(table, places, columns);
    addTerms(table, columns);
    const auto& sheet = situation.sheets[static_cast<std::size_t>(table.sheet)].name;
    for (auto& column : columns)
        plan.highlights.push_back(
            {sheet, table.firstRow, column.column, table.rows(), std::move(column.conditions)});
}

std::vector<int> columnsWithColours(const Situation& situation, const Table& table) {
    std::vector<int> out;
    for (const auto& column : situation.own)
        if (column.sheet == table.sheet &&
            (column.kind == Own::promiseBy || column.kind == Own::nextBirthday))
            out.push_back(column.column);
    for (const auto field : {Field::birthday, Field::contractEnd, Field::balance})
        if (const int column = table.columnOf(field); column >= 0)
            out.push_back(column);
    return out;
}

std::array<int, highlightKinds> colouredCustomers(const Situation& situation) {
    std::array<int, highlightKinds> out{};
    for (const auto& customer : situation.book.customers)
        for (std::size_t k = 0; k < highlightKinds; ++k)
            out.at(k) += isColoured(customer, static_cast<HighlightKind>(k), situation);
    return out;
}

std::vector<std::string> textColumns(const Situation& situation, const Table& table) {
    std::vector<std::string> out;
    const auto add = [&](Field field, bool ColumnMatch::*text) {
        if (const auto* match = table.find(field); match != nullptr && match->*text)
            out.push_back(match->header);
    };
    if (!hasLunarBirthdays(situation.book))
        add(Field::birthday, &ColumnMatch::textDates);
    add(Field::contractEnd, &ColumnMatch::textDates);
    add(Field::creditLimit, &ColumnMatch::textNumbers);
    add(Field::balance, &ColumnMatch::textNumbers);
    return out;
}

} // namespace clientele::core
