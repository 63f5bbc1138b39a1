#include "commands/dialogs/values_dialog.hpp"

#include "calc/formula_values.hpp"
#include "calc/ranges.hpp"
#include "commands/dialogs/dialog.hpp"
#include "commands/values.hpp"
#include "commands/words.hpp"

#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

namespace clientele::commands {

using core::TextId;

namespace {

/// A place to choose, and what would change there, found out when it is first looked at.
struct Choice {
    std::string words;
    std::vector<core::Area> where; ///< none: everywhere
    std::optional<core::ValuesPlan> plan;
};

bool isOneCell(const std::vector<core::Area>& areas) {
    return areas.size() == 1 && areas.front().firstRow == areas.front().lastRow &&
           areas.front().firstColumn == areas.front().lastColumn;
}

std::vector<Choice> choicesFor(const Workbench& bench, const std::vector<core::Area>& selection) {
    std::vector<Choice> out;
    if (!selection.empty()) {
        if (!isOneCell(selection))
            out.push_back({bench.say(TextId::values_selection), selection, {}});
        const int sheet = selection.front().sheet;
        out.push_back({bench.say(TextId::values_sheet, {{"sheet", bench.document.sheetName(sheet)}}),
                       {calc::usedArea(bench.document, sheet)},
                       {}});
    }
    out.push_back({bench.say(TextId::values_document), {}, {}});
    return out;
}

/// Keeps what is shown in step with the chosen place.
class Controller : public cppu::WeakImplHelper1<css::awt::XItemListener> {
public:
    Controller(const Workbench& bench, Dialog& dialog, std::vector<Choice> choices)
        : bench_(bench)
        , dialog_(dialog)
        , choices_(std::move(choices)) {}

    void start() {
        const auto list = dialog_.as<css::awt::XListBox>("where");
        list->selectItemPos(0, true);
        list->addItemListener(this);
        show(0);
    }

    void SAL_CALL itemStateChanged(const css::awt::ItemEvent& event) override {
        show(static_cast<std::size_t>(event.Selected));
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

    [[nodiscard]] core::ValuesPlan chosen() const { return choices_[at_].plan.value_or(core::ValuesPlan{}); }

private:
    void show(std::size_t at) {
        at_ = at;
        auto& choice = choices_.at(at);
        if (!choice.plan)
            choice.plan = calc::planValues(bench_.document, choice.where);
        const auto preview = valuesPreview(bench_, *choice.plan);
        dialog_.setText("headline", preview.headline);
        dialog_.setRows("table", preview.rows);
        dialog_.setText("notes", joinedLines(preview.notes));
        dialog_.enable("ok", !choice.plan->areas.empty());
    }

    const Workbench& bench_;
    Dialog& dialog_;
    std::vector<Choice> choices_;
    std::size_t at_ = 0;
};

constexpr int width = 320, height = 238;

void build(Dialog& dialog, const Workbench& bench, const std::vector<Choice>& choices) {
    constexpr int margin = 8, inner = width - 2 * margin, button = 84, bottom = height - 24;
    std::vector<std::string> words;
    for (const auto& choice : choices)
        words.push_back(choice.words);
    dialog.text("whereLabel", {margin, 10, 50, 12}, bench.say(TextId::values_where));
    dialog.listBox("where", {margin + 52, 8, inner - 52, 14}, words);
    dialog.text("headline", {margin, 28, inner, 22}, {}, true);
    dialog.grid("table", {margin, 52, inner, 74},
                {{bench.say(TextId::values_head_sheet), 80},
                 {bench.say(TextId::values_head_formulas), 52, true},
                 {bench.say(TextId::values_head_arrays), 58, true},
                 {bench.say(TextId::values_head_cells), 58, true},
                 {bench.say(TextId::values_head_kept), 56, true}});
    dialog.notes("notes", {margin, 132, inner, 74}, {});
    dialog.okButton("ok", {width - 2 * (margin + button), bottom, button, 16},
                    bench.say(TextId::button_values));
    dialog.cancelButton("cancel", {width - margin - button, bottom, button, 16},
                        bench.say(TextId::button_cancel));
}

} // namespace

std::optional<core::ValuesPlan> showValues(const Workbench& bench, const Reference<css::awt::XWindow>& parent,
                                           const std::vector<core::Area>& selection) {
    auto choices = choicesFor(bench, selection);
    Dialog dialog(bench.document.context(), bench.say(TextId::undo_values), width, height);
    build(dialog, bench, choices);
    dialog.create(parent);
    const rtl::Reference<Controller> controller(new Controller(bench, dialog, std::move(choices)));
    controller->start();
    if (!dialog.run(parent))
        return std::nullopt;
    return controller->chosen();
}

} // namespace clientele::commands
