#pragma once

#include "core/policy/policy.hpp"
#include "core/report/build.hpp"
#include "core/tables/book.hpp"
#include "core/tables/grid.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace clientele::core {

// The snapshot sheet: one row per customer, one column per dated run (SPEC §6 tier movement). First row: key,
// name, then the dates; below them the tiers' labels. Customers are told by their key; where a key stands
// several times, the n-th in the book is the n-th on the sheet.

/// What a run writes on the snapshot sheet: one column from the first row on, and the customers it did not
/// know yet in the first two columns. Nothing else on the sheet is touched.
struct SnapshotPlan {
    int column = 0;                     ///< where the date stands, and the labels below it
    Day day = 0;                        ///< the header of that column
    std::vector<std::string> labels;    ///< from the second row on; "" for those without a tier or gone
    std::array<std::string, 2> headers; ///< of key and name; empty where they stand already
    int firstNewRow = 1;
    std::vector<std::array<std::string, 2>> newCustomers; ///< key and name, from firstNewRow on
};

/// The tiers of `asOf` put on the sheet: in a new column at the end, or in that day's own where it was run
/// before. Customers no longer in the book keep their row. `nullDate`: days to add to the sheet's dates to
/// get a Day.
SnapshotPlan planSnapshot(const Grid& existing, const CustomerBook& book,
                          std::span<const Cell<std::uint8_t>> classes, const Policy& policy, Day asOf,
                          Language language, int nullDate = 0);

/// The latest snapshot taken before `asOf`, brought into the order of the book; nothing when there is none.
/// Labels the policy does not know any more are no tier.
std::optional<PreviousTiers> previousTiers(const Grid& existing, const CustomerBook& book,
                                           const Policy& policy, Day asOf, int nullDate = 0);

} // namespace clientele::core
