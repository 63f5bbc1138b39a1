#include "core/policy/policy.hpp"
#include "core/tables/book.hpp"
#include "core/tables/person_name.hpp"
#include "core/tables/read_care.hpp"
#include "core/tables/read_contacts.hpp"
#include "core/tables/read_orders.hpp"
#include "core/tables/utf8.hpp"
#include "core/visits/cadence.hpp"
#include "core/visits/contact_fold.hpp"

#include <algorithm>

namespace clientele::core {

namespace {

/// Reads the customers table row by row.
class CustomerReader {
public:
    CustomerReader(const Grid& grid, const Table& table, const TextLocale& locale, Day asOf,
                   CustomerKeys& keys, CustomerBook& book)
        : grid_(grid)
        , table_(table)
        , locale_(locale)
        , dateLocale_(locale)
        , asOf_(asOf)
        , keys_(keys)
        , book_(book)
        , care_(grid, table, locale) {
        if (const int column = columnOf(Field::lastContact); column >= 0)
            dateLocale_ = settledLocale(grid, column, table.firstRow, table.lastRow, locale);
    }

    void read() {
        const auto rows = static_cast<std::size_t>(std::max(0, table_.rows()));
        book_.customers.reserve(rows);
        if (columnOf(Field::id) >= 0)
            keys_.ids.reserve(rows);
        keys_.names.reserve(rows);
        for (int r = table_.firstRow; r <= table_.lastRow; ++r)
            readRow(r);
    }

private:
    [[nodiscard]] int columnOf(Field field) const { return table_.columnOf(field); }
    [[nodiscard]] std::string_view key(int row, int column, std::string& scratch) const {
        return column < 0 ? std::string_view{} : keyAt(grid_, row, column, scratch);
    }
    [[nodiscard]] std::string text(int row, int column) { return std::string(key(row, column, scratch_)); }
    [[nodiscard]] Cell<double> number(int row, int column) const {
        return column < 0 ? Cell<double>{} : numberAt(grid_, row, column, locale_);
    }

    [[nodiscard]] bool isHeaderAgain(std::string_view name, int column) const {
        const auto* match = table_.find(column == id_ ? Field::id : Field::name);
        return match != nullptr && !name.empty() && isNoKey(grid_, table_, row_, name, match->header);
    }

    void readRow(int row) {
        row_ = row;
        const auto id = key(row, id_, idScratch_);
        const auto name = key(row, name_, nameScratch_);
        if (isHeaderAgain(id, id_) || isHeaderAgain(name, name_))
            return;
        Customer c;
        c.name = name.empty() ? wholeName(text(row, firstName_), text(row, lastName_)) : std::string(name);
        if (id.empty() && c.name.empty())
            return;
        c.row = row;
        c.key = id.empty() ? c.name : std::string(id);
        if (c.name.empty())
            c.name = c.key;
        readFacts(row, c);
        enter(id, name, c);
        book_.customers.push_back(std::move(c));
    }

    void enter(std::string_view id, std::string_view name, const Customer& c) {
        const auto number = static_cast<std::int32_t>(book_.customers.size());
        if (!id.empty())
            book_.duplicateKeys += keys_.ids.insert(keys_.ids.kept(id, idScratch_), number) != number;
        nameScratch_ = name.empty() ? c.name : nameScratch_;
        const auto called = name.empty() ? std::string_view(nameScratch_) : name;
        const bool twice = keys_.names.insert(keys_.names.kept(called, nameScratch_), number) != number;
        book_.duplicateKeys += id.empty() && twice;
    }

    void readFacts(int row, Customer& c) {
        c.sales = number(row, sales_);
        c.profit = number(row, profit_);
        c.futureProfit = number(row, futureProfit_);
        c.satisfaction = number(row, satisfaction_);
        c.loyalty = number(row, loyalty_);
        if (lastContact_ >= 0)
            c.notedContact = dayAt(grid_, row, lastContact_, dateLocale_);
        if (c.notedContact.ok() && c.notedContact.value > asOf_) {
            c.notedContact = {};
            ++book_.contactsInFuture;
        }
        care_.read(row, c, book_);
        if (nextVisit_ >= 0 && grid_.kind(row, nextVisit_) == ContentKind::number)
            c.plannedVisit = plannedDay(grid_.number(row, nextVisit_), locale_.nullDate);
        for (const auto& [column, member] : texts_)
            if (column >= 0)
                c.*member = text(row, column);
    }

    const Grid& grid_;
    const Table& table_;
    TextLocale locale_, dateLocale_;
    Day asOf_;
    CustomerKeys& keys_;
    CustomerBook& book_;
    CareReader care_;
    std::string scratch_, idScratch_, nameScratch_;
    int row_ = 0;
    int id_ = columnOf(Field::id), name_ = columnOf(Field::name), firstName_ = columnOf(Field::firstName),
        lastName_ = columnOf(Field::lastName), sales_ = columnOf(Field::annualSales),
        profit_ = columnOf(Field::annualProfit), futureProfit_ = columnOf(Field::futureProfit),
        satisfaction_ = columnOf(Field::satisfaction), loyalty_ = columnOf(Field::loyalty),
        lastContact_ = columnOf(Field::lastContact), nextVisit_ = columnOf(Field::nextVisit);
    std::vector<std::pair<int, std::string Customer::*>> texts_{
        {columnOf(Field::owner), &Customer::owner},
        {columnOf(Field::phone), &Customer::phone},
        {columnOf(Field::email), &Customer::email},
        {columnOf(Field::tier), &Customer::tier},
        {columnOf(Field::tierOverride), &Customer::tierOverride},
        {columnOf(Field::stage), &Customer::stage},
        {columnOf(Field::industry), &Customer::industry}};
};

void setFlags(const Table& table, CustomerBook& book) {
    const auto has = [&](Field field) { return table.find(field) != nullptr; };
    book.hasOwner = has(Field::owner);
    book.hasLastContact = has(Field::lastContact);
    book.hasProfit = has(Field::annualProfit);
    book.hasFutureProfit = has(Field::futureProfit);
    book.hasSatisfaction = has(Field::satisfaction);
    book.hasLoyalty = has(Field::loyalty);
    book.hasStage = has(Field::stage);
    book.hasPhone = has(Field::phone);
    book.hasEmail = has(Field::email);
    book.hasBirthday = has(Field::birthday) || has(Field::birthdayLunar);
    book.hasSince = has(Field::since);
    book.hasContractEnd = has(Field::contractEnd);
    book.hasCreditLimit = has(Field::creditLimit);
    book.hasBalance = has(Field::balance);
    book.hasConsent = has(Field::consent);
}

} // namespace

CustomerBook readBook(const std::vector<SheetContent>& sheets, const Understanding& understanding,
                      const TextLocale& locale, Day asOf, const Policy& policy) {
    CustomerBook book;
    CustomerKeys keys;
    const auto grid = [&](const Table& t) -> const Grid& {
        return sheets.at(static_cast<std::size_t>(t.sheet)).grid;
    };
    if (const auto& customers = understanding.customers) {
        setFlags(*customers, book);
        CustomerReader(grid(*customers), *customers, locale, asOf, keys, book).read();
    } else {
        keys.open = true;
    }
    readOrders(sheets, understanding, locale, asOf, keys, book);
    if (const auto& contacts = understanding.contacts) {
        readContacts(grid(*contacts), *contacts, locale, asOf, keys, book);
        book.hasLastContact = true;
    }
    foldContacts(book, policy);
    return book;
}

CustomerBook readBook(const std::vector<SheetContent>& sheets, const Understanding& understanding,
                      const TextLocale& locale, Day asOf) {
    return readBook(sheets, understanding, locale, asOf, defaultPolicy(Language::en));
}

} // namespace clientele::core
