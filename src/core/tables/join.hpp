#pragma once

#include "core/tables/cells.hpp"
#include "core/tables/understanding.hpp"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::core {

/// Keys → numbers, exact. Keys are views: into a grid, or kept here. Open addressing: one table, no node per
/// key.
class KeyTable {
public:
    static constexpr std::int32_t none = -1;

    KeyTable() = default;
    KeyTable(const KeyTable&) = delete; // its keys may be views of its own copies
    KeyTable& operator=(const KeyTable&) = delete;
    KeyTable(KeyTable&&) = default;
    KeyTable& operator=(KeyTable&&) = default;
    ~KeyTable() = default;

    void reserve(std::size_t keys);
    /// The number of the key; `value` is set where the key is new.
    std::int32_t insert(std::string_view key, std::int32_t value);
    [[nodiscard]] std::int32_t find(std::string_view key) const;
    [[nodiscard]] std::size_t size() const { return used_; }

    /// A view that lives as long as the table: `key` itself where it is of the grid, else a copy.
    std::string_view kept(std::string_view key, const std::string& scratch);

private:
    struct Entry {
        std::string_view key;
        std::uint64_t hash = 0;
        std::int32_t value = none;
    };
    [[nodiscard]] std::size_t slotOf(std::string_view key, std::uint64_t hash) const;
    void grow(std::size_t slots);

    std::vector<Entry> entries_;
    std::size_t used_ = 0;
    std::deque<std::string> copies_;
};

/// How large a share of a sample of the column's values is found among the customers' keys.
double joinedShare(const Grid& grid, int column, int firstRow, int lastRow, const KeyTable& keys);

/// The keys (ids and names) of a customers table.
KeyTable keysOf(const Grid& grid, const Table& customers);

} // namespace clientele::core
