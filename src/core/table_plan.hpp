#pragma once

#include "core/plan.hpp"
#include "core/situation.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clientele::core {

// The steps that every plan beside the customers' table is made of.

/// A text as a string literal of a formula.
std::string quoted(std::string_view text);

/// The cell of a column in the formula's own row: "$J{r}".
std::string cellOf(int column);

/// The column that says who the customer is: the name's, else the id's.
int nameColumn(const Table& table);

/// Header and cells of one of our columns: one content for all rows, or one per row.
void planColumn(Plan& plan, const Situation& situation, const Table& table, const ColumnPlaces& places, Own kind,
                std::vector<CellContent> cells, Look look);

/// The column for tiers set by hand: empty, with the tiers to choose from. What stands there stays.
void planManualColumn(Plan& plan, const Situation& situation, const Table& table, const ColumnPlaces& places);

/// Lets database ranges over the table (autofilters) reach over our columns, so that sorting takes them along.
void planGrowth(Plan& plan, const Situation& situation, const Table& table, const ColumnPlaces& places);

/// A name for the policy sheet that no sheet has yet.
std::string freePolicyName(const Situation& situation);

/// A customers' sheet for an orders-only workbook: its names, most sales first. Situation and plan get the new table.
void planCustomersFromOrders(Plan& plan, Situation& situation);

} // namespace clientele::core
