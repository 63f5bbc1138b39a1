#pragma once

#include "core/plans/situation.hpp"
#include "core/visits/cadence.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clientele::core {

// The day's list: who is to be looked after, why, and in which order (SPEC §1, §8 cadence; SEEDS 5.5, 5.6,
// 5.14).

/// What runs out. Visit: by the tier's interval or as planned by hand (visitOf). Middle, senior: contact with
/// managers of that level by the policy's intervals, only where the log says levels; a customer of the best
/// tier is due at once without such a contact, any other from the first one on. Promise: the open one, on its
/// very day. Contract: its end.
enum class DueClock : std::uint8_t { visit, middle, senior, promise, contract };
constexpr std::size_t dueClocks = 5, dueStates = 5;

/// One clock of one customer.
struct DueEntry {
    static constexpr std::uint8_t noTier = 255;

    std::uint32_t customer = 0; ///< index into the book's customers
    DueClock clock{};
    DueState state{};
    std::uint8_t tier = noTier;
    bool planned = false; ///< the visit was set by hand
    Day day = 0;          ///< never contacted: the day asked
    int daysLeft = 0;     ///< negative: overdue by as many
    double priority = 0;
};

struct DueList {
    std::vector<DueEntry> entries; ///< highest priority first, then the earlier day, then the table's order
    /// Customers by clock and state, those that are ok included: counts[clock][state].
    std::array<std::array<int, dueStates>, dueClocks> counts{};

    [[nodiscard]] int count(DueClock clock, DueState state) const {
        return counts.at(static_cast<std::size_t>(clock)).at(static_cast<std::size_t>(state));
    }
};

/// Whether entries that are ok, with nothing to do yet, are in the list too: a calendar wants them.
enum class DueScope : std::uint8_t { now, all };

/// States besides those of visits: a promise is soon when at most the policy's days to reply are left, a
/// contract within its days of notice; both are due on their day and overdue after it. A contract that ended
/// longer ago than the days of notice is history and not in the list.
///
/// Priority is CRM.PRIORITY's, one per customer: how overdue the visit is, times the tier, and what is added
/// for a promise past its day and for decline. The clocks of levels have their own, by their own last contact
/// and interval, without the promise. Without a tier there is no visit, and only what is added counts.
DueList dueList(const CustomerBook& book, const Policy& policy, const Tiering& tiering, Day asOf,
                DueScope scope = DueScope::now);

/// … of the workbook as it stands (currentTiering).
DueList dueList(const Situation& situation, DueScope scope = DueScope::now);

/// What of the list is wanted; nothing set: all of it.
struct DueFilter {
    std::optional<std::string> owner; ///< "" is nobody's
    std::optional<std::uint8_t> tier;
    std::optional<DueClock> clock;
};
std::vector<DueEntry> filtered(const DueList& list, const CustomerBook& book, const DueFilter& filter);

} // namespace clientele::core
