#include "commands/dialogs/calendar_dialog.hpp"

#include "commands/dialogs/dialog.hpp"
#include "commands/exchange.hpp"
#include "commands/words.hpp"
#include "core/visits/contact_words.hpp"

#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XTextListener.hpp>
#include <cppuhelper/implbase3.hxx>
#include <rtl/ref.hxx>

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>

namespace clientele::commands {

using core::TextId;
using std::chrono::minutes;

namespace {

/// The reminders in the order of exchange.calendar.reminders, behind the first, which is none.
constexpr std::array<int, 6> reminderMinutes{0, 15, 60, 24 * 60, 2 * 24 * 60, 7 * 24 * 60};

/// What stands in the fields, as typed and chosen; kept for the next time while the office runs.
struct Fields {
    int which = 0, when = 0, reminder = 0;
    std::string days = std::to_string(exchange::proposedDays), start = "9:00", length = "60";
    std::string owner; ///< as the list shows it; empty: everybody
};

Fields& remembered() {
    static Fields fields;
    return fields;
}

/// Everybody, each owner, and nobody where a customer has none.
std::vector<std::string> ownersOf(const Workbench& bench) {
    std::set<std::string> names;
    for (const auto& customer : bench.situation.book.customers)
        names.insert(customer.owner);
    const bool unowned = names.erase(std::string()) > 0;
    std::vector<std::string> out{bench.say(TextId::exchange_calendar_owner_all)};
    out.insert(out.end(), names.begin(), names.end());
    if (unowned && !names.empty())
        out.push_back(bench.say(TextId::exchange_calendar_owner_none));
    return out;
}

using Listeners =
    cppu::WeakImplHelper3<css::awt::XItemListener, css::awt::XTextListener, css::awt::XActionListener>;

/// Keeps what is said in step with what is chosen.
class Controller : public Listeners {
public:
    Controller(const Workbench& bench, Dialog& dialog, std::vector<std::string> owners)
        : bench_(bench)
        , dialog_(dialog)
        , owners_(std::move(owners))
        , visits_(bench.situation) {}

    void start() {
        const auto& fields = remembered();
        dialog_.select("which", fields.which);
        dialog_.select("when", fields.when);
        dialog_.select("reminder", fields.reminder);
        const auto owner = std::ranges::find(owners_, fields.owner);
        dialog_.select("owner", owner == owners_.end() ? 0 : static_cast<int>(owner - owners_.begin()));
        for (const char* name : {"which", "owner", "when", "reminder"})
            dialog_.as<css::awt::XListBox>(name)->addItemListener(this);
        for (const char* name : {"days", "start", "length"})
            dialog_.as<css::awt::XTextComponent>(name)->addTextListener(this);
        dialog_.as<css::awt::XButton>("ok")->addActionListener(this);
        dialog_.passOver("notes");
        show();
    }

    void SAL_CALL itemStateChanged(const css::awt::ItemEvent&) override { show(); }
    void SAL_CALL textChanged(const css::awt::TextEvent&) override { show(); }
    void SAL_CALL actionPerformed(const css::awt::ActionEvent&) override {
        try {
            chosen_ = taken();
            remembered() = fields();
            dialog_.end();
        } catch (const Refusal&) {
            chosen_.reset(); // what is wrong is said already
        }
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

    [[nodiscard]] const std::optional<exchange::VisitChoice>& chosen() const { return chosen_; }

private:
    [[nodiscard]] int position(const char* name) const {
        return dialog_.as<css::awt::XListBox>(name)->getSelectedItemPos();
    }

    [[nodiscard]] Fields fields() const {
        Fields out{position("which"),
                   position("when"),
                   position("reminder"),
                   dialog_.textOf("days"),
                   dialog_.textOf("start"),
                   dialog_.textOf("length"),
                   {}};
        if (const int owner = position("owner"); owner > 0)
            out.owner = owners_.at(static_cast<std::size_t>(owner));
        return out;
    }

    /// The choice as it stands; refuses what is no number or no time.
    [[nodiscard]] exchange::VisitChoice taken() const {
        const auto typed = fields();
        exchange::VisitChoice out;
        if (typed.which == 0)
            out.withinDays = whole(typed.days, 0, exchange::mostDays, TextId::exchange_calendar_bad_days);
        if (!typed.owner.empty())
            out.owner =
                typed.owner == bench_.say(TextId::exchange_calendar_owner_none) ? std::string() : typed.owner;
        if (typed.when == 1) {
            out.start = exchange::parsedTime(typed.start);
            if (!out.start)
                throw Refusal(bench_.say(TextId::exchange_calendar_bad_time, {{"text", typed.start}}));
            out.duration = minutes(whole(typed.length, 1, static_cast<int>(exchange::longestVisit.count()),
                                         TextId::exchange_calendar_bad_minutes));
        }
        if (typed.reminder > 0)
            out.reminder = minutes(reminderMinutes.at(static_cast<std::size_t>(typed.reminder - 1)));
        return out;
    }

    [[nodiscard]] int whole(const std::string& text, int least, int most, TextId refusal) const {
        if (const auto number = exchange::parsedWhole(text, least, most))
            return *number;
        throw Refusal(bench_.say(
            refusal, {{"text", text}, {"least", std::to_string(least)}, {"most", std::to_string(most)}}));
    }

    void show() {
        const bool timed = position("when") == 1;
        dialog_.enable("days", position("which") == 0);
        dialog_.enable("start", timed);
        dialog_.enable("length", timed);
        try {
            const auto choice = taken();
            const auto visits = visits_.count(choice);
            auto lines = visitWords(bench_, visits);
            if (choice.reminder && !choice.start)
                lines.push_back(bench_.say(TextId::exchange_calendar_whole_days));
            lines.push_back(bench_.say(TextId::exchange_calendar_again));
            say(bench_.say(TextId::exchange_calendar_count, {{"count", grouped(visits.chosen)}}),
                joinedLines(lines), visits.chosen > 0);
        } catch (const Refusal& refusal) {
            say(refusal.what(), {}, false);
        }
    }

    void say(const std::string& headline, const std::string& notes, bool good) {
        dialog_.setText("headline", headline);
        dialog_.setText("notes", notes);
        dialog_.enable("ok", good);
    }

    const Workbench& bench_;
    Dialog& dialog_;
    std::vector<std::string> owners_;
    exchange::NextVisits visits_;
    std::optional<exchange::VisitChoice> chosen_;
};

constexpr int width = 300, height = 186;

/// Label and control of each field, in the order of the Tab key.
void build(Dialog& dialog, const Workbench& bench, const std::vector<std::string>& owners) {
    constexpr int left = 8, first = 56, second = 186, secondField = 240, right = width - 8, line = 13;
    const auto label = [&](const char* name, int x, int y, TextId words, int wide) {
        dialog.text(std::string(name) + "Label", {x, y + 2, wide, line}, bench.say(words));
    };
    const auto words = [&](TextId list) { return core::choicesOf(list, bench.situation.messages); };
    const auto& fields = remembered();
    constexpr int list = second - first - 8, field = right - secondField;
    label("which", left, 8, TextId::exchange_calendar_label_which, first - left);
    dialog.listBox("which", {first, 8, list, line}, words(TextId::exchange_calendar_which));
    label("days", second, 8, TextId::exchange_calendar_label_days, secondField - second);
    dialog.edit("days", {secondField, 8, field, line}, fields.days);
    label("owner", left, 26, TextId::exchange_calendar_label_owner, first - left);
    dialog.listBox("owner", {first, 26, list, line}, owners);
    label("when", left, 44, TextId::exchange_calendar_label_when, first - left);
    dialog.listBox("when", {first, 44, list, line}, words(TextId::exchange_calendar_when));
    label("start", second, 44, TextId::exchange_calendar_label_start, secondField - second);
    dialog.edit("start", {secondField, 44, field, line}, fields.start);
    label("reminder", left, 62, TextId::exchange_calendar_label_reminder, first - left);
    dialog.listBox("reminder", {first, 62, list, line}, words(TextId::exchange_calendar_reminders));
    label("length", second, 62, TextId::exchange_calendar_label_minutes, secondField - second);
    dialog.edit("length", {secondField, 62, field, line}, fields.length);
    dialog.text("headline", {left, 84, right - left, 22}, {}, true);
    dialog.notes("notes", {left, 108, right - left, 48}, {});
    dialog.button("ok", {right - 138, height - 24, 66, 16}, bench.say(TextId::exchange_save), true);
    dialog.cancelButton("cancel", {right - 66, height - 24, 66, 16}, bench.say(TextId::button_cancel));
}

} // namespace

std::optional<exchange::VisitChoice> showCalendar(const Workbench& bench,
                                                  const Reference<css::awt::XWindow>& parent) {
    auto owners = ownersOf(bench);
    Dialog dialog(bench.document.context(), bench.say(TextId::exchange_calendar_title), width, height);
    build(dialog, bench, owners);
    dialog.create(parent);
    const rtl::Reference<Controller> controller(new Controller(bench, dialog, std::move(owners)));
    controller->start();
    dialog.run(parent);
    return controller->chosen();
}

} // namespace clientele::commands
