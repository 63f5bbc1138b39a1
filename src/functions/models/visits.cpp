#include "functions/models/visits.hpp"

#include "core/visits/cadence.hpp"

#include <algorithm>
#include <memory>

namespace clientele::functions::models {

namespace {
/// What the three functions share: the rules, the holidays and the day.
struct Schedule {
    std::optional<core::Policy> given;
    const core::Policy* policy = nullptr; ///< the one given, or the default, which no row should copy
    std::vector<core::Day> holidays;
    core::Day asOf = 0;
    int dateOffset = 0;

    /// The visit interval of a tier. No such tier: #N/A, as a look-up.
    [[nodiscard]] core::NumberCell intervalOf(const std::string& tier) const {
        const auto found = std::ranges::find(policy->tiers, tier, &core::TierRule::label);
        return found == policy->tiers.end() ? core::NumberCell(core::CellState::notAvailable)
                                            : core::NumberCell(found->intervalDays);
    }

    [[nodiscard]] core::DayCell next(const core::DayCell& lastContact, const std::string& tier) const {
        const auto interval = intervalOf(tier);
        if (!interval.ok())
            return interval.state;
        return core::nextVisit(lastContact, interval.value, holidays, asOf);
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
        const auto state = core::dueState(last, interval.value, s->policy->soonShare, s->asOf, s->holidays);
        return state.ok() ? names.at(static_cast<std::size_t>(state.value)) : anyOf(state.state);
    };
}

} // namespace clientele::functions::models
