#pragma once

#include "core/plans/plan.hpp"
#include "core/plans/situation.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clientele::core {

// The steps that every plan beside the customers' table is made of.

/// Formulas that differ from row to row cannot be filled down; past this many they would take minutes.
constexpr int mostTiedRows = 5000;

/// A text as a string literal of a formula.
std::string quoted(std::string_view text);

/// The cell of a column in the formula's own row: "$J{r}".
std::string cellOf(int column);

/// The column that says who the customer is: the name's, else the id's.
int nameColumn(const Table& table);

/// The content of a cell of ours that repeats the user's column.
Formula repeated(int userColumn);

/// A figure for one customer, as FigureCells puts it.
CellContent figureOf(const Situation& situation, const Table& table, const ColumnPlaces& places,
                     int userColumn, const Customer& customer, double value);

/// A literal that shows only while the customer's name stands in its row.
Formula tiedToName(const Situation& situation, const Table& table, const Customer& customer,
                   const std::string& literal);

/// The cells of a number column of ours. Where nothing is put, a cell repeats the user's column (if there is
/// one), so that it follows edits. A number that was put is tied to what it was made from, so that sorting
/// the user's columns alone can leave it unused but never give it to another customer: a parsed text to that
/// text, a figure from other tables, where our columns do not adjoin the table, to the customer's name.
class FigureCells {
public:
    FigureCells(const Situation& situation, const Table& table, const ColumnPlaces& places, int userColumn);
    void put(const Customer& customer, double value);
    std::vector<CellContent> take() { return std::move(cells_); }

private:
    const Situation& situation_;
    const Table& table_;
    const ColumnPlaces& places_;
    int userColumn_;
    std::vector<CellContent> cells_;
};

/// Header and cells of one of our columns: one content for all rows, or one per row.
void planColumn(Plan& plan, const Situation& situation, const Table& table, const ColumnPlaces& places,
                Own kind, std::vector<CellContent> cells, Look look);

/// The column for tiers set by hand: empty, with the tiers to choose from. What stands there stays.
void planManualColumn(Plan& plan, const Situation& situation, const Table& table, const ColumnPlaces& places);

/// The column for visits planned by hand: empty. What stands there stays.
void planPlannedColumn(Plan& plan, const Situation& situation, const Table& table,
                       const ColumnPlaces& places);

/// Lets database ranges over the table (autofilters) reach over our columns, so that sorting takes them
/// along.
void planGrowth(Plan& plan, const Situation& situation, const Table& table, const ColumnPlaces& places);

/// A name for the policy sheet that no sheet has yet.
std::string freePolicyName(const Situation& situation);

/// A name for a new sheet: the wanted one, or with " (2)"… where it is taken.
std::string freeSheetName(const Situation& situation, std::string_view wanted);

/// A customers' sheet for an orders-only workbook: its names, most sales first. Situation and plan get the
/// new table.
void planCustomersFromOrders(Plan& plan, Situation& situation);

} // namespace clientele::core
