#include "core/report/facts.hpp"

#include "core/visits/customer_visit.hpp"

#include <algorithm>

namespace clientele::core {

namespace {
constexpr Day halfYear = 182, year = 365;
/// Orders need not begin on the very first day of the period they are compared over: nobody orders daily.
constexpr Day tolerance = 31;

void readTiers(ReportFacts& facts) {
    const auto& tiers = facts.in.policy.tiers;
    facts.tierCount = std::min(tiers.size(), facts.in.policy.abcCutoffs.size() + 1);
    facts.tier.assign(facts.customers().size(), -1);
    for (std::size_t i = 0; i < std::min(facts.tier.size(), facts.in.classes.size()); ++i) {
        const auto& cell = facts.in.classes[i];
        if (!cell.ok() || cell.value >= tiers.size())
            continue;
        facts.tier[i] = cell.value;
        facts.tierCount = std::max<std::size_t>(facts.tierCount, cell.value + 1U);
    }
}

void readContacts(ReportFacts& facts) {
    const auto count = facts.customers().size();
    facts.hasContacts = facts.in.book.hasLastContact || !facts.in.book.contacts.empty();
    facts.states.assign(count, CellState::blank);
    facts.overdueDays.assign(count, 0);
    if (!facts.hasContacts)
        return;
    const auto& policy = facts.in.policy;
    for (std::size_t i = 0; i < count; ++i) {
        if (facts.tier[i] < 0)
            continue;
        const auto interval = policy.tiers[static_cast<std::size_t>(facts.tier[i])].intervalDays;
        const auto visit = visitOf(facts.customers()[i], interval, policy, facts.in.asOf);
        facts.states[i] = visit.ok() ? Cell<DueState>(visit.value.state) : Cell<DueState>(visit.state);
        if (facts.overdue(i))
            facts.overdueDays[i] = -dueDays(visit.value.day, facts.in.asOf);
    }
}

void readOrders(ReportFacts& facts) {
    const auto& book = facts.in.book;
    if (!facts.hasOrders())
        return;
    const Day asOf = facts.in.asOf;
    facts.lastHalfYear.assign(book.customers.size(), 0);
    facts.halfYearBefore.assign(book.customers.size(), 0);
    double lastYear = 0, yearBefore = 0;
    const auto from = std::ranges::upper_bound(book.orders, asOf - 2 * year, {}, &OrderLine::day);
    for (auto order = from; order != book.orders.end() && order->day <= asOf; ++order) {
        (order->day > asOf - year ? lastYear : yearBefore) += order->amount;
        if (order->customer < 0 || order->day <= asOf - 2 * halfYear)
            continue;
        auto& half = order->day > asOf - halfYear ? facts.lastHalfYear : facts.halfYearBefore;
        half[static_cast<std::size_t>(order->customer)] += order->amount;
    }
    const Day first = book.orders.front().day;
    facts.comparesHalfYears = first <= asOf - halfYear - tolerance;
    if (first <= asOf - 2 * year + tolerance && yearBefore > 0)
        facts.yearOnYear = lastYear / yearBefore - 1;
}
} // namespace

ReportFacts::ReportFacts(const TierReportInput& input)
    : in(input) {
    readTiers(*this);
    readContacts(*this);
    readOrders(*this);
    for (const auto& customer : customers())
        if (customer.sales.ok())
            totalSales += customer.sales.value;
}

double ReportFacts::sales(std::size_t customer) const {
    const auto& cell = customers()[customer].sales;
    return cell.ok() ? cell.value : 0;
}

bool ReportFacts::overdue(std::size_t customer) const {
    return states[customer].ok() && states[customer].value == DueState::overdue;
}

bool ReportFacts::neverContacted(std::size_t customer) const {
    return states[customer].ok() && states[customer].value == DueState::never;
}

ReportValue ReportFacts::tierValueOf(std::size_t index) const {
    ReportValue value;
    value.kind = ValueKind::tier;
    value.text = tierLabel(index);
    value.index = static_cast<std::uint8_t>(index);
    return value;
}

ReportValue ReportFacts::tierValue(std::size_t customer) const {
    return tier[customer] < 0 ? ReportValue{} : tierValueOf(static_cast<std::size_t>(tier[customer]));
}

ReportValue ReportFacts::nameValue(std::size_t customer) const {
    const auto& c = customers()[customer];
    return textValue(c.name.empty() ? c.key : c.name);
}

ReportValue ReportFacts::ownerValue(std::size_t customer) const {
    return textValue(customers()[customer].owner);
}

void Coverage::add(const Cell<DueState>& state) {
    if (!state.ok())
        return;
    ++known;
    if (state.value == DueState::overdue)
        ++overdue;
    else if (state.value != DueState::never)
        ++kept;
}

} // namespace clientele::core
