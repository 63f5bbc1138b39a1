#include "commands/dialogs/array_dialog.hpp"

#include "commands/dialogs/dialog.hpp"

#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XFocusListener.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <cppuhelper/implbase3.hxx>
#include <rtl/ref.hxx>

#include <algorithm>

namespace clientele::commands {

using core::TextId;
using functions::ArgumentEntry;
using functions::FunctionEntry;

namespace {

constexpr int width = 340, margin = 8, inner = width - 2 * margin;
constexpr int labelWidth = 128, pickWidth = 44, editWidth = inner - labelWidth - pickWidth - 8;
constexpr int rowHeight = 17, firstRow = 74, hintHeight = 36;

std::size_t mostArguments() {
    std::size_t most = 0;
    for (const auto& function : functions::catalogue())
        most = std::max(most, function.arguments.size());
    return most;
}

/// The names of a row's controls; the row after the last argument is the target's.
std::string control(const char* what, std::size_t row) {
    return what + std::to_string(row);
}

std::string_view in(const functions::Texts& texts, core::Language language) {
    return texts.at(static_cast<std::size_t>(language));
}

using Listeners =
    cppu::WeakImplHelper3<css::awt::XItemListener, css::awt::XActionListener, css::awt::XFocusListener>;

/// Keeps dialog and form in step while the dialog is open.
class FormController : public Listeners {
public:
    FormController(const Workbench& bench, Dialog& dialog, ArrayForm& form)
        : bench_(bench)
        , dialog_(dialog)
        , form_(form)
        , rows_(mostArguments()) {}

    void start() {
        const auto list = dialog_.as<css::awt::XListBox>("function");
        dialog_.select("function", static_cast<int>(form_.function));
        list->addItemListener(this);
        for (std::size_t row = 0; row <= rows_; ++row) {
            dialog_.as<css::awt::XButton>(control("pick", row))->addActionListener(this);
            dialog_.as<css::awt::XWindow>(control("edit", row))->addFocusListener(this);
        }
        showFunction();
    }

    /// Takes over what was typed.
    void take() {
        for (std::size_t row = 0; row < count(); ++row)
            form_.arguments[row] = dialog_.textOf(control("edit", row));
        form_.target = dialog_.textOf(control("edit", rows_));
    }

    [[nodiscard]] const FormOutcome& outcome() const { return outcome_; }

    void SAL_CALL itemStateChanged(const css::awt::ItemEvent& event) override {
        take();
        form_.function = static_cast<std::size_t>(event.Selected);
        // The first range is what most of them have in common.
        const auto first = form_.arguments.empty() ? std::string() : form_.arguments.front();
        form_.arguments = {first};
        showFunction();
    }

    void SAL_CALL actionPerformed(const css::awt::ActionEvent& event) override {
        for (std::size_t row = 0; row <= rows_; ++row)
            if (event.Source == dialog_.control(control("pick", row)))
                outcome_ = {FormOutcome::Kind::pick, row == rows_ ? count() : row};
        dialog_.end();
    }

    void SAL_CALL focusGained(const css::awt::FocusEvent& event) override {
        for (std::size_t row = 0; row <= rows_; ++row)
            if (event.Source == dialog_.control(control("edit", row)))
                dialog_.setText("hint", row == rows_
                                            ? bench_.say(TextId::array_target_hint)
                                            : std::string(in(form_.entry().arguments[row].text, language())));
    }
    void SAL_CALL focusLost(const css::awt::FocusEvent&) override {}
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    [[nodiscard]] core::Language language() const { return bench_.situation.messages; }
    [[nodiscard]] std::size_t count() const { return form_.entry().arguments.size(); }

    void showFunction() {
        form_.arguments.resize(count());
        dialog_.setText("text", std::string(in(form_.entry().text, language())));
        for (std::size_t row = 0; row < rows_; ++row) {
            const bool used = row < count();
            for (const char* what : {"label", "edit", "pick"})
                dialog_.show(control(what, row), used);
            if (!used)
                continue;
            dialog_.setText(control("label", row), labelOf(form_.entry().arguments[row]));
            dialog_.setText(control("edit", row), form_.arguments[row]);
        }
        placeTarget();
        dialog_.setText(control("edit", rows_), form_.target);
        dialog_.setText("hint", count() == 0
                                    ? bench_.say(TextId::array_target_hint)
                                    : std::string(in(form_.entry().arguments.front().text, language())));
    }

    [[nodiscard]] std::string labelOf(const ArgumentEntry& argument) const {
        return bench_.say(argument.required ? TextId::array_argument : TextId::array_optional,
                          {{"name", std::string(in(argument.name, language()))}});
    }

    /// The target right below the last argument, and the hint in the room that is left.
    void placeTarget() {
        const int y = firstRow + rowHeight * static_cast<int>(count()) + 4;
        dialog_.move(control("label", rows_), {margin, y + 2, labelWidth, 12});
        dialog_.move(control("edit", rows_), {margin + labelWidth + 4, y, editWidth, 14});
        dialog_.move(control("pick", rows_), {width - margin - pickWidth, y, pickWidth, 14});
        const int top = y + rowHeight + 4;
        dialog_.move("hint", {margin, top, inner,
                              firstRow + rowHeight * (static_cast<int>(rows_) + 1) + 8 + hintHeight - top});
    }

    const Workbench& bench_;
    Dialog& dialog_;
    ArrayForm& form_;
    std::size_t rows_;
    FormOutcome outcome_;
};

void build(Dialog& dialog, const Workbench& bench, int bottom) {
    std::vector<std::string> names;
    for (const auto* function : functionsByName())
        names.emplace_back(function->name);
    dialog.text("functionLabel", {margin, 10, 60, 12}, bench.say(TextId::array_function));
    dialog.listBox("function", {margin + 64, 8, inner - 64, 14}, names);
    dialog.notes("text", {margin, 28, inner, 40}, {});
    const auto rows = mostArguments();
    for (std::size_t row = 0; row <= rows; ++row) {
        const int y = firstRow + rowHeight * static_cast<int>(row);
        dialog.text(control("label", row), {margin, y + 2, labelWidth, 12},
                    row == rows ? bench.say(TextId::array_target) : std::string());
        dialog.edit(control("edit", row), {margin + labelWidth + 4, y, editWidth, 14}, {});
        dialog.button(control("pick", row), {width - margin - pickWidth, y, pickWidth, 14},
                      bench.say(TextId::button_pick));
    }
    dialog.notes("hint", {margin, bottom - hintHeight, inner, hintHeight}, {});
    dialog.okAndCancel(bench.say(TextId::array_next), bench.say(TextId::button_cancel), 72);
}

} // namespace

const std::vector<const FunctionEntry*>& functionsByName() {
    static const auto all = [] {
        std::vector<const FunctionEntry*> out;
        for (const auto& function : functions::catalogue())
            out.push_back(&function);
        std::ranges::sort(out, {}, &FunctionEntry::name);
        return out;
    }();
    return all;
}

FormOutcome showArrayForm(const Workbench& bench, const Reference<css::awt::XWindow>& parent,
                          ArrayForm& form) {
    const int bottom = firstRow + rowHeight * (static_cast<int>(mostArguments()) + 1) + 8 + hintHeight;
    Dialog dialog(bench.document.context(), bench.say(TextId::undo_array), width, bottom + 32);
    build(dialog, bench, bottom);
    dialog.create(parent);
    const rtl::Reference<FormController> controller(new FormController(bench, dialog, form));
    controller->start();
    const bool next = dialog.run(parent);
    controller->take();
    return next ? FormOutcome{FormOutcome::Kind::next, 0} : controller->outcome();
}

std::string fieldName(const Workbench& bench, const ArrayForm& form, std::size_t field) {
    const auto& arguments = form.entry().arguments;
    return field < arguments.size() ? std::string(in(arguments[field].name, bench.situation.messages))
                                    : bench.say(TextId::array_target_field);
}

} // namespace clientele::commands
