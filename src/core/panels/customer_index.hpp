#pragma once

#include "core/panels/packed_customers.hpp"
#include "core/plans/situation.hpp"
#include "core/visits/cadence.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::core {

/// Where a customer's tier comes from.
enum class TierSource : std::uint8_t {
    none,
    hand,   ///< set by hand
    cuts,   ///< the cut values on the policy sheet
    column, ///< a column of the user's
    fresh   ///< worked out just now: not in the workbook yet
};

struct TierFound {
    std::uint8_t tier = 0; ///< index into policy.tiers, unless the source is none
    TierSource source = TierSource::none;
    std::optional<std::uint8_t> bySales;
};

/// The next visit to a customer, and how it stands today.
struct NextVisit {
    Day day = 0;
    DueState state = DueState::never;
    bool planned = false; ///< by hand
};

/// The customers of a workbook and what is found out about all of them once after reading, so that the card
/// of any one costs no search. Proportional to customers, orders and contacts. Belongs to the situation it
/// was made of, and does without that one's customers.
class CustomerIndex {
public:
    CustomerIndex() = default;
    explicit CustomerIndex(const Situation& situation);

    [[nodiscard]] const PackedCustomers& customers() const { return customers_; }
    /// Lines of a customer by day, oldest first: indexes into the book's orders and contacts.
    [[nodiscard]] std::span<const std::uint32_t> orders(std::size_t customer) const;
    [[nodiscard]] std::span<const std::uint32_t> contacts(std::size_t customer) const;
    /// The customer with this id or, where there are no ids, this name; nothing if there is none.
    [[nodiscard]] std::optional<std::size_t> withKey(std::string_view key) const {
        return customers_.withKey(key);
    }
    /// The customer who stood on this row when the workbook was read.
    [[nodiscard]] std::optional<std::size_t> inRow(int row) const;
    /// The cut values in force, best first: the policy sheet's, else fresh ones; empty: no sales to go by.
    [[nodiscard]] const std::vector<double>& cuts() const { return cuts_; }
    [[nodiscard]] TierFound tierOf(const Situation& situation, const Customer& customer) const;
    [[nodiscard]] double totalSales() const { return totalSales_; }

private:
    PackedCustomers customers_;
    std::vector<std::uint32_t> orderStarts_, orders_, contactStarts_, contacts_;
    std::vector<std::int32_t> rows_;
    std::vector<double> cuts_;
    bool fixedCuts_ = false;
    double totalSales_ = 0;
};

/// Nothing without a tier, or where the last contact cannot be read.
std::optional<NextVisit> nextVisitOf(const Situation& situation, const Customer& customer,
                                     const TierFound& tier);

/// A customer as the sheet has it now, with the grid its row stands in: that of the situation, or a fresh one
/// of just that row.
struct CustomerNow {
    Customer customer;
    std::optional<std::size_t> number; ///< in the book; nothing: new since it was read
    const Grid* grid = nullptr;
};

/// The customer of a row as it was read; nothing if it holds none.
std::optional<CustomerNow> customerAsRead(const Situation& situation, const CustomerIndex& index, int row);

/// The customer of a row that was read again by itself, because the sheet has changed since. What orders and
/// contacts say of it is still that of the last reading.
std::optional<CustomerNow> customerReread(const Situation& situation, const CustomerIndex& index,
                                          const Grid& row, int rowNumber);

/// Where the customer stands in the orders' table, at most some hundreds of cells, neighbours as one area.
/// Proportional to the orders.
std::vector<Area> orderRows(const Situation& situation, const Customer& customer);

/// What stands in the customer's row, as text; "" where there is no such column.
std::string textOf(const Situation& situation, const CustomerNow& now, Field field);

} // namespace clientele::core
