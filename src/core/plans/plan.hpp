#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace clientele::core {

/// A formula in English function names and ';' separators; "{r}" stands for the row number of its cell (from
/// 1), so that one text serves a whole column.
struct Formula {
    std::string text;
    friend bool operator==(const Formula&, const Formula&) = default;
};

/// What a plan puts into a cell: nothing, a number, a text (never taken for a formula), a formula.
using CellContent = std::variant<std::monostate, double, std::string, Formula>;

/// How new cells are shown.
enum class Look {
    asIs,
    plainNumber, ///< a number where a text stood: no longer the text format
    header,      ///< of a new column: aligned as the header it is to look like
    money,       ///< grouped, no more digits than needed
    date,        ///< all digits of the year, in the locale's order
    // of the policy sheet
    title,
    note,
    head,       ///< above a block
    key,        ///< what the program reads rows by: its column is hidden
    input,      ///< a value the manager may change
    inputShare, ///< … as per cent
    inputDate,
    legendNever, ///< as cells in this state are coloured
    legendSoon,
    legendDue,
    legendOverdue
};

/// New content for a rectangle of one sheet.
struct Change {
    std::string sheet;
    int row = 0, column = 0;
    int rows = 1, columns = 1;
    std::vector<CellContent> cells; ///< row by row; or exactly one, for every cell of the rectangle
    Look look = Look::asIs;
    int columnWidth = 0; ///< 1/100 mm for a new column; 0: as it is
    int likeColumn = -1; ///< font, fill and rules as in this column of the user's table; -1: as they are

    [[nodiscard]] const CellContent& at(int r, int c) const {
        return cells.size() == 1 ? cells.front()
                                 : cells[static_cast<std::size_t>(r) * static_cast<std::size_t>(columns) +
                                         static_cast<std::size_t>(c)];
    }
};

/// A name for a rectangle, as formulas use it.
struct NamedArea {
    std::string name, sheet;
    int row = 0, column = 0, rows = 1, columns = 1;
};

/// A choice of values offered in the cells of a rectangle; other input is possible.
struct ValidityList {
    std::string sheet;
    int row = 0, column = 0, rows = 1;
    std::vector<std::string> values;
};

/// A database range that is to reach further to the right or down, so that sorting and filtering take what is
/// new along.
struct RangeGrowth {
    std::string sheet;
    int firstRow = 0, firstColumn = 0, lastColumn = 0; ///< of the range as it is
    int newLastColumn = 0;
    int newRows = 0; ///< below its last one
};

/// A row more at the end of a table. It gets the looks, drop-downs and conditions of the row above, and the
/// formulas of the columns that hold one there.
struct NewRow {
    std::string sheet;
    int row = 0, firstColumn = 0, lastColumn = 0;
    int likeRow = -1; ///< -1: there is none yet
    std::vector<int> formulaColumns;
    bool moveDown = false; ///< what stands there and below, a row of totals, makes room
};

/// How strongly a cell shows that a visit is due.
enum class DueLook { never, soon, due, overdue };

/// Colours that follow the cells' state: conditional formats over one column. No conditions: ours are taken
/// away. Conditions of the user's own stay.
struct Highlight {
    std::string sheet;
    int row = 0, column = 0, rows = 1;
    std::vector<std::pair<Formula, DueLook>> conditions; ///< the first that holds decides
};

/// A line added to the note of a cell; what the note says already stays above it, or gives way.
struct NoteLine {
    std::string sheet;
    int row = 0, column = 0;
    std::string words;
    bool alone = false; ///< takes the place of what the note says
};

/// All that a command would change, before it changes anything: shown as the preview, applied as one step of
/// undo.
struct Plan {
    std::vector<std::string> newSheets;
    std::vector<NewRow> newRows; ///< before the changes, whose rows are those afterwards
    std::vector<Change> changes;
    std::vector<NamedArea> names;
    std::vector<ValidityList> validities;
    std::vector<RangeGrowth> growths;
    std::vector<Highlight> highlights;
    std::vector<NoteLine> noteLines;

    [[nodiscard]] bool empty() const {
        return newSheets.empty() && newRows.empty() && changes.empty() && names.empty() &&
               validities.empty() && growths.empty() && highlights.empty() && noteLines.empty();
    }
};

/// The formula of a cell in `row` (0 = first row of the sheet).
inline std::string formulaFor(const Formula& formula, int row) {
    std::string out;
    const std::string_view text = formula.text;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text.substr(i, 3) == "{r}") {
            out += std::to_string(row + 1);
            i += 2;
        } else {
            out += text[i];
        }
    return out;
}

/// "C" for 2: the letters of a column (0 = A).
inline std::string columnLetters(int column) {
    std::string out;
    for (int n = column + 1; n > 0; n = (n - 1) / 26)
        out.insert(out.begin(), static_cast<char>('A' + (n - 1) % 26));
    return out;
}

/// "$'Sheet name'.$J$4:$K$306": a rectangle wherever it is used from.
inline std::string absoluteRange(std::string_view sheet, int row, int column, int rows, int columns) {
    std::string out = "$'";
    for (const char c : sheet)
        out += c == '\'' ? std::string("''") : std::string(1, c);
    out += "'.$" + columnLetters(column) + "$" + std::to_string(row + 1);
    if (rows > 1 || columns > 1)
        out += ":$" + columnLetters(column + columns - 1) + "$" + std::to_string(row + rows);
    return out;
}

} // namespace clientele::core
