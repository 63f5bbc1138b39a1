#include "commands/dialogs/values_dialog.hpp"

#include "calc/formula_values.hpp"
#include "calc/ranges.hpp"
#include "commands/dialogs/dialog.hpp"
#include "commands/values.hpp"
#include "commands/words.hpp"

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

void show(Dialog& dialog, const Workbench& bench, Choice& choice) {
    if (!choice.plan)
        choice.plan = calc::planValues(bench.document, choice.where);
    const auto preview = valuesPreview(bench, *choice.plan);
    dialog.setText("headline", preview.headline);
    dialog.setRows("table", preview.rows);
    dialog.setText("notes", joinedLines(preview.notes));
    dialog.enable("ok", !choice.plan->areas.empty());
}

constexpr int width = 320, height = 238;

void build(Dialog& dialog, const Workbench& bench, const std::vector<Choice>& choices) {
    constexpr int margin = 8, inner = width - 2 * margin;
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
    dialog.okAndCancel(bench.say(TextId::button_values), bench.say(TextId::button_cancel));
}

} // namespace

std::optional<core::ValuesPlan> showValues(const Workbench& bench, const Reference<css::awt::XWindow>& parent,
                                           const std::vector<core::Area>& selection) {
    auto choices = choicesFor(bench, selection);
    Dialog dialog(bench.document.context(), bench.say(TextId::undo_values), width, height);
    build(dialog, bench, choices);
    const auto chosen =
        dialog.choose(parent, "where", [&](std::size_t at) { show(dialog, bench, choices.at(at)); });
    return chosen ? choices.at(*chosen).plan : std::nullopt;
}

} // namespace clientele::commands
