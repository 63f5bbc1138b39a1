#pragma once

#include "core/tables/book.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace clientele::core {

/// The whole customers who give `share` of the sales, and the Gini index over all with readable sales.
struct OwnPareto {
    std::size_t customers = 0, of = 0;
    double gini = 0;
};

/// Nothing when there are no sales to share.
std::optional<OwnPareto> ownPareto(const std::vector<Customer>& customers, double share);

} // namespace clientele::core
