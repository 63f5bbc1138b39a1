#include "commands/dialogs/greeting_dialog.hpp"

#include "commands/dialogs/dialog.hpp"
#include "commands/reminders.hpp"
#include "commands/words.hpp"
#include "core/base/day_text.hpp"

namespace clientele::commands {

using core::Occasion;
using core::TextId;

namespace {

std::string choiceWords(const Workbench& bench, const Occasion& occasion) {
    const auto name = core::occasionWords(occasion, bench.situation.messages);
    if (occasion.festival)
        return bench.say(TextId::greeting_occasion_day,
                         {{"occasion", name}, {"day", core::isoText(occasion.from)}});
    return bench.say(
        TextId::greeting_window,
        {{"occasion", name}, {"from", core::isoText(occasion.from)}, {"to", core::isoText(occasion.to)}});
}

void show(const Dialog& dialog, const Workbench& bench, const Occasion& occasion) {
    const auto list = core::greetingList(bench.situation, occasion);
    dialog.setText("headline", greetingHeadline(bench, list, occasion));
    dialog.setText("notes", joinedLines(greetingNotes(bench, list)));
    dialog.enable("ok", !list.sheet.rows.empty());
}

constexpr int width = 300, height = 138;

void build(Dialog& dialog, const Workbench& bench, const std::vector<Occasion>& occasions) {
    constexpr int margin = 8, inner = width - 2 * margin;
    std::vector<std::string> words;
    for (const auto& occasion : occasions)
        words.push_back(choiceWords(bench, occasion));
    dialog.text("occasionLabel", {margin, 10, 50, 12}, bench.say(TextId::greeting_for));
    dialog.listBox("occasion", {margin + 52, 8, inner - 52, 14}, words);
    dialog.text("headline", {margin, 30, inner, 14}, {}, true);
    dialog.notes("notes", {margin, 48, inner, 60}, {});
    dialog.okAndCancel(bench.say(TextId::button_greetings), bench.say(TextId::button_cancel));
}

} // namespace

std::optional<Occasion> showGreetings(const Workbench& bench, const Reference<css::awt::XWindow>& parent) {
    const auto& s = bench.situation;
    auto occasions = core::occasionsFrom(s.asOf, reminderEnd(s));
    if (!s.book.hasBirthday)
        occasions.erase(occasions.begin());
    Dialog dialog(bench.document.context(), bench.say(TextId::greeting_undo), width, height);
    build(dialog, bench, occasions);
    const auto chosen =
        dialog.choose(parent, "occasion", [&](std::size_t at) { show(dialog, bench, occasions.at(at)); });
    return chosen ? std::optional(occasions.at(*chosen)) : std::nullopt;
}

} // namespace clientele::commands
