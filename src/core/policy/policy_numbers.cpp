#include "core/policy/policy_numbers.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>

namespace clientele::core {

namespace {
using enum PolicyBlock;
using enum PolicyRange;

constexpr std::array numbers{
    PolicyNumber{general, "soon_share", TextId::policy_item_soon_share, TextId::policy_meaning_soon_share,
                 share, [](Policy& p) -> double& { return p.soonShare; }},
    PolicyNumber{general, "silent_days", TextId::policy_item_silent_days, TextId::policy_meaning_silent_days,
                 days, [](Policy& p) -> double& { return p.silentDays; }},
    PolicyNumber{general, "silent_gaps", TextId::policy_item_silent_gaps, TextId::policy_meaning_silent_gaps,
                 count, [](Policy& p) -> double& { return p.silentGaps; }},
    PolicyNumber{general, "slide_share", TextId::policy_item_slide_share, TextId::policy_meaning_slide_share,
                 share, [](Policy& p) -> double& { return p.slideShare; }},
    PolicyNumber{general, "middle_contact_days", TextId::policy_item_middle_contact,
                 TextId::policy_meaning_middle_contact, days,
                 [](Policy& p) -> double& { return p.middleContactDays; }},
    PolicyNumber{general, "senior_contact_days", TextId::policy_item_senior_contact,
                 TextId::policy_meaning_senior_contact, days,
                 [](Policy& p) -> double& { return p.seniorContactDays; }},
    PolicyNumber{general, "reply_days", TextId::policy_item_reply, TextId::policy_meaning_reply, days,
                 [](Policy& p) -> double& { return p.replyDays; }},
    PolicyNumber{general, "contract_notice_days", TextId::policy_item_contract_notice,
                 TextId::policy_meaning_contract_notice, days,
                 [](Policy& p) -> double& { return p.contractNoticeDays; }},
    PolicyNumber{general, "visits_per_week", TextId::policy_item_visits_per_week,
                 TextId::policy_meaning_visits_per_week, count,
                 [](Policy& p) -> double& { return p.visitsPerWeek; }},
    PolicyNumber{general, "balance_days", TextId::policy_item_balance_days,
                 TextId::policy_meaning_balance_days, days,
                 [](Policy& p) -> double& { return p.balanceDays; }},
    PolicyNumber{general, "care_most", TextId::policy_item_care_most, TextId::policy_meaning_care_most, count,
                 [](Policy& p) -> double& { return p.careMost; }},
    PolicyNumber{general, "care_days", TextId::policy_item_care_days, TextId::policy_meaning_care_days, days,
                 [](Policy& p) -> double& { return p.careDays; }},
    PolicyNumber{general, "stale_days", TextId::policy_item_stale, TextId::policy_meaning_stale, days,
                 [](Policy& p) -> double& { return p.staleDays; }},
    PolicyNumber{general, "reminder_days", TextId::policy_item_reminder_days,
                 TextId::policy_meaning_reminder_days, days,
                 [](Policy& p) -> double& { return p.reminderDays; }},
    PolicyNumber{general, "duplicate_threshold", TextId::policy_item_duplicate_threshold,
                 TextId::policy_meaning_duplicate_threshold, shareOrAll,
                 [](Policy& p) -> double& { return p.duplicateThreshold; }},
    PolicyNumber{relations, "strategic_cut", TextId::policy_item_strategic_cut,
                 TextId::policy_meaning_strategic_cut, score,
                 [](Policy& p) -> double& { return p.strategicCut; }},
    PolicyNumber{relations, "strategic_relation", TextId::policy_item_strategic_relation,
                 TextId::policy_meaning_strategic_relation, score,
                 [](Policy& p) -> double& { return p.strategicRelation; }},
    PolicyNumber{relations, "relation_ally", TextId::policy_item_relation_ally,
                 TextId::policy_meaning_relation_ally, score,
                 [](Policy& p) -> double& { return p.relationAlly; }},
    PolicyNumber{relations, "relation_close", TextId::policy_item_relation_close,
                 TextId::policy_meaning_relation_close, score,
                 [](Policy& p) -> double& { return p.relationClose; }},
    PolicyNumber{relations, "key_customer_minimum", TextId::policy_item_key_customer_minimum,
                 TextId::policy_meaning_key_customer_minimum, shareOrAll,
                 [](Policy& p) -> double& { return p.keyCustomerMinimum; }},
    PolicyNumber{relations, "priority_cap", TextId::policy_item_priority_cap,
                 TextId::policy_meaning_priority_cap, count,
                 [](Policy& p) -> double& { return p.priorityCap; }},
    PolicyNumber{relations, "priority_promise", TextId::policy_item_priority_promise,
                 TextId::policy_meaning_priority_promise, score,
                 [](Policy& p) -> double& { return p.priorityPromise; }},
    PolicyNumber{relations, "priority_decline", TextId::policy_item_priority_decline,
                 TextId::policy_meaning_priority_decline, score,
                 [](Policy& p) -> double& { return p.priorityDecline; }},
    PolicyNumber{lifecycle, "development_share", TextId::policy_item_development_share,
                 TextId::policy_meaning_development_share, share,
                 [](Policy& p) -> double& { return p.lifecycle.developmentShare; }},
    PolicyNumber{lifecycle, "maturity_band", TextId::policy_item_maturity_band,
                 TextId::policy_meaning_maturity_band, share,
                 [](Policy& p) -> double& { return p.lifecycle.maturityBand; }},
    PolicyNumber{lifecycle, "maturity_periods", TextId::policy_item_maturity_periods,
                 TextId::policy_meaning_maturity_periods, count,
                 [](Policy& p) -> double& { return p.lifecycle.maturityPeriods; }},
    PolicyNumber{lifecycle, "maturity_wallet", TextId::policy_item_maturity_wallet,
                 TextId::policy_meaning_maturity_wallet, shareOrAll,
                 [](Policy& p) -> double& { return p.lifecycle.maturityWallet; }},
    PolicyNumber{lifecycle, "decline_share", TextId::policy_item_decline_share,
                 TextId::policy_meaning_decline_share, share,
                 [](Policy& p) -> double& { return p.lifecycle.declineShare; }},
    PolicyNumber{lifecycle, "decline_periods", TextId::policy_item_decline_periods,
                 TextId::policy_meaning_decline_periods, count,
                 [](Policy& p) -> double& { return p.lifecycle.declinePeriods; }},
    PolicyNumber{lifecycle, "termination_periods", TextId::policy_item_termination_periods,
                 TextId::policy_meaning_termination_periods, count,
                 [](Policy& p) -> double& { return p.lifecycle.terminationPeriods; }},
    PolicyNumber{lifecycle, "flat_share", TextId::policy_item_flat_share, TextId::policy_meaning_flat_share,
                 share, [](Policy& p) -> double& { return p.flatShare; }},
    PolicyNumber{value, "pyramid.1", TextId::policy_item_pyramid_first, TextId::policy_meaning_pyramid_first,
                 share, [](Policy& p) -> double& { return p.pyramidShares.at(0); }},
    PolicyNumber{value, "pyramid.2", TextId::policy_item_pyramid_second,
                 TextId::policy_meaning_pyramid_second, share,
                 [](Policy& p) -> double& { return p.pyramidShares.at(1); }},
    PolicyNumber{value, "pyramid.3", TextId::policy_item_pyramid_third, TextId::policy_meaning_pyramid_third,
                 share, [](Policy& p) -> double& { return p.pyramidShares.at(2); }},
    PolicyNumber{value, "acquisition_multiple", TextId::policy_item_acquisition_multiple,
                 TextId::policy_meaning_acquisition_multiple, count,
                 [](Policy& p) -> double& { return p.acquisitionMultiple; }},
    PolicyNumber{value, "loyal_multiple", TextId::policy_item_loyal_multiple,
                 TextId::policy_meaning_loyal_multiple, count,
                 [](Policy& p) -> double& { return p.loyalMultiple; }},
};
} // namespace

std::span<const PolicyNumber> policyNumbers() {
    return numbers;
}

const PolicyNumber& policyNumber(std::string_view key) {
    const auto found = std::ranges::find_if(numbers, [key](const auto& number) { return number.key == key; });
    if (found == numbers.end())
        throw std::logic_error("no such number in the policy: " + std::string(key));
    return *found;
}

PolicyBounds boundsOf(PolicyRange range) {
    switch (range) {
    case days:
        return {1, 3650};
    case count:
        return {1, 100};
    case score:
        return {0, 100};
    case share:
    case shareOrAll:
        break;
    }
    return {0, 1};
}

bool PolicyNumber::allows(double value) const {
    const auto [low, high] = boundsOf(range);
    if (range == share)
        return value > low && value < high;
    if (range == shareOrAll)
        return value > low && value <= high;
    return value >= low && value <= high;
}

} // namespace clientele::core
