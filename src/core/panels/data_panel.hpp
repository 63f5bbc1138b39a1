#pragma once

#include "core/panels/data_checks.hpp"
#include "core/plans/situation.hpp"

#include <optional>
#include <string>
#include <vector>

namespace clientele::core {

// What the Data panel says (SPEC §5): which tables were understood and how, how complete they are.

/// How one field was understood.
struct MappingLine {
    Field field{};
    std::string label;         ///< the field's usual header
    std::optional<int> column; ///< none: not found
    std::string words;         ///< "K Sales 2026 ✓ (money as text understood)"
    bool doubtful = false;     ///< the user is to look
};

/// One column there is to choose from.
struct ColumnOffer {
    int column = 0;
    std::string words; ///< "K Sales 2026"
};

struct TableView {
    TableKind kind{};
    std::string title;              ///< Customers “2026”!A3:R306 — 303 rows
    std::vector<MappingLine> lines; ///< those that are missed most first, then the columns from left to right
    std::size_t keyLines = 0;       ///< how many of them matter most
    std::vector<Field> others;      ///< fields of such tables that no column was taken for
    std::vector<ColumnOffer> offers;
};
std::vector<TableView> tableViews(const Situation& situation);

/// How many of the customers have something in a column.
struct ColumnFill {
    Field field{};
    std::string label;
    double share = 0;
    std::size_t missing = 0;
    std::vector<FoundCell> first; ///< of the empty cells, at most mostFound
};

struct Completeness {
    std::optional<double> overall; ///< of all cells of these columns
    std::vector<ColumnFill> columns;
};
Completeness completenessOf(const Situation& situation);

/// "98%": rounded down, so that nothing with a gap is called complete.
std::string completeText(double share);

/// What a remembered mapping calls a column of a table: its header, told apart from another of the same
/// words.
std::string rememberedName(const Situation& situation, const Table& table, int column);

/// "Stale > 180 days", "Phone numbers".
std::string labelOf(DataFault fault, const Situation& situation);

} // namespace clientele::core
