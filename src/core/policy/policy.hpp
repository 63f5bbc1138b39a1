#pragma once

#include "core/base/calendar.hpp"
#include "core/base/language.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::core {

/// What the policy says about one tier.
struct TierRule {
    std::string label;       ///< "A"…
    double intervalDays = 0; ///< days from one visit to the next
    std::string credit;      ///< credit rule (SEEDS 1.19), text
    std::string action;      ///< recommended action (SEEDS 1.2), text
};

/// When a customer is in which stage of the six-stage lifecycle (SPEC §8; the stages are SEEDS 3.1's, the
/// numbers ours).
struct LifecycleRules {
    double developmentShare = 0;   ///< revenue up to this share of the investment is development: .10
    double maturityBand = 0;       ///< at the peak means within this share of it: .10
    double maturityPeriods = 0;    ///< … for so many periods on end: 2
    double maturityWallet = 0;     ///< … with this share of the customer's wallet, where that is known: .50
    double declineShare = 0;       ///< down means below the peak by this share: .20
    double declinePeriods = 0;     ///< … for so many periods on end: 2
    double terminationPeriods = 0; ///< no revenue for so many periods on end: 4
};

/// What cells of a customer are coloured for.
enum class HighlightKind : std::uint8_t { visits, promisePast, promiseNear, birthday, contract, credit };
inline constexpr std::size_t highlightKinds = 6;

struct HighlightRule {
    bool on = true;
    double days = 0; ///< so many days ahead; 0: the kind looks at no days ahead
};

/// Every number and label a model takes from the manager. The policy sheet is one reading of it; without the
/// sheet the defaults of `defaultPolicy` hold. No default number lives anywhere else.
struct Policy {
    std::vector<double> abcCutoffs;       ///< shares of the total, ascending: .80 .95
    std::vector<TierRule> tiers;          ///< best first; one more than cut-offs are used by ABC
    std::vector<std::string> stateLabels; ///< never, ok, soon, due, overdue (DueState order)
    double soonShare = 0;                 ///< the last share of the interval in which a visit is "soon": .2
    double silentDays = 0; ///< a customer with no order for this long is silent, if the own gap is unknown
    double silentGaps = 0; ///< … or for more than this many of the own usual gaps: 2
    double slideShare = 0; ///< a fall of sales by this share against the period before is sliding: .2
    double middleContactDays = 0, seniorContactDays = 0, replyDays = 0;
    double contractNoticeDays = 0; ///< the end of a contract is looked after so long before it: 60
    double visitsPerWeek = 0;      ///< that one owner can make: 12
    double balanceDays = 0;        ///< the contact balance looks back so far: 90
    double careMost = 0;           ///< more contacts of mere care than this may be felt as harassment: 4
    double careDays = 0;           ///< … within so many days: 30 (SEEDS 5.16, 5.21)
    double staleDays = 0;
    double reminderDays = 0; ///< reminders look ahead so far: 14
    double relationAlly = 0,
           relationClose = 0; ///< relationship scores from which a customer is ally, close: 80 50
    double strategicCut = 0, strategicRelation = 0; ///< scores from which a customer is strategic: 80 and 60
    double keyCustomerMinimum = 0; ///< share of the criteria's weight that makes a key customer: .6
    LifecycleRules lifecycle;
    double flatShare = 0;                  ///< a slope up to this share of the mean a period is flat: .05
    std::array<double, 3> pyramidShares{}; ///< cumulative shares of the customers, ascending: .05 .20 .50
    double acquisitionMultiple = 0; ///< winning a customer costs so many times keeping one: 5 (SEEDS 2.7)
    double loyalMultiple = 0;       ///< a loyal customer is worth so many years' sales: 20 (SEEDS 2.8)
    double duplicateThreshold = 0;  ///< names alike from this similarity on may be twins: .90
    double priorityCap = 0;         ///< most that an overdue visit counts, in intervals: 3
    double priorityPromise = 0,
           priorityDecline = 0; ///< added for a promise past its day, a customer in decline: 2 1
    /// Whether a contact by a method resets the visit clock, in the order of log.methods: all do.
    std::vector<bool> methodCounts;
    std::array<HighlightRule, highlightKinds> highlights; ///< in the order of HighlightKind
    bool liveCuts = false; ///< cut values follow the sales at once instead of by the command
    std::vector<Day> holidays;
    std::vector<Day> workdays; ///< Saturdays and Sundays made working days
};

Policy defaultPolicy(Language language);

} // namespace clientele::core
