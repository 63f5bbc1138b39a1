#include "exchange/customer_facts.hpp"

#include "core/tables/cells.hpp"
#include "core/tables/utf8.hpp"
#include "core/texts.hpp"
#include "core/tiering/tiering.hpp"
#include "exchange/content.hpp"

#include <algorithm>
#include <array>

namespace clientele::exchange {

using core::Language;
using core::TextId;

const core::ColumnMatch* CustomerFacts::column(core::Field field) const {
    const auto& table = situation_.understanding.customers;
    return table ? table->find(field) : nullptr;
}

const core::Grid& CustomerFacts::grid() const {
    return situation_.sheets.at(static_cast<std::size_t>(situation_.understanding.customers->sheet)).grid;
}

std::string CustomerFacts::text(const core::Customer& customer, core::Field field) const {
    const auto* match = column(field);
    if (match == nullptr || customer.row < 0)
        return {};
    if (grid().kind(customer.row, match->column) == core::ContentKind::text)
        return cleaned(grid().text(customer.row, match->column));
    std::string scratch;
    return std::string(core::keyAt(grid(), customer.row, match->column, scratch));
}

std::string CustomerFacts::tier(const core::Customer& customer) const {
    const auto& policy = situation_.policy.policy;
    auto tier = core::tierOfLabel(policy, customer.tierOverride);
    if (!tier && !situation_.policy.cuts.empty() && customer.sales.ok())
        tier = core::tierByCuts(customer.sales.value, situation_.policy.cuts);
    return tier ? policy.tiers.at(*tier).label : customer.tier;
}

std::string CustomerFacts::category(const core::Customer& customer) const {
    const auto label = tier(customer);
    const bool han = std::ranges::any_of(label, [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
    return label.empty() || han ? label
                                : core::textOf(TextId::exchange_tier, situation_.language, {{"tier", label}});
}

bool holdsWordOf(TextId list, std::string_view text) {
    std::string scratch;
    std::string key(core::foldedKey(text, scratch));
    std::ranges::transform(key, key.begin(), core::lower);
    return std::ranges::any_of(std::array{Language::en, Language::zhCN, Language::zhTW},
                               [&](Language language) {
                                   auto words = core::textOf(list, language);
                                   while (!words.empty()) {
                                       const auto end = std::min(words.find('|'), words.size());
                                       if (key.find(words.substr(0, end)) != std::string::npos)
                                           return true;
                                       words.remove_prefix(std::min(end + 1, words.size()));
                                   }
                                   return false;
                               });
}

} // namespace clientele::exchange
