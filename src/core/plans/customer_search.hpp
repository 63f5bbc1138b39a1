#pragma once

#include "core/quality/similarity.hpp"
#include "core/tables/book.hpp"

#include <cstddef>
#include <cstdint>
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

/// The same question asked of very many: their texts are made once and lie beside each other.
class CustomerTexts {
public:
    void add(const Customer& customer);
    /// Whether the text stands somewhere in name or id of the n-th that was added; nothing typed is in
    /// everyone's. `comparable`: as comparableText gives it.
    [[nodiscard]] bool has(std::size_t n, std::string_view comparable) const;

private:
    std::string texts_;
    std::vector<std::uint32_t> ends_;
};

/// Who may be meant by a name that nobody has: those that have it in theirs, then the most alike (SPEC §8
/// duplicates). For a person to choose from, never taken by itself.
class NearestCustomers {
public:
    explicit NearestCustomers(const CustomerBook& book)
        : book_(book) {}
    /// At most `most`. The customers' names are taken apart for the first question that needs it.
    [[nodiscard]] std::vector<std::size_t> to(std::string_view text, std::size_t most);

private:
    const CustomerBook& book_;
    std::vector<NameParts> names_;
};

/// The same for one name.
std::vector<std::size_t> nearestCustomers(const CustomerBook& book, std::string_view text, std::size_t most);

/// The customer of a row of the customers' sheet; customers.size() if there is none.
std::size_t customerInRow(const CustomerBook& book, int row);

} // namespace clientele::core
