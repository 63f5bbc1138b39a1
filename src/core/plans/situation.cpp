#include "core/plans/situation.hpp"

#include "core/tables/cells.hpp"
#include "core/tiering/tiering.hpp"
#include "core/visits/cadence.hpp"

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

/// A day as a column of ours gives it.
Cell<Day> dayOfSerial(const std::string& text, int nullDate) {
    double serial = 0;
    const auto* end = text.data() + text.size();
    return std::from_chars(text.data(), end, serial).ptr == end ? plannedDay(serial, nullDate) : Cell<Day>();
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

std::string notedOf(const Situation& situation, const Customer& customer, Field field) {
    const auto& table = situation.understanding.customers;
    const auto* match = table ? table->find(field) : nullptr;
    if (match == nullptr || customer.row < 0)
        return {};
    return textAt(situation.sheets[static_cast<std::size_t>(table->sheet)].grid, customer.row, match->column);
}

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
                if (const auto day = dayOfSerial(word, situation.locale.nullDate); day.ok())
                    customer.plannedVisit = day;
        }
    }
}

Tiering freshTiering(const CustomerBook& book, const Policy& policy) {
    return tieringByCuts(book, policy, storableAbcCuts(salesOf(book), policy.abcCutoffs));
}

std::optional<std::uint8_t> currentTier(const PolicyReading& reading, const Customer& customer) {
    if (const auto manual = tierOfLabel(reading.policy, customer.tierOverride))
        return manual;
    if (!reading.cuts.empty() && customer.sales.ok())
        return tierByCuts(customer.sales.value, reading.cuts);
    return tierOfLabel(reading.policy, customer.tier);
}

Tiering currentTiering(const Situation& situation) {
    Tiering out;
    out.cuts = situation.policy.cuts;
    for (const auto& customer : situation.book.customers) {
        const bool sold = !out.cuts.empty() && customer.sales.ok();
        out.bySales.push_back(sold ? Cell<std::uint8_t>(tierByCuts(customer.sales.value, out.cuts))
                                   : Cell<std::uint8_t>());
        const auto tier = currentTier(situation.policy, customer);
        out.effective.push_back(tier ? Cell<std::uint8_t>(*tier) : Cell<std::uint8_t>());
    }
    return out;
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
