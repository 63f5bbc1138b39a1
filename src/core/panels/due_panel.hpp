#pragma once

#include "core/panels/packed_customers.hpp"
#include "core/plans/customer_search.hpp"
#include "core/plans/situation.hpp"
#include "core/visits/due_list.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace clientele::core {

// The panel of what is due (SPEC §5): one line per customer with all there is to do, most urgent first.

/// A customer of the day's list. `state` is that of the visit where the customer was never contacted, else
/// the most urgent of the reasons.
struct DueLine {
    std::uint32_t customer = 0; ///< index into the book's customers
    std::uint32_t owner = 0;    ///< index into DueBoard::owners
    std::uint32_t firstReason = 0, reasonCount = 0;
    DueState state{};
    std::uint8_t tier = DueEntry::noTier;
};

/// An owner's visits of this week and the next, as they fall due (planVisits).
struct OwnerWeek {
    std::string owner; ///< "": customers without one
    int due = 0, nextDue = 0;
    /// Of those that are too many this week, the least urgent, the last of them first; none planned by hand.
    std::vector<std::uint32_t> movable;
};

/// A visit to come.
struct NextDue {
    std::uint32_t customer = 0;
    Day day = 0;
};

/// What the panel needs of a workbook, found out once after reading: proportional to the customers, besides
/// sorting. May be made on any thread. Belongs to the situation it was made of.
class DueBoard {
public:
    explicit DueBoard(const Situation& situation);

    [[nodiscard]] const std::vector<DueLine>& lines() const { return lines_; }
    /// Of the lines, in their order.
    [[nodiscard]] const CustomerTexts& texts() const { return texts_; }
    /// Why a line is there: the visit first.
    [[nodiscard]] std::span<const DueEntry> reasons(const DueLine& line) const {
        return std::span(reasons_).subspan(line.firstReason, line.reasonCount);
    }
    /// Who has something due, by name; nobody ("") last.
    [[nodiscard]] const std::vector<std::string>& owners() const { return owners_; }
    /// The tiers that have something due, best first.
    [[nodiscard]] const std::vector<std::uint8_t>& tiers() const { return tiers_; }
    /// Whether any customer has a tier: without one there are no visits.
    [[nodiscard]] bool tiered() const { return tiered_; }
    /// The first visit of those that are not due yet.
    [[nodiscard]] const std::optional<NextDue>& next() const { return next_; }
    /// Who has most over the policy's capacity first.
    [[nodiscard]] const std::vector<OwnerWeek>& weeks() const { return weeks_; }

private:
    void gather(const Situation& situation, const DueList& list);
    void nameOwners(const Situation& situation);
    void weigh(const Situation& situation, const DueList& list, const Tiering& tiering);

    std::vector<DueLine> lines_;
    CustomerTexts texts_;
    std::vector<DueEntry> reasons_;
    std::vector<std::string> owners_;
    std::vector<std::uint8_t> tiers_;
    std::vector<OwnerWeek> weeks_;
    std::optional<NextDue> next_;
    bool tiered_ = false;
};

/// What of the board is wanted; nothing set: the first rows of all.
struct DueWish {
    static constexpr std::size_t page = 50;

    std::optional<DueState> state;
    std::optional<std::string> owner; ///< "" is nobody's; one who has nothing due any more: all
    std::optional<std::uint8_t> tier; ///< likewise
    std::string search;               ///< in names and ids
    std::size_t rows = page;
};

struct DueRow {
    std::size_t customer = 0; ///< index into the book's customers
    DueState state{};
    std::uint8_t tier = DueEntry::noTier;
    std::string sign, name, tierLabel; ///< tierLabel: "" without one
    std::string second;                ///< "9 days overdue · Wang Min · promise broken"
};

/// A state to filter by, with how many customers the other filters leave in it.
struct DueCount {
    DueState state{};
    int count = 0;
    bool chosen = false;
    std::string words;
};

/// Finished words in the language of the user interface.
struct DueView {
    std::array<DueCount, 4> counts;         ///< never, overdue, due, soon
    std::vector<std::string> owners, tiers; ///< to choose from; the first is all of them, then the board's
    int owner = 0, tier = 0;                ///< the chosen ones
    std::vector<DueRow> rows;
    int found = 0;    ///< customers that the filters leave
    std::string more; ///< "Show 50 more of 230"; "": all are shown
    std::string load; ///< this week's visits against the capacity; "": there are none
};

DueView dueView(const Situation& situation, const PackedCustomers& customers, const DueBoard& board,
                const DueWish& wish);

/// "Next: Everlong on 4 Dec 2026."; "" if there is no visit to come.
std::string nextDueWords(const Situation& situation, const PackedCustomers& customers, const DueBoard& board);

} // namespace clientele::core
