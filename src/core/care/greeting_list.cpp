#include "core/care/greeting_list.hpp"

#include "core/base/word_list.hpp"
#include "core/care/birthdays.hpp"
#include "core/care/reminders.hpp"
#include "core/report/words.hpp"
#include "core/tables/fields.hpp"
#include "core/texts.hpp"

#include <algorithm>

namespace clientele::core {

namespace {

constexpr int yearsDays = 365;

/// One customer to be greeted, and when.
struct Greeted {
    std::size_t customer = 0;
    Day day = 0;
};

std::vector<Greeted> celebrating(const CustomerBook& book, const Occasion& occasion) {
    std::vector<Greeted> out;
    for (std::size_t i = 0; i < book.customers.size(); ++i) {
        if (occasion.festival) {
            out.push_back({i, occasion.from});
            continue;
        }
        const auto& birthday = book.customers[i].birthday;
        if (!birthday)
            continue;
        const auto days = birthdaysBetween(*birthday, occasion.from, occasion.to, {});
        if (!days.empty())
            out.push_back({i, days.front()});
    }
    std::ranges::stable_sort(out, {}, &Greeted::day);
    return out;
}

/// How a letter begins. Whether somebody is Mr or Ms is in no column, and is not guessed.
std::string salutation(const std::string& person, const std::string& role, Language language) {
    if (person.empty())
        return std::string(textOf(TextId::greeting_salutation_nobody, language));
    const auto called = language == Language::en ? person : person + role; // 王伟经理
    return textOf(TextId::greeting_salutation, language, {{"person", called}});
}

std::vector<ListColumn> columnsFor(Language language) {
    const auto field = [language](Field f, int width) {
        return ListColumn{std::string(headerOf(f, language)), width};
    };
    const auto text = [language](TextId id, int width) {
        return ListColumn{std::string(textOf(id, language)), width};
    };
    auto day = text(TextId::greeting_head_day, 2400);
    day.align = Align::right;
    return {field(Field::name, 6200),
            field(Field::contact, 2800),
            field(Field::role, 2600),
            text(TextId::greeting_head_salutation, 4200),
            field(Field::phone, 3400),
            field(Field::email, 5600),
            field(Field::address, 7600),
            field(Field::owner, 2600),
            text(TextId::greeting_head_occasion, 3800),
            day};
}

ListRow rowOf(const Situation& situation, const Greeted& greeted, const std::string& occasion) {
    const auto& customer = situation.book.customers[greeted.customer];
    const auto person = notedOf(situation, customer, Field::contact);
    const auto role = notedOf(situation, customer, Field::role);
    ListRow row;
    for (const auto& words :
         {customer.name, person, role, salutation(person, role, situation.language), customer.phone,
          customer.email, notedOf(situation, customer, Field::address), customer.owner, occasion})
        row.values.push_back(textValue(words));
    row.values.push_back(numberValue(ValueKind::date, greeted.day));
    return row;
}

} // namespace

std::vector<Occasion> occasionsFrom(Day from, Day to) {
    std::vector<Occasion> out{{std::nullopt, from, to}};
    for (const auto& [day, festival] : festivalsBetween(from, from + yearsDays))
        if (std::ranges::find(out, std::optional(festival), &Occasion::festival) == out.end())
            out.push_back({festival, day, day});
    return out;
}

std::optional<Occasion> occasionNamed(std::string_view name, Day from, Day to) {
    if (isWordOf(TextId::greeting_birthday_words, name))
        return Occasion{std::nullopt, from, to};
    const auto festival = festivalOf(name);
    if (!festival)
        return std::nullopt;
    const auto year = static_cast<int>(dateOf(from).year());
    for (const int y : {year, year + 1, year + 2})
        if (const auto day = festivalDay(*festival, y); day && *day >= from)
            return Occasion{festival, *day, *day};
    return std::nullopt;
}

std::string occasionWords(const Occasion& occasion, Language language) {
    return std::string(occasion.festival ? festivalName(*occasion.festival, language)
                                         : textOf(TextId::greeting_birthdays, language));
}

GreetingList greetingList(const Situation& situation, const Occasion& occasion) {
    const auto language = situation.language;
    GreetingList out;
    auto& sheet = out.sheet;
    sheet.language = language;
    sheet.asOf = situation.asOf;
    sheet.sheetName =
        textOf(TextId::greeting_sheet, language, {{"occasion", occasionWords(occasion, language)}});
    sheet.footer = sheet.sheetName;
    sheet.columns = columnsFor(language);
    const auto word = occasion.festival ? std::string(festivalName(*occasion.festival, language))
                                        : std::string(textOf(TextId::reminder_kind_birthday, language));
    for (const auto& greeted : celebrating(situation.book, occasion)) {
        if (situation.book.customers[greeted.customer].consent == Consent::yes)
            sheet.rows.push_back(rowOf(situation, greeted, word));
        else
            ++out.withoutConsent;
    }
    sheet.comment = textOf(
        TextId::greeting_comment, language,
        {{"count", std::to_string(sheet.rows.size())}, {"without", std::to_string(out.withoutConsent)}});
    return out;
}

} // namespace clientele::core
