#include "core/tables/read_orders.hpp"

#include "core/tables/find_tables.hpp"
#include "core/tables/header_match.hpp"
#include "core/tables/utf8.hpp"

#include <algorithm>
#include <limits>

namespace clientele::core {

namespace {

/// A column of a table read with a locale; −1: the table has none.
struct Source {
    const Grid* grid = nullptr;
    int column = -1;
    TextLocale locale;
    [[nodiscard]] bool there() const { return column >= 0; }
    [[nodiscard]] Cell<double> number(int row) const { return numberAt(*grid, row, column, locale); }
    [[nodiscard]] Cell<Day> day(int row) const { return dayAt(*grid, row, column, locale); }
};

Source sourceOf(const Grid& grid, const Table& table, Field field, const TextLocale& locale) {
    return {&grid, table.columnOf(field), locale};
}

/// What a discount leaves to pay. Chinese workbooks write the part that is paid (9折, .9), others the part
/// taken off
/// (.1, 10 %): the column's own values say which.
class Discount {
public:
    Discount(const Grid& grid, const Table& table, const TextLocale& locale)
        : source_(sourceOf(grid, table, Field::discount, locale)) {
        if (!source_.there())
            return;
        const auto& header = table.find(Field::discount)->header;
        const bool han =
            std::ranges::any_of(header, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
        int high = 0;
        int low = 0;
        constexpr int sample = 200;
        for (int r = table.firstRow; han && r <= std::min(table.lastRow, table.firstRow + sample); ++r)
            if (const auto value = source_.number(r); value.ok() && value.value > 0)
                ++(fraction(value.value) >= .5 ? high : low);
        paidPart_ = high > low;
    }
    [[nodiscard]] double factor(int row) const {
        if (!source_.there())
            return 1;
        const auto text = source_.grid->text(row, source_.column);
        if (const auto at = text.find("折"); at != text.npos)
            return folds(text.substr(0, at));
        const auto value = source_.number(row);
        if (!value.ok() || value.value == 0)
            return 1;
        const double part = fraction(value.value);
        return paidPart_ ? part : 1 - part;
    }

private:
    /// 15 means 15 %.
    static double fraction(double value) { return value > 1 ? value / 100 : value; }
    /// 9折 is .9, 95折 is .95.
    static double folds(std::string_view text) {
        double value = 0;
        int digits = 0;
        for (const char c : text)
            if (isDigit(c) && ++digits <= 2)
                value = value * 10 + (c - '0');
        return digits == 0 ? 1 : value / (digits == 1 ? 10 : 100);
    }
    Source source_;
    bool paidPart_ = false;
};

/// What each line of a table is worth: its amount, or price × quantity less the discount.
class Worth {
public:
    Worth(const Grid& grid, const Table& table, const TextLocale& locale)
        : amount_(sourceOf(grid, table, Field::amount, locale))
        , price_(sourceOf(grid, table, Field::unitPrice, locale))
        , quantity_(sourceOf(grid, table, Field::quantity, locale))
        , discount_(grid, table, locale) {}
    [[nodiscard]] bool known() const { return amount_.there() || price_.there(); }
    [[nodiscard]] Cell<double> of(int row) const {
        if (amount_.there())
            return amount_.number(row);
        const auto price = price_.number(row);
        const auto quantity = quantity_.there() ? quantity_.number(row) : Cell<double>(1.0);
        if (!price.ok() || !quantity.ok())
            return price.ok() ? quantity : price;
        return price.value * quantity.value * discount_.factor(row);
    }

private:
    Source amount_, price_, quantity_;
    Discount discount_;
};

/// The sums of an order-lines table by order number.
class LineSums {
public:
    LineSums(const std::vector<SheetContent>& sheets, const std::optional<Table>& lines,
             const TextLocale& locale) {
        if (!lines)
            return;
        const Grid& grid = sheets.at(static_cast<std::size_t>(lines->sheet)).grid;
        const int column = lines->find(Field::orderNumber)->column;
        const Worth worth(grid, *lines, locale);
        std::string scratch;
        for (int r = lines->firstRow; r <= lines->lastRow; ++r) {
            const auto key = keyAt(grid, r, column, scratch);
            const auto value = worth.of(r);
            if (key.empty() || !value.ok())
                continue;
            const auto next = static_cast<std::int32_t>(sums_.size());
            const auto known = orders_.find(key);
            const auto at =
                known == KeyTable::none ? orders_.insert(orders_.kept(key, scratch), next) : known;
            if (at == next)
                sums_.push_back(0);
            sums_[static_cast<std::size_t>(at)] += value.value;
        }
    }
    [[nodiscard]] bool known() const { return !sums_.empty(); }
    /// An order is counted once, should its number stand in several rows.
    Cell<double> take(std::string_view order) {
        const auto at = orders_.find(order);
        if (at == KeyTable::none)
            return {};
        return std::exchange(sums_[static_cast<std::size_t>(at)], 0.0);
    }

private:
    KeyTable orders_;
    std::vector<double> sums_;
};

void sortByDay(std::vector<OrderLine>& orders) {
    constexpr std::int64_t widestSpan = 200000; // days: five centuries
    if (orders.empty())
        return;
    const auto [first, last] = std::ranges::minmax(orders, {}, &OrderLine::day);
    const auto span = std::int64_t{last.day} - first.day + 1;
    if (span > widestSpan) {
        std::ranges::stable_sort(orders, {}, &OrderLine::day);
        return;
    }
    // Days are few: counting them is linear and keeps the order of one day's lines.
    std::vector<std::size_t> starts(static_cast<std::size_t>(span) + 1);
    const auto at = [start = first.day](const OrderLine& o) {
        return static_cast<std::size_t>(o.day - start);
    };
    for (const auto& o : orders)
        ++starts[at(o) + 1];
    for (std::size_t i = 1; i < starts.size(); ++i)
        starts[i] += starts[i - 1];
    std::vector<OrderLine> sorted(orders.size());
    for (const auto& o : orders)
        sorted[starts[at(o)]++] = o;
    orders.swap(sorted);
}

/// What the orders, sorted by day, say of a customer. Small: orders come in any order of customers.
struct OrderFacts {
    double sum = 0;
    Day first = 0, last = 0;
    int days = 0;
};

void addFacts(CustomerBook& book) {
    std::vector<OrderFacts> facts(book.customers.size());
    for (const auto& order : book.orders) {
        if (order.customer < 0)
            continue;
        auto& f = facts[static_cast<std::size_t>(order.customer)];
        f.sum += order.amount;
        if (f.days == 0)
            f.first = order.day;
        if (f.days == 0 || f.last != order.day)
            ++f.days;
        f.last = order.day;
    }
    for (std::size_t i = 0; i < facts.size(); ++i) {
        auto& customer = book.customers[i];
        if (book.salesFromOrders)
            customer.sales = facts[i].sum;
        customer.orderCount = facts[i].days;
        if (facts[i].days > 0) {
            customer.firstOrder = facts[i].first;
            customer.lastOrder = facts[i].last;
        }
    }
}

/// Reads one orders table line by line.
class OrderReader {
public:
    OrderReader(const std::vector<SheetContent>& sheets, const Understanding& u, const TextLocale& locale,
                Day asOf, CustomerKeys& keys, CustomerBook& book)
        : table_(*u.orders)
        , grid_(sheets.at(static_cast<std::size_t>(table_.sheet)).grid)
        , worth_(grid_, table_, locale)
        , sums_(sheets, u.orderLines, locale)
        , number_(sourceOf(grid_, table_, Field::orderNumber, locale))
        , customer_(sourceOf(grid_, table_, Field::customer, locale))
        , date_(sourceOf(grid_, table_, Field::date, locale))
        , asOf_(asOf)
        , keys_(keys)
        , book_(book) {
        if (date_.there())
            date_.locale = settledLocale(grid_, date_.column, table_.firstRow, table_.lastRow, locale);
        book.hasAmounts = worth_.known() || (number_.there() && sums_.known());
    }

    void read() {
        if (!date_.there() || !customer_.there())
            return;
        book_.orders.reserve(static_cast<std::size_t>(std::max(0, table_.rows())));
        for (int r = table_.firstRow; r <= table_.lastRow; ++r)
            readRow(r);
    }

private:
    [[nodiscard]] Cell<double> amount(int row) {
        if (worth_.known())
            return worth_.of(row);
        if (!book_.hasAmounts)
            return 0.0;
        std::string scratch;
        return sums_.take(keyAt(grid_, row, number_.column, scratch));
    }

    void readRow(int row) {
        const auto key = keyAt(grid_, row, customer_.column, scratch_);
        const auto day = date_.day(row);
        if (day.blank() && key.empty())
            return; // an empty row, or a row of sums without a label of its own
        const auto customer = key.empty() ? KeyTable::none : keys_.find(key);
        if (customer < 0 && isNoKey(grid_, table_, row, key, table_.find(Field::customer)->header))
            return;
        const auto value = amount(row);
        if (!day.ok() || !value.ok()) {
            ++(isTotalRow(grid_, row, table_.firstColumn, table_.lastColumn) ? ignored_
                                                                             : book_.ordersUnreadable);
            return;
        }
        if (day.value > asOf_) {
            ++book_.ordersInFuture;
            return;
        }
        book_.orders.push_back({customer < 0 ? stranger(key) : customer, day.value, value.value});
    }

    std::int32_t stranger(std::string_view key) {
        if (!keys_.open || key.empty()) {
            ++book_.ordersUnknownCustomer;
            return KeyTable::none;
        }
        const auto number = static_cast<std::int32_t>(book_.customers.size());
        Customer customer;
        customer.key = customer.name = key;
        keys_.ids.insert(keys_.ids.kept(key, scratch_), number);
        book_.customers.push_back(std::move(customer));
        return number;
    }

    const Table& table_;
    const Grid& grid_;
    Worth worth_;
    LineSums sums_;
    Source number_, customer_, date_;
    Day asOf_;
    CustomerKeys& keys_;
    CustomerBook& book_;
    std::string scratch_;
    int ignored_ = 0;
};

} // namespace

std::int32_t CustomerKeys::find(std::string_view key) {
    const auto& first = namesFirst_ ? names : ids;
    const auto& second = namesFirst_ ? ids : names;
    if (const auto found = first.find(key); found != KeyTable::none)
        return found;
    const auto found = second.find(key);
    if (found != KeyTable::none)
        namesFirst_ = !namesFirst_;
    return found;
}

bool isNoKey(const Grid& grid, const Table& table, int row, std::string_view key, std::string_view header) {
    return !key.empty() && (key == header || (isTotalLabel(key) &&
                                              isTotalRow(grid, row, table.firstColumn, table.lastColumn)));
}

void readOrders(const std::vector<SheetContent>& sheets, const Understanding& u, const TextLocale& locale,
                Day asOf, CustomerKeys& keys, CustomerBook& book) {
    if (!u.orders)
        return;
    OrderReader(sheets, u, locale, asOf, keys, book).read();
    book.salesFromOrders =
        book.hasAmounts && (!u.customers || u.customers->find(Field::annualSales) == nullptr);
    sortByDay(book.orders);
    addFacts(book);
}

} // namespace clientele::core
