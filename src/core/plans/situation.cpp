#include "core/plans/situation.hpp"

#include "core/tiering/tiering.hpp"

#include <algorithm>

namespace clientele::core {

namespace {

std::vector<NumberCell> salesOf(const CustomerBook& book) {
    std::vector<NumberCell> sales;
    sales.reserve(book.customers.size());
    for (const auto& customer : book.customers)
        sales.push_back(customer.sales);
    return sales;
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
