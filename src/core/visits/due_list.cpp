#include "core/visits/due_list.hpp"

#include "core/visits/contact_words.hpp"
#include "core/visits/customer_visit.hpp"
#include "core/visits/priority.hpp"

#include <algorithm>
#include <tuple>

namespace clientele::core {

namespace {

/// Goes through the customers and gathers their clocks.
class Gatherer {
public:
    Gatherer(const CustomerBook& book, const Policy& policy, const Tiering& tiering, Day asOf, DueScope scope)
        : book_(book)
        , policy_(policy)
        , tiering_(tiering)
        , asOf_(asOf)
        , scope_(scope) {}

    DueList take() {
        list_.entries.reserve(book_.customers.size());
        for (std::size_t i = 0; i < book_.customers.size(); ++i)
            gather(i);
        std::ranges::sort(list_.entries, {}, [](const DueEntry& entry) {
            return std::tuple(-entry.priority, entry.day, entry.customer, entry.clock);
        });
        return std::move(list_);
    }

private:
    void gather(std::size_t index) {
        const auto& customer = book_.customers[index];
        entry_ = {};
        entry_.customer = static_cast<std::uint32_t>(index);
        if (const auto& tier = tiering_.effective.at(index); tier.ok() && tier.value < policy_.tiers.size())
            entry_.tier = tier.value;
        declining_ = declines_.find(customer.stage) != WordIndex::other;
        entry_.priority = customerPriority(customer);
        if (tiered())
            gatherVisit(customer);
        if (customer.openPromise)
            put(DueClock::promise, customer.openPromise->by, policy_.replyDays);
        if (customer.contractEnd.ok() && customer.contractEnd.value >= asOf_ - policy_.contractNoticeDays)
            put(DueClock::contract, customer.contractEnd.value, policy_.contractNoticeDays);
        if (tiered() && book_.hasLevels) {
            gatherLevel(DueClock::middle, customer.lastMiddle, policy_.middleContactDays);
            gatherLevel(DueClock::senior, customer.lastSenior, policy_.seniorContactDays);
        }
    }

    [[nodiscard]] bool tiered() const { return entry_.tier != DueEntry::noTier; }
    [[nodiscard]] double interval() const { return policy_.tiers[entry_.tier].intervalDays; }

    [[nodiscard]] double priority(Cell<Day> lastContact, double intervalDays, Cell<Day> promiseBy) const {
        const PriorityRule rule{policy_.priorityCap, policy_.priorityPromise, policy_.priorityDecline};
        const auto rank = tiered() ? policy_.tiers.size() - entry_.tier : 0;
        const auto found = priorityOf({lastContact, intervalDays, rank, promiseBy, declining_}, rule, asOf_);
        return found.ok() ? found.value.value : 0;
    }
    [[nodiscard]] double customerPriority(const Customer& customer) const {
        const auto by = customer.openPromise ? Cell<Day>(customer.openPromise->by) : Cell<Day>();
        return priority(tiered() ? customer.lastContact : Cell<Day>(), tiered() ? interval() : 1, by);
    }

    void gatherVisit(const Customer& customer) {
        const auto visit = visitOf(customer, interval(), policy_, asOf_);
        if (!visit.ok())
            return;
        entry_.planned = visit.value.planned;
        put(DueClock::visit, visit.value.day, visit.value.state);
        entry_.planned = false;
    }

    void gatherLevel(DueClock clock, Cell<Day> last, double intervalDays) {
        if (last.blank() && entry_.tier != 0)
            return;
        const WorkCalendar calendar(policy_);
        const auto next = nextVisit(last, intervalDays, calendar, asOf_);
        const auto state = dueState(last, intervalDays, policy_.soonShare, asOf_, calendar);
        if (!next.ok() || !state.ok())
            return;
        entry_.priority = priority(last, intervalDays, {});
        put(clock, next.value, state.value);
    }

    void put(DueClock clock, Day day, double soonDays) { put(clock, day, stateOn(asOf_, day, soonDays)); }

    void put(DueClock clock, Day day, DueState state) {
        ++list_.counts.at(static_cast<std::size_t>(clock)).at(static_cast<std::size_t>(state));
        if (state == DueState::ok && scope_ == DueScope::now)
            return;
        auto& entry = list_.entries.emplace_back(entry_);
        entry.clock = clock;
        entry.state = state;
        entry.day = day;
        entry.daysLeft = dueDays(day, asOf_);
    }

    const CustomerBook& book_;
    const Policy& policy_;
    const Tiering& tiering_;
    Day asOf_;
    DueScope scope_;
    DueList list_;
    DueEntry entry_; ///< what the customer's entries have in common
    bool declining_ = false;
    WordIndex declines_{TextId::words_decline};
};

} // namespace

DueList dueList(const CustomerBook& book, const Policy& policy, const Tiering& tiering, Day asOf,
                DueScope scope) {
    return Gatherer(book, policy, tiering, asOf, scope).take();
}

DueList dueList(const Situation& situation, DueScope scope) {
    return dueList(situation.book, situation.policy.policy, currentTiering(situation), situation.asOf, scope);
}

std::vector<DueEntry> filtered(const DueList& list, const CustomerBook& book, const DueFilter& filter) {
    std::vector<DueEntry> out;
    std::ranges::copy_if(list.entries, std::back_inserter(out), [&](const DueEntry& entry) {
        return (!filter.owner || book.customers[entry.customer].owner == *filter.owner) &&
               (!filter.tier || entry.tier == *filter.tier) &&
               (!filter.clock || entry.clock == *filter.clock);
    });
    return out;
}

} // namespace clientele::core
