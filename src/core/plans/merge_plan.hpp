#pragma once

#include "core/plans/plan.hpp"
#include "core/plans/situation.hpp"

#include <optional>
#include <string>
#include <vector>

namespace clientele::core {

/// One column in which customers that are to become one may differ.
struct MergeColumn {
    int column = 0; ///< of the sheet
    std::string header;
    std::optional<Field> field; ///< what it was understood as
    std::optional<Own> own;     ///< a column of ours for what the user sets by hand
    bool differs = false;
    /// The kept row's cell holds a formula, or one of the cells an error: the kept row's stays, whatever is
    /// chosen.
    bool fixed = false;
    std::size_t chosen = 0; ///< whose value is kept: index into MergeReview::rows
};

/// Rows of the customers' table side by side, before they become one.
struct MergeReview {
    std::vector<int> rows; ///< of the sheet; the first is the one that is kept
    std::vector<MergeColumn> columns;

    /// Takes the column's value from that row. False: there is no such column or row, or its value is fixed.
    bool choose(int column, int row);
};

/// Compares rows of the customers' table; `rows` are rows of its sheet that hold customers, two at least, the
/// one to keep first. Chosen is, where they differ, the one that is filled; of several the id of the kept
/// row, the later last contact, of everything else the value of the row that was updated last, else of the
/// first.
MergeReview reviewOf(const Situation& situation, std::vector<int> rows, const FormulaProbe& formulas);

/// Cells of neighbouring columns.
struct ColumnSpan {
    int first = 0, last = 0;
    friend bool operator==(const ColumnSpan&, const ColumnSpan&) = default;
};

/// A row that goes.
struct RowRemoval {
    int row = 0;
    bool whole = true;             ///< the row of the sheet: it holds nothing but the customer
    std::vector<ColumnSpan> cells; ///< else these cells of it; what is below them moves up
};

/// A value that takes its number format along.
struct TakenCell {
    int column = 0, fromRow = 0;
};

/// All that a merge changes, the changes before the rows that go.
struct MergePlan {
    std::string sheet;
    int keepRow = 0;
    std::vector<ColumnSpan> table; ///< where the table's and our columns stand
    Plan plan;                     ///< cells of the kept row, and of orders and contacts
    std::vector<TakenCell> taken;
    std::vector<RowRemoval> removals; ///< the lowest first
    std::vector<std::string> joins;   ///< sheets in which other tables call the customer
    int renamed = 0;                  ///< cells there that get the kept name or id
    /// Cells of the user's stand beside a row that goes and others below the table: they would be torn apart.
    bool torn = false;
};

/// What makes one of them.
MergePlan planMerge(const Situation& situation, const MergeReview& review, const FormulaProbe& formulas);

} // namespace clientele::core
