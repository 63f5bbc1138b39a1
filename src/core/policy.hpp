#pragma once

#include "core/calendar.hpp"
#include "core/language.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::core {

/// What the policy says about one tier.
struct TierRule {
    std::string label;        ///< "A"…
    double intervalDays = 0;  ///< days from one visit to the next
    std::string credit;       ///< credit rule (SEEDS 1.19), text
    std::string action;       ///< recommended action (SEEDS 1.2), text
};

/// Every number and label a model takes from the manager. The policy sheet is one reading of it; without the sheet the
/// defaults of `defaultPolicy` hold. No default number lives anywhere else.
struct Policy {
    std::vector<double> abcCutoffs; ///< shares of the total, ascending: .80 .95
    std::vector<TierRule> tiers;    ///< best first; one more than cut-offs are used by ABC
    std::vector<std::string> stateLabels; ///< never, ok, soon, due, overdue (DueState order)
    double soonShare = 0;           ///< the last share of the interval in which a visit is "soon": .2
    double silentDays = 0;          ///< a customer with no order for this long is silent, if the own gap is unknown
    double silentGaps = 0;          ///< … or for more than this many of the own usual gaps: 2
    double slideShare = 0;          ///< a fall of sales by this share against the period before is sliding: .2
    double middleContactDays = 0, seniorContactDays = 0, replyDays = 0;
    double staleDays = 0;
    bool liveCuts = false;          ///< cut values follow the sales at once instead of by the command
    std::vector<Day> holidays;
};

Policy defaultPolicy(Language language);

} // namespace clientele::core
