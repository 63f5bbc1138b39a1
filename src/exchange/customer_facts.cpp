#include "exchange/customer_facts.hpp"

#include "core/texts.hpp"
#include "exchange/content.hpp"

#include <algorithm>

namespace clientele::exchange {

using core::TextId;

const core::ColumnMatch* CustomerFacts::column(core::Field field) const {
    const auto& table = situation_.understanding.customers;
    return table ? table->find(field) : nullptr;
}

std::string CustomerFacts::text(const core::Customer& customer, core::Field field) const {
    return cleaned(core::notedOf(situation_, customer, field));
}

std::string CustomerFacts::tier(const core::Customer& customer) const {
    const auto tier = core::currentTier(situation_.policy, customer);
    return tier ? situation_.policy.policy.tiers.at(*tier).label : customer.tier;
}

std::string CustomerFacts::category(const core::Customer& customer) const {
    const auto label = tier(customer);
    const bool han = std::ranges::any_of(label, [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
    return label.empty() || han ? label
                                : core::textOf(TextId::exchange_tier, situation_.language, {{"tier", label}});
}

} // namespace clientele::exchange
