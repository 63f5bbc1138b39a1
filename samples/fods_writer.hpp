#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// Workbooks of invented data as Flat ODS, a single XML file that Calc opens directly. Used to make the
/// samples and the test workbooks; no part of the extension.
namespace clientele::samples {

using Date = std::chrono::sys_days;

enum class Locale : std::uint8_t { zhCN, zhTW, enUS, deDE };

/// The look of a cell. Numbers and dates take the format of the document's locale from it.
enum class Style : std::uint8_t {
    plain,
    title,
    header,
    note,
    money,
    integer,
    date,
    total,
    // of the new workbook's tables: what the user fills in, and what calculates itself
    code, ///< text, however it looks
    share,
    head,
    calculatedHead,
    calculated,
    calculatedInteger,
    calculatedMoney,
    calculatedDate,
    // of its policy sheet, as the commands write it
    heading,
    quiet,
    block,
    input,
    inputShare,
    inputDate,
    // of its guide
    section,
    sectionPlace, ///< over the column of places
    step,
    paragraph,
    place
};

/// How a sheet is printed.
enum class Paper : std::uint8_t { plain, landscape, portrait };

/// A formula in OpenFormula syntax without the leading "of:=" and the value Calc would show for it: a number,
/// the name of an error such as "#DIV/0!", or nothing, for Calc to calculate on opening.
struct Formula {
    std::string expression;
    std::variant<double, std::string, std::monostate> result;
    int matrixRows = 0, matrixColumns = 0; ///< of an array formula, the cells it fills; 0: an ordinary one
};

/// A cell: empty, text (never a formula, whatever it begins with), a number, a date or a formula.
struct Cell {
    using Value = std::variant<std::monostate, std::string, double, Date, Formula>;

    Cell() = default;
    Cell(std::string text, Style look = Style::plain)
        : value(std::move(text))
        , style(look) {} // NOLINT: text is a cell
    Cell(const char* text, Style look = Style::plain)
        : value(std::string(text))
        , style(look) {} // NOLINT
    Cell(double number, Style look)
        : value(number)
        , style(look) {}
    Cell(int number)
        : value(static_cast<double>(number))
        , style(Style::integer) {} // NOLINT
    Cell(Date date)
        : value(date)
        , style(Style::date) {} // NOLINT
    Cell(Formula formula, Style look)
        : value(std::move(formula))
        , style(look) {}

    Value value;
    Style style = Style::plain;
    int columnSpan = 1; ///< columns a merged cell covers
    int list = 0;       ///< which of the workbook's drop-down lists it offers, counted from 1
};

/// A named rectangle with autofilter buttons, rows and columns counted from 0, ends included.
struct DatabaseRange {
    std::string name;
    int firstRow = 0, firstColumn = 0, lastRow = 0, lastColumn = 0;
};

/// A name for cells of a sheet, counted from 0.
struct NamedCell {
    std::string name, sheet;
    int row = 0, column = 0;
    int rows = 1, columns = 1;
};

/// A drop-down list: what it offers, as OpenFormula writes it ("\"A\";\"B\"", "[$Customers.$B$2:.$B$9]"), and
/// what is said where a cell with it is selected. Other input is possible.
struct DropDown {
    std::string sheet, source, helpTitle, help;
};

/// One sheet. Rows and columns are counted from 0.
class Sheet {
public:
    explicit Sheet(std::string title)
        : name(std::move(title)) {}

    void put(int row, int column, Cell cell);
    /// Puts cells side by side from `column` on.
    void putRow(int row, int column, std::vector<Cell> cells);
    /// A header row: the texts in the header style.
    void putHeader(int row, int column, const std::vector<std::string>& texts);
    /// The cell there; an empty one outside of what was put.
    [[nodiscard]] const Cell& at(int row, int column) const;
    [[nodiscard]] int rows() const { return static_cast<int>(rows_.size()); }
    [[nodiscard]] int columns() const;
    /// The sum of the number cells of a column, both rows included, to the cent, as SUM would give it.
    [[nodiscard]] double sum(int column, int firstRow, int lastRow) const;
    /// "SUM([.M4:.M306])" over a column with its result.
    [[nodiscard]] Formula sumFormula(int column, int firstRow, int lastRow) const;

    std::string name;
    std::vector<int>
        widths; ///< of the columns from the first on, in millimetres; 0 or missing: the default width
    std::vector<int> hiddenRows; ///< ascending
    int frozenRows = 0;
    int frozenColumns = 0;
    bool isProtected = false; ///< without a password
    bool showsGrid = true;
    std::set<int> hiddenColumns; ///< not to be seen
    std::set<int> foldedColumns; ///< in outline groups that begin closed
    std::map<int, int> heights;  ///< of rows that are not as high as usual, in millimetres
    int repeatedRows = 0;        ///< from the first on: printed on every page
    Paper paper = Paper::plain;
    std::vector<Cell> preparedRow; ///< empty cells with looks and lists, below the last row …
    int preparedRows = 0;          ///< … so many times
    std::vector<DatabaseRange> databaseRanges;

private:
    std::vector<std::vector<Cell>> rows_;
};

struct Workbook {
    Locale locale = Locale::enUS;
    std::vector<Sheet> sheets;
    std::vector<NamedCell> names = {};
    std::vector<DropDown> lists = {};
    std::string title = {}, about = {};
    std::string font = {}, asianFont = {}; ///< empty: the office's own
    std::string datePattern = {};          ///< y, m, d for the parts; empty: the locale's
    bool plainCriteria = false;            ///< texts are looked up letter by letter, without wildcards
};

/// "M" for 12.
std::string columnName(int column);
/// "[.M4]" for row 3, column 12: a reference as OpenFormula writes it.
std::string reference(int row, int column);

/// The document as XML; the same workbook gives the same bytes.
std::string flatOds(const Workbook& workbook);

/// Writes the document. Throws std::runtime_error when the file cannot be written.
void writeFile(const std::filesystem::path& file, const std::string& bytes);

} // namespace clientele::samples
