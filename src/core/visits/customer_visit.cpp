#include "core/visits/customer_visit.hpp"

namespace clientele::core {

Cell<Visit> visitOf(const Customer& customer, double intervalDays, const Policy& policy, Day asOf) {
    const WorkCalendar calendar(policy);
    const auto state = dueState(customer.lastContact, intervalDays, policy.soonShare, asOf, calendar);
    if (state.failed())
        return state.state;
    if (plannedVisitHolds(customer.plannedVisit, customer.lastContact, asOf)) {
        const Day day = customer.plannedVisit.value;
        return Visit{day, stateOn(asOf, day, policy.soonShare * intervalDays), true};
    }
    return Visit{nextVisit(customer.lastContact, intervalDays, calendar, asOf).value, state.value, false};
}

} // namespace clientele::core
