#pragma once

#include "core/base/language.hpp"
#include "core/tables/fields.hpp"
#include "core/tables/grid.hpp"
#include "core/tables/locale.hpp"

#include <optional>
#include <string>
#include <vector>

namespace clientele::core {

/// Why a column was taken for a field.
enum class MatchReason : std::uint8_t { header, partOfHeader, content, neighbours, user };

/// One column taken for one field.
struct ColumnMatch {
    Field field{};
    int column = 0;          ///< the sheet's column
    double confidence = 0.0; ///< 0…1; below `askBelow` the user is asked
    MatchReason reason{};
    std::string header;       ///< the header as it stands in the sheet
    bool textNumbers = false; ///< money or numbers stand as text: built-in formulas cannot read them
    bool textDates = false;   ///< dates stand as text
    friend bool operator==(const ColumnMatch&, const ColumnMatch&) = default;
};

constexpr double askBelow = 0.7;

/// A table found on a sheet: a header row and the rows below it, without any totals row.
struct Table {
    TableKind kind{};
    int sheet = 0;
    int headerRow = 0;
    int firstRow = 0, lastRow = -1; ///< data rows; lastRow < firstRow: none
    int firstColumn = 0, lastColumn = 0;
    std::optional<int> totalRow;
    std::vector<ColumnMatch> columns; ///< matched ones only, by column
    double confidence = 0.0;

    [[nodiscard]] const ColumnMatch* find(Field field) const;
    [[nodiscard]] int columnOf(Field field) const; ///< −1: none
    [[nodiscard]] int rows() const { return lastRow - firstRow + 1; }
};

/// What the user decided, kept in the document: overrides what would be found.
struct MappingChoice {
    TableKind table{};
    std::string sheet;
    int headerRow = 0;
    /// field → header text; an empty header says "no column". By header, not by position: columns get moved.
    std::vector<std::pair<Field, std::string>> columns;
    friend bool operator==(const MappingChoice&, const MappingChoice&) = default;
};

/// What was understood of a workbook.
struct Understanding {
    std::optional<Table> customers, orders, contacts;
    /// Lines of orders in a table of their own (order number, price, quantity …) that says nothing of
    /// customers: where `orders` has no amounts, its orders get them from here by order number.
    std::optional<Table> orderLines;
    Language language = Language::en; ///< of the headers (customers', else orders')
    [[nodiscard]] const std::optional<Table>& table(TableKind kind) const;
};

/// Finds the tables of a workbook and what their columns mean.
/// `documentLanguage` decides only where the headers leave the language open.
Understanding understand(const std::vector<SheetContent>& sheets, const FormatProbe& formats,
                         const TextLocale& locale, Language documentLanguage,
                         const std::vector<MappingChoice>& remembered = {});

/// The mapping of a table as a choice to remember, and the choices as one line of text for the document and
/// back. Unknown or broken parts of the text are skipped: an older or newer version may have written it.
MappingChoice choiceOf(const Table& table, const std::vector<SheetContent>& sheets);
std::string serialised(const std::vector<MappingChoice>& choices);
std::vector<MappingChoice> parsedChoices(const std::string& text);

} // namespace clientele::core
