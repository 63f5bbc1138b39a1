#pragma once

#include "core/tables/book.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::core {

// Customers by what a user says; results are indexes into CustomerBook::customers.

/// Those called exactly so: the one with this id, else all of this name. Width and spaces do not matter.
std::vector<std::size_t> customersCalled(const CustomerBook& book, std::string_view text);

/// Those whose name or id begins with the text, then those that have it somewhere, at most `most`. Case does
/// not matter. What a list shows while somebody types.
std::vector<std::size_t> customersWith(const CustomerBook& book, std::string_view text, std::size_t most);

/// The same question asked of one customer after the other.
class CustomerSearch {
public:
    explicit CustomerSearch(std::string_view text);
    /// Whether the text stands somewhere in name or id; nothing typed is in everyone's.
    [[nodiscard]] bool isIn(const Customer& customer) const;

private:
    std::string wanted_;
};

/// Who may be meant by a name that nobody has: those that have it in theirs, then the most alike (SPEC §8
/// duplicates), at most `most`. For a person to choose from, never taken by itself.
std::vector<std::size_t> nearestCustomers(const CustomerBook& book, std::string_view text, std::size_t most);

/// The customer of a row of the customers' sheet; customers.size() if there is none.
std::size_t customerInRow(const CustomerBook& book, int row);

} // namespace clientele::core
