#pragma once

#include "core/report/build.hpp"
#include "core/tiering/tiering.hpp"

#include <optional>
#include <string>
#include <vector>

namespace clientele::core::test {

/// Five customers, small enough to work every figure out by hand: sales 500, 300, 100, 60, 40 are the tiers
/// A A B B C. As of Tuesday 2026-11-24 the first was never contacted and has no owner, the second was
/// contacted on 2026-11-04 and should have been again on the 18th, the others were contacted yesterday.
struct MadeUpBook {
    CustomerBook book;
    Policy policy = defaultPolicy(Language::en);
    Day asOf = *dayOf(2026, 11, 24);
    Language language = Language::en;
    std::optional<PreviousTiers> previous;
    std::vector<Cell<std::uint8_t>> classes;

    MadeUpBook() {
        const std::vector<std::pair<const char*, double>> sales{
            {"Aster", 500}, {"Birch", 300}, {"Cedar", 100}, {"Dill", 60}, {"Elder", 40}};
        for (const auto& [name, value] : sales) {
            Customer customer;
            customer.key = customer.name = name;
            customer.sales = value;
            customer.lastContact = asOf - 1;
            customer.owner = "Ann";
            book.customers.push_back(customer);
        }
        book.customers[0].lastContact = CellState::blank;
        book.customers[0].owner.clear();
        book.customers[1].lastContact = *dayOf(2026, 11, 4);
        book.customers[2].owner = "Bob";
        book.hasOwner = book.hasLastContact = true;
    }

    /// An order, also seen in the customer's first and last one. To be given in the order of the days.
    void order(std::int32_t customer, Day daysAgo, double amount) {
        auto& c = book.customers[static_cast<std::size_t>(customer)];
        const Day day = asOf - daysAgo;
        book.orders.push_back({customer, day, amount});
        if (!c.firstOrder.ok())
            c.firstOrder = day;
        c.lastOrder = day;
        ++c.orderCount;
    }

    [[nodiscard]] TierReport report() {
        std::vector<NumberCell> sales;
        for (const auto& customer : book.customers)
            sales.push_back(customer.sales);
        classes = abcClasses(sales, policy.abcCutoffs);
        policy = defaultPolicy(language);
        return buildTierReport({.book = book,
                                .classes = classes,
                                .previous = previous ? &*previous : nullptr,
                                .policy = policy,
                                .asOf = asOf,
                                .language = language,
                                .locale = {},
                                .cuts = {300, 60},
                                .cutsDate = asOf - 7,
                                .source = "Customers"});
    }
};

/// The table with this title; an empty one where there is none.
inline ReportTable tableCalled(const TierReport& report, const std::string& title) {
    for (const auto& table : report.tables)
        if (table.title == title)
            return table;
    return {};
}

/// A row as one line: what a reader would see, without formats.
inline std::string line(const std::vector<ReportValue>& row) {
    std::string out;
    for (const auto& value : row) {
        out += out.empty() ? "" : "|";
        if (value.kind == ValueKind::none)
            out += "-";
        else if (value.kind == ValueKind::text || value.kind == ValueKind::tier)
            out += value.text;
        else {
            auto digits = std::to_string(value.number);
            digits.erase(digits.find_last_not_of('0') + 1);
            if (digits.ends_with('.'))
                digits.pop_back();
            out += digits + value.text;
        }
    }
    return out;
}

inline std::vector<std::string> lines(const ReportTable& table) {
    std::vector<std::string> out;
    for (const auto& row : table.rows)
        out.push_back(line(row));
    return out;
}

} // namespace clientele::core::test
