#include "commands/dialogs/setup_dialog.hpp"

#include "calc/read_workbook.hpp"
#include "commands/commands.hpp"
#include "commands/dialogs/dialog.hpp"
#include "commands/words.hpp"
#include "core/headers.hpp"
#include "core/plans/plan.hpp"

#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/grid/XGridControl.hpp>
#include <com/sun/star/awt/grid/XGridRowSelection.hpp>
#include <com/sun/star/awt/grid/XGridSelectionListener.hpp>
#include <cppuhelper/implbase3.hxx>
#include <rtl/ref.hxx>

#include <algorithm>
#include <array>

namespace clientele::commands {

using core::TableKind;
using core::TextId;

namespace {

/// The choices being edited: what the dialog shows and changes, without a window.
class SetupModel {
public:
    SetupModel(Workbench& bench)
        : bench_(bench)
        , choices_(core::parsedChoices(bench.document.property(mappingProperty))) {}

    [[nodiscard]] const std::optional<core::Table>& table() const {
        return bench_.situation.understanding.table(kind_);
    }
    void show(TableKind kind) { kind_ = kind; }
    [[nodiscard]] TableKind kind() const { return kind_; }

    /// The columns of the shown table that have a header, in order.
    [[nodiscard]] std::vector<int> columns() const {
        std::vector<int> out;
        if (const auto& t = table())
            for (int c = t->firstColumn; c <= t->lastColumn; ++c)
                if (!header(c).empty())
                    out.push_back(c);
        return out;
    }

    [[nodiscard]] std::vector<std::vector<std::string>> rows() const {
        std::vector<std::vector<std::string>> out;
        for (const int column : columns()) {
            const auto* match = matchAt(column);
            std::vector<std::string> row{core::columnLetters(column), header(column)};
            row.push_back(match == nullptr ? std::string() : fieldName(match->field) + textMark(*match));
            row.push_back(match == nullptr                     ? std::string()
                          : match->confidence < core::askBelow ? bench_.say(TextId::setup_ask)
                                                               : percent(match->confidence, 0));
            row.push_back(match == nullptr ? std::string() : reasonWords(bench_, *match));
            out.push_back(std::move(row));
        }
        return out;
    }

    /// The fields of the shown table, in the order of the list box, whose first entry is "none".
    [[nodiscard]] std::vector<core::Field> fields() const {
        std::vector<core::Field> out;
        for (const auto field : core::allFields())
            if ((core::factsOf(field).tables & (1u << static_cast<unsigned>(kind_))) != 0)
                out.push_back(field);
        return out;
    }

    [[nodiscard]] std::vector<std::string> fieldNames() const {
        std::vector<std::string> out{bench_.say(TextId::setup_none)};
        for (const auto field : fields())
            out.push_back(fieldName(field));
        return out;
    }

    /// Index in fieldNames of what the column is taken for.
    [[nodiscard]] int choiceAt(int column) const {
        const auto* match = matchAt(column);
        const auto list = fields();
        const auto found = match == nullptr ? list.end() : std::ranges::find(list, match->field);
        return found == list.end() ? 0 : static_cast<int>(found - list.begin()) + 1;
    }

    void choose(int column, int index) {
        if (!table() || index == choiceAt(column))
            return;
        auto choice = choiceFor(choices_, *table(), bench_.situation.sheets);
        if (const auto* match = matchAt(column))
            decide(choice, match->field, {});
        if (index > 0)
            decide(choice, fields().at(static_cast<std::size_t>(index - 1)), header(column));
        remember(std::move(choice));
    }

    void headerAt(const SelectedCell& cell) {
        core::MappingChoice choice;
        choice.table = kind_;
        choice.sheet = bench_.situation.sheets[static_cast<std::size_t>(cell.sheet)].name;
        choice.headerRow = cell.row;
        remember(std::move(choice));
    }

    [[nodiscard]] const std::vector<core::MappingChoice>& choices() const { return choices_; }

private:
    [[nodiscard]] std::string header(int column) const {
        const auto& t = *table();
        return std::string(
            bench_.situation.sheets[static_cast<std::size_t>(t.sheet)].grid.text(t.headerRow, column));
    }

    [[nodiscard]] const core::ColumnMatch* matchAt(int column) const {
        const auto found = std::ranges::find(table()->columns, column, &core::ColumnMatch::column);
        return found == table()->columns.end() ? nullptr : &*found;
    }

    [[nodiscard]] std::string fieldName(core::Field field) const {
        return std::string(core::headerOf(field, bench_.situation.messages));
    }

    [[nodiscard]] std::string textMark(const core::ColumnMatch& match) const {
        if (!match.textNumbers && !match.textDates)
            return {};
        return " · " + bench_.say(match.textNumbers ? TextId::setup_text_numbers : TextId::setup_text_dates);
    }

    void remember(core::MappingChoice choice) {
        choices_ = withChoice(std::move(choices_), std::move(choice));
        auto& s = bench_.situation;
        s.understanding = core::understand(s.sheets, calc::DocumentFormats(bench_.document), s.locale,
                                           bench_.document.language(), choices_);
    }

    Workbench& bench_;
    std::vector<core::MappingChoice> choices_;
    TableKind kind_ = TableKind::customers;
};

using Listeners = cppu::WeakImplHelper3<css::awt::XItemListener, css::awt::XActionListener,
                                        css::awt::grid::XGridSelectionListener>;

/// Keeps dialog and model in step while the dialog is open.
class SetupController : public Listeners {
public:
    SetupController(Dialog& dialog, SetupModel& model, SelectedCell selected)
        : dialog_(dialog)
        , model_(model)
        , selected_(selected) {}

    void start() {
        dialog_.as<css::awt::XListBox>("table")->addItemListener(this);
        dialog_.as<css::awt::XListBox>("field")->addItemListener(this);
        dialog_.as<css::awt::XButton>("header")->addActionListener(this);
        dialog_.as<css::awt::grid::XGridRowSelection>("grid")->addSelectionListener(this);
        dialog_.select("table", 0);
        showTable();
    }

    void SAL_CALL itemStateChanged(const css::awt::ItemEvent& event) override {
        if (busy_)
            return;
        if (event.Source == dialog_.control("table")) {
            model_.show(mappedTables.at(static_cast<std::size_t>(event.Selected)));
            showTable();
        } else if (const auto column = currentColumn()) {
            model_.choose(*column, event.Selected);
            const int row = currentRow();
            showTable();
            selectRow(row);
        }
    }

    void SAL_CALL actionPerformed(const css::awt::ActionEvent&) override {
        model_.headerAt(selected_);
        showTable();
    }

    void SAL_CALL selectionChanged(const css::awt::grid::GridSelectionEvent&) override {
        if (!busy_)
            showField();
    }

    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    [[nodiscard]] int currentRow() const {
        const auto rows = dialog_.as<css::awt::grid::XGridRowSelection>("grid")->getSelectedRows();
        return rows.getLength() > 0 ? rows[0] : -1;
    }

    [[nodiscard]] std::optional<int> currentColumn() const {
        const int row = currentRow();
        const auto columns = model_.columns();
        return row < 0 || row >= static_cast<int>(columns.size())
                   ? std::nullopt
                   : std::optional(columns[static_cast<std::size_t>(row)]);
    }

    void selectRow(int row) {
        if (row < 0 || row >= static_cast<int>(model_.columns().size()))
            return;
        dialog_.as<css::awt::grid::XGridRowSelection>("grid")->selectRow(row);
        dialog_.as<css::awt::grid::XGridControl>("grid")->goToCell(0, row);
        showField();
    }

    void showTable() {
        busy_ = true;
        dialog_.setRows("grid", model_.table() ? model_.rows() : std::vector<std::vector<std::string>>{});
        dialog_.setItems("field", model_.fieldNames(), -1);
        busy_ = false;
        selectRow(0);
    }

    void showField() {
        const auto column = currentColumn();
        if (!column)
            return;
        busy_ = true;
        dialog_.select("field", model_.choiceAt(*column));
        busy_ = false;
    }

    Dialog& dialog_;
    SetupModel& model_;
    SelectedCell selected_;
    bool busy_ = false;
};

void build(Dialog& dialog, const Workbench& bench, const SelectedCell& selected, bool found) {
    constexpr int inner = 324, left = 8, gridTop = 28, gridHeight = 170, bottom = 236;
    dialog.text("tableLabel", {left, 10, 40, 12}, bench.say(TextId::setup_table));
    std::vector<std::string> tables;
    for (const auto kind : mappedTables)
        tables.push_back(tableWords(bench, kind));
    dialog.listBox("table", {left + 44, 8, 110, 14}, tables);
    dialog.button("header", {left + 160, 7, 164, 16},
                  bench.say(TextId::setup_selected_header, {{"row", std::to_string(selected.row + 1)}}));
    dialog.grid("grid", {left, gridTop, inner, gridHeight},
                {{bench.say(TextId::setup_column), 30},
                 {bench.say(TextId::setup_header), 90},
                 {bench.say(TextId::setup_meaning), 100},
                 {bench.say(TextId::setup_sure), 40, true},
                 {bench.say(TextId::setup_why), 64}});
    dialog.text("fieldLabel", {left, gridTop + gridHeight + 8, 110, 12}, bench.say(TextId::setup_field));
    dialog.listBox("field", {left + 114, gridTop + gridHeight + 6, 130, 14}, {});
    if (!found)
        dialog.text("hint", {left, bottom - 10, 180, 30}, bench.say(TextId::setup_hint_no_table));
    dialog.okButton("ok", {inner - 128, bottom, 66, 16}, bench.say(TextId::setup_remember));
    dialog.cancelButton("cancel", {inner - 58, bottom, 66, 16}, bench.say(TextId::button_cancel));
}

} // namespace

std::optional<std::vector<core::MappingChoice>>
showSetup(Workbench& bench, const Reference<css::awt::XWindow>& parent, const SelectedCell& selected) {
    constexpr int width = 340, height = 262;
    SetupModel model(bench);
    Dialog dialog(bench.document.context(), bench.say(TextId::setup_title), width, height);
    build(dialog, bench, selected, model.table().has_value());
    dialog.create(parent);
    const rtl::Reference<SetupController> controller(new SetupController(dialog, model, selected));
    controller->start();
    if (!dialog.run(parent))
        return std::nullopt;
    return model.choices();
}

} // namespace clientele::commands
