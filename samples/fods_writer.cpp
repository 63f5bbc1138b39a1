#include "samples/fods_writer.hpp"

#include "samples/fods_lists.hpp"
#include "samples/fods_styles.hpp"
#include "samples/fods_xml.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fstream>
#include <stdexcept>

namespace clientele::samples {
namespace {

constexpr std::string_view prologue =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
    " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
    " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
    " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
    " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    " xmlns:xlink=\"http://www.w3.org/1999/xlink\""
    " xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\""
    " xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\""
    " xmlns:ooo=\"http://openoffice.org/2004/office\""
    " xmlns:of=\"urn:oasis:names:tc:opendocument:xmlns:of:1.2\""
    " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\""
    " office:version=\"1.3\" office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">\n";

std::string shortest(double number) {
    std::array<char, 32> buffer{};
    const char* const end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
    return std::string(static_cast<const char*>(buffer.data()), end);
}

void appendPadded(std::string& out, unsigned number, std::size_t digits) {
    const std::string text = std::to_string(number);
    out.append(digits - std::min(digits, text.size()), '0').append(text);
}

std::string isoDate(Date date) {
    const std::chrono::year_month_day parts{date};
    std::string out;
    appendPadded(out, static_cast<unsigned>(static_cast<int>(parts.year())), 4);
    out += '-';
    appendPadded(out, static_cast<unsigned>(parts.month()), 2);
    out += '-';
    appendPadded(out, static_cast<unsigned>(parts.day()), 2);
    return out;
}

void appendFormula(std::string& out, const Formula& formula) {
    if (formula.matrixRows > 0) {
        out += " table:number-matrix-rows-spanned=\"" + std::to_string(formula.matrixRows) +
               "\" table:number-matrix-columns-spanned=\"" + std::to_string(formula.matrixColumns) + "\"";
    }
    out += " table:formula=\"of:=";
    appendEscaped(out, formula.expression);
    if (std::holds_alternative<std::monostate>(formula.result)) {
        out += "\"/>";
        return;
    }
    if (const double* number = std::get_if<double>(&formula.result)) {
        out += "\" office:value-type=\"float\" office:value=\"" + shortest(*number) + "\"/>";
        return;
    }
    out += "\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\">";
    appendParagraph(out, std::get<std::string>(formula.result));
    out += "</table:table-cell>";
}

void appendCell(std::string& out, const Cell& cell) {
    out += "<table:table-cell";
    if (const auto style = styleName(cell.style); !style.empty()) {
        out.append(" table:style-name=\"").append(style).append("\"");
    }
    if (cell.list > 0)
        out += " table:content-validation-name=\"" + listName(cell.list) + "\"";
    if (cell.columnSpan > 1) {
        out += " table:number-columns-spanned=\"" + std::to_string(cell.columnSpan) +
               "\" table:number-rows-spanned=\"1\"";
    }
    if (const auto* text = std::get_if<std::string>(&cell.value)) {
        out += " office:value-type=\"string\">";
        appendParagraph(out, *text);
        out += "</table:table-cell>";
    } else if (const auto* number = std::get_if<double>(&cell.value)) {
        out += " office:value-type=\"float\" office:value=\"" + shortest(*number) + "\"/>";
    } else if (const auto* date = std::get_if<Date>(&cell.value)) {
        out += " office:value-type=\"date\" office:date-value=\"" + isoDate(*date) + "\"/>";
    } else if (const auto* formula = std::get_if<Formula>(&cell.value)) {
        appendFormula(out, *formula);
    } else {
        out += "/>";
    }
}

/// Cells side by side that hold nothing, all of one look and list.
void appendEmptyCells(std::string& out, const Cell& like, int count) {
    if (count == 0)
        return;
    std::string cell;
    appendCell(cell, like);
    constexpr std::string_view end = "/>";
    out += cell.substr(0, cell.size() - end.size());
    out += " table:number-columns-repeated=\"" + std::to_string(count) + "\"/>";
}

bool isEmpty(const Cell& cell) {
    return std::holds_alternative<std::monostate>(cell.value) && cell.columnSpan == 1;
}

/// How many cells from `column` on are as empty as the first of them.
int emptyRun(const std::vector<const Cell*>& cells, std::size_t column) {
    std::size_t end = column;
    while (end < cells.size() && isEmpty(*cells[end]) && cells[end]->style == cells[column]->style &&
           cells[end]->list == cells[column]->list)
        ++end;
    return static_cast<int>(end - column);
}

bool hasTitle(const Sheet& sheet, int row, int columns) {
    for (int column = 0; column < columns; ++column) {
        if (sheet.at(row, column).style == Style::title)
            return true;
    }
    return false;
}

void appendCells(std::string& out, const std::vector<const Cell*>& cells) {
    for (std::size_t column = 0; column < cells.size();) {
        const Cell& cell = *cells[column];
        if (const int run = emptyRun(cells, column); run > 0) {
            appendEmptyCells(out, cell, run);
            column += static_cast<std::size_t>(run);
            continue;
        }
        appendCell(out, cell);
        if (cell.columnSpan > 1)
            out += "<table:covered-table-cell table:number-columns-repeated=\"" +
                   std::to_string(cell.columnSpan - 1) + "\"/>";
        column += static_cast<std::size_t>(cell.columnSpan);
    }
}

std::string rowStyleOf(const Sheet& sheet, int row, int columns) {
    const auto height = sheet.heights.find(row);
    return height == sheet.heights.end() ? std::string(rowStyleName(hasTitle(sheet, row, columns)))
                                         : rowStyleName(height->second);
}

void appendRow(std::string& out, const Sheet& sheet, int row, int columns, bool hidden) {
    out += "<table:table-row table:style-name=\"" + rowStyleOf(sheet, row, columns);
    out += hidden ? "\" table:visibility=\"collapse\">" : "\">";
    std::vector<const Cell*> cells;
    for (int column = 0; column < columns; ++column)
        cells.push_back(&sheet.at(row, column));
    appendCells(out, cells);
    out += "</table:table-row>\n";
}

void appendPreparedRows(std::string& out, const Sheet& sheet) {
    if (sheet.preparedRows == 0)
        return;
    out.append("<table:table-row table:style-name=\"").append(rowStyleName(false));
    out += "\" table:number-rows-repeated=\"" + std::to_string(sheet.preparedRows) + "\">";
    std::vector<const Cell*> cells;
    for (const auto& cell : sheet.preparedRow)
        cells.push_back(&cell);
    appendCells(out, cells);
    out += "</table:table-row>\n";
}

void appendColumns(std::string& out, const Sheet& sheet) {
    const int columns = std::max({1, sheet.columns(), static_cast<int>(sheet.widths.size())});
    bool open = false;
    for (int column = 0; column < columns; ++column) {
        const bool folded = sheet.foldedColumns.contains(column);
        if (folded != open)
            out +=
                folded ? "<table:table-column-group table:display=\"false\">" : "</table:table-column-group>";
        open = folded;
        const auto c = static_cast<std::size_t>(column);
        const int width = c < sheet.widths.size() ? sheet.widths[c] : 0;
        out += "<table:table-column";
        if (width > 0)
            out += " table:style-name=\"" + columnStyleName(width) + "\"";
        if (folded || sheet.hiddenColumns.contains(column))
            out += " table:visibility=\"collapse\"";
        out += "/>";
    }
    out += open ? "</table:table-column-group>\n" : "\n";
}

void appendSheet(std::string& out, const Sheet& sheet) {
    out += "<table:table table:name=\"";
    appendEscaped(out, sheet.name);
    out += "\" table:style-name=\"";
    out.append(sheetStyleName(sheet.paper)).append("\"");
    if (sheet.isProtected)
        out += " table:protected=\"true\"";
    out += ">\n";
    appendColumns(out, sheet);
    const int columns = sheet.columns();
    for (int row = 0; row < sheet.rows(); ++row) {
        if (row == 0 && sheet.repeatedRows > 0)
            out += "<table:table-header-rows>\n";
        appendRow(out, sheet, row, columns, std::ranges::binary_search(sheet.hiddenRows, row));
        if (row + 1 == sheet.repeatedRows)
            out += "</table:table-header-rows>\n";
    }
    appendPreparedRows(out, sheet);
    if (sheet.rows() == 0)
        out += "<table:table-row><table:table-cell/></table:table-row>\n";
    out += "</table:table>\n";
}

} // namespace

void Sheet::put(int row, int column, Cell cell) {
    const auto r = static_cast<std::size_t>(row);
    const auto c = static_cast<std::size_t>(column);
    if (rows_.size() <= r)
        rows_.resize(r + 1);
    if (rows_[r].size() <= c)
        rows_[r].resize(c + 1);
    rows_[r][c] = std::move(cell);
}

void Sheet::putRow(int row, int column, std::vector<Cell> cells) {
    for (Cell& cell : cells)
        put(row, column++, std::move(cell));
}

void Sheet::putHeader(int row, int column, const std::vector<std::string>& texts) {
    for (const std::string& text : texts)
        put(row, column++, Cell(text, Style::header));
}

const Cell& Sheet::at(int row, int column) const {
    static const Cell empty;
    const auto r = static_cast<std::size_t>(row);
    const auto c = static_cast<std::size_t>(column);
    return r < rows_.size() && c < rows_[r].size() ? rows_[r][c] : empty;
}

int Sheet::columns() const {
    std::size_t widest = 0;
    for (const auto& row : rows_)
        widest = std::max(widest, row.size());
    return static_cast<int>(widest);
}

double Sheet::sum(int column, int firstRow, int lastRow) const {
    double total = 0;
    for (int row = firstRow; row <= lastRow; ++row) {
        if (const auto* number = std::get_if<double>(&at(row, column).value))
            total += *number;
    }
    return std::round(total * 100) / 100;
}

Formula Sheet::sumFormula(int column, int firstRow, int lastRow) const {
    const std::string letters = columnName(column);
    return {"SUM([." + letters + std::to_string(firstRow + 1) + ":." + letters + std::to_string(lastRow + 1) +
                "])",
            sum(column, firstRow, lastRow)};
}

std::string columnName(int column) {
    constexpr int letters = 26;
    std::string name;
    for (int rest = column; rest >= 0; rest = rest / letters - 1) {
        name.insert(name.begin(), static_cast<char>('A' + rest % letters));
    }
    return name;
}

std::string reference(int row, int column) {
    return "[." + columnName(column) + std::to_string(row + 1) + "]";
}

std::string flatOds(const Workbook& workbook) {
    std::string out{prologue};
    appendMeta(out, workbook);
    appendViewSettings(out, workbook);
    out += documentStyles(workbook) + automaticStyles(workbook) + masterStyles();
    out += "<office:body><office:spreadsheet>\n";
    appendSettings(out, workbook);
    appendLists(out, workbook);
    for (const Sheet& sheet : workbook.sheets)
        appendSheet(out, sheet);
    appendNames(out, workbook);
    appendDatabaseRanges(out, workbook);
    out += "</office:spreadsheet></office:body></office:document>\n";
    return out;
}

void writeFile(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream stream(file, std::ios::binary);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!stream.flush())
        throw std::runtime_error("cannot write " + file.string());
}

} // namespace clientele::samples
