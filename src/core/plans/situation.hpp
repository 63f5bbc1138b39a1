#pragma once

#include "core/plans/own_columns.hpp"
#include "core/policy/policy_sheet.hpp"
#include "core/tables/book.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clientele::core {

/// A workbook as a command finds it: what is in it, what was understood, what the policy says.
struct Situation {
    std::vector<SheetContent> sheets;
    std::vector<OwnColumn> own;
    Understanding understanding;
    CustomerBook book;
    PolicyReading policy;
    bool hasPolicySheet = false;
    TextLocale locale;
    Day asOf = 0;
    Language language = Language::en; ///< of what is written into the document
    Language messages = Language::en; ///< of what is said to the user
};

/// What stands in the customer's row under a field, as written; "" without such a column.
std::string notedOf(const Situation& situation, const Customer& customer, Field field);

/// The tiers of a book: by sales, with the manager's word above it.
struct Tiering {
    std::vector<double> cuts;                ///< lowest sales of each tier but the last
    std::vector<Cell<std::uint8_t>> bySales; ///< per customer: index into policy.tiers, blank or error: none
    std::vector<Cell<std::uint8_t>> effective; ///< the same, with tiers set by hand
};

/// Tiers every customer of the book by the policy's cut-offs, freshly.
/// FunctionError(notAvailable) when no sales figure is above zero.
Tiering freshTiering(const CustomerBook& book, const Policy& policy);

/// Tiers every customer by cut values fixed earlier, as the formulas in the workbook do.
Tiering tieringByCuts(const CustomerBook& book, const Policy& policy, const std::vector<double>& cuts);

/// The customer's tier as the workbook stands: set by hand, else by the cut values fixed on the policy sheet,
/// else as the user's own column says.
std::optional<std::uint8_t> currentTier(const PolicyReading& reading, const Customer& customer);
/// … of every customer, in `effective`.
Tiering currentTiering(const Situation& situation);

/// Tiers and next visits that the manager set by hand in columns of ours, taken into the book. They go before
/// those of the user's own columns.
void takeSetByHand(Situation& situation);

/// The tier with this label; nothing if there is none.
std::optional<std::uint8_t> tierOfLabel(const Policy& policy, std::string_view label);

} // namespace clientele::core
