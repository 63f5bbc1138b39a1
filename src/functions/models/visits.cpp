#include "functions/models/visits.hpp"

#include "core/texts.hpp"
#include "core/visits/cadence.hpp"
#include "core/visits/contact_index.hpp"
#include "core/visits/coverage.hpp"

#include <algorithm>
#include <memory>

namespace clientele::functions::models {

namespace {
/// What the three functions share: the rules, the holidays and the day.
struct Schedule {
    std::optional<core::Policy> given;
    const core::Policy* policy = nullptr; ///< the one given, or the default, which no row should copy
    std::vector<core::Day> holidays;
    core::Day asOf = 0; // the working weekends are the policy's
    int dateOffset = 0;

    /// The visit interval of a tier. No such tier: #N/A, as a look-up.
    [[nodiscard]] core::NumberCell intervalOf(const std::string& tier) const {
        const auto found = std::ranges::find(policy->tiers, tier, &core::TierRule::label);
        return found == policy->tiers.end() ? core::NumberCell(core::CellState::notAvailable)
                                            : core::NumberCell(found->intervalDays);
    }

    [[nodiscard]] core::WorkCalendar calendar() const { return {holidays, policy->workdays}; }

    [[nodiscard]] core::DayCell next(const core::DayCell& lastContact, const std::string& tier) const {
        const auto interval = intervalOf(tier);
        if (!interval.ok())
            return interval.state;
        return core::nextVisit(lastContact, interval.value, calendar(), asOf);
    }
};

/// Shared by all rows, and by copies of the function that is made of it.
std::shared_ptr<const Schedule> scheduleOf(const Caller& caller, Optional<DayValue> asOf,
                                           Optional<core::Policy> policy, Optional<Days> holidays = {}) {
    auto out = std::make_shared<Schedule>();
    out->given = policy;
    out->policy = out->given ? &*out->given : &caller.defaultPolicy();
    out->holidays = holidays ? *holidays : out->policy->holidays;
    out->asOf = asOf ? asOf->day : caller.today();
    out->dateOffset = caller.dateOffset();
    return out;
}
} // namespace

Each<Any, core::DayCell, std::string> nextVisit(const Caller& caller, Optional<core::Policy> policy,
                                                Optional<Days> holidays) {
    return
        [s = scheduleOf(caller, {}, policy, holidays)](const core::DayCell& last, const std::string& tier) {
            const auto next = s->next(last, tier);
            return next.ok() ? Any(static_cast<double>(next.value - s->dateOffset)) : anyOf(next.state);
        };
}

Each<Any, core::DayCell, std::string> dueDays(const Caller& caller, Optional<DayValue> asOf,
                                              Optional<core::Policy> policy, Optional<Days> holidays) {
    return [s = scheduleOf(caller, asOf, policy, holidays)](const core::DayCell& last,
                                                            const std::string& tier) {
        const auto next = s->next(last, tier);
        return next.ok() ? Any(static_cast<double>(core::dueDays(next.value, s->asOf))) : anyOf(next.state);
    };
}

Each<Any, core::DayCell, std::string> dueState(const Caller& caller, Optional<DayValue> asOf,
                                               Optional<core::Policy> policy, Optional<Labels> labels) {
    const auto schedule = scheduleOf(caller, asOf, policy);
    Labels names = caller.defaultStateLabels();
    if (policy)
        std::ranges::transform(policy->stateLabels, names.begin(),
                               [](const std::string& label) { return Any(toUno(label)); });
    if (labels && labels->size() < names.size())
        throw core::FunctionError(core::CellState::badArgument, "fewer labels than states");
    if (labels)
        names = *labels;
    return [s = schedule, names = std::move(names)](const core::DayCell& last, const std::string& tier) {
        const auto interval = s->intervalOf(tier);
        if (!interval.ok())
            return anyOf(interval.state);
        const auto state = core::dueState(last, interval.value, s->policy->soonShare, s->asOf, s->calendar());
        return state.ok() ? names.at(static_cast<std::size_t>(state.value)) : anyOf(state.state);
    };
}

Each<Any, std::string> lastContact(const Caller& caller, const TextColumn& logCustomers, DayColumn logDates,
                                   Optional<TextColumn> logKinds, Optional<Labels> kinds) {
    std::vector<std::string> counting;
    for (const auto& kind : kinds.value_or(Labels()))
        counting.push_back(textOf(kind));
    if (!counting.empty() && !logKinds)
        throw core::FunctionError(core::CellState::badArgument, "kinds without the log's column of them");
    const auto index = std::make_shared<const core::ContactIndex>(
        logCustomers.cells(), logDates, logKinds ? logKinds->cells() : std::span<const core::TextCell>(),
        counting, caller.today());
    return [index, offset = caller.dateOffset()](const std::string& customer) {
        const auto last = index->last(customer);
        return last.ok() ? Any(static_cast<double>(last.value - offset)) : anyOf(last.state);
    };
}

double coverage(const Caller& caller, DayColumn lastContact, const TextColumn& tiers, Optional<DayValue> asOf,
                Optional<core::Policy> policy) {
    return core::coverage(lastContact, tiers.cells(), policy ? *policy : caller.defaultPolicy(),
                          asOf ? asOf->day : caller.today());
}

Lines visitLoad(const Caller& caller, const TextColumn& tiers, Optional<core::Policy> policy,
                Optional<double> capacity) {
    const auto& rules = policy ? *policy : caller.defaultPolicy();
    Lines out;
    for (const auto& load : core::visitLoad(tiers.cells(), rules, capacity.value_or(rules.visitsPerWeek)))
        out.lines.push_back(sequenceOf(
            {Any(toUno(load.tier.empty() ? core::textOf(core::TextId::visit_load_all, caller.language())
                                         : std::string_view(load.tier))),
             Any(load.customers), Any(load.visitsAMonth), Any(load.capacityShare)}));
    return out;
}

double service100(const Caller&, NumberColumn done, NumberColumn due) {
    return core::service100(done, due);
}

} // namespace clientele::functions::models
