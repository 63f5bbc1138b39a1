#include "core/panels/due_panel.hpp"

#include "core/base/figures.hpp"
#include "core/panels/panel_words.hpp"
#include "core/tables/utf8.hpp"

#include <algorithm>

namespace clientele::core {

namespace {

constexpr std::array shownStates{DueState::never, DueState::overdue, DueState::due, DueState::soon};

/// Finds the rows of a board that are wanted and puts them into words.
class DueWriter {
public:
    DueWriter(const Situation& situation, const PackedCustomers& customers, const DueBoard& board,
              const DueWish& wish)
        : s_(situation)
        , customers_(customers)
        , board_(board)
        , wish_(wish)
        , search_(comparableText(wish.search)) {
        const auto& owners = board.owners();
        if (wish.owner)
            if (const auto at = std::ranges::find(owners, *wish.owner); at != owners.end())
                owner_ = static_cast<std::uint32_t>(at - owners.begin());
        if (wish.tier && std::ranges::find(board.tiers(), *wish.tier) != board.tiers().end())
            tier_ = wish.tier;
    }

    DueView write() {
        for (std::size_t i = 0; i < shownStates.size(); ++i)
            view_.counts.at(i).state = shownStates.at(i);
        for (std::size_t i = 0; i < board_.lines().size(); ++i)
            if (search_.empty() || board_.texts().has(i, search_))
                take(board_.lines()[i]);
        for (auto& count : view_.counts) {
            count.chosen = wish_.state == count.state;
            count.words = stateCount(count.state, count.count, s_.messages);
        }
        writeChoices();
        const auto left = view_.found - static_cast<int>(view_.rows.size());
        if (left > 0)
            view_.more = say(TextId::sidebar_due_more,
                             {{"count", number(std::min(left, static_cast<int>(DueWish::page)))},
                              {"all", number(view_.found)}});
        view_.load = load();
        return std::move(view_);
    }

private:
    [[nodiscard]] std::string say(TextId id, const TextArguments& arguments = {}) const {
        return textOf(id, s_.messages, arguments);
    }
    static std::string number(double value) { return figureText(value, 0); }

    void take(const DueLine& line) {
        if ((owner_ && line.owner != *owner_) || (tier_ && line.tier != *tier_))
            return;
        const auto count = std::ranges::find(view_.counts, line.state, &DueCount::state);
        ++count->count;
        if (wish_.state && line.state != *wish_.state)
            return;
        ++view_.found;
        if (view_.rows.size() < wish_.rows)
            view_.rows.push_back(rowOf(line));
    }

    [[nodiscard]] DueRow rowOf(const DueLine& line) const {
        DueRow row;
        row.customer = line.customer;
        row.state = line.state;
        row.tier = line.tier;
        row.sign = stateSign(line.state, s_.messages);
        const auto customer = customers_[line.customer];
        row.name = customer.name;
        if (line.tier != DueEntry::noTier)
            row.tierLabel = s_.policy.policy.tiers.at(line.tier).label;
        row.second = reasonsOf(line, customer.owner);
        return row;
    }

    /// The visit, whose it is, and what else there is.
    [[nodiscard]] std::string reasonsOf(const DueLine& line, const std::string& owner) const {
        std::vector<std::string> parts;
        for (const auto& reason : board_.reasons(line))
            parts.push_back(wordsOf(reason));
        if (s_.book.hasOwner)
            parts.insert(parts.begin() + 1, owner.empty() ? say(TextId::sidebar_due_no_owner) : owner);
        return dotted(parts, s_.messages);
    }

    [[nodiscard]] std::string wordsOf(const DueEntry& reason) const {
        const auto state = plainStateWords(reason.state, reason.daysLeft, s_.messages);
        const bool never = reason.state == DueState::never, over = reason.state == DueState::overdue;
        switch (reason.clock) {
        case DueClock::visit:
            return reason.planned ? say(TextId::sidebar_due_planned, {{"state", state}}) : state;
        case DueClock::middle:
            return never ? say(TextId::sidebar_due_no_middle)
                         : say(TextId::sidebar_due_middle, {{"state", state}});
        case DueClock::senior:
            return never ? say(TextId::sidebar_due_no_senior)
                         : say(TextId::sidebar_due_senior, {{"state", state}});
        case DueClock::promise:
            return over ? say(TextId::sidebar_due_promise_broken)
                        : say(TextId::sidebar_due_promise, {{"state", state}});
        case DueClock::contract:
            break;
        }
        return over ? say(TextId::sidebar_due_contract_over, {{"date", dateWords(reason.day, s_.messages)}})
                    : say(TextId::sidebar_due_contract, {{"state", state}});
    }

    void writeChoices() {
        view_.owners.push_back(say(TextId::sidebar_due_all_owners));
        for (const auto& owner : board_.owners())
            view_.owners.push_back(owner.empty() ? say(TextId::sidebar_due_no_owner) : owner);
        if (owner_)
            view_.owner = static_cast<int>(*owner_) + 1;
        view_.tiers.push_back(say(TextId::sidebar_due_all_tiers));
        for (const auto tier : board_.tiers()) {
            if (tier_ == tier)
                view_.tier = static_cast<int>(view_.tiers.size());
            view_.tiers.push_back(s_.policy.policy.tiers.at(tier).label);
        }
    }

    // This week against what one owner can do.
    [[nodiscard]] std::string load() const {
        const auto& weeks = board_.weeks();
        const double capacity = s_.policy.policy.visitsPerWeek;
        if (weeks.empty() || capacity <= 0)
            return {};
        if (!s_.book.hasOwner)
            return loadOf(weeks.front(), say(TextId::sidebar_due_load_week));
        if (owner_) {
            const auto week = std::ranges::find(weeks, board_.owners()[*owner_], &OwnerWeek::owner);
            return week == weeks.end() ? std::string() : loadOf(*week, nameOf(*week));
        }
        const auto over = std::ranges::count_if(weeks, [&](const OwnerWeek& w) { return w.due > capacity; });
        if (over == 0)
            return say(TextId::sidebar_due_load_fine, {{"capacity", number(capacity)}});
        auto words = loadOf(weeks.front(), nameOf(weeks.front()));
        if (over > 1)
            words += say(TextId::sidebar_due_load_others, {{"count", number(static_cast<double>(over - 1))}});
        return words;
    }
    [[nodiscard]] std::string nameOf(const OwnerWeek& week) const {
        return week.owner.empty() ? say(TextId::sidebar_due_no_owner) : week.owner;
    }
    [[nodiscard]] std::string loadOf(const OwnerWeek& week, const std::string& who) const {
        const double capacity = s_.policy.policy.visitsPerWeek, over = week.due - capacity;
        TextArguments words{{"who", who}, {"load", number(week.due)}, {"capacity", number(capacity)}};
        if (over <= 0)
            return say(TextId::sidebar_due_load, words);
        words.emplace_back("over", figureText(over, 1));
        auto out = say(TextId::sidebar_due_load_over, words);
        if (week.nextDue + over > capacity)
            out += say(TextId::sidebar_due_load_full);
        else if (!week.movable.empty())
            out += say(TextId::sidebar_due_load_move, {{"names", namesOf(week)}});
        return out;
    }
    [[nodiscard]] std::string namesOf(const OwnerWeek& week) const {
        constexpr std::size_t most = 3;
        std::string out;
        for (std::size_t i = 0; i < std::min(most, week.movable.size()); ++i)
            out +=
                (i > 0 ? say(TextId::summary_separator) : std::string()) + customers_[week.movable[i]].name;
        if (week.movable.size() <= most)
            return out;
        return say(TextId::sidebar_many_more,
                   {{"names", out}, {"count", number(static_cast<double>(week.movable.size() - most))}});
    }

    const Situation& s_;
    const PackedCustomers& customers_;
    const DueBoard& board_;
    const DueWish& wish_;
    std::string search_;
    std::optional<std::uint32_t> owner_;
    std::optional<std::uint8_t> tier_;
    DueView view_;
};

} // namespace

DueView dueView(const Situation& situation, const PackedCustomers& customers, const DueBoard& board,
                const DueWish& wish) {
    return DueWriter(situation, customers, board, wish).write();
}

std::string nextDueWords(const Situation& situation, const PackedCustomers& customers,
                         const DueBoard& board) {
    if (!board.next())
        return {};
    return textOf(TextId::sidebar_due_next, situation.messages,
                  {{"customer", customers[board.next()->customer].name},
                   {"date", dateWords(board.next()->day, situation.messages)}});
}

} // namespace clientele::core
