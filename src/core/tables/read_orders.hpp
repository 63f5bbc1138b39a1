#pragma once

#include "core/tables/book.hpp"
#include "core/tables/join.hpp"

namespace clientele::core {

/// The customers by the keys other tables call them by: by id, and by name.
struct CustomerKeys {
    KeyTable ids, names;
    bool open = false; ///< no customers table: unknown keys are new customers

    /// The customer of that key; −1: none. Asks first the table that knew the last key.
    std::int32_t find(std::string_view key);

private:
    bool namesFirst_ = false;
};

/// Reads the orders into the book, and what they say of each customer.
void readOrders(const std::vector<SheetContent>& sheets, const Understanding& understanding,
                const TextLocale& locale, Day asOf, CustomerKeys& keys, CustomerBook& book);

/// Whether a key is no customer but the label of a row of sums, or the header once more.
bool isNoKey(const Grid& grid, const Table& table, int row, std::string_view key, std::string_view header);

} // namespace clientele::core
