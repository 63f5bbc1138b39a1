#include "core/policy/policy.hpp"

#include "core/texts.hpp"
#include "core/visits/contact_words.hpp"

namespace clientele::core {

namespace {
struct TierDefault {
    double intervalDays;
    TextId label, credit, action;
};

/// Intervals: SPEC §2. Credit: SEEDS 1.19 states B only. Actions: SEEDS 1.2 - 1.3, put for any trade. The
/// rest is ours.
constexpr TierDefault tierDefaults[] = {
    {14, TextId::defaults_tier_a_label, TextId::defaults_tier_a_credit, TextId::defaults_tier_a_action},
    {30, TextId::defaults_tier_b_label, TextId::defaults_tier_b_credit, TextId::defaults_tier_b_action},
    {60, TextId::defaults_tier_c_label, TextId::defaults_tier_c_credit, TextId::defaults_tier_c_action},
    {120, TextId::defaults_tier_d_label, TextId::defaults_tier_d_credit, TextId::defaults_tier_d_action}};

constexpr TextId stateDefaults[] = {TextId::defaults_state_never, TextId::defaults_state_ok,
                                    TextId::defaults_state_soon, TextId::defaults_state_due,
                                    TextId::defaults_state_overdue};
} // namespace

Policy defaultPolicy(Language language) {
    const auto text = [language](TextId id) { return std::string(textOf(id, language)); };
    Policy policy;
    policy.abcCutoffs = {.80, .95};
    for (const auto& tier : tierDefaults)
        policy.tiers.push_back({text(tier.label), tier.intervalDays, text(tier.credit), text(tier.action)});
    for (const TextId state : stateDefaults)
        policy.stateLabels.push_back(text(state));
    policy.soonShare = .2;
    policy.silentDays = 90;
    policy.silentGaps = 2;
    policy.slideShare = .2;
    policy.middleContactDays = 91;
    policy.seniorContactDays = 365;
    policy.replyDays = 7;
    policy.contractNoticeDays = 60;
    policy.visitsPerWeek = 12;
    policy.balanceDays = 90;
    policy.careMost = 4;
    policy.careDays = 30;
    policy.staleDays = 180;
    policy.reminderDays = 14;
    policy.relationAlly = 80;
    policy.relationClose = 50;
    policy.strategicCut = 80;
    policy.strategicRelation = 60;
    policy.keyCustomerMinimum = .6;
    policy.lifecycle = {.10, .10, 2, .50, .20, 2, 4};
    policy.flatShare = .05;
    policy.pyramidShares = {.05, .20, .50};
    policy.acquisitionMultiple = 5;
    policy.loyalMultiple = 20;
    policy.duplicateThreshold = .90;
    policy.priorityCap = 3;
    policy.priorityPromise = 2;
    policy.priorityDecline = 1;
    policy.methodCounts.assign(choicesOf(TextId::log_methods, language).size(), true);
    const auto ahead = [&policy](HighlightKind kind, double days) {
        policy.highlights.at(static_cast<std::size_t>(kind)).days = days;
    };
    ahead(HighlightKind::promiseNear, 3);
    ahead(HighlightKind::birthday, 7);
    ahead(HighlightKind::contract, 60);
    return policy;
}

} // namespace clientele::core
