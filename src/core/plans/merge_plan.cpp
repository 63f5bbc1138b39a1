#include "core/plans/merge_plan.hpp"

#include "core/plans/merge_joins.hpp"
#include "core/plans/merge_values.hpp"
#include "core/tables/cells.hpp"

#include <algorithm>

namespace clientele::core {

namespace {

const Table& tableOf(const Situation& situation) {
    return *situation.understanding.customers;
}

const Grid& gridOf(const Situation& situation) {
    return situation.sheets[static_cast<std::size_t>(tableOf(situation).sheet)].grid;
}

/// Decides which row a column's value comes from, where nobody has decided yet.
class Proposer {
public:
    Proposer(const Situation& situation, const std::vector<int>& rows)
        : situation_(situation)
        , rows_(rows)
        , contacts_(days(Field::lastContact))
        , updates_(days(Field::updated)) {
        const auto verified = days(Field::verifiedOn);
        for (std::size_t i = 0; i < rows.size(); ++i)
            updates_[i] = std::max(updates_[i], verified[i]);
    }

    [[nodiscard]] std::size_t chosen(const MergeColumn& column) const {
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < rows_.size(); ++i)
            if (!isEmpty(mergeContent(situation_, column, rows_[i])) && (!best || better(column, i, *best)))
                best = i;
        return best.value_or(0);
    }

private:
    [[nodiscard]] bool better(const MergeColumn& column, std::size_t one, std::size_t other) const {
        if (column.field == Field::id)
            return false;
        if (column.field == Field::lastContact)
            return contacts_[one] > contacts_[other];
        return updates_[one] > updates_[other];
    }

    /// The days of the rows; 0 where there is no date.
    [[nodiscard]] std::vector<Day> days(Field field) const {
        std::vector<Day> out(rows_.size());
        const auto& table = tableOf(situation_);
        const int column = table.columnOf(field);
        if (column < 0)
            return out;
        const auto& grid = gridOf(situation_);
        const auto locale = settledLocale(grid, column, table.firstRow, table.lastRow, situation_.locale);
        for (std::size_t i = 0; i < rows_.size(); ++i)
            if (const auto day = dayAt(grid, rows_[i], column, locale); day.ok())
                out[i] = day.value;
        return out;
    }

    const Situation& situation_;
    const std::vector<int>& rows_;
    std::vector<Day> contacts_, updates_;
};

std::vector<MergeColumn> columnsOf(const Situation& situation) {
    const auto& table = tableOf(situation);
    const auto& grid = gridOf(situation);
    std::vector<MergeColumn> out;
    for (int c = table.firstColumn; c <= table.lastColumn; ++c) {
        const auto match = std::ranges::find(table.columns, c, &ColumnMatch::column);
        MergeColumn column{c, std::string(grid.text(table.headerRow, c)), {}, {}, false, false, 0};
        if (match != table.columns.end())
            column.field = match->field;
        out.push_back(std::move(column));
    }
    for (const auto& own : situation.own)
        if (own.sheet == table.sheet && own.headerRow == table.headerRow &&
            (own.kind == Own::manual || own.kind == Own::planned))
            out.push_back({own.column,
                           std::string(ownHeader(own.kind, situation.language)),
                           {},
                           own.kind,
                           false,
                           false,
                           0});
    return out;
}

/// Where the table's columns and ours stand, neighbours as one.
std::vector<ColumnSpan> spansOf(const Situation& situation) {
    const auto& table = tableOf(situation);
    std::vector<int> own;
    for (const auto& column : situation.own)
        if (column.sheet == table.sheet && column.headerRow == table.headerRow)
            own.push_back(column.column);
    std::ranges::sort(own);
    std::vector<ColumnSpan> out{{table.firstColumn, table.lastColumn}};
    for (const int column : own) {
        if (column <= out.back().last)
            continue;
        if (column == out.back().last + 1)
            out.back().last = column;
        else
            out.push_back({column, column});
    }
    return out;
}

/// Whether anything of the user's stands on the row beside the customer. Our columns are out of the grid
/// already.
bool heldBeside(const Situation& situation, int row) {
    const auto& table = tableOf(situation);
    const auto& grid = gridOf(situation);
    for (int c = grid.firstColumn(); c < grid.endColumn(); ++c)
        if ((c < table.firstColumn || c > table.lastColumn) && !grid.empty(row, c))
            return true;
    return false;
}

bool heldBelow(const Situation& situation) {
    const auto& table = tableOf(situation);
    const auto& grid = gridOf(situation);
    for (int r = std::max(table.lastRow, table.totalRow.value_or(0)) + 1; r < grid.endRow(); ++r)
        for (int c = table.firstColumn; c <= table.lastColumn; ++c)
            if (!grid.empty(r, c))
                return true;
    return false;
}

void planRemovals(const Situation& situation, const MergeReview& review, MergePlan& plan) {
    for (std::size_t i = 1; i < review.rows.size(); ++i) {
        const bool beside = heldBeside(situation, review.rows[i]);
        plan.removals.push_back({review.rows[i], !beside, beside ? plan.table : std::vector<ColumnSpan>()});
        plan.torn = plan.torn || (beside && heldBelow(situation));
    }
    std::ranges::sort(plan.removals, std::greater{}, &RowRemoval::row);
}

void planValues(const Situation& situation, const MergeReview& review, MergePlan& plan) {
    for (const auto& column : review.columns) {
        if (!column.differs || column.fixed || column.chosen == 0)
            continue;
        const int from = review.rows[column.chosen];
        auto content = mergeContent(situation, column, from);
        if (std::holds_alternative<double>(content))
            plan.taken.push_back({column.column, from});
        plan.plan.changes.push_back(
            {plan.sheet, plan.keepRow, column.column, 1, 1, {std::move(content)}, Look::asIs, 0, -1});
    }
}

} // namespace

bool MergeReview::choose(int column, int row) {
    const auto at = std::ranges::find(columns, column, &MergeColumn::column);
    const auto from = std::ranges::find(rows, row);
    if (at == columns.end() || from == rows.end() || (at->fixed && from != rows.begin()))
        return false;
    at->chosen = static_cast<std::size_t>(from - rows.begin());
    return true;
}

MergeReview reviewOf(const Situation& situation, std::vector<int> rows, const FormulaProbe& formulas) {
    MergeReview out{std::move(rows), columnsOf(situation)};
    const Proposer proposer(situation, out.rows);
    const int sheet = tableOf(situation).sheet;
    for (auto& column : out.columns) {
        const auto first = mergeContent(situation, column, out.rows.front());
        for (const int row : out.rows) {
            column.differs = column.differs || !sameContent(mergeContent(situation, column, row), first);
            column.fixed = column.fixed || mergeError(situation, column, row);
        }
        column.fixed = column.fixed || !formulas.formulaAt(sheet, out.rows.front(), column.column).empty();
        if (column.differs && !column.fixed)
            column.chosen = proposer.chosen(column);
    }
    return out;
}

MergePlan planMerge(const Situation& situation, const MergeReview& review, const FormulaProbe& formulas) {
    MergePlan out;
    out.sheet = situation.sheets[static_cast<std::size_t>(tableOf(situation).sheet)].name;
    out.keepRow = review.rows.front();
    out.table = spansOf(situation);
    planValues(situation, review, out);
    planJoins(situation, review, formulas, out);
    planRemovals(situation, review, out);
    return out;
}

} // namespace clientele::core
