#include "core/tables/read_contacts.hpp"

#include "core/visits/contact_words.hpp"

namespace clientele::core {

namespace {

/// What a line says beside who and when. Words are looked up once per different cell text.
class LineReader {
public:
    LineReader(const Grid& grid, const Table& table, const TextLocale& locale)
        : grid_(grid)
        , method_(table.columnOf(Field::method))
        , level_(table.columnOf(Field::level))
        , promise_(table.columnOf(Field::promise))
        , promiseBy_(table.columnOf(Field::promiseBy))
        , promiseKept_(table.columnOf(Field::promiseKept))
        , locale_(promiseBy_ < 0 ? locale
                                 : settledLocale(grid, promiseBy_, table.firstRow, table.lastRow, locale)) {}

    void read(ContactLine& line) {
        line.method = wordAt(methods_, line.row, method_);
        line.level = wordAt(levels_, line.row, level_);
        if (promiseBy_ >= 0)
            if (const auto by = dayAt(grid_, line.row, promiseBy_, locale_); by.ok())
                line.promiseBy = by.value;
        if (line.promiseBy || says(line.row, promise_))
            line.promise = says(line.row, promiseKept_) ? PromiseNote::kept : PromiseNote::made;
    }

private:
    [[nodiscard]] std::uint8_t wordAt(WordIndex& words, int row, int column) {
        return column < 0 ? WordIndex::other : words.find(grid_.text(row, column));
    }
    /// Whether the cell says more than no.
    [[nodiscard]] bool says(int row, int column) {
        if (column < 0)
            return false;
        if (grid_.kind(row, column) == ContentKind::number)
            return grid_.number(row, column) != 0;
        const auto text = grid_.text(row, column);
        return text.find_first_not_of(" \t\r\n") != text.npos && noes_.find(text) == WordIndex::other;
    }

    const Grid& grid_;
    int method_, level_, promise_, promiseBy_, promiseKept_;
    TextLocale locale_;
    WordIndex methods_{TextId::log_methods}, levels_{TextId::log_levels}, noes_{TextId::log_no_words};
};

} // namespace

void readContacts(const Grid& grid, const Table& table, const TextLocale& locale, Day asOf,
                  CustomerKeys& keys, CustomerBook& book) {
    const auto* date = table.find(Field::date);
    const auto* who = table.find(Field::customer);
    if (date == nullptr || who == nullptr)
        return;
    const auto settled = settledLocale(grid, date->column, table.firstRow, table.lastRow, locale);
    LineReader lines(grid, table, locale);
    book.contacts.reserve(book.contacts.size() + static_cast<std::size_t>(std::max(0, table.rows())));
    std::string scratch;
    for (int r = table.firstRow; r <= table.lastRow; ++r) {
        const auto key = keyAt(grid, r, who->column, scratch);
        const auto day = dayAt(grid, r, date->column, settled);
        const auto customer = key.empty() ? KeyTable::none : keys.find(key);
        if ((key.empty() && day.blank()) || (customer < 0 && isNoKey(grid, table, r, key, who->header)))
            continue;
        if (!day.ok()) {
            ++book.contactsUnreadable;
        } else if (day.value > asOf) {
            ++book.contactsInFuture;
        } else {
            book.contactsUnknownCustomer += customer < 0;
            ContactLine line;
            line.customer = customer;
            line.day = day.value;
            line.row = r;
            lines.read(line);
            book.contacts.push_back(line);
        }
    }
}

} // namespace clientele::core
