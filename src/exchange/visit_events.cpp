#include "exchange/visit_events.hpp"

#include "core/base/day_text.hpp"
#include "core/headers.hpp"
#include "core/texts.hpp"
#include "exchange/customer_facts.hpp"
#include "exchange/identity.hpp"

#include <algorithm>

namespace clientele::exchange {

using core::Field;
using core::TextId;

namespace {

/// Makes the events of one workbook.
class EventMaker {
public:
    EventMaker(const core::Situation& situation, const VisitChoice& choice, std::string_view document)
        : situation_(situation)
        , choice_(choice)
        , document_(document)
        , facts_(situation)
        , lastLines_(lastLines(situation.book)) {}

    [[nodiscard]] CalendarEvent event(std::size_t index, core::Day due) const {
        const auto& customer = situation_.book.customers[index];
        CalendarEvent out;
        out.uid = stableUuid(document_, customer.key, "visit");
        out.summary = say(TextId::exchange_visit, {{"customer", customer.name}});
        out.description = description(index, due);
        out.location = facts_.text(customer, Field::address);
        if (out.location.empty())
            out.location = facts_.text(customer, Field::city);
        out.category = facts_.category(customer);
        out.day = std::max(due, situation_.asOf);
        out.start = choice_.start;
        out.duration = choice_.duration;
        if (choice_.reminder)
            out.alarm = *choice_.reminder - (choice_.start ? std::chrono::minutes(0) : wholeDayBegins);
        return out;
    }

private:
    /// The row of each customer's latest contact in the log, -1 without one.
    static std::vector<int> lastLines(const core::CustomerBook& book) {
        std::vector<const core::ContactLine*> last(book.customers.size(), nullptr);
        for (const auto& line : book.contacts)
            if (line.customer >= 0)
                if (auto& best = last[static_cast<std::size_t>(line.customer)];
                    best == nullptr || best->day <= line.day)
                    best = &line;
        std::vector<int> out;
        out.reserve(last.size());
        for (const auto* line : last)
            out.push_back(line == nullptr ? -1 : line->row);
        return out;
    }

    [[nodiscard]] std::string say(TextId id, const core::TextArguments& arguments = {}) const {
        return core::textOf(id, situation_.language, arguments);
    }

    /// A line under the header of the user's own column, where there is one.
    void add(std::string& lines, Field field, const std::string& text) const {
        if (text.empty())
            return;
        const auto* match = facts_.column(field);
        const auto label =
            match != nullptr ? match->header : std::string(core::headerOf(field, situation_.language));
        lines += say(TextId::exchange_line, {{"label", label}, {"text", text}}) + "\n";
    }

    /// What helps to prepare the visit.
    [[nodiscard]] std::string description(std::size_t index, core::Day due) const {
        const auto& customer = situation_.book.customers[index];
        std::string out;
        add(out, Field::tier, facts_.tier(customer));
        if (customer.lastContact.ok())
            add(out, Field::lastContact, core::isoText(customer.lastContact.value));
        else
            out += say(TextId::exchange_never) + "\n";
        if (customer.lastContact.ok() && due < situation_.asOf)
            out += say(TextId::exchange_due_since, {{"date", core::isoText(due)}}) + "\n";
        add(out, Field::contact, facts_.text(customer, Field::contact));
        add(out, Field::role, facts_.text(customer, Field::role));
        add(out, Field::phone, customer.phone);
        add(out, Field::hook, hook(index));
        add(out, Field::nextStep, facts_.text(customer, Field::nextStep));
        add(out, Field::owner, customer.owner);
        return out;
    }

    /// How the next call is to begin, as the last one noted.
    [[nodiscard]] std::string hook(std::size_t index) const {
        const auto& table = situation_.understanding.contacts;
        const auto* column = table ? table->find(Field::hook) : nullptr;
        if (column == nullptr || lastLines_[index] < 0)
            return {};
        return std::string(situation_.sheets.at(static_cast<std::size_t>(table->sheet))
                               .grid.text(lastLines_[index], column->column));
    }

    const core::Situation& situation_;
    const VisitChoice& choice_;
    std::string document_;
    CustomerFacts facts_;
    std::vector<int> lastLines_;
};

} // namespace

NextVisits::NextVisits(const core::Situation& situation)
    : situation_(situation)
    , next_(situation.book.customers.size()) {
    const auto& customers = situation.book.customers;
    for (std::size_t i = 0; i < customers.size(); ++i)
        if (customers[i].lastContact.failed())
            next_[i] = customers[i].lastContact.state;
    for (const auto& entry : core::dueList(situation, core::DueScope::all).entries)
        if (entry.clock == core::DueClock::visit)
            next_.at(entry.customer) = entry;
}

/// Gives each chosen customer and the day to `take`.
template <class Take>
VisitCounts NextVisits::sorted(const VisitChoice& choice, Take take) const {
    VisitCounts out;
    for (std::size_t i = 0; i < next_.size(); ++i) {
        const auto& visit = next_[i];
        if (choice.owner && *choice.owner != situation_.book.customers[i].owner) {
            ++out.ofOthers;
        } else if (visit.failed()) {
            ++out.unreadable;
        } else if (visit.blank()) {
            ++out.withoutTier;
        } else if (choice.withinDays && visit.value.day > situation_.asOf + *choice.withinDays) {
            ++out.later;
        } else {
            const auto state = visit.value.state;
            ++out.chosen;
            out.overdue += state == core::DueState::overdue || state == core::DueState::never;
            take(i, visit.value.day);
        }
    }
    return out;
}

VisitCounts NextVisits::count(const VisitChoice& choice) const {
    return sorted(choice, [](std::size_t, core::Day) {});
}

VisitEvents NextVisits::events(const VisitChoice& choice, std::string_view document) const {
    VisitEvents out;
    const EventMaker maker(situation_, choice, document);
    static_cast<VisitCounts&>(out) = sorted(choice, [&](std::size_t customer, core::Day due) {
        out.events.push_back(maker.event(customer, due));
    });
    std::ranges::stable_sort(out.events, {}, &CalendarEvent::day);
    return out;
}

} // namespace clientele::exchange
