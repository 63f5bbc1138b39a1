#include "core/report/own_pareto.hpp"

#include "core/tiering/concentration.hpp"

#include <cmath>

namespace clientele::core {

std::optional<OwnPareto> ownPareto(const std::vector<Customer>& customers, double share) {
    std::vector<NumberCell> values;
    values.reserve(customers.size());
    bool any = false;
    for (const auto& customer : customers)
        if (customer.sales.ok()) {
            values.push_back(customer.sales);
            any = any || customer.sales.value > 0;
        }
    if (!any)
        return std::nullopt;
    // headsFor cuts the last customer in two; a manager counts whole ones. The slack is for its rounding.
    constexpr double slack = 1e-9;
    const auto heads = headsFor(values, share) * static_cast<double>(values.size());
    return OwnPareto{static_cast<std::size_t>(std::ceil(heads - slack)), values.size(), gini(values)};
}

} // namespace clientele::core
