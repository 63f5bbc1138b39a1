#include "core/visits/visit_load.hpp"

#include "core/visits/customer_visit.hpp"
#include "core/visits/due_list.hpp"
#include "core/visits/levelling.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace clientele::core {

namespace {

constexpr int week = 7;
constexpr double daysAMonth = 365.25 / 12;

/// The weeks planned for, and which of their days are worked.
struct Horizon {
    Horizon(const Policy& policy, Day asOf, int weekCount)
        : calendar(policy)
        , firstDay(workingDayOnOrAfter(asOf, calendar))
        , monday(mondayOf(firstDay))
        , weeks(std::max(1, weekCount)) {}

    [[nodiscard]] int weekOf(Day day) const { return std::max(0, (day - monday) / week); }
    [[nodiscard]] Day end() const { return monday + weeks * week; }
    /// The days of a week on which a visit may be, in order.
    [[nodiscard]] std::vector<Day> daysOf(int number) const {
        std::vector<Day> out;
        for (Day day = monday + number * week; day < monday + (number + 1) * week; ++day)
            if (day >= firstDay && isWorkingDay(day, calendar))
                out.push_back(day);
        return out;
    }

    WorkCalendar calendar;
    Day firstDay, monday;
    int weeks;
};

/// A visit to be planned.
struct Wanted {
    PlannedVisit visit;
    Day earliest = 0, latest = 0; ///< the days it may be on; of one that is late, the first week's
};

/// Earliest and latest day, so that there is a working day at either end.
void setBounds(Wanted& wanted, bool never, double soonDays, const Horizon& horizon) {
    const Day due = wanted.visit.due;
    // A visit of today may still be made today; what is late comes some day of this week, and so does a first
    // visit, which is due at once.
    const bool late = never || due < horizon.firstDay;
    wanted.latest = late ? horizon.daysOf(0).back() : due;
    const auto lead = std::max<Day>(week, static_cast<Day>(soonDays));
    wanted.earliest = late ? horizon.firstDay : std::max(horizon.firstDay, due - lead);
    wanted.earliest = std::min(workingDayOnOrAfter(wanted.earliest, horizon.calendar), wanted.latest);
}

/// The visits of each owner, the more important first.
std::map<std::string, std::vector<Wanted>> wantedVisits(const CustomerBook& book, const Policy& policy,
                                                        const Tiering& tiering, Day asOf,
                                                        const Horizon& horizon) {
    std::map<std::string, std::vector<Wanted>> out;
    for (const auto& entry : dueList(book, policy, tiering, asOf, DueScope::all).entries) {
        if (entry.clock != DueClock::visit || entry.day >= horizon.end())
            continue;
        Wanted wanted{{entry.customer, entry.day, entry.day, entry.planned}, entry.day, entry.day};
        if (!wanted.visit.byHand)
            setBounds(wanted, entry.state == DueState::never,
                      policy.soonShare * policy.tiers[entry.tier].intervalDays, horizon);
        out[book.customers[entry.customer].owner].push_back(wanted);
    }
    return out;
}

/// Gives the visits of one owner their weeks.
std::vector<int> weeksFor(const std::vector<Wanted>& wanted, const Horizon& horizon) {
    std::vector<LevelSlot> slots(static_cast<std::size_t>(horizon.weeks));
    for (int w = 0; w < horizon.weeks; ++w)
        slots[static_cast<std::size_t>(w)].open = !horizon.daysOf(w).empty();
    std::vector<LevelJob> jobs;
    for (const auto& one : wanted) {
        if (one.visit.byHand)
            ++slots[static_cast<std::size_t>(horizon.weekOf(one.visit.due))].fixed;
        else
            jobs.push_back({horizon.weekOf(one.earliest), horizon.weekOf(one.latest)});
    }
    const auto found = levelled(jobs, slots);
    std::vector<int> out;
    auto next = found.begin();
    for (const auto& one : wanted)
        out.push_back(one.visit.byHand ? horizon.weekOf(one.visit.due) : *next++);
    return out;
}

/// Gives the visits of one owner in one week their days.
void setDays(const std::vector<Wanted*>& wanted, const std::vector<Day>& days) {
    std::vector<LevelSlot> slots(days.size());
    std::vector<LevelJob> jobs;
    const auto slotUpTo = [&](Day day) {
        return static_cast<int>(std::ranges::upper_bound(days, day) - days.begin()) - 1;
    };
    for (const auto* one : wanted) {
        if (!one->visit.byHand)
            jobs.push_back({static_cast<int>(std::ranges::lower_bound(days, one->earliest) - days.begin()),
                            slotUpTo(one->latest)});
        else if (const int slot = slotUpTo(one->visit.due); slot >= 0)
            ++slots[static_cast<std::size_t>(slot)].fixed;
    }
    const auto found = levelled(jobs, slots);
    auto next = found.begin();
    for (auto* one : wanted)
        if (!one->visit.byHand)
            one->visit.day = days[static_cast<std::size_t>(*next++)];
}

OwnerLoad plannedFor(const std::string& owner, std::vector<Wanted>& wanted, const Horizon& horizon) {
    OwnerLoad load{owner, {}};
    for (int w = 0; w < horizon.weeks; ++w)
        load.weeks.push_back({horizon.monday + w * week, 0, 0});
    const auto weeks = weeksFor(wanted, horizon);
    std::vector<std::vector<Wanted*>> byWeek(load.weeks.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const auto planned = static_cast<std::size_t>(weeks[i]);
        byWeek[planned].push_back(&wanted[i]);
        ++load.weeks[planned].planned;
        ++load.weeks[static_cast<std::size_t>(horizon.weekOf(wanted[i].latest))].due;
    }
    for (std::size_t w = 0; w < byWeek.size(); ++w)
        if (!byWeek[w].empty())
            setDays(byWeek[w], horizon.daysOf(static_cast<int>(w)));
    return load;
}

int peak(const std::vector<WeekLoad>& weeks, int WeekLoad::*of) {
    return std::accumulate(weeks.begin(), weeks.end(), 0,
                           [of](int most, const WeekLoad& load) { return std::max(most, load.*of); });
}

} // namespace

int OwnerLoad::peakDue() const {
    return peak(weeks, &WeekLoad::due);
}

int OwnerLoad::peakPlanned() const {
    return peak(weeks, &WeekLoad::planned);
}

VisitPlan planVisits(const CustomerBook& book, const Policy& policy, const Tiering& tiering, Day asOf,
                     int weeks) {
    const Horizon horizon(policy, asOf, weeks);
    VisitPlan out;
    out.capacity = policy.visitsPerWeek;
    auto byOwner = wantedVisits(book, policy, tiering, asOf, horizon);
    for (auto& [owner, wanted] : byOwner) {
        out.owners.push_back(plannedFor(owner, wanted, horizon));
        for (const auto& one : wanted)
            out.visits.push_back(one.visit);
    }
    std::ranges::stable_partition(out.owners, [](const OwnerLoad& load) { return !load.owner.empty(); });
    std::ranges::sort(out.visits, {}, [](const PlannedVisit& v) { return std::pair(v.day, v.customer); });
    return out;
}

double visitsAMonth(double customers, double intervalDays) {
    return customers * daysAMonth / intervalDays;
}

double monthlyCapacity(double visitsPerWeek) {
    return visitsPerWeek * daysAMonth / week;
}

} // namespace clientele::core
