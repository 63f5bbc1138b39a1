#pragma once

#include "core/tables/book.hpp"
#include "core/tables/read_orders.hpp"

namespace clientele::core {

/// Reads the lines of the contact log into the book. What they say of each customer depends on the policy:
/// foldContacts (core/visits/contact_fold.hpp).
void readContacts(const Grid& grid, const Table& table, const TextLocale& locale, Day asOf,
                  CustomerKeys& keys, CustomerBook& book);

} // namespace clientele::core
