#include "core/base/errors.hpp"
#include "core/base/sum.hpp"
#include "core/rfm/rfm.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace clientele::core {

namespace {
using Index = std::unordered_map<std::string_view, std::uint32_t>;

/// One order that counts, by the number of its customer.
struct Purchase {
    std::uint32_t customer;
    Day day;
};

struct Orders {
    std::vector<std::string_view> names; ///< customers by number, in the order of first appearance
    std::vector<CompensatedSum> money;
    std::vector<Purchase> purchases;
    Index index;
};

Orders collect(std::span<const TextCell> customers, std::span<const DayCell> dates,
               std::span<const NumberCell> amounts, Day asOf, RfmTable& table) {
    Orders orders;
    orders.purchases.reserve(customers.size());
    for (std::size_t row = 0; row < customers.size(); ++row) {
        const auto& customer = customers[row];
        const auto& date = dates[row];
        const auto& amount = amounts[row];
        if (!customer.ok() || !date.ok() || !amount.ok()) {
            if (!customer.blank() || !date.blank() || !amount.blank())
                ++table.skipped;
            continue;
        }
        if (date.value > asOf) {
            ++table.afterAsOf;
            continue;
        }
        const auto number = static_cast<std::uint32_t>(orders.names.size());
        const auto [entry, isNew] = orders.index.try_emplace(customer.value, number);
        if (isNew) {
            orders.names.push_back(customer.value);
            orders.money.emplace_back();
        }
        orders.money[entry->second].add(amount.value);
        orders.purchases.push_back({entry->second, date.value});
    }
    return orders;
}

/// The days of all purchases customer by customer: those of customer c from starts[c] to starts[c + 1]. A
/// counting sort, as sorting half a million pairs would take longer than all the rest.
struct DaysByCustomer {
    std::vector<std::size_t> starts;
    std::vector<Day> days;
};

DaysByCustomer groupDays(const Orders& orders) {
    DaysByCustomer grouped{std::vector<std::size_t>(orders.names.size() + 1),
                           std::vector<Day>(orders.purchases.size())};
    for (const auto& purchase : orders.purchases)
        ++grouped.starts[purchase.customer + 1];
    std::partial_sum(grouped.starts.begin(), grouped.starts.end(), grouped.starts.begin());
    auto next = grouped.starts;
    for (const auto& purchase : orders.purchases)
        grouped.days[next[purchase.customer]++] = purchase.day;
    return grouped;
}

std::vector<RfmRow> summarise(const Orders& orders, Day asOf) {
    auto grouped = groupDays(orders);
    std::vector<RfmRow> rows;
    rows.reserve(orders.names.size());
    for (std::size_t c = 0; c < orders.names.size(); ++c) {
        const auto days =
            std::span(grouped.days).subspan(grouped.starts[c], grouped.starts[c + 1] - grouped.starts[c]);
        std::ranges::sort(days);
        const auto repeated = std::ranges::unique(days).size();
        const Day last = days[days.size() - repeated - 1];
        rows.push_back({orders.names[c], static_cast<double>(std::int64_t{asOf} - last),
                        static_cast<double>(days.size() - repeated), orders.money[c].value(), days.front(),
                        last});
    }
    return rows;
}

std::vector<RfmRow> inOrderOf(std::span<const TextCell> keys, const Index& index,
                              const std::vector<RfmRow>& rows) {
    std::vector<RfmRow> chosen;
    chosen.reserve(keys.size());
    for (const auto& key : keys) {
        const auto found = key.ok() ? index.find(key.value) : index.end();
        if (found == index.end())
            chosen.push_back({key, {}, {}, {}, {}, {}});
        else
            chosen.push_back(rows[found->second]);
    }
    return chosen;
}
} // namespace

RfmTable rfmTable(std::span<const TextCell> customers, std::span<const DayCell> dates,
                  std::span<const NumberCell> amounts, Day asOf, std::span<const TextCell> keys) {
    if (customers.size() != dates.size() || customers.size() != amounts.size())
        throw FunctionError(CellState::badArgument, "the columns differ in length");
    RfmTable table;
    const auto orders = collect(customers, dates, amounts, asOf, table);
    table.rows = summarise(orders, asOf);
    if (!keys.empty())
        table.rows = inOrderOf(keys, orders.index, table.rows);
    return table;
}

} // namespace clientele::core
