#pragma once

#include "core/plans/own_columns.hpp"
#include "core/plans/plan.hpp"
#include "core/plans/situation.hpp"

#include <array>
#include <string>
#include <vector>

namespace clientele::core {

// What is coloured besides the visits: promises, birthdays, contract ends, balances over the credit limit.
// Conditions are built-in formulas that read the kind's switch on the policy sheet, so that a change there is
// seen at once and on machines without Clientele.

/// `condition`, while the kind is switched on.
std::string whileShown(HighlightKind kind, const std::string& condition);

/// The columns of ours that colours need beside the table: the day of the open promise where the log has any,
/// the next birthday where some are kept by the lunar calendar; and those that stand there already.
std::vector<Own> columnsToColour(const Situation& situation, const ColumnPlaces& places);

/// Brings those columns up to date.
void planColumnsToColour(Plan& plan, const Situation& situation, const Table& table,
                         const ColumnPlaces& places);

/// The conditions, over our columns and over the users' own.
void planColours(Plan& plan, const Situation& situation, const Table& table, const ColumnPlaces& places);

/// The columns that may carry such conditions.
std::vector<int> columnsWithColours(const Situation& situation, const Table& table);

/// How many customers each kind colours on the situation's day, in the order of HighlightKind (visits: 0); 0
/// where it is switched off or has no column.
std::array<int, highlightKinds> colouredCustomers(const Situation& situation);

/// Headers of the users' columns that hold text where a colour needs numbers or dates.
std::vector<std::string> textColumns(const Situation& situation, const Table& table);

} // namespace clientele::core
