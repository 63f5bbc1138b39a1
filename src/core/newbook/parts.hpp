#pragma once

#include "core/base/calendar.hpp"
#include "core/newbook/new_workbook.hpp"
#include "core/texts.hpp"

namespace clientele::core::newbook {

// What the sheets of the new workbook are put together from.

/// Rows that calculate at once, of the customers' sheet and of others, and rows that are only formatted: what
/// calculates is printed, empty or not.
constexpr int customerRows = 300, calculatedRows = 200, logRows = 1000;

/// The day of the example rows, 2026-01-30.
constexpr Day exampleDay = 46052;

/// What a sheet calls the others, and its own language.
struct Names {
    Language language;
    [[nodiscard]] std::string say(TextId id) const { return std::string(textOf(id, language)); }
    [[nodiscard]] std::vector<std::string> list(TextId id) const;
};

/// A column that is a field of ours: header, look and width follow from the field.
NewColumn fieldColumn(const Names& names, Field field);
/// A column that headers.toml does not know.
NewColumn ownColumn(const Names& names, TextId header, ColumnLook look = ColumnLook::text);
/// The same column with a drop-down list.
NewColumn withList(NewColumn column, const Names& names, TextId list, TextId help = TextId::new_help_list);
/// The same column, offering the customers.
NewColumn withCustomers(NewColumn column, const Names& names);
NewColumn calculated(NewColumn column, Formula formula);

/// The customers' table without what is calculated.
NewTable customersTable(const Names& names);
/// The formulas that read the other tables: last contact, loyalty, balance.
void addFormulas(NewTable& customers, const NewTable& log, const NewTable& receivables);

/// The contact log as the command Log Contact would begin it, with examples.
NewTable contactsTable(const Names& names, const NewTable& customers);

NewTable ordersTable(const Names& names);
NewTable voiceTable(const Names& names);
NewTable dealsTable(const Names& names);
NewTable receivablesTable(const Names& names);

Guide guideSheet(const Names& names);

/// The commands' own columns at the right of the customers, and the policy sheet that goes with them.
void addTiersAndVisits(NewWorkbook& workbook);

} // namespace clientele::core::newbook
