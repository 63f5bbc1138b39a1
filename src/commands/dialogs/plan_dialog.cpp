#include "commands/dialogs/plan_dialog.hpp"

#include "commands/customers.hpp"
#include "commands/dialogs/dialog.hpp"
#include "commands/dialogs/log_words.hpp"
#include "commands/log_contact.hpp"
#include "commands/words.hpp"
#include "core/base/day_text.hpp"
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

using core::TextId;

namespace {

constexpr int width = 240, height = 138;

using Listeners =
    cppu::WeakImplHelper3<css::awt::XItemListener, css::awt::XActionListener, css::awt::XTextListener>;

/// Keeps shortcut, date and what is said of them in step.
class PlanController : public Listeners {
public:
    PlanController(Dialog& dialog, const Workbench& bench, std::size_t customer)
        : dialog_(dialog)
        , bench_(bench)
        , customer_(customer)
        , days_(core::visitShortcuts(bench.situation)) {}

    void start(std::size_t shortcut) {
        dialog_.as<css::awt::XListBox>("when")->addItemListener(this);
        dialog_.as<css::awt::XTextComponent>("date")->addTextListener(this);
        dialog_.as<css::awt::XButton>("ok")->addActionListener(this);
        choose(shortcut);
        setDate(days_.at(shortcut));
        showHint();
        dialog_.as<css::awt::XWindow>("when")->setFocus();
    }

    void SAL_CALL itemStateChanged(const css::awt::ItemEvent& event) override {
        const auto item = static_cast<std::size_t>(event.Selected);
        if (busy_)
            return;
        if (item < days_.size()) {
            setDate(days_[item]);
            showHint();
        } else {
            dialog_.as<css::awt::XWindow>("date")->setFocus();
        }
    }

    void SAL_CALL textChanged(const css::awt::TextEvent&) override {
        if (busy_)
            return;
        std::size_t item = days_.size(); // another day
        try {
            const auto found = std::ranges::find(days_, day());
            item = static_cast<std::size_t>(found - days_.begin());
        } catch (const Refusal&) {
            // It is not typed to the end.
        }
        choose(item);
        showHint();
    }

    void SAL_CALL actionPerformed(const css::awt::ActionEvent&) override {
        try {
            core::VisitWish wish{day(), dialog_.textOf("reason")};
            requirePlannable(bench_, customer_, wish);
            wish_ = std::move(wish);
            dialog_.end();
        } catch (const Refusal& refusal) {
            dialog_.setText("status", refusal.what());
        }
    }

    void SAL_CALL disposing(const css::lang::EventObject&) override {}

    [[nodiscard]] const std::optional<core::VisitWish>& wish() const { return wish_; }

private:
    [[nodiscard]] core::Day day() const {
        return dayTyped(bench_, dialog_.textOf("date"), bench_.say(TextId::plan_title));
    }
    void setDate(core::Day day) {
        busy_ = true;
        dialog_.setText("date", core::isoText(day));
        busy_ = false;
    }
    void choose(std::size_t item) {
        busy_ = true;
        dialog_.select("when", static_cast<int>(item));
        busy_ = false;
    }
    /// What is wrong is said at OK: nobody likes to be corrected while typing.
    void showHint() {
        std::string words;
        try {
            const auto on = day();
            const auto& who = bench_.situation.book.customers.at(customer_);
            words = joinedLines(visitDayWords(bench_, core::visitOn(bench_.situation, who, on), on));
        } catch (const Refusal&) {
            words.clear();
        }
        dialog_.setText("status", words);
    }

    Dialog& dialog_;
    const Workbench& bench_;
    std::size_t customer_;
    std::vector<core::Day> days_;
    std::optional<core::VisitWish> wish_;
    bool busy_ = false;
};

void build(Dialog& dialog, const Workbench& bench, std::size_t customer) {
    constexpr int left = 8, first = 62, right = width - 8, line = 13, label = 52;
    dialog.text("customer", {left, 8, right - left, line}, listItem(bench, customer), true);
    dialog.text("whenLabel", {left, 28, label, line}, bench.say(TextId::plan_label_when));
    dialog.listBox("when", {first, 26, right - first, line},
                   core::choicesOf(TextId::plan_shortcuts, bench.situation.messages));
    dialog.text("dateLabel", {left, 46, label, line}, bench.say(TextId::plan_label_date));
    dialog.edit("date", {first, 44, 70, line}, {});
    dialog.text("reasonLabel", {left, 64, label, line}, bench.say(TextId::plan_label_reason));
    dialog.comboBox("reason", {first, 62, right - first, line},
                    core::choicesOf(TextId::plan_reasons, bench.situation.messages), {});
    dialog.text("status", {left, 82, right - left, 32}, {});
    dialog.button("ok", {right - 138, height - 22, 66, 16}, bench.say(TextId::plan_ok), true);
    dialog.cancelButton("cancel", {right - 66, height - 22, 66, 16}, bench.say(TextId::button_cancel));
}

} // namespace

std::optional<core::VisitWish> showPlan(const Workbench& bench, const Reference<css::awt::XWindow>& parent,
                                        std::size_t customer, PlanDialog kind) {
    requirePlannable(bench, customer);
    const bool snooze = kind == PlanDialog::snooze;
    Dialog dialog(bench.document.context(),
                  bench.say(snooze ? TextId::plan_title_snooze : TextId::plan_title), width, height);
    build(dialog, bench, customer);
    dialog.create(parent);
    const rtl::Reference<PlanController> controller(new PlanController(dialog, bench, customer));
    controller->start(snooze ? 1 : 0);
    dialog.run(parent);
    return controller->wish();
}

std::string planSelected(MenuCall& call, PlanDialog kind) {
    requirePlannable(call.bench);
    const auto customer = selectedCustomer(call.bench, selectedCell(call));
    if (!customer)
        throw Refusal(call.bench.say(TextId::plan_no_customer));
    const auto wish = showPlan(call.bench, call.frame->getComponentWindow(), *customer, kind);
    return wish ? planVisit(call.bench, *customer, *wish) : std::string();
}

} // namespace clientele::commands
