#include "commands/dialogs/log_dialog.hpp"

#include "commands/customers.hpp"
#include "commands/dialogs/dialog.hpp"
#include "commands/dialogs/log_words.hpp"
#include "commands/words.hpp"
#include "core/base/day_text.hpp"
#include "core/plans/customer_search.hpp"
#include "core/visits/contact_history.hpp"
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

namespace clientele::commands {

using core::Field;
using core::TextId;

namespace {

constexpr std::size_t mostFound = 50;

/// What was chosen last while the office runs: likely again with the next customer.
core::LastWritten& remembered() {
    static core::LastWritten words;
    return words;
}

/// The words to choose from, those of the log's own first.
std::vector<std::string> methodsOf(const Workbench& bench) {
    constexpr std::size_t mostOwn = 8;
    auto out = core::wordsInUse(bench.situation, Field::method, mostOwn);
    std::erase_if(out,
                  [](const auto& word) { return core::choiceOf(TextId::log_methods, word).has_value(); });
    for (auto& word : core::choicesOf(TextId::log_methods, bench.situation.messages))
        out.push_back(std::move(word));
    return out;
}

std::vector<std::string> optional(const Workbench& bench, TextId list) {
    auto out = core::choicesOf(list, bench.situation.messages);
    out.insert(out.begin(), std::string());
    return out;
}

using Listeners =
    cppu::WeakImplHelper3<css::awt::XItemListener, css::awt::XActionListener, css::awt::XTextListener>;

/// Keeps the dialog in step with what is typed, and takes the contact from it.
class LogController : public Listeners {
public:
    LogController(Dialog& dialog, const ContactLogger& logger, std::optional<std::size_t> customer)
        : dialog_(dialog)
        , logger_(logger) {
        if (customer)
            found_ = {*customer};
    }

    void start() {
        for (const char* name : {"customer", "date", "promise"})
            dialog_.as<css::awt::XTextComponent>(name)->addTextListener(this);
        for (const char* name : {"found", "purpose"})
            dialog_.as<css::awt::XListBox>(name)->addItemListener(this);
        dialog_.as<css::awt::XButton>("ok")->addActionListener(this);
        const bool purpose = logger_.place().column(Field::purpose).has_value();
        choose("purpose", purpose ? 1 : 0);
        choose("plane", 0);
        choose("level", 0);
        const bool known = !found_.empty();
        if (known)
            setText("customer", logger_.bench().situation.book.customers.at(found_.front()).name);
        showFound();
        dialog_.passOver("history");
        dialog_.as<css::awt::XWindow>(known ? "result" : "customer")->setFocus();
    }

    void SAL_CALL textChanged(const css::awt::TextEvent& event) override {
        if (busy_)
            return;
        if (event.Source == dialog_.control("customer")) {
            const auto typed = text("customer");
            found_ = typed.empty() ? std::vector<std::size_t>()
                                   : core::customersWith(logger_.bench().situation.book, typed, mostFound);
            showFound();
        } else if (event.Source == dialog_.control("promise")) {
            proposePromiseDay();
        } else {
            showNext();
        }
    }

    void SAL_CALL itemStateChanged(const css::awt::ItemEvent&) override {
        if (!busy_)
            showCustomer();
    }

    void SAL_CALL actionPerformed(const css::awt::ActionEvent&) override {
        try {
            auto entry = taken();
            logger_.check(entry);
            remembered() = {entry.method, entry.owner};
            entry_ = std::move(entry);
            dialog_.end();
        } catch (const Refusal& refusal) {
            say(refusal.what());
        }
    }

    void SAL_CALL disposing(const css::lang::EventObject&) override {}

    [[nodiscard]] const std::optional<core::ContactEntry>& entry() const { return entry_; }

private:
    [[nodiscard]] std::string text(const char* name) const { return dialog_.textOf(name); }
    void setText(const char* name, const std::string& words) {
        busy_ = true;
        dialog_.setText(name, words);
        busy_ = false;
    }
    void say(const std::string& words) const { dialog_.setText("status", words); }
    void choose(const char* name, int item) {
        busy_ = true;
        dialog_.select(name, item);
        busy_ = false;
    }
    [[nodiscard]] std::string chosen(const char* name) const {
        return fromUno(dialog_.as<css::awt::XListBox>(name)->getSelectedItem());
    }

    [[nodiscard]] std::optional<std::size_t> customer() const {
        const int at = dialog_.as<css::awt::XListBox>("found")->getSelectedItemPos();
        if (at < 0 || at >= static_cast<int>(found_.size()))
            return std::nullopt;
        return found_[static_cast<std::size_t>(at)];
    }

    void showFound() {
        std::vector<std::string> items;
        for (const auto customer : found_)
            items.push_back(listItem(logger_.bench(), customer));
        // One of several of the same name is for the user to choose.
        const auto same = core::customersCalled(logger_.bench().situation.book, text("customer"));
        busy_ = true;
        dialog_.setItems("found", items, !items.empty() && same.size() <= 1 ? 0 : -1);
        busy_ = false;
        showCustomer();
    }

    void showCustomer() {
        const auto who = customer();
        const bool care = core::choiceOf(TextId::log_purposes, chosen("purpose")) ==
                          static_cast<std::size_t>(core::ContactPurpose::care);
        setText("history", who ? joinedLines(historyWords(logger_.bench(), *who, care)) : std::string());
        showNext();
    }

    /// When the next visit would be; what is wrong is said where it is typed to the end, at OK.
    void showNext() {
        const auto who = customer();
        const auto& bench = logger_.bench();
        const auto typed = text("customer");
        if (!who) {
            say(typed.empty()    ? bench.say(TextId::log_hint)
                : found_.empty() ? bench.say(TextId::log_not_found, {{"text", typed}})
                                 : std::string());
            return;
        }
        try {
            const auto& last = bench.situation.book.customers.at(*who).lastContact;
            const auto day = logger_.dayTyped(text("date"), Field::date);
            say(logger_.nextVisitWords(*who, last.ok() ? std::max(last.value, day) : day));
        } catch (const Refusal&) {
            say({});
        }
    }

    /// A promise without a date is due when the policy says; a date that was typed stays.
    void proposePromiseDay() {
        const auto by = text("promiseBy");
        try {
            const auto proposed = core::isoText(core::proposedPromiseDay(
                logger_.bench().situation.policy.policy, logger_.dayTyped(text("date"), Field::date)));
            if (text("promise").empty() && by == proposed)
                setText("promiseBy", {});
            else if (!text("promise").empty() && by.empty())
                setText("promiseBy", proposed);
        } catch (const Refusal&) {
            // The date of the contact is not typed to the end.
        }
    }

    [[nodiscard]] core::ContactEntry taken() const {
        const auto& bench = logger_.bench();
        const auto who = customer();
        if (!who && found_.empty() && !text("customer").empty())
            (void)logger_.customerCalled(text("customer")); // refuses and offers the nearest
        if (!who)
            throw Refusal(bench.say(TextId::log_no_customer));
        core::ContactEntry entry;
        entry.customer = *who;
        entry.date = logger_.dayTyped(text("date"), Field::date);
        entry.method = text("method");
        entry.purpose = chosen("purpose");
        entry.plane = chosen("plane");
        entry.level = chosen("level");
        entry.result = text("result");
        entry.promise = text("promise");
        entry.hook = text("hook");
        entry.owner = text("owner");
        if (const auto by = text("promiseBy"); !by.empty())
            entry.promiseBy = logger_.dayTyped(by, Field::promiseBy);
        if (const auto cost = text("cost"); !cost.empty())
            entry.cost = logger_.numberTyped(cost, Field::cost);
        return entry;
    }

    Dialog& dialog_;
    const ContactLogger& logger_;
    std::vector<std::size_t> found_; ///< the customers in the list
    std::optional<core::ContactEntry> entry_;
    bool busy_ = false;
};

constexpr int width = 348, height = 278, labelWidth = 58;

/// Label and control of each field, in the order of the Tab key.
void build(Dialog& dialog, const Workbench& bench) {
    constexpr int left = 8, first = 68, second = 152, secondField = 208, right = width - 8, line = 13;
    const auto label = [&](const char* name, int x, int y, TextId words, int wide = labelWidth) {
        dialog.text(std::string(name) + "Label", {x, y + 2, wide, line}, bench.say(words));
    };
    const auto last = core::lastWritten(bench.situation);
    const auto& before = remembered();
    const auto method = before.method.empty() ? last.method : before.method;
    const auto owner = before.owner.empty() ? last.owner : before.owner;
    label("customer", left, 8, TextId::log_label_customer);
    dialog.edit("customer", {first, 8, right - first, line}, {});
    label("found", left, 24, TextId::log_label_found);
    dialog.list("found", {first, 24, right - first, 34});
    dialog.notes("history", {left, 62, right - left, 52}, {});
    label("date", left, 120, TextId::log_label_date);
    dialog.edit("date", {first, 120, 66, line}, core::isoText(bench.situation.asOf));
    label("method", second, 120, TextId::log_label_method);
    dialog.comboBox("method", {secondField, 120, right - secondField, line}, methodsOf(bench),
                    core::inLanguage(TextId::log_methods, method, bench.situation.messages));
    label("purpose", left, 138, TextId::log_label_purpose);
    dialog.listBox("purpose", {first, 138, 66, line}, optional(bench, TextId::log_purposes));
    label("owner", second, 138, TextId::log_label_owner);
    constexpr std::size_t mostOwners = 30;
    dialog.comboBox("owner", {secondField, 138, right - secondField, line},
                    core::wordsInUse(bench.situation, Field::owner, mostOwners), owner);
    label("plane", left, 156, TextId::log_label_plane);
    dialog.listBox("plane", {first, 156, 66, line}, optional(bench, TextId::log_planes));
    label("level", second, 156, TextId::log_label_level);
    dialog.listBox("level", {secondField, 156, 66, line}, optional(bench, TextId::log_levels));
    label("result", left, 174, TextId::log_label_result);
    dialog.edit("result", {first, 174, right - first, line}, {});
    label("promise", left, 192, TextId::log_label_promise);
    dialog.edit("promise", {first, 192, 152, line}, {});
    label("promiseBy", 226, 192, TextId::log_label_promise_by, 48);
    dialog.edit("promiseBy", {274, 192, right - 274, line}, {});
    label("hook", left, 210, TextId::log_label_hook);
    dialog.edit("hook", {first, 210, 152, line}, {});
    label("cost", 226, 210, TextId::log_label_cost, 48);
    dialog.edit("cost", {274, 210, right - 274, line}, {});
    dialog.text("status", {left, 230, right - left, 22}, {});
    dialog.button("ok", {right - 138, 256, 66, 16}, bench.say(TextId::log_ok), true);
    dialog.cancelButton("cancel", {right - 66, 256, 66, 16}, bench.say(TextId::button_cancel));
}

} // namespace

std::optional<core::ContactEntry> showLog(const ContactLogger& logger,
                                          const Reference<css::awt::XWindow>& parent,
                                          const SelectedCell& selected) {
    const auto& bench = logger.bench();
    Dialog dialog(bench.document.context(), bench.say(TextId::log_title), width, height);
    build(dialog, bench);
    dialog.create(parent);
    const rtl::Reference<LogController> controller(
        new LogController(dialog, logger, selectedCustomer(bench, selected)));
    controller->start();
    dialog.run(parent);
    return controller->entry();
}

} // namespace clientele::commands
