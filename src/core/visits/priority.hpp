#pragma once

#include "core/base/calendar.hpp"
#include "core/base/cell.hpp"
#include "core/base/language.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace clientele::core {

// One order for the day's list (SPEC §3 Tiering; SEEDS 5.5, 5.14): how overdue the contact is, the more the
// better the tier, and what is owed besides.

/// The policy's part.
struct PriorityRule {
    double cap = 0;     ///< no contact counts as more than this many intervals ago
    double promise = 0; ///< added when a promise is past
    double decline = 0; ///< added when the relationship is in decline
};

/// What is known of a customer.
struct PriorityCase {
    Cell<Day> lastContact;   ///< blank: never
    double intervalDays = 0; ///< of the tier
    std::size_t rank = 0;    ///< number of tiers less the place of this one: A of four is 4
    Cell<Day> promiseBy;     ///< blank: nothing promised
    bool declining = false;
};

struct Priority {
    double value = 0;      ///< higher is sooner
    double ratio = 0;      ///< days since the last contact ÷ interval, at most the cap
    std::int64_t days = 0; ///< since the last contact; 0 where there was none
    bool never = false, capped = false, promisePast = false;
};

/// ratio × rank, and what is added. Never contacted: the cap. An interval below a day counts as one. A
/// promise is past after its day, not on it. A contact after asOf is no contact yet: notAvailable, as for
/// nextVisit; an error in a date is the result. Equal priorities are meant: nothing here tells such customers
/// apart.
Cell<Priority> priorityOf(const PriorityCase& of, const PriorityRule& rule, Day asOf);

/// Whether the stage's name says decline (衰退期, 退化期) in any of our languages.
bool isDecline(std::string_view stage);

/// "never contacted: 3 × 4 (A), promise past +2: 14".
std::string priorityReason(const Priority& priority, const PriorityCase& of, const PriorityRule& rule,
                           std::string_view tier, Language language);

} // namespace clientele::core
