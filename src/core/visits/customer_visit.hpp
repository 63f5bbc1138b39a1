#pragma once

#include "core/tables/book.hpp"
#include "core/visits/cadence.hpp"

namespace clientele::core {

/// The next visit to a customer, with how things stand.
struct Visit {
    Day day = 0;
    DueState state{};
    bool planned = false; ///< by hand
};

/// A visit planned by hand while it holds (plannedVisitHolds), never contacted before or not; else by the
/// tier's interval. Soon: at most the policy's share of the interval is left, of the one as of the other. An
/// error where nextVisit has one. The formulas beside the customers' table (plans/visit_formulas.hpp) say the
/// same.
Cell<Visit> visitOf(const Customer& customer, double intervalDays, const Policy& policy, Day asOf);

} // namespace clientele::core
