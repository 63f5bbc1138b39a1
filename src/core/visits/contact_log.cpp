#include "core/visits/contact_log.hpp"

#include "core/headers.hpp"
#include "core/plans/table_plan.hpp"
#include "core/tables/cells.hpp"
#include "core/visits/cadence.hpp"
#include "core/visits/contact_fold.hpp"
#include "core/visits/contact_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

namespace clientele::core {

namespace {

CellContent dateContent(Day day, bool compact, const TextLocale& locale) {
    if (!compact)
        return static_cast<double>(day - locale.nullDate);
    const auto date = dateOf(day);
    return static_cast<double>(static_cast<int>(date.year()) * 10000 +
                               static_cast<int>(static_cast<unsigned>(date.month())) * 100 +
                               static_cast<int>(static_cast<unsigned>(date.day())));
}

bool isAmbiguous(const CustomerBook& book, const std::string& name) {
    return std::ranges::count(book.customers, name, &Customer::name) > 1;
}

/// The name with the signs of the customers' table: folding is for comparing only, and formulas compare by
/// the sign.
std::string nameAsItStands(const Situation& situation, const Customer& customer) {
    auto name = notedOf(situation, customer, Field::name);
    return name.empty() ? customer.name : name;
}

/// The customer as the log calls customers. A name that two customers share gives way to the id.
CellContent customerContent(const Situation& situation, const LogPlace& place, const Customer& customer,
                            bool byId) {
    if (!byId)
        return nameAsItStands(situation, customer);
    double number = 0;
    const auto* end = customer.key.data() + customer.key.size();
    if (place.numericId && std::from_chars(customer.key.data(), end, number).ptr == end)
        return number;
    // The id as it stands in the customers' table: folding is for comparing only.
    auto id = notedOf(situation, customer, Field::id);
    return id.empty() ? customer.key : id;
}

/// What the entry says, field by field; dates and numbers as cells, nothing for what was left empty.
std::map<Field, CellContent> contentsOf(const Situation& situation, const LogPlace& place,
                                        const ContactEntry& entry) {
    const auto language = situation.language;
    const auto& customer = situation.book.customers.at(entry.customer);
    std::map<Field, CellContent> out;
    const auto put = [&out](Field field, std::string text) {
        if (!text.empty())
            out[field] = std::move(text);
    };
    const bool byId =
        place.byId || (customer.key != customer.name && isAmbiguous(situation.book, customer.name));
    out[Field::date] = dateContent(entry.date, place.compactDates, situation.locale);
    out[Field::customer] = customerContent(situation, place, customer, byId);
    put(Field::method, inLanguage(TextId::log_methods, entry.method, language));
    put(Field::purpose, inLanguage(TextId::log_purposes, entry.purpose, language));
    put(Field::plane, inLanguage(TextId::log_planes, entry.plane, language));
    put(Field::level, inLanguage(TextId::log_levels, entry.level, language));
    put(Field::result, entry.result);
    put(Field::promise, entry.promise);
    put(Field::hook, entry.hook);
    put(Field::owner, entry.owner);
    if (entry.promiseBy)
        out[Field::promiseBy] = dateContent(*entry.promiseBy, place.compactDates, situation.locale);
    if (entry.cost)
        out[Field::cost] = *entry.cost;
    return out;
}

/// Columns for what the log has no place for yet, beside its last one.
std::vector<Field> missingColumns(const LogPlace& place, const std::map<Field, CellContent>& contents) {
    std::vector<Field> out;
    for (const auto& [field, content] : contents)
        if (!place.column(field))
            out.push_back(field);
    if (static_cast<int>(out.size()) > place.freeColumns)
        throw LogRefused(CannotLog::noColumn, std::string(canonicalName(out.front())));
    return out;
}

/// One row of a plan, put together cell by cell and given out in runs of neighbours of one look.
class RowCells {
public:
    void put(int column, CellContent content, Look look = Look::asIs) {
        cells_[column] = {std::move(content), look};
    }
    void giveOut(Plan& plan, const std::string& sheet, int row) const {
        int next = -1;
        for (const auto& [column, cell] : cells_) {
            if (column == next && plan.changes.back().look == cell.look) {
                plan.changes.back().cells.push_back(cell.content);
                ++plan.changes.back().columns;
            } else {
                plan.changes.push_back({sheet, row, column, 1, 1, {cell.content}, cell.look});
            }
            next = column + 1;
        }
    }

private:
    struct OneCell {
        CellContent content;
        Look look = Look::asIs;
    };
    std::map<int, OneCell> cells_;
};

int widthOf(Field field) {
    switch (field) {
    case Field::result:
    case Field::promise:
    case Field::hook:
        return 6500;
    case Field::customer:
        return 5500;
    case Field::method:
        return 3800;
    default:
        return 2600;
    }
}

bool isDate(Field field) {
    return field == Field::date || field == Field::promiseBy;
}

/// Drop-downs for a row of the log and those that will follow it.
void planChoices(Plan& plan, const Situation& situation, const std::string& sheet, int row, Field field,
                 int column) {
    constexpr std::array lists{
        std::pair{Field::method, TextId::log_methods}, std::pair{Field::purpose, TextId::log_purposes},
        std::pair{Field::plane, TextId::log_planes}, std::pair{Field::level, TextId::log_levels}};
    constexpr int rowsToFill = 1000;
    for (const auto& [listed, list] : lists)
        if (listed == field)
            plan.validities.push_back({sheet, row, column, rowsToFill, choicesOf(list, situation.language)});
}

void planNewLog(Plan& plan, const Situation& situation, const LogPlace& place) {
    plan.newSheets.push_back(place.sheetName);
    for (const auto& [field, column] : place.columns) {
        plan.changes.push_back({place.sheetName,
                                place.headerRow,
                                column,
                                1,
                                1,
                                {std::string(headerOf(field, situation.language))},
                                Look::head,
                                widthOf(field)});
        planChoices(plan, situation, place.sheetName, place.row, field, column);
    }
}

void planAddedColumns(Plan& plan, const Situation& situation, const LogPlace& place,
                      const std::vector<Field>& added) {
    int column = place.lastColumn;
    for (const auto field : added) {
        plan.changes.push_back({place.sheetName,
                                place.headerRow,
                                ++column,
                                1,
                                1,
                                {std::string(headerOf(field, situation.language))},
                                Look::header,
                                widthOf(field),
                                place.lastColumn});
    }
}

void planRangeGrowth(Plan& plan, const Situation& situation, const LogPlace& place, int addedColumns) {
    const auto& log = *situation.understanding.contacts;
    for (const auto& range : situation.sheets[static_cast<std::size_t>(place.sheet)].databaseRanges) {
        const bool over = range.firstRow == log.headerRow && range.lastRow >= log.lastRow &&
                          range.firstColumn <= log.firstColumn + 1;
        const bool wide = over && range.lastColumn >= log.lastColumn && addedColumns > 0;
        // A range that reaches further down grows by itself when cells are inserted into it.
        const bool deep = over && range.lastRow < place.row;
        if (wide || deep)
            plan.growths.push_back({place.sheetName, range.firstRow, range.firstColumn, range.lastColumn,
                                    range.lastColumn + (wide ? addedColumns : 0),
                                    deep ? place.row - range.lastRow : 0});
    }
}

/// Whether the column's own formula says it: a name looked up by the id in another column.
bool goesOn(const LogPlace& place, Field field) {
    return field == Field::customer && !place.companions.empty() &&
           std::ranges::find(place.formulaColumns, *place.column(field)) != place.formulaColumns.end();
}

/// The new row, in runs of columns that take their looks from one row.
void planNewRow(Plan& plan, const LogPlace& place, const std::map<Field, CellContent>& contents) {
    // The user's formulas go on, except where the contact itself has something to say.
    const auto isSaid = [&](int column) {
        return std::ranges::any_of(contents, [&](const auto& content) {
            return place.column(content.first) == column && !goesOn(place, content.first);
        });
    };
    for (int column = place.firstColumn; column <= place.lastColumn; ++column) {
        const int like = place.likeRow(column);
        if (plan.newRows.empty() || plan.newRows.back().likeRow != like)
            plan.newRows.push_back({place.sheetName, place.row, column, column, like, {}, false});
        auto& run = plan.newRows.back();
        run.lastColumn = column;
        if (std::ranges::find(place.formulaColumns, column) != place.formulaColumns.end() && !isSaid(column))
            run.formulaColumns.push_back(column);
    }
    if (place.moveDown) // the whole row at once, before anything is put into it
        plan.newRows.insert(plan.newRows.begin(),
                            {place.sheetName, place.row, place.firstColumn, place.lastColumn, -1, {}, true});
}

void planLogRow(ContactPlan& out, const Situation& situation, const LogPlace& place,
                const ContactEntry& entry) {
    const auto contents = contentsOf(situation, place, entry);
    const bool fresh = place.sheet < 0;
    if (fresh)
        planNewLog(out.plan, situation, place);
    else
        out.added = missingColumns(place, contents);
    RowCells cells;
    for (const auto& [field, content] : contents)
        if (const auto column = place.column(field); column && !goesOn(place, field)) {
            const bool undated =
                std::ranges::find(place.undatedColumns, *column) != place.undatedColumns.end();
            const bool dated = isDate(field) && (fresh || undated);
            cells.put(*column, content, dated ? Look::date : Look::asIs);
        }
    int column = place.lastColumn;
    for (const auto field : out.added)
        cells.put(++column, contents.at(field),
                  isDate(field) && !place.compactDates ? Look::date : Look::asIs);
    const auto& customer = situation.book.customers.at(entry.customer);
    for (const auto& [companion, byId] : place.companions)
        cells.put(companion, customerContent(situation, place, customer, byId));
    if (place.numberColumn)
        cells.put(*place.numberColumn, place.nextNumber);
    if (!fresh) {
        planNewRow(out.plan, place, contents);
        planAddedColumns(out.plan, situation, place, out.added);
        planRangeGrowth(out.plan, situation, place, static_cast<int>(out.added.size()));
    }
    cells.giveOut(out.plan, place.sheetName, place.row);
}

/// The last contact in the user's own column. True: it says the day now.
bool planUserColumn(ContactPlan& out, const Situation& situation, const Table& table,
                    const Customer& customer, const FormulaProbe& formulas, const FormatProbe& formats) {
    const auto* match = table.find(Field::lastContact);
    if (match == nullptr)
        return false;
    const auto& content = situation.sheets[static_cast<std::size_t>(table.sheet)];
    const auto& grid = content.grid;
    if (!formulas.formulaAt(table.sheet, customer.row, match->column).empty()) {
        out.userFormula = match->column;
        return false;
    }
    const bool text = grid.kind(customer.row, match->column) == ContentKind::text;
    const auto settled =
        dayAt(grid, customer.row, match->column,
              text ? settledLocale(grid, match->column, table.firstRow, table.lastRow, situation.locale)
                   : situation.locale);
    if (settled.failed() || (settled.ok() && settled.value >= out.lastContact))
        return false; // words, an error, or a visit that is planned: not ours to overwrite
    const bool number = grid.kind(customer.row, match->column) == ContentKind::number;
    const bool compact = number && isCompactDate(grid.number(customer.row, match->column));
    const auto format = formats.formatAt(table.sheet, customer.row, match->column);
    const bool dated = compact || format == FormatKind::date || format == FormatKind::dateTime;
    out.plan.changes.push_back({content.name,
                                customer.row,
                                match->column,
                                1,
                                1,
                                {dateContent(out.lastContact, compact, situation.locale)},
                                dated ? Look::asIs : Look::date});
    return !compact;
}

void planLastContact(ContactPlan& out, const Situation& situation, const Customer& customer,
                     const FormulaProbe& formulas, const FormatProbe& formats) {
    const auto& table = *situation.understanding.customers;
    const auto& content = situation.sheets[static_cast<std::size_t>(table.sheet)];
    const bool said = planUserColumn(out, situation, table, customer, formulas, formats);
    const ColumnPlaces places(table, situation.own, content.grid);
    const auto own = places.find(Own::lastContact);
    if (!own)
        return;
    const int userColumn = table.columnOf(Field::lastContact);
    auto cell = said ? CellContent(repeated(userColumn))
                     : figureOf(situation, table, places, userColumn, customer,
                                out.lastContact - situation.locale.nullDate);
    out.plan.changes.push_back({content.name, customer.row, *own, 1, 1, {std::move(cell)}});
}

} // namespace

ContactPlan planContact(const Situation& situation, const LogPlace& place, const ContactEntry& entry,
                        const FormulaProbe& formulas, const FormatProbe& formats) {
    if (entry.date > situation.asOf)
        throw LogRefused(CannotLog::futureDate, {});
    if (place.textDates)
        throw LogRefused(CannotLog::textDates, place.sheetName);
    const auto& customer = situation.book.customers.at(entry.customer);
    ContactPlan out;
    planLogRow(out, situation, place, entry);
    const auto method = choiceOf(TextId::log_methods, entry.method);
    out.counts = methodCounts(situation.policy.policy,
                              method ? static_cast<std::uint8_t>(*method) : ContactLine::other);
    out.moved = out.counts && (!customer.lastContact.ok() || customer.lastContact.value < entry.date);
    out.lastContact = out.moved ? entry.date : customer.lastContact.value;
    if (out.moved && customer.row >= 0 && situation.understanding.customers)
        planLastContact(out, situation, customer, formulas, formats);
    return out;
}

std::optional<Day> nextVisitAfter(const Situation& situation, const Customer& customer, Day lastContact) {
    const auto& policy = situation.policy.policy;
    if (plannedVisitHolds(customer.plannedVisit, lastContact, situation.asOf))
        return customer.plannedVisit.value;
    const auto tier = currentTier(situation.policy, customer);
    if (!tier)
        return std::nullopt;
    const auto next =
        nextVisit(lastContact, policy.tiers.at(*tier).intervalDays, WorkCalendar(policy), situation.asOf);
    return next.ok() ? std::optional(next.value) : std::nullopt;
}

Day proposedPromiseDay(const Policy& policy, Day contact) {
    return contact + static_cast<Day>(policy.replyDays);
}

} // namespace clientele::core
