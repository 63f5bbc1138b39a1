#include "core/panels/customer_card.hpp"

#include "core/base/figures.hpp"
#include "core/care/lunar.hpp"
#include "core/headers.hpp"
#include "core/lifecycle/order_stages.hpp"
#include "core/panels/asked_fields.hpp"
#include "core/panels/panel_words.hpp"
#include "core/quality/completeness.hpp"
#include "core/tables/cells.hpp"
#include "core/tiering/relation_tier.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace clientele::core {

namespace {

constexpr int quarters = 8, yearOfQuarters = 4;
constexpr double quarterDays = 365.25 / 4;

class CardWriter {
public:
    CardWriter(const Situation& situation, const CustomerIndex& index, const CustomerNow& now)
        : s_(situation)
        , index_(index)
        , now_(now)
        , customer_(now.customer)
        , tier_(index.tierOf(situation, now.customer))
        , visit_(nextVisitOf(situation, now.customer, tier_)) {}

    CustomerCard write() {
        card_.name = customer_.name;
        card_.place = dotted(
            {customer_.industry, said(Field::city),
             customer_.row < 0 ? std::string()
                               : say(TextId::sidebar_card_row, {{"row", std::to_string(customer_.row + 1)}})},
            s_.messages);
        card_.email = customer_.email;
        card_.mayWrite = customer_.consent != Consent::no;
        writeChips();
        card_.reason = reason();
        writeSeries();
        writeStage();
        writeContacts();
        writePeople();
        writeCompleteness();
        return std::move(card_);
    }

private:
    [[nodiscard]] std::string say(TextId id, const TextArguments& arguments = {}) const {
        return textOf(id, s_.messages, arguments);
    }
    [[nodiscard]] std::string said(Field field) const { return textOf(s_, now_, field); }
    [[nodiscard]] std::string day(Day of) const { return dateWords(of, s_.messages); }
    [[nodiscard]] std::string labelOfTier(std::size_t tier) const {
        return s_.policy.policy.tiers.at(tier).label;
    }
    void line(Field about, TextId label, std::string value, std::vector<CardChip> chips = {}) {
        if (!value.empty() || !chips.empty())
            card_.lines.push_back({about, say(label), std::move(value), std::move(chips)});
    }

    void writeChips() {
        if (tier_.source != TierSource::none)
            card_.chips.push_back({labelOfTier(tier_.tier), tier_.tier, {}});
        if (const auto relation = said(Field::relationTier); !relation.empty())
            card_.chips.push_back({relation, relationDepth(relation), {}});
        if (visit_)
            card_.chips.push_back(
                {stateWords(visit_->state, dueDays(visit_->day, s_.asOf), s_.messages), {}, visit_->state});
    }

    /// How deep, by our names for the four; the palest for a word of the user's own.
    static int relationDepth(const std::string& words) {
        for (int depth = 0; depth < 4; ++depth)
            for (const auto language : {Language::en, Language::zhCN, Language::zhTW})
                if (core::labelOf(static_cast<RelationTier>(depth), language) == words)
                    return depth;
        return 3;
    }

    // Why this tier.
    [[nodiscard]] std::string reason() const {
        if (tier_.source == TierSource::none)
            return say(TextId::sidebar_card_no_tier);
        const auto label = labelOfTier(tier_.tier);
        if (tier_.source == TierSource::column)
            return say(TextId::sidebar_card_reason_column, {{"tier", label}});
        if (tier_.source == TierSource::hand) {
            if (!tier_.bySales || *tier_.bySales == tier_.tier)
                return say(TextId::sidebar_card_reason_hand, {{"tier", label}});
            return say(TextId::sidebar_card_reason_hand_other, {{"tier", label},
                                                                {"sales", moneyWords(customer_.sales.value)},
                                                                {"other", labelOfTier(*tier_.bySales)}});
        }
        return salesReason(label) +
               (tier_.source == TierSource::fresh ? say(TextId::sidebar_card_not_written) : std::string());
    }
    [[nodiscard]] std::string salesReason(const std::string& label) const {
        const auto& cuts = index_.cuts();
        const auto& shares = s_.policy.policy.abcCutoffs;
        const std::size_t tier = tier_.tier;
        TextArguments words{{"tier", label}, {"sales", moneyWords(customer_.sales.value)}};
        const bool last = tier >= cuts.size();
        words.emplace_back("cut", moneyWords(cuts[last ? cuts.size() - 1 : tier]));
        if (last || tier >= shares.size())
            return say(TextId::sidebar_card_reason_last, words);
        words.emplace_back("share", shareText(shares[tier], 0));
        if (tier == 0)
            return say(TextId::sidebar_card_reason_first, words);
        words.emplace_back("from", shareText(shares[tier - 1], 0));
        words.emplace_back("above", moneyWords(cuts[tier - 1]));
        return say(TextId::sidebar_card_reason_middle, words);
    }

    // Sales over time.
    void writeSeries() {
        if (!s_.book.hasAmounts || !now_.number)
            return;
        const auto lines = index_.orders(*now_.number);
        if (lines.empty())
            return;
        quarters_.assign(quarters, 0);
        for (const auto number : lines) {
            const auto& order = s_.book.orders[number];
            const auto ago = static_cast<int>(std::floor((s_.asOf - order.day) / quarterDays));
            if (ago >= 0 && ago < quarters)
                quarters_[static_cast<std::size_t>(quarters - 1 - ago)] += order.amount;
        }
        if (std::ranges::all_of(quarters_, [](double v) { return v == 0; }))
            return;
        std::string values;
        for (const double value : quarters_)
            values += (values.empty() ? "" : "; ") + moneyWords(value);
        card_.series = {say(TextId::sidebar_card_quarters, {{"count", std::to_string(quarters)}}),
                        say(TextId::sidebar_card_quarters_words, {{"values", values}}), quarters_};
    }

    void writeStage() {
        line(Field::annualSales, TextId::sidebar_card_sales,
             customer_.sales.ok() ? moneyWords(customer_.sales.value) : std::string());
        line(Field::stage, TextId::sidebar_card_stage, dotted({stage(), change()}, s_.messages));
    }
    [[nodiscard]] std::string stage() const {
        if (!customer_.stage.empty() || quarters_.empty())
            return customer_.stage;
        std::vector<OrderLine> lines;
        for (const auto number : index_.orders(*now_.number))
            lines.push_back(s_.book.orders[number]);
        const auto found = stageByOrders(lines, s_.asOf, s_.policy.policy);
        return found.ok() ? std::string(core::labelOf(found.value, s_.messages)) : std::string();
    }
    [[nodiscard]] std::string change() const {
        double now = 0, before = 0;
        for (std::size_t i = 0; i < quarters_.size(); ++i)
            (i < quarters_.size() - yearOfQuarters ? before : now) += quarters_[i];
        return before > 0 ? say(TextId::sidebar_card_change, {{"change", changeWords(now / before - 1)}})
                          : std::string();
    }

    // Contacts, past and to come.
    [[nodiscard]] std::string logText(std::int32_t row, Field field) const {
        const auto& log = *s_.understanding.contacts;
        const auto* match = log.find(field);
        return match == nullptr
                   ? std::string()
                   : textAt(s_.sheets[static_cast<std::size_t>(log.sheet)].grid, row, match->column);
    }

    void writeContacts() {
        const ContactLine* last = nullptr;
        if (now_.number && s_.understanding.contacts)
            if (const auto lines = index_.contacts(*now_.number); !lines.empty())
                last = &s_.book.contacts[lines.back()];
        writeLastContact(last);
        writeNextVisit();
        if (s_.book.hasLevels && customer_.lastSenior.ok())
            line(Field::level, TextId::sidebar_card_senior, day(customer_.lastSenior.value));
        writePromise();
        if (last != nullptr)
            line(Field::hook, TextId::sidebar_card_hook, logText(last->row, Field::hook));
    }

    void writeLastContact(const ContactLine* last) {
        if (!s_.book.hasLastContact)
            return;
        if (!customer_.lastContact.ok() && last == nullptr)
            return line(Field::lastContact, TextId::sidebar_card_last_contact,
                        say(TextId::sidebar_card_none));
        const bool logged =
            last != nullptr && (!customer_.lastContact.ok() || last->day >= customer_.lastContact.value);
        line(Field::lastContact, TextId::sidebar_card_last_contact,
             logged ? dotted({day(last->day), logText(last->row, Field::method),
                              logText(last->row, Field::owner)},
                             s_.messages)
                    : day(customer_.lastContact.value));
    }

    void writeNextVisit() {
        if (!visit_)
            return;
        const double interval = s_.policy.policy.tiers.at(tier_.tier).intervalDays;
        line(Field::nextVisit, TextId::sidebar_card_next_visit,
             visit_->planned ? say(TextId::sidebar_card_planned, {{"date", day(visit_->day)}})
                             : say(TextId::sidebar_card_every,
                                   {{"date", day(visit_->day)}, {"days", figureText(interval, 0)}}));
    }

    void writePromise() {
        const auto& open = customer_.openPromise;
        if (!open || !s_.understanding.contacts)
            return;
        const auto words = logText(open->row, Field::promise);
        const int left = dueDays(open->by, s_.asOf);
        const auto state = left < 0 ? DueState::overdue : left == 0 ? DueState::due : DueState::soon;
        line(Field::promise, TextId::sidebar_card_promise,
             words.empty()
                 ? say(TextId::sidebar_card_promise_open, {{"date", day(open->by)}})
                 : say(TextId::sidebar_card_promise_by, {{"promise", words}, {"date", day(open->by)}}),
             {{stateWords(state, left, s_.messages), {}, state}});
    }

    // Who they are to us.
    void writePeople() {
        if (s_.book.hasOwner)
            line(Field::owner, TextId::sidebar_card_owner,
                 customer_.owner.empty() ? say(TextId::sidebar_card_no_owner) : customer_.owner);
        line(Field::contact, TextId::sidebar_card_contact,
             dotted({said(Field::contact), said(Field::role), customer_.phone}, s_.messages));
        if (customer_.birthday)
            line(Field::birthday, TextId::sidebar_card_birthday, birthday());
        if (customer_.contractEnd.ok())
            line(Field::contractEnd, TextId::sidebar_card_contract, day(customer_.contractEnd.value));
        if (customer_.creditLimit.ok())
            line(Field::creditLimit, TextId::sidebar_card_credit,
                 customer_.balance.ok() ? say(TextId::sidebar_card_credit_used,
                                              {{"limit", moneyWords(customer_.creditLimit.value)},
                                               {"balance", moneyWords(customer_.balance.value)}})
                                        : moneyWords(customer_.creditLimit.value));
    }

    [[nodiscard]] std::string birthday() const {
        const auto next = nextBirthday(*customer_.birthday, s_.asOf, {});
        if (!next)
            return {};
        const auto lunar = toLunar(customer_.birthday->born);
        if (!customer_.birthday->lunar || !lunar)
            return day(*next);
        return say(TextId::sidebar_card_birthday_lunar,
                   {{"month", partOf(TextId::sidebar_card_lunar_months,
                                     static_cast<std::size_t>(lunar->month) - 1, s_.messages)},
                    {"day", partOf(TextId::sidebar_card_lunar_days, static_cast<std::size_t>(lunar->day) - 1,
                                   s_.messages)},
                    {"next", day(*next)}});
    }

    void writeCompleteness() {
        const auto& table = s_.understanding.customers;
        if (!table)
            return;
        std::array<bool, askedFields.size()> filled{};
        std::size_t known = 0;
        std::optional<Field> next;
        for (const auto field : askedFields) {
            if (table->find(field) == nullptr)
                continue;
            filled.at(known) = !said(field).empty();
            if (!filled.at(known++) && !next)
                next = field;
        }
        const auto share = completeness(std::span(filled).first(known), {});
        if (!share.ok())
            return;
        card_.completeness =
            next ? say(TextId::sidebar_card_next_field, {{"field", std::string(headerOf(*next, s_.messages))},
                                                         {"share", shareText(share.value, 0)}})
                 : say(TextId::sidebar_card_complete);
    }

    const Situation& s_;
    const CustomerIndex& index_;
    const CustomerNow& now_;
    const Customer& customer_;
    TierFound tier_;
    std::optional<NextVisit> visit_;
    std::vector<double> quarters_;
    CustomerCard card_;
};

/// At most a handful of names, and how many more there are.
std::string someOf(const std::vector<std::string>& names, Language language) {
    constexpr std::size_t most = 4;
    const auto shown = std::min(most, names.size());
    const auto words = dotted({names.begin(), names.begin() + static_cast<std::ptrdiff_t>(shown)}, language);
    return names.size() <= most ? words
                                : textOf(TextId::sidebar_many_more, language,
                                         {{"names", words}, {"count", std::to_string(names.size() - most)}});
}

} // namespace

CustomerCard customerCard(const Situation& situation, const CustomerIndex& index, const CustomerNow& now) {
    return CardWriter(situation, index, now).write();
}

CustomersSum customersSum(const Situation& situation, const CustomerIndex& index,
                          std::span<const std::size_t> customers) {
    const auto& policy = situation.policy.policy;
    const auto language = situation.messages;
    std::vector<int> tiers(policy.tiers.size());
    std::array<int, 5> states{};
    double sales = 0;
    std::vector<std::string> owners;
    for (const auto number : customers) {
        const auto customer = index.customers()[number];
        if (customer.sales.ok())
            sales += customer.sales.value;
        const auto tier = index.tierOf(situation, customer);
        if (tier.source != TierSource::none)
            ++tiers[tier.tier];
        if (const auto visit = nextVisitOf(situation, customer, tier))
            ++states.at(static_cast<std::size_t>(visit->state));
        if (!customer.owner.empty() && std::ranges::find(owners, customer.owner) == owners.end())
            owners.push_back(customer.owner);
    }
    CustomersSum out;
    out.title = textOf(TextId::sidebar_many_title, language, {{"count", std::to_string(customers.size())}});
    for (std::size_t t = 0; t < tiers.size(); ++t)
        if (tiers[t] > 0)
            out.tiers.push_back(
                {textOf(TextId::sidebar_many_tier, language,
                        {{"tier", policy.tiers[t].label}, {"count", std::to_string(tiers[t])}}),
                 static_cast<int>(t),
                 {}});
    for (const auto state : {DueState::never, DueState::overdue, DueState::due, DueState::soon, DueState::ok})
        if (const int count = states.at(static_cast<std::size_t>(state)); count > 0)
            out.states.push_back({stateCount(state, count, language), {}, state});
    const auto add = [&](Field about, TextId label, std::string value) {
        out.lines.push_back({about, std::string(textOf(label, language)), std::move(value), {}});
    };
    if (index.totalSales() > 0) {
        add(Field::annualSales, TextId::sidebar_many_sales,
            textOf(TextId::sidebar_many_share, language,
                   {{"sales", moneyWords(sales)}, {"share", shareText(sales / index.totalSales())}}));
        add(Field::amount, TextId::sidebar_many_average,
            moneyWords(sales / static_cast<double>(customers.size())));
    }
    if (!owners.empty())
        add(Field::owner, TextId::sidebar_many_owners, someOf(owners, language));
    return out;
}

} // namespace clientele::core
