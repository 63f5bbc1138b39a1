#include "core/care/reminders.hpp"

#include "core/care/birthdays.hpp"
#include "core/report/words.hpp"
#include "core/texts.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace clientele::core {

namespace {

void addBirthdays(const CustomerBook& book, Day from, Day to, std::vector<Reminder>& out) {
    for (std::size_t i = 0; i < book.customers.size(); ++i)
        if (const auto& birthday = book.customers[i].birthday)
            for (const Day day : birthdaysBetween(*birthday, from, to, {}))
                out.push_back({day, ReminderKind::birthday, i, 0, birthday->lunar, {}});
}

void addAnniversaries(const CustomerBook& book, Day from, Day to, std::vector<Reminder>& out) {
    const auto yearOf = [](Day day) { return static_cast<int>(dateOf(day).year()); };
    for (std::size_t i = 0; i < book.customers.size(); ++i) {
        const auto& since = book.customers[i].since;
        if (!since.ok())
            continue;
        for (const Day day : birthdaysBetween({since.value, false}, from, to, {}))
            if (const int years = yearOf(day) - yearOf(since.value); years > 0)
                out.push_back({day, ReminderKind::anniversary, i, years, false, {}});
    }
}

void addTerms(const CustomerBook& book, Day from, Day to, std::vector<Reminder>& out) {
    for (std::size_t i = 0; i < book.customers.size(); ++i)
        if (const auto& end = book.customers[i].contractEnd; end.ok() && from <= end.value && end.value <= to)
            out.push_back({end.value, ReminderKind::contractEnd, i, 0, false, {}});
}

/// A promise stays until it is kept, however long its day is past.
void addPromises(const CustomerBook& book, Day to, std::vector<Reminder>& out) {
    for (std::size_t i = 0; i < book.customers.size(); ++i)
        if (const auto& promise = book.customers[i].openPromise; promise && promise->by <= to)
            out.push_back({promise->by, ReminderKind::promise, i, 0, false, {}});
}

/// The promise as it was noted in the log.
std::string promiseWords(const Situation& situation, const Customer& customer) {
    const auto& log = situation.understanding.contacts;
    const auto* match = log ? log->find(Field::promise) : nullptr;
    if (match == nullptr || !customer.openPromise)
        return {};
    return std::string(situation.sheets[static_cast<std::size_t>(log->sheet)].grid.text(
        customer.openPromise->row, match->column));
}

/// Who is spoken to: the contact person where one is noted, else the customer.
std::string personOf(const Situation& situation, const Customer& customer) {
    auto person = notedOf(situation, customer, Field::contact);
    return person.empty() ? customer.name : person;
}

} // namespace

std::vector<Reminder> remindersOf(const CustomerBook& book, Day from, Day to) {
    std::vector<Reminder> out;
    if (from > to)
        return out;
    addPromises(book, to, out);
    addTerms(book, from, to, out);
    addBirthdays(book, from, to, out);
    addAnniversaries(book, from, to, out);
    for (const auto& [day, festival] : festivalsBetween(from, to))
        out.push_back({day, ReminderKind::festival, std::nullopt, 0, false, festival});
    std::ranges::stable_sort(out, {}, [](const Reminder& r) { return std::tuple(r.day, r.kind); });
    return out;
}

std::string kindWords(const Reminder& reminder, Language language) {
    constexpr std::array kinds{TextId::reminder_kind_promise, TextId::reminder_kind_contract,
                               TextId::reminder_kind_birthday, TextId::reminder_kind_anniversary};
    if (reminder.kind == ReminderKind::festival)
        return std::string(festivalName(reminder.festival, language));
    if (reminder.lunar)
        return std::string(textOf(TextId::reminder_kind_lunar_birthday, language));
    return std::string(textOf(kinds.at(static_cast<std::size_t>(reminder.kind)), language));
}

std::string actionWords(const Situation& situation, const Reminder& reminder) {
    const auto language = situation.language;
    if (!reminder.customer)
        return std::string(textOf(TextId::reminder_do_festival, language));
    const auto& customer = situation.book.customers[*reminder.customer];
    const auto person = personOf(situation, customer);
    switch (reminder.kind) {
    case ReminderKind::birthday: {
        auto words = textOf(TextId::reminder_do_birthday, language, {{"person", person}});
        if (situation.book.hasConsent && customer.consent != Consent::yes)
            words += textOf(TextId::reminder_no_consent, language);
        return words;
    }
    case ReminderKind::anniversary:
        return textOf(TextId::reminder_do_anniversary, language,
                      {{"years", std::to_string(reminder.years)}, {"person", person}});
    case ReminderKind::contractEnd:
        return textOf(TextId::reminder_do_contract, language, {{"person", person}});
    case ReminderKind::promise:
        return textOf(TextId::reminder_do_promise, language,
                      {{"promise", promiseWords(situation, customer)}});
    case ReminderKind::festival:
        break;
    }
    return {};
}

std::string notLookedFor(const Situation& situation, Language language) {
    const auto& book = situation.book;
    const std::array<std::pair<bool, TextId>, 4> wanted{
        {{book.hasBirthday, TextId::reminder_kind_birthday},
         {book.hasSince, TextId::reminder_field_since},
         {book.hasContractEnd, TextId::reminder_kind_contract},
         {situation.understanding.contacts.has_value(), TextId::reminder_field_promises}}};
    std::vector<std::string> missing;
    for (const auto& [there, words] : wanted)
        if (!there)
            missing.emplace_back(textOf(words, language));
    return joined(missing, textOf(TextId::summary_separator, language));
}

} // namespace clientele::core
