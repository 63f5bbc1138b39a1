#include "commands/dialogs/duplicates_dialog.hpp"

#include "calc/later.hpp"
#include "calc/ranges.hpp"
#include "commands/dialogs/dialog.hpp"
#include "commands/duplicates_review.hpp"
#include "commands/words.hpp"

#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/grid/XGridControl.hpp>
#include <com/sun/star/awt/grid/XGridRowSelection.hpp>
#include <com/sun/star/awt/grid/XGridSelectionListener.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/implbase3.hxx>
#include <rtl/ref.hxx>

#include <algorithm>
#include <atomic>

namespace clientele::commands {

using core::TextId;

namespace {

constexpr int width = 400, height = 264, margin = 8, inner = width - 2 * margin;

/// The search, shared by the dialog and the thread that does the work.
struct Search {
    std::shared_ptr<Workbench> bench;
    std::atomic<bool> given = false;                                     ///< up: nobody waits for it any more
    std::function<void(double)> progressed;                              ///< on the main thread
    std::function<void(const std::vector<core::DuplicateGroup>&)> found; ///< on the main thread
};

void begin(const std::shared_ptr<Search>& search) {
    const auto context = search->bench->document.context();
    const auto apart = toldApart(*search->bench);
    calc::doAside(context, [search, context, apart] {
        constexpr double step = .01; // what is worth a repaint
        double told = 0;
        const auto groups = core::duplicateGroups(search->bench->situation, apart, [&](double share) {
            if (search->given)
                throw core::Cancelled();
            if (share < told + step)
                return;
            told = share;
            calc::callSoon(context, [search, share] {
                if (!search->given)
                    search->progressed(share);
            });
        });
        calc::callSoon(context, [search, groups] {
            if (!search->given)
                search->found(groups);
        });
    });
}

using Listeners = cppu::WeakImplHelper3<css::awt::XItemListener, css::awt::XActionListener,
                                        css::awt::grid::XGridSelectionListener>;

/// Keeps dialog and review in step.
class DuplicatesController : public Listeners {
public:
    DuplicatesController(Dialog& dialog, DuplicatesReview& review, const MenuCall& call)
        : dialog_(dialog)
        , review_(review)
        , selection_(call.frame->getController(), UNO_QUERY) {}

    void start() {
        for (const char* name : {"value", "keep", "merge"})
            dialog_.as<css::awt::XListBox>(name)->addItemListener(this);
        for (const char* name : {"ok", "apart", "skip"})
            dialog_.as<css::awt::XButton>(name)->addActionListener(this);
        dialog_.as<css::awt::grid::XGridRowSelection>("grid")->addSelectionListener(this);
        enable(false);
        progressed(0);
    }

    void progressed(double share) {
        const auto count = review_.bench().situation.book.customers.size();
        dialog_.setText("headline", say(TextId::duplicates_searching,
                                        {{"count", std::to_string(count)}, {"percent", percent(share, 0)}}));
    }

    void found(const std::vector<core::DuplicateGroup>& groups) {
        review_.begin(groups);
        show({});
    }

    void SAL_CALL itemStateChanged(const css::awt::ItemEvent& event) override {
        if (busy_ || review_.done() || event.Selected < 0)
            return;
        const auto item = static_cast<std::size_t>(event.Selected);
        if (event.Source == dialog_.control("keep"))
            review_.keep(item);
        else if (event.Source == dialog_.control("merge"))
            review_.mergeOnly(item);
        else if (const auto* column = currentColumn(); column != nullptr && item < values_.size())
            review_.choose(column->column, values_[item]);
        showGroup(currentRow());
    }

    void SAL_CALL actionPerformed(const css::awt::ActionEvent& event) override {
        if (review_.done())
            return;
        try {
            if (event.Source == dialog_.control("ok")) {
                show(review_.merge());
            } else if (event.Source == dialog_.control("apart")) {
                show(review_.apart());
            } else {
                review_.skip();
                show({});
            }
        } catch (const Refusal& refusal) {
            dialog_.setText("status", refusal.what());
        }
    }

    void SAL_CALL selectionChanged(const css::awt::grid::GridSelectionEvent&) override {
        if (!busy_)
            showValues();
    }

    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    [[nodiscard]] std::string say(TextId id, const core::TextArguments& arguments = {}) const {
        return review_.bench().say(id, arguments);
    }

    void enable(bool enabled) {
        for (const char* name : {"value", "keep", "merge", "ok", "apart", "skip", "grid"})
            dialog_.enable(name, enabled);
    }

    /// The next group, or that there is none; `words`: what was just done.
    void show(const std::string& words) {
        dialog_.setText("status", words);
        if (review_.done()) {
            busy_ = true;
            lines_.clear();
            dialog_.setRows("grid", {});
            for (const char* name : {"value", "keep", "merge"})
                dialog_.setItems(name, {}, -1);
            busy_ = false;
            enable(false);
            dialog_.setText("headline", review_.summary());
            dialog_.as<css::awt::XWindow>("cancel")->setFocus();
            return;
        }
        enable(true);
        dialog_.setText("headline",
                        say(TextId::duplicates_group, {{"number", std::to_string(review_.number())},
                                                       {"count", std::to_string(review_.count())},
                                                       {"reason", review_.group().reason}}));
        showGroup(-1);
        showInSheet();
        dialog_.as<css::awt::XWindow>("grid")->setFocus();
    }

    void showGroup(int selectedRow) {
        busy_ = true;
        orderLines();
        showColumns();
        std::vector<std::vector<std::string>> rows;
        for (const auto* column : lines_)
            rows.push_back(lineOf(*column));
        dialog_.setRows("grid", rows);
        showRows();
        busy_ = false;
        const auto first = std::ranges::find_if(lines_, [](const auto* c) { return c->differs; });
        const int row = selectedRow >= 0        ? selectedRow
                        : first == lines_.end() ? 0
                                                : static_cast<int>(first - lines_.begin());
        if (row < static_cast<int>(lines_.size())) {
            dialog_.as<css::awt::grid::XGridRowSelection>("grid")->selectRow(row);
            dialog_.as<css::awt::grid::XGridControl>("grid")->goToCell(0, row);
        }
        showValues();
    }

    /// Who it is first, then what differs; columns in which nobody has anything are left out.
    void orderLines() {
        lines_.clear();
        const auto rank = [](const core::MergeColumn& c) {
            return c.field == core::Field::name || c.field == core::Field::id ? 0 : c.differs ? 1 : 2;
        };
        for (const auto& column : review_.review().columns)
            if (std::ranges::any_of(review_.group().rows,
                                    [&](int row) { return !shown(column.column, row).empty(); }))
                lines_.push_back(&column);
        std::ranges::stable_sort(lines_, {}, [&](const auto* c) { return rank(*c); });
    }

    void showColumns() {
        constexpr int markWidth = 12, fieldWidth = 74, scrollBar = 14;
        const auto& rows = review_.group().rows;
        const auto each = (inner - markWidth - fieldWidth - scrollBar) / static_cast<int>(rows.size());
        std::vector<GridColumn> columns{{"", markWidth}, {say(TextId::duplicates_column_field), fieldWidth}};
        for (const int row : rows)
            columns.push_back({say(titleOf(row), {{"row", std::to_string(row + 1)}}), each});
        dialog_.setColumns("grid", columns);
    }

    [[nodiscard]] TextId titleOf(int row) const {
        const auto& rows = review_.review().rows;
        if (row == rows.front())
            return TextId::duplicates_column_keep;
        return std::ranges::find(rows, row) == rows.end() ? TextId::duplicates_column_apart
                                                          : TextId::duplicates_column_row;
    }

    [[nodiscard]] std::vector<std::string> lineOf(const core::MergeColumn& column) const {
        std::vector<std::string> out{column.differs ? "≠" : "", column.header};
        const int chosen = review_.review().rows.at(column.chosen);
        for (const int row : review_.group().rows) {
            const auto words = shown(column.column, row);
            out.push_back(column.differs && row == chosen ? "✓ " + words : words);
        }
        return out;
    }

    /// As the sheet shows it.
    [[nodiscard]] std::string shown(int column, int row) const {
        const auto& bench = review_.bench();
        const auto sheet = bench.document.sheet(bench.situation.understanding.customers->sheet);
        return fromUno(
            Reference<css::text::XTextRange>(sheet->getCellByPosition(column, row), UNO_QUERY_THROW)
                ->getString());
    }

    [[nodiscard]] std::string itemFor(int row, const std::string& words) const {
        return say(TextId::duplicates_item,
                   {{"row", std::to_string(row + 1)},
                    {"value", words.empty() ? say(TextId::duplicates_empty_value) : words}});
    }

    [[nodiscard]] std::string nameIn(int row) const { return shown(nameColumn(), row); }
    [[nodiscard]] int nameColumn() const {
        const auto& columns = review_.review().columns;
        for (const auto field : {core::Field::name, core::Field::lastName, core::Field::id})
            for (const auto& column : columns)
                if (column.field == field)
                    return column.column;
        return columns.front().column;
    }

    /// Which row stays and which goes.
    void showRows() {
        std::vector<std::string> kept, going;
        for (const int row : review_.group().rows)
            kept.push_back(itemFor(row, nameIn(row)));
        for (const int row : review_.others())
            going.push_back(itemFor(row, nameIn(row)));
        if (going.size() > 1)
            going.push_back(say(TextId::duplicates_all_others));
        dialog_.setItems("keep", kept, static_cast<int>(review_.kept()));
        dialog_.setItems("merge", going, static_cast<int>(std::min(review_.chosenOther(), going.size() - 1)));
        dialog_.enable("merge", going.size() > 1);
    }

    [[nodiscard]] int currentRow() const {
        const auto rows = dialog_.as<css::awt::grid::XGridRowSelection>("grid")->getSelectedRows();
        return rows.getLength() > 0 ? rows[0] : -1;
    }
    [[nodiscard]] const core::MergeColumn* currentColumn() const {
        const int row = currentRow();
        return row < 0 || row >= static_cast<int>(lines_.size()) ? nullptr
                                                                 : lines_[static_cast<std::size_t>(row)];
    }

    /// The values there are to choose from in the selected line.
    void showValues() {
        const auto* column = review_.done() ? nullptr : currentColumn();
        if (column == nullptr)
            return;
        busy_ = true;
        dialog_.setText("valueLabel", say(TextId::duplicates_label_value, {{"field", column->header}}));
        values_.clear();
        std::vector<std::string> items;
        if (column->fixed)
            items.push_back(say(TextId::duplicates_value_fixed,
                                {{"row", std::to_string(review_.review().rows.front() + 1)}}));
        else if (!column->differs)
            items.push_back(say(TextId::duplicates_value_same));
        else
            for (const int row : review_.review().rows) {
                values_.push_back(row);
                items.push_back(itemFor(row, shown(column->column, row)));
            }
        dialog_.setItems("value", items, values_.empty() ? 0 : static_cast<int>(column->chosen));
        dialog_.enable("value", !values_.empty());
        busy_ = false;
    }

    void showInSheet() {
        const auto& bench = review_.bench();
        const auto& table = *bench.situation.understanding.customers;
        std::vector<core::Area> areas;
        for (const int row : review_.group().rows)
            areas.push_back({table.sheet, row, table.firstColumn, row, table.lastColumn});
        if (selection_.is())
            selection_->select(Any(calc::rangesOf(bench.document, areas)));
    }

    Dialog& dialog_;
    DuplicatesReview& review_;
    Reference<css::view::XSelectionSupplier> selection_;
    std::vector<const core::MergeColumn*> lines_; ///< of the grid
    std::vector<int> values_;                     ///< rows behind the items of the value list
    bool busy_ = false;
};

/// Labels stand at the left of their lists, buttons in one line.
void build(Dialog& dialog, const Workbench& bench) {
    constexpr int label = 150, field = margin + label + 4, line = 14, bottom = height - 24, gap = 6;
    const auto choice = [&](const char* name, int y, const std::string& words) {
        dialog.text(std::string(name) + "Label", {margin, y + 2, label, 12}, words);
        dialog.listBox(name, {field, y, inner - label - 4, line}, {});
    };
    dialog.text("headline", {margin, 8, inner, 11}, {}, true);
    dialog.text("legend", {margin, 20, inner, 11}, bench.say(TextId::duplicates_legend));
    dialog.grid("grid", {margin, 33, inner, 112}, {{"", inner}});
    choice("value", 150, bench.say(TextId::duplicates_label_value, {{"field", ""}}));
    choice("keep", 168, bench.say(TextId::duplicates_label_keep));
    choice("merge", 186, bench.say(TextId::duplicates_label_merge));
    dialog.text("status", {margin, 205, inner, 30}, {});
    int x = width - margin;
    const auto place = [&](int wide) { return Box{x -= wide, bottom, wide, 16}; };
    const Box close = place(56);
    x -= gap;
    const Box skip = place(56);
    x -= gap;
    const Box apart = place(136);
    x -= gap;
    const Box merge = place(70);
    dialog.button("ok", merge, bench.say(TextId::duplicates_button_merge));
    dialog.button("apart", apart, bench.say(TextId::duplicates_button_apart));
    dialog.button("skip", skip, bench.say(TextId::duplicates_button_skip));
    dialog.cancelButton("cancel", close, bench.say(TextId::duplicates_button_close));
}

} // namespace

void showDuplicates(MenuCall& call) {
    requireCustomerTable(call.bench);
    const auto bench = std::make_shared<Workbench>(std::move(call.bench));
    DuplicatesReview review(bench);
    const auto parent = call.frame->getComponentWindow();
    Dialog dialog(bench->document.context(), bench->say(TextId::duplicates_title), width, height);
    build(dialog, *bench);
    dialog.create(parent);
    const rtl::Reference<DuplicatesController> controller(new DuplicatesController(dialog, review, call));
    controller->start();
    const auto search = std::make_shared<Search>();
    search->bench = bench;
    search->progressed = [controller](double share) { controller->progressed(share); };
    search->found = [controller](const auto& groups) { controller->found(groups); };
    begin(search);
    dialog.run(parent);
    search->given = true;
}

} // namespace clientele::commands
