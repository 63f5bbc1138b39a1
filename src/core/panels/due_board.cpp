#include "core/panels/due_panel.hpp"
#include "core/visits/visit_load.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace clientele::core {

namespace {

constexpr int weeksAhead = 2; ///< this week's load, and whether the next has room
constexpr std::int32_t noLine = -1;

/// How much a state asks for attention.
int urgency(DueState state) {
    switch (state) {
    case DueState::overdue:
        return 3;
    case DueState::due:
        return 2;
    case DueState::soon:
        return 1;
    default:
        return 0;
    }
}

/// Never contacted stays so, whatever else there is: it is a list of its own.
DueState stateOf(std::span<const DueEntry> reasons) {
    auto out = reasons.front().state;
    for (const auto& reason : reasons) {
        if (reason.clock == DueClock::visit && reason.state == DueState::never)
            return DueState::never;
        if (urgency(reason.state) > urgency(out))
            out = reason.state;
    }
    return out;
}

} // namespace

DueBoard::DueBoard(const Situation& situation) {
    const auto tiering = currentTiering(situation);
    tiered_ = std::ranges::any_of(tiering.effective, [](const auto& tier) { return tier.ok(); });
    const auto list =
        dueList(situation.book, situation.policy.policy, tiering, situation.asOf, DueScope::all);
    gather(situation, list);
    nameOwners(situation);
    for (const auto& line : lines_)
        texts_.add(situation.book.customers[line.customer]);
    weigh(situation, list, tiering);
}

/// The entries customer by customer, in the order of each one's most urgent. What is ok has nothing to do.
void DueBoard::gather(const Situation& situation, const DueList& list) {
    std::vector<std::int32_t> lineOf(situation.book.customers.size(), noLine);
    for (const auto& entry : list.entries) {
        if (entry.state == DueState::ok) {
            if (entry.clock == DueClock::visit && (!next_ || entry.day < next_->day))
                next_ = NextDue{entry.customer, entry.day};
            continue;
        }
        auto& line = lineOf[entry.customer];
        if (line == noLine) {
            line = static_cast<std::int32_t>(lines_.size());
            lines_.push_back({entry.customer, 0, 0, 0, entry.state, entry.tier});
        }
        ++lines_[static_cast<std::size_t>(line)].reasonCount;
    }
    lines_.shrink_to_fit();
    std::uint32_t first = 0;
    for (auto& line : lines_)
        line.firstReason = std::exchange(first, first + line.reasonCount);
    reasons_.resize(first);
    std::vector<std::uint32_t> filled(lines_.size(), 0);
    for (const auto& entry : list.entries)
        if (entry.state != DueState::ok) {
            const auto line = static_cast<std::size_t>(lineOf[entry.customer]);
            reasons_[lines_[line].firstReason + filled[line]++] = entry;
        }
    std::vector<bool> tiers(DueEntry::noTier, false);
    for (auto& line : lines_) {
        const auto of = std::span(reasons_).subspan(line.firstReason, line.reasonCount);
        std::ranges::stable_sort(of, {}, &DueEntry::clock);
        line.state = stateOf(of);
        if (line.tier != DueEntry::noTier)
            tiers[line.tier] = true;
    }
    for (std::size_t tier = 0; tier < tiers.size(); ++tier)
        if (tiers[tier])
            tiers_.push_back(static_cast<std::uint8_t>(tier));
}

void DueBoard::nameOwners(const Situation& situation) {
    const auto& customers = situation.book.customers;
    std::unordered_map<std::string_view, std::uint32_t> known;
    for (auto& line : lines_) {
        const auto [found, isNew] =
            known.emplace(customers[line.customer].owner, static_cast<std::uint32_t>(owners_.size()));
        if (isNew)
            owners_.push_back(customers[line.customer].owner);
        line.owner = found->second;
    }
    std::vector<std::uint32_t> order(owners_.size()), place(owners_.size());
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::sort(order, {},
                      [this](std::uint32_t i) { return std::pair(owners_[i].empty(), owners_[i]); });
    std::vector<std::string> sorted;
    for (const auto i : order) {
        place[i] = static_cast<std::uint32_t>(sorted.size());
        sorted.push_back(std::move(owners_[i]));
    }
    owners_ = std::move(sorted);
    for (auto& line : lines_)
        line.owner = place[line.owner];
}

void DueBoard::weigh(const Situation& situation, const DueList& list, const Tiering& tiering) {
    const auto& book = situation.book;
    const auto plan = planVisits(book, situation.policy.policy, tiering, situation.asOf, weeksAhead);
    std::unordered_map<std::string_view, std::size_t> places;
    for (const auto& owner : plan.owners) {
        places.emplace(owner.owner, weeks_.size());
        weeks_.push_back({owner.owner, owner.weeks.at(0).due, owner.weeks.at(1).due, {}});
    }
    if (weeks_.empty())
        return;
    const Day nextMonday = plan.owners.front().weeks.at(1).monday;
    const auto over = [&](const OwnerWeek& week) { return week.due - plan.capacity; };
    for (auto entry = list.entries.rbegin(); entry != list.entries.rend(); ++entry) {
        if (entry->clock != DueClock::visit || entry->planned || entry->day >= nextMonday)
            continue;
        auto& week = weeks_[places.at(book.customers[entry->customer].owner)];
        if (static_cast<double>(week.movable.size()) < over(week))
            week.movable.push_back(entry->customer);
    }
    std::ranges::stable_sort(weeks_, std::greater{}, over);
}

} // namespace clientele::core
