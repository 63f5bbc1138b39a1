#include "samples/fods_writer.hpp"

#include "samples/fods_styles.hpp"

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

void appendEscaped(std::string& out, std::string_view text) {
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            out += c;
        }
    }
}

/// A paragraph. Readers drop spaces at its ends and all but one elsewhere, so those are written as elements.
void appendParagraph(std::string& out, std::string_view text) {
    out += "<text:p>";
    std::size_t i = 0;
    while (i < text.size()) {
        const std::size_t space = std::min(text.find(' ', i), text.size());
        appendEscaped(out, text.substr(i, space - i));
        const std::size_t next = std::min(text.find_first_not_of(' ', space), text.size());
        const std::size_t count = next - space;
        const bool plain = count == 1 && space > 0 && next < text.size();
        if (plain)
            out += ' ';
        else if (count > 0)
            out += "<text:s text:c=\"" + std::to_string(count) + "\"/>";
        i = next;
    }
    out += "</text:p>";
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

void appendEmptyCells(std::string& out, int count) {
    if (count > 0)
        out += "<table:table-cell table:number-columns-repeated=\"" + std::to_string(count) + "\"/>";
}

bool isBlank(const Cell& cell) {
    return std::holds_alternative<std::monostate>(cell.value) && cell.style == Style::plain;
}

bool hasTitle(const Sheet& sheet, int row, int columns) {
    for (int column = 0; column < columns; ++column) {
        if (sheet.at(row, column).style == Style::title)
            return true;
    }
    return false;
}

void appendRow(std::string& out, const Sheet& sheet, int row, int columns, bool hidden) {
    out.append("<table:table-row table:style-name=\"").append(rowStyleName(hasTitle(sheet, row, columns)));
    out += hidden ? "\" table:visibility=\"collapse\">" : "\">";
    int blanks = 0;
    for (int column = 0; column < columns; ++column) {
        const Cell& cell = sheet.at(row, column);
        if (isBlank(cell)) {
            ++blanks;
            continue;
        }
        appendEmptyCells(out, blanks);
        blanks = 0;
        appendCell(out, cell);
        if (cell.columnSpan > 1) {
            out += "<table:covered-table-cell table:number-columns-repeated=\"" +
                   std::to_string(cell.columnSpan - 1) + "\"/>";
            column += cell.columnSpan - 1;
        }
    }
    appendEmptyCells(out, blanks);
    out += "</table:table-row>\n";
}

void appendColumns(std::string& out, const Sheet& sheet) {
    for (const int width : sheet.widths) {
        out += "<table:table-column";
        if (width > 0)
            out += " table:style-name=\"" + columnStyleName(width) + "\"";
        out += "/>";
    }
    const int rest = std::max(1, sheet.columns()) - static_cast<int>(sheet.widths.size());
    if (rest > 0)
        out += "<table:table-column table:number-columns-repeated=\"" + std::to_string(rest) + "\"/>";
    out += '\n';
}

void appendSheet(std::string& out, const Sheet& sheet) {
    out += "<table:table table:name=\"";
    appendEscaped(out, sheet.name);
    out += "\" table:style-name=\"ta1\"";
    if (sheet.isProtected)
        out += " table:protected=\"true\"";
    out += ">\n";
    appendColumns(out, sheet);
    const int columns = sheet.columns();
    for (int row = 0; row < sheet.rows(); ++row) {
        appendRow(out, sheet, row, columns, std::ranges::binary_search(sheet.hiddenRows, row));
    }
    if (sheet.rows() == 0)
        out += "<table:table-row><table:table-cell/></table:table-row>\n";
    out += "</table:table>\n";
}

void appendNames(std::string& out, const Workbook& workbook) {
    if (workbook.names.empty())
        return;
    out += "<table:named-expressions>\n";
    for (const NamedCell& name : workbook.names) {
        out += "<table:named-range table:name=\"" + name.name;
        const std::string address =
            "$'" + name.sheet + "'.$" + columnName(name.column) + "$" + std::to_string(name.row + 1);
        for (const std::string_view attribute : {"base-cell-address", "cell-range-address"}) {
            out.append("\" table:").append(attribute).append("=\"");
            appendEscaped(out, address);
        }
        out += "\"/>\n";
    }
    out += "</table:named-expressions>\n";
}

void appendDatabaseRanges(std::string& out, const Workbook& workbook) {
    std::string ranges;
    for (const Sheet& sheet : workbook.sheets) {
        for (const DatabaseRange& range : sheet.databaseRanges) {
            ranges += "<table:database-range table:name=\"";
            appendEscaped(ranges, range.name);
            const std::string quoted = "'" + sheet.name + "'.";
            ranges += "\" table:target-range-address=\"";
            appendEscaped(ranges, quoted + columnName(range.firstColumn) +
                                      std::to_string(range.firstRow + 1) + ":" + quoted +
                                      columnName(range.lastColumn) + std::to_string(range.lastRow + 1));
            ranges += "\" table:display-filter-buttons=\"true\"/>\n";
        }
    }
    if (!ranges.empty())
        out += "<table:database-ranges>\n" + ranges + "</table:database-ranges>\n";
}

void appendSetting(std::string& out, std::string_view name, std::string_view type, int value) {
    out.append("<config:config-item config:name=\"").append(name).append("\" config:type=\"").append(type);
    out += "\">" + std::to_string(value) + "</config:config-item>";
}

/// Frozen rows and columns are settings of the view, not of the sheet.
void appendViewSettings(std::string& out, const Workbook& workbook) {
    out += "<office:settings><config:config-item-set config:name=\"ooo:view-settings\">"
           "<config:config-item-map-indexed config:name=\"Views\"><config:config-item-map-entry>"
           "<config:config-item config:name=\"ViewId\" config:type=\"string\">view1</config:config-item>"
           "<config:config-item-map-named config:name=\"Tables\">\n";
    for (const Sheet& sheet : workbook.sheets) {
        if (sheet.frozenRows == 0 && sheet.frozenColumns == 0)
            continue;
        constexpr int frozen = 2;
        constexpr int bottomLeftPane = 2;
        constexpr int bottomRightPane = 3;
        out += "<config:config-item-map-entry config:name=\"";
        appendEscaped(out, sheet.name);
        out += "\">";
        appendSetting(out, "HorizontalSplitMode", "short", sheet.frozenColumns > 0 ? frozen : 0);
        appendSetting(out, "VerticalSplitMode", "short", sheet.frozenRows > 0 ? frozen : 0);
        appendSetting(out, "HorizontalSplitPosition", "int", sheet.frozenColumns);
        appendSetting(out, "VerticalSplitPosition", "int", sheet.frozenRows);
        appendSetting(out, "ActiveSplitRange", "short",
                      sheet.frozenColumns > 0 ? bottomRightPane : bottomLeftPane);
        appendSetting(out, "PositionRight", "int", sheet.frozenColumns);
        appendSetting(out, "PositionBottom", "int", sheet.frozenRows);
        out += "</config:config-item-map-entry>\n";
    }
    out += "</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed>"
           "</config:config-item-set></office:settings>\n";
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
    appendViewSettings(out, workbook);
    out += documentStyles(workbook.locale) + automaticStyles(workbook) + masterStyles();
    out += "<office:body><office:spreadsheet>\n";
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
