#include "core/care/reminder_list.hpp"

#include "core/plans/table_plan.hpp"
#include "core/report/words.hpp"
#include "core/texts.hpp"

namespace clientele::core {

namespace {

class ReminderListBuilder {
public:
    ReminderListBuilder(const Situation& situation, Day from)
        : situation_(situation)
        , from_(from) {
        if (const auto& table = situation.understanding.customers) {
            sheet_ = situation.sheets[static_cast<std::size_t>(table->sheet)].name;
            nameColumn_ = nameColumn(*table);
        }
    }

    [[nodiscard]] ListRow row(const Reminder& reminder) const {
        const bool late = reminder.day < from_;
        ListRow out;
        out.values = {numberValue(ValueKind::date, reminder.day, late),
                      numberValue(ValueKind::count, reminder.day - from_, late),
                      textValue(kindWords(reminder, situation_.language), late)};
        if (!reminder.customer) {
            out.values.push_back(textValue(text(TextId::reminder_all_customers)));
            out.values.insert(out.values.end(), {textValue({}), textValue({})});
        } else {
            const auto& customer = situation_.book.customers[*reminder.customer];
            out.values.insert(out.values.end(),
                              {textValue(customer.name), tierOf(customer), textValue(customer.owner)});
            if (customer.row >= 0 && !sheet_.empty())
                out.target = ListTarget{sheet_, customer.row, nameColumn_};
        }
        out.values.push_back(textValue(actionWords(situation_, reminder)));
        return out;
    }

private:
    [[nodiscard]] std::string text(TextId id) const { return std::string(textOf(id, situation_.language)); }

    [[nodiscard]] ReportValue tierOf(const Customer& customer) const {
        const auto tier = currentTier(situation_.policy, customer);
        if (!tier)
            return textValue(customer.tier);
        ReportValue value;
        value.kind = ValueKind::tier;
        value.index = *tier;
        value.text = situation_.policy.policy.tiers.at(*tier).label;
        return value;
    }

    const Situation& situation_;
    Day from_;
    std::string sheet_;
    int nameColumn_ = 0;
};

/// What could not be read or is not there, in one line.
std::string closingNote(const Situation& situation) {
    const auto language = situation.language;
    std::vector<std::string> parts;
    if (const auto missing = notLookedFor(situation, language); !missing.empty())
        parts.push_back(textOf(TextId::reminder_missing, language, {{"columns", missing}}));
    if (const int count = situation.book.birthdaysUnreadable; count > 0)
        parts.push_back(
            textOf(TextId::reminder_unreadable_birthdays, language, {{"count", std::to_string(count)}}));
    if (const int count = situation.book.datesUnreadable; count > 0)
        parts.push_back(
            textOf(TextId::reminder_unreadable_dates, language, {{"count", std::to_string(count)}}));
    return joined(parts, " ");
}

} // namespace

ListSheet reminderList(const Situation& situation, const std::vector<Reminder>& reminders, Day from, Day to) {
    const auto language = situation.language;
    const auto text = [language](TextId id) { return std::string(textOf(id, language)); };
    ListSheet out;
    out.language = language;
    out.asOf = from;
    out.sheetName = text(TextId::reminder_sheet);
    out.title = text(TextId::reminder_title);
    out.subtitle =
        textOf(TextId::reminder_subtitle, language,
               {{"from", isoText(from)}, {"to", isoText(to)}, {"count", std::to_string(reminders.size())}});
    out.footer = out.title;
    out.note = closingNote(situation);
    out.columns = {{text(TextId::reminder_head_date), 2400, Align::right},
                   {text(TextId::reminder_head_left), 1900, Align::right},
                   {text(TextId::reminder_head_kind), 3600, Align::left, true},
                   {text(TextId::reminder_head_customer), 6200},
                   {text(TextId::reminder_head_tier), 1500},
                   {text(TextId::reminder_head_owner), 2600},
                   {text(TextId::reminder_head_do), 8200, Align::left, true}};
    out.linkColumn = 3;
    const ReminderListBuilder builder(situation, from);
    out.rows.reserve(reminders.size());
    for (const auto& reminder : reminders)
        out.rows.push_back(builder.row(reminder));
    return out;
}

} // namespace clientele::core
