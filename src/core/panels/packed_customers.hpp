#pragma once

#include "core/tables/book.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::core {

/// Customers that are kept for long and asked for one at a time: field by field in columns, each only where
/// somebody has something in it. A tenth of what the customers themselves take. Copies share their columns.
class PackedCustomers {
public:
    PackedCustomers();
    explicit PackedCustomers(const std::vector<Customer>& customers);

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    /// One of them as it was; throws std::out_of_range.
    [[nodiscard]] Customer operator[](std::size_t number) const;
    [[nodiscard]] std::vector<Customer> all() const;
    /// The first with this key.
    [[nodiscard]] std::optional<std::size_t> withKey(std::string_view key) const;

private:
    struct Columns;
    std::size_t size_ = 0;
    std::shared_ptr<const Columns> columns_;
    std::vector<std::uint32_t> byKey_; ///< numbers by the hash of the key
};

} // namespace clientele::core
