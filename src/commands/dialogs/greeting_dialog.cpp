#include "commands/dialogs/greeting_dialog.hpp"

#include "commands/dialogs/dialog.hpp"
#include "commands/reminders.hpp"
#include "commands/words.hpp"
#include "core/report/words.hpp"

#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

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

/// Keeps what is shown in step with the chosen occasion.
class Controller : public cppu::WeakImplHelper1<css::awt::XItemListener> {
public:
    Controller(const Workbench& bench, Dialog& dialog, std::vector<Occasion> occasions)
        : bench_(bench)
        , dialog_(dialog)
        , occasions_(std::move(occasions)) {}

    void start() {
        const auto list = dialog_.as<css::awt::XListBox>("occasion");
        list->selectItemPos(0, true);
        list->addItemListener(this);
        show(0);
    }

    void SAL_CALL itemStateChanged(const css::awt::ItemEvent& event) override {
        show(static_cast<std::size_t>(event.Selected));
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

    [[nodiscard]] const Occasion& chosen() const { return occasions_.at(at_); }

private:
    void show(std::size_t at) {
        at_ = at;
        const auto& occasion = occasions_.at(at);
        const auto list = core::greetingList(bench_.situation, occasion);
        dialog_.setText("headline",
                        bench_.say(TextId::greeting_headline,
                                   {{"occasion", core::occasionWords(occasion, bench_.situation.messages)},
                                    {"count", grouped(static_cast<double>(list.sheet.rows.size()))}}));
        dialog_.setText("notes", joinedLines(greetingNotes(bench_, list)));
        dialog_.enable("ok", !list.sheet.rows.empty());
    }

    const Workbench& bench_;
    Dialog& dialog_;
    std::vector<Occasion> occasions_;
    std::size_t at_ = 0;
};

constexpr int width = 300, height = 138;

void build(Dialog& dialog, const Workbench& bench, const std::vector<Occasion>& occasions) {
    constexpr int margin = 8, inner = width - 2 * margin, button = 84, bottom = height - 24;
    std::vector<std::string> words;
    for (const auto& occasion : occasions)
        words.push_back(choiceWords(bench, occasion));
    dialog.text("occasionLabel", {margin, 10, 50, 12}, bench.say(TextId::greeting_for));
    dialog.listBox("occasion", {margin + 52, 8, inner - 52, 14}, words);
    dialog.text("headline", {margin, 30, inner, 14}, {}, true);
    dialog.notes("notes", {margin, 48, inner, 60}, {});
    dialog.okButton("ok", {width - 2 * (margin + button), bottom, button, 16},
                    bench.say(TextId::button_greetings));
    dialog.cancelButton("cancel", {width - margin - button, bottom, button, 16},
                        bench.say(TextId::button_cancel));
}

} // namespace

std::optional<Occasion> showGreetings(const Workbench& bench, const Reference<css::awt::XWindow>& parent) {
    const auto& s = bench.situation;
    auto occasions = core::occasionsFrom(s.asOf, reminderEnd(s));
    if (!s.book.hasBirthday)
        occasions.erase(occasions.begin());
    Dialog dialog(bench.document.context(), bench.say(TextId::greeting_undo), width, height);
    build(dialog, bench, occasions);
    dialog.create(parent);
    const rtl::Reference<Controller> controller(new Controller(bench, dialog, std::move(occasions)));
    controller->start();
    if (!dialog.run(parent))
        return std::nullopt;
    return controller->chosen();
}

} // namespace clientele::commands
