#include "core/panels/data_checks.hpp"

#include "core/base/figures.hpp"
#include "core/panels/cell_checks.hpp"
#include "core/panels/panel_words.hpp"
#include "core/quality/completeness.hpp"
#include "core/tables/content.hpp"
#include "core/tables/convert.hpp"
#include "core/tables/join.hpp"
#include "core/tables/read_orders.hpp"

#include <algorithm>
#include <array>

namespace clientele::core {

namespace {

constexpr std::array neverNegative{Field::annualSales, Field::turnover, Field::wallet,   Field::creditLimit,
                                   Field::amount,      Field::quantity, Field::unitPrice};
constexpr Day longestLife = 120 * 366;

class Checker {
public:
    Checker(const Situation& situation, const Progress& progress)
        : s_(situation)
        , progress_(progress) {
        for (std::size_t i = 0; i < found_.size(); ++i)
            found_.at(i).fault = static_cast<DataFault>(i);
    }

    std::vector<DataFinding> check() {
        constexpr double ordersAt = .5, contactsAt = .9;
        if (const auto& customers = s_.understanding.customers) {
            checkCustomers(*customers);
            checkColumns(*customers);
        }
        share_ = ordersAt;
        if (const auto& orders = s_.understanding.orders) {
            checkColumns(*orders);
            checkOrders(*orders);
        }
        share_ = contactsAt;
        if (const auto& contacts = s_.understanding.contacts) {
            checkColumns(*contacts);
            checkContacts(*contacts);
        }
        std::vector<DataFinding> out;
        for (auto& finding : found_)
            if (finding.count > 0)
                out.push_back(std::move(finding));
        return out;
    }

private:
    [[nodiscard]] const Grid& grid(const Table& table) const {
        return s_.sheets[static_cast<std::size_t>(table.sheet)].grid;
    }
    [[nodiscard]] std::string said(const Table& table, int row, int column) const {
        std::string scratch;
        return std::string(keyAt(grid(table), row, column, scratch));
    }
    /// Who the row is about: name, id, or the customer it calls.
    [[nodiscard]] std::string who(const Table& table, int row) const {
        for (const auto field : {Field::name, Field::customer, Field::lastName, Field::id})
            if (const auto* match = table.find(field))
                if (auto words = said(table, row, match->column); !words.empty())
                    return words;
        return {};
    }
    void found(DataFault fault, const Table& table, int row, int column, std::string what) {
        auto& finding = found_.at(static_cast<std::size_t>(fault));
        if (++finding.count <= mostFound)
            finding.first.push_back(
                {{table.sheet, row, column, row, column}, who(table, row), std::move(what)});
    }
    [[nodiscard]] TextLocale localeOf(const Table& table, const ColumnMatch& match) const {
        return settledLocale(grid(table), match.column, table.firstRow, table.lastRow, s_.locale);
    }

    /// What every column of numbers or dates is asked.
    void checkColumns(const Table& table) {
        for (const auto& match : table.columns) {
            tell(progress_, share_);
            const auto content = factsOf(match.field).content;
            const bool number = content == Content::money || content == Content::number;
            if (number)
                checkNumbers(table, match);
            else if (content == Content::date && match.field != Field::birthday)
                checkDates(table, match);
            if (match.textNumbers || match.textDates)
                for (const auto& cell : conversionsOf(grid(table), table, match, s_.locale).cells)
                    found(DataFault::textNumber, table, cell.row, match.column,
                          match.header + ": " + said(table, cell.row, match.column));
        }
    }

    void checkNumbers(const Table& table, const ColumnMatch& match) {
        const bool positive = std::ranges::find(neverNegative, match.field) != neverNegative.end();
        for (int row = table.firstRow; row <= table.lastRow; ++row) {
            const auto value = numberAt(grid(table), row, match.column, s_.locale);
            if (value.failed())
                found(DataFault::noNumber, table, row, match.column,
                      match.header + ": " + said(table, row, match.column));
            else if (positive && value.ok() && value.value < 0)
                found(DataFault::negative, table, row, match.column,
                      match.header + ": " + figureText(value.value));
        }
    }

    void checkDates(const Table& table, const ColumnMatch& match) {
        const bool past = match.field == Field::lastContact || match.field == Field::date;
        const auto locale = localeOf(table, match);
        for (int row = table.firstRow; row <= table.lastRow; ++row) {
            const auto day = dayAt(grid(table), row, match.column, locale);
            if (day.failed())
                found(DataFault::noDate, table, row, match.column,
                      match.header + ": " + said(table, row, match.column));
            else if (past && day.ok() && day.value > s_.asOf)
                found(DataFault::future, table, row, match.column, dateWords(day.value, s_.messages));
        }
    }

    void checkCustomers(const Table& table) {
        checkStale(table);
        checkIds(table);
        if (const auto* match = table.find(Field::birthday))
            for (const auto& customer : s_.book.customers)
                checkBirthday(table, *match, customer);
        checkCells(table, Field::phone, DataFault::phone,
                   [&](std::string_view text) { return phoneFault(text, s_.language, s_.messages); });
        checkCells(table, Field::email, DataFault::email,
                   [&](std::string_view text) { return emailFault(text, s_.messages); });
        if (const auto column = creditCodeColumn(grid(table), table))
            checkColumn(table, *column, DataFault::creditCode,
                        [&](std::string_view text) { return creditCodeFault(text, s_.messages); });
    }

    template <class Check>
    void checkCells(const Table& table, Field field, DataFault fault, Check check) {
        if (const auto* match = table.find(field))
            checkColumn(table, match->column, fault, check);
    }

    template <class Check>
    void checkColumn(const Table& table, int column, DataFault fault, Check check) {
        tell(progress_, share_);
        for (const auto& customer : s_.book.customers) {
            const auto text = said(table, customer.row, column);
            if (text.empty() || isDashText(text))
                continue;
            if (const auto wrong = check(text); !wrong.empty())
                found(fault, table, customer.row, column, text + " — " + wrong);
        }
    }

    void checkStale(const Table& table) {
        const auto *updated = table.find(Field::updated), *verified = table.find(Field::verifiedOn);
        const auto dayIn = [&](const ColumnMatch* match, const TextLocale& locale, int row) {
            const auto day = match == nullptr ? Cell<Day>() : dayAt(grid(table), row, match->column, locale);
            return day.ok() ? day.value : 0;
        };
        const auto updatedLocale = updated == nullptr ? s_.locale : localeOf(table, *updated);
        const auto verifiedLocale = verified == nullptr ? s_.locale : localeOf(table, *verified);
        for (const auto& customer : s_.book.customers) {
            const Day one = dayIn(updated, updatedLocale, customer.row);
            const Day other = dayIn(verified, verifiedLocale, customer.row);
            if (std::max(one, other) > 0 &&
                isStale(std::max(one, other), s_.asOf, s_.policy.policy.staleDays))
                found(DataFault::stale, table, customer.row, (one >= other ? updated : verified)->column,
                      dateWords(std::max(one, other), s_.messages));
        }
    }

    void checkIds(const Table& table) {
        const auto* match = table.find(Field::id);
        if (match == nullptr || s_.book.duplicateKeys == 0)
            return;
        KeyTable ids;
        for (const auto& customer : s_.book.customers)
            if (customer.key != customer.name || table.find(Field::name) == nullptr)
                if (const int first = ids.insert(customer.key, customer.row); first != customer.row)
                    found(DataFault::sameId, table, customer.row, match->column,
                          textOf(TextId::data_same_id, s_.messages,
                                 {{"id", customer.key}, {"row", std::to_string(first + 1)}}));
    }

    void checkBirthday(const Table& table, const ColumnMatch& match, const Customer& customer) {
        const auto text = said(table, customer.row, match.column);
        if (text.empty() || isDashText(text))
            return;
        const auto& birthday = customer.birthday;
        if (!birthday)
            return found(DataFault::birthday, table, customer.row, match.column, text);
        if (birthday->born > s_.asOf || s_.asOf - birthday->born > longestLife)
            found(DataFault::birthday, table, customer.row, match.column,
                  dateWords(birthday->born, s_.messages));
    }

    void checkOrders(const Table& table) {
        const auto* match = table.find(Field::customer);
        if (match == nullptr || !s_.understanding.customers || s_.book.ordersUnknownCustomer == 0)
            return;
        KeyTable known;
        known.reserve(2 * s_.book.customers.size());
        for (const auto& customer : s_.book.customers) {
            known.insert(customer.key, customer.row);
            known.insert(customer.name, customer.row);
        }
        for (int row = table.firstRow; row <= table.lastRow; ++row) {
            const auto key = said(table, row, match->column);
            if (!key.empty() && known.find(key) == KeyTable::none &&
                !isNoKey(grid(table), table, row, key, match->header))
                found(DataFault::unknownOrder, table, row, match->column, {});
        }
    }

    void checkContacts(const Table& table) {
        const auto *date = table.find(Field::date), *by = table.find(Field::promiseBy);
        if (date == nullptr || by == nullptr)
            return;
        const auto dateLocale = localeOf(table, *date), byLocale = localeOf(table, *by);
        for (int row = table.firstRow; row <= table.lastRow; ++row) {
            const auto made = dayAt(grid(table), row, date->column, dateLocale);
            const auto due = dayAt(grid(table), row, by->column, byLocale);
            if (made.ok() && due.ok() && due.value < made.value)
                found(DataFault::promiseBefore, table, row, by->column,
                      textOf(TextId::data_promise_before, s_.messages,
                             {{"by", dateWords(due.value, s_.messages)},
                              {"date", dateWords(made.value, s_.messages)}}));
        }
    }

    const Situation& s_;
    const Progress& progress_;
    double share_ = 0; ///< of the work that is done
    std::array<DataFinding, dataFaults> found_;
};

} // namespace

std::vector<DataFinding> checkData(const Situation& situation, const Progress& progress) {
    return Checker(situation, progress).check();
}

} // namespace clientele::core
