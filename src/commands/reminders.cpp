#include "commands/reminders.hpp"

#include "commands/words.hpp"
#include "core/base/day_text.hpp"
#include "core/care/reminder_list.hpp"
#include "reports/list.hpp"

#include <algorithm>
#include <cmath>

namespace clientele::commands {

using core::TextId;
using reports::OwnSheet;

namespace {

std::string countOf(std::size_t count) {
    return grouped(static_cast<double>(count));
}

/// How many of each kind, most pressing first; festivals together.
std::vector<std::vector<std::string>> kindRows(const Workbench& bench,
                                               const std::vector<core::Reminder>& reminders) {
    constexpr std::array names{TextId::reminder_kind_promise, TextId::reminder_kind_contract,
                               TextId::reminder_kind_birthday, TextId::reminder_kind_anniversary,
                               TextId::reminder_kind_festivals};
    std::vector<std::vector<std::string>> out;
    for (std::size_t k = 0; k < core::reminderKinds; ++k)
        if (const auto count =
                std::ranges::count(reminders, static_cast<core::ReminderKind>(k), &core::Reminder::kind);
            count > 0)
            out.push_back({bench.say(names.at(k)), countOf(static_cast<std::size_t>(count))});
    return out;
}

std::string headline(const Workbench& bench, const std::vector<core::Reminder>& reminders, core::Day to) {
    std::vector<std::string> kinds;
    for (const auto& row : kindRows(bench, reminders))
        kinds.push_back(bench.say(TextId::reminder_kind_count, {{"kind", row[0]}, {"count", row[1]}}));
    return bench.say(TextId::reminder_headline, {{"from", core::isoText(bench.situation.asOf)},
                                                 {"to", core::isoText(to)},
                                                 {"kinds", inOneLine(bench, kinds)}});
}

std::string sheetNote(const Workbench& bench, const std::string& name, OwnSheet kind) {
    return bench.say(reports::isOwn(bench.document, name, kind) ? TextId::reminder_replaces
                                                                : TextId::reminder_new_sheet,
                     {{"sheet", name}});
}

std::string missingNote(const Workbench& bench) {
    const auto missing = core::notLookedFor(bench.situation, bench.situation.messages);
    return missing.empty() ? std::string() : bench.say(TextId::reminder_missing, {{"columns", missing}});
}

Preview reminderPreview(const Workbench& bench, const std::vector<core::Reminder>& reminders,
                        const core::ListSheet& list, core::Day to) {
    Preview preview;
    preview.title = bench.say(TextId::reminder_undo);
    preview.headline = bench.say(TextId::reminder_subtitle, {{"from", core::isoText(bench.situation.asOf)},
                                                             {"to", core::isoText(to)},
                                                             {"count", countOf(reminders.size())}});
    preview.columns = {bench.say(TextId::reminder_head_kind), bench.say(TextId::reminder_head_count)};
    preview.rows = kindRows(bench, reminders);
    preview.notes.push_back(sheetNote(bench, list.sheetName, OwnSheet::reminders));
    preview.notes.push_back(bench.say(TextId::reminder_window_note,
                                      {{"days", grouped(bench.situation.policy.policy.reminderDays)}}));
    if (auto missing = missingNote(bench); !missing.empty())
        preview.notes.push_back(std::move(missing));
    preview.action = bench.say(TextId::button_reminders);
    return preview;
}

void requireWindow(const Workbench& bench, core::Day from, core::Day to) {
    if (to < from)
        throw Refusal(bench.say(TextId::reminder_bad_window,
                                {{"from", core::isoText(from)}, {"to", core::isoText(to)}}));
}

std::string leftOutWords(const Workbench& bench, const core::GreetingList& list) {
    return bench.say(TextId::greeting_left_out,
                     {{"count", countOf(static_cast<std::size_t>(list.withoutConsent))}});
}

Preview greetingPreview(const Workbench& bench, const core::GreetingList& list,
                        const core::Occasion& occasion) {
    Preview preview;
    preview.title = bench.say(TextId::greeting_undo);
    preview.headline = greetingHeadline(bench, list, occasion);
    preview.notes = greetingNotes(bench, list);
    preview.action = bench.say(TextId::button_greetings);
    return preview;
}

} // namespace

core::Day reminderEnd(const core::Situation& situation) {
    return situation.asOf + static_cast<core::Day>(std::lround(situation.policy.policy.reminderDays));
}

ListOutcome makeReminders(Workbench& bench, Talk& talk, core::Day to) {
    requireWritable(bench);
    requireCustomers(bench);
    requireGoodPolicy(bench);
    requireNewSheets(bench);
    const auto& s = bench.situation;
    if (to == 0)
        to = reminderEnd(s);
    requireWindow(bench, s.asOf, to);
    const auto reminders = core::remindersOf(s.book, s.asOf, to);
    const auto earlier = reports::ownSheetName(bench.document, OwnSheet::reminders);
    if (reminders.empty() && earlier.empty()) {
        auto words =
            bench.say(TextId::reminder_none, {{"from", core::isoText(s.asOf)}, {"to", core::isoText(to)}});
        if (const auto missing = missingNote(bench); !missing.empty())
            words += "\n" + missing;
        return {words, {}};
    }
    auto list = core::reminderList(s, reminders, s.asOf, to);
    if (!earlier.empty())
        list.sheetName = earlier;
    if (!talk.confirm([&] { return reminderPreview(bench, reminders, list, to); }))
        return {};
    ListOutcome out;
    asOneStep(bench, TextId::reminder_undo,
              [&] { out.sheet = reports::writeList(bench.document, list, OwnSheet::reminders); });
    out.words = headline(bench, reminders, to);
    if (const auto missing = missingNote(bench); !missing.empty())
        out.words += "\n" + missing;
    return out;
}

void requireGreetings(const Workbench& bench, const core::Occasion& occasion) {
    requireWritable(bench);
    requireCustomers(bench);
    requireNewSheets(bench);
    if (!bench.situation.book.hasConsent)
        throw Refusal(bench.say(TextId::greeting_no_consent_column));
    if (!occasion.festival && !bench.situation.book.hasBirthday)
        throw Refusal(bench.say(TextId::greeting_no_birthday_column));
    requireWindow(bench, occasion.from, occasion.to);
}

std::vector<std::string> greetingNotes(const Workbench& bench, const core::GreetingList& list) {
    return {leftOutWords(bench, list), sheetNote(bench, list.sheet.sheetName, OwnSheet::greetings),
            bench.say(TextId::greeting_merge_note)};
}

std::string greetingHeadline(const Workbench& bench, const core::GreetingList& list,
                             const core::Occasion& occasion) {
    return bench.say(TextId::greeting_headline,
                     {{"occasion", core::occasionWords(occasion, bench.situation.messages)},
                      {"count", countOf(list.sheet.rows.size())}});
}

ListOutcome makeGreetingList(Workbench& bench, Talk& talk, const core::Occasion& occasion) {
    requireGreetings(bench, occasion);
    const auto list = core::greetingList(bench.situation, occasion);
    if (list.sheet.rows.empty())
        return {
            joinedLines({bench.say(TextId::greeting_nobody,
                                   {{"occasion", core::occasionWords(occasion, bench.situation.messages)}}),
                         leftOutWords(bench, list)}),
            {}};
    if (!talk.confirm([&] { return greetingPreview(bench, list, occasion); }))
        return {};
    ListOutcome out;
    asOneStep(bench, TextId::greeting_undo,
              [&] { out.sheet = reports::writeList(bench.document, list.sheet, OwnSheet::greetings); });
    out.words = joinedLines({greetingHeadline(bench, list, occasion), leftOutWords(bench, list)});
    return out;
}

ListOutcome makeGreetingList(Workbench& bench, Talk& talk, const std::string& occasion, core::Day to) {
    const auto& s = bench.situation;
    const auto named = core::occasionNamed(occasion, s.asOf, to == 0 ? reminderEnd(s) : to);
    if (named)
        return makeGreetingList(bench, talk, *named);
    std::vector<std::string> festivals;
    for (std::size_t f = 0; f < core::festivalCount; ++f)
        festivals.emplace_back(core::festivalName(static_cast<core::Festival>(f), s.messages));
    throw Refusal(bench.say(TextId::greeting_unknown_occasion,
                            {{"name", occasion}, {"festivals", inOneLine(bench, festivals)}}));
}

} // namespace clientele::commands
