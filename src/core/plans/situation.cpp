#include "core/plans/situation.hpp"

#include "core/tables/cells.hpp"
#include "core/tiering/tiering.hpp"

#include <algorithm>
#include <charconv>

namespace clientele::core {

namespace {

std::vector<NumberCell> salesOf(const CustomerBook& book) {
    std::vector<NumberCell> sales;
    sales.reserve(book.customers.size());
    for (const auto& customer : book.customers)
        sales.push_back(customer.sales);
    return sales;
}

/// A day as a column of ours gives it: a serial number, or what was typed.
Cell<Day> dayOfText(const std::string& text, const TextLocale& locale) {
    Grid one(0, 0, 1, 1);
    double serial = 0;
    const auto* end = text.data() + text.size();
    if (std::from_chars(text.data(), end, serial).ptr == end)
        one.setNumber(0, 0, serial);
    else
        one.setText(0, 0, text);
    return dayAt(one, 0, 0, locale);
}

std::vector<Cell<std::uint8_t>> withManualTiers(const CustomerBook& book, const Policy& policy,
                                                std::vector<Cell<std::uint8_t>> tiers) {
    for (std::size_t i = 0; i < tiers.size(); ++i)
        if (const auto& word = book.customers[i].tierOverride; !word.empty())
            if (const auto tier = tierOfLabel(policy, word))
                tiers[i] = *tier;
    return tiers;
}

} // namespace

std::optional<std::uint8_t> tierOfLabel(const Policy& policy, std::string_view label) {
    const auto found = std::ranges::find(policy.tiers, label, &TierRule::label);
    if (label.empty() || found == policy.tiers.end())
        return std::nullopt;
    return static_cast<std::uint8_t>(found - policy.tiers.begin());
}

void takeSetByHand(Situation& situation) {
    if (!situation.understanding.customers)
        return;
    const auto& table = *situation.understanding.customers;
    for (const auto& column : situation.own) {
        if (column.sheet != table.sheet || column.headerRow != table.headerRow)
            continue;
        for (auto& customer : situation.book.customers) {
            const auto word = column.textAt(customer.row);
            if (!word.empty() && column.kind == Own::manual)
                customer.tierOverride = word;
            if (column.kind == Own::planned)
                if (const auto day = dayOfText(word, situation.locale); day.ok())
                    customer.plannedVisit = day;
        }
    }
}

Tiering freshTiering(const CustomerBook& book, const Policy& policy) {
    return tieringByCuts(book, policy, storableAbcCuts(salesOf(book), policy.abcCutoffs));
}

Tiering tieringByCuts(const CustomerBook& book, const Policy& policy, const std::vector<double>& cuts) {
    Tiering out;
    out.cuts = cuts;
    out.bySales.reserve(book.customers.size());
    for (const auto& customer : book.customers)
        out.bySales.push_back(customer.sales.ok() ? Cell<std::uint8_t>(tierByCuts(customer.sales.value, cuts))
                                                  : Cell<std::uint8_t>(customer.sales.state));
    out.effective = withManualTiers(book, policy, out.bySales);
    return out;
}

} // namespace clientele::core
