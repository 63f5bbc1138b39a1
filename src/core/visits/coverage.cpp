#include "core/visits/coverage.hpp"

#include "core/base/errors.hpp"
#include "core/visits/cadence.hpp"
#include "core/visits/visit_load.hpp"

#include <algorithm>

namespace clientele::core {

namespace {

/// The tier in a row; the policy's size where there is none.
std::size_t tierAt(const TextCell& cell, const Policy& policy) {
    if (cell.failed())
        throw FunctionError(cell.state, "a tier is an error");
    if (cell.blank())
        return policy.tiers.size();
    const auto tier = tierOfLabel(policy, cell.value);
    if (!tier)
        throw FunctionError(CellState::notAvailable, "a tier that the policy does not have");
    return *tier;
}

template <class T>
Cell<T> at(std::span<const Cell<T>> cells, std::size_t row) {
    return row < cells.size() ? cells[row] : Cell<T>();
}

} // namespace

double coverage(std::span<const Cell<Day>> lastContact, std::span<const TextCell> tiers, const Policy& policy,
                Day asOf) {
    double known = 0, kept = 0;
    const WorkCalendar calendar(policy);
    for (std::size_t i = 0; i < tiers.size(); ++i) {
        const auto tier = tierAt(tiers[i], policy);
        if (tier == policy.tiers.size())
            continue;
        const auto state =
            dueState(at(lastContact, i), policy.tiers[tier].intervalDays, policy.soonShare, asOf, calendar);
        if (!state.ok())
            throw FunctionError(state.state, "a last contact that cannot be used");
        ++known;
        kept += state.value != DueState::never && state.value != DueState::overdue ? 1 : 0;
    }
    if (known == 0)
        throw FunctionError(CellState::divisionByZero, "no customer has a tier");
    return kept / known;
}

std::vector<TierLoad> visitLoad(std::span<const TextCell> tiers, const Policy& policy, double visitsPerWeek) {
    std::vector<TierLoad> out;
    for (const auto& tier : policy.tiers)
        out.push_back({tier.label});
    out.emplace_back();
    for (const auto& cell : tiers)
        if (const auto tier = tierAt(cell, policy); tier < policy.tiers.size())
            ++out[tier].customers;
    auto& all = out.back();
    for (std::size_t t = 0; t < policy.tiers.size(); ++t) {
        out[t].visitsAMonth = visitsAMonth(out[t].customers, policy.tiers[t].intervalDays);
        all.customers += out[t].customers;
        all.visitsAMonth += out[t].visitsAMonth;
    }
    for (auto& load : out)
        load.capacityShare = load.visitsAMonth / monthlyCapacity(visitsPerWeek);
    return out;
}

double service100(std::span<const NumberCell> done, std::span<const NumberCell> due) {
    double met = 0, owed = 0;
    for (std::size_t i = 0; i < std::max(done.size(), due.size()); ++i) {
        const auto did = at(done, i), had = at(due, i);
        for (const auto& cell : {did, had})
            if (cell.failed())
                throw FunctionError(cell.state, "not a number");
        owed += had.ok() ? had.value : 0;
        met += had.ok() && did.ok() ? std::min(did.value, had.value) : 0;
    }
    return owed == 0 ? 1 : met / owed;
}

} // namespace clientele::core
