#pragma once

#include "core/plans/situation.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace clientele::core {

// What the log says of one customer before the next call: the last call's thread to pick up (SEEDS 5.18) and
// the mix of contacts (SEEDS 1.15, 5.6, 5.21).

/// The latest line of the log for a customer, as it stands there.
struct LastCall {
    Day date = 0;
    std::string method, result, promise, hook;
    std::optional<Day> promiseBy;
};
std::optional<LastCall> lastCall(const Situation& situation, std::size_t customer);

/// The contacts of a customer within a number of days, by what they were for and whom they reached. A line
/// that does not say counts in none of the parts.
struct ContactBalance {
    int contacts = 0, business = 0, care = 0;
    std::array<int, 3> planes{}; ///< by ContactPlane
    std::array<int, 3> levels{}; ///< by ContactLevel
};
ContactBalance contactBalance(const Situation& situation, std::size_t customer, double days);

/// Whether one more contact of mere care would be more than the policy's number within its days
/// (关怀和骚扰往往就在一线之间). `careContacts`: those of the last careDays days, without the new one.
bool isTooMuchCare(const Policy& policy, int careContacts);

/// Who and how the last line of the log was written: what is likely again.
struct LastWritten {
    std::string method, owner;
};
LastWritten lastWritten(const Situation& situation);

/// The words that stand in a column of the log, the most used of its last lines first, at most `most`.
std::vector<std::string> wordsInUse(const Situation& situation, Field field, std::size_t most);

} // namespace clientele::core
