#include "checks/check_workbook.hpp"

#include "checks/open_formula.hpp"
#include "core/texts.hpp"

#include <algorithm>
#include <chrono>

namespace clientele::checks {

using core::TextId;
using functions::ExampleCell;
using functions::ExampleTable;
using samples::Cell;
using samples::columnName;
using samples::Formula;
using samples::Style;

namespace {
/// Where things stand on the sheet, counted from 0: a column of labels, then the zones side by side with a
/// gap between them. The zones are as wide as the widest example.
struct Zones {
    int data = 1, result = 0, expected = 0, agrees = 0;
    int dataColumns = 1, resultColumns = 1;
};

constexpr int checkRow = 2, labelWidth = 44, dataWidth = 24, gapWidth = 5, agreesWidth = 30;

int columnsOf(const ExampleTable& table) {
    std::size_t widest = 1;
    for (const auto& row : table)
        widest = std::max(widest, row.size());
    return static_cast<int>(widest);
}

int rowsOf(const ExampleTable& table) {
    return static_cast<int>(table.size());
}

Cell cellOf(const ExampleCell& cell) {
    if (const auto* const date = std::get_if<functions::ExampleDate>(&cell)) {
        constexpr auto dayZero = std::chrono::sys_days(std::chrono::year(1899) / 12 / 30);
        return dayZero + std::chrono::days(static_cast<int>(date->serial));
    }
    if (const auto* const number = std::get_if<double>(&cell))
        return {*number, Style::plain};
    if (const auto* const text = std::get_if<std::string_view>(&cell))
        return std::string(*text);
    return {};
}

/// Whether a row of results is as expected: numbers to nine digits, texts letter by letter, blanks blank. The
/// &"" is needed: Calc tells texts apart by where they are kept, and those of an add-in's array are kept
/// elsewhere.
Formula agreement(int row, const Zones& zones, int columns) {
    std::string all;
    for (int column = 0; column < columns; ++column) {
        const auto is = samples::reference(row, zones.result + column);
        const auto should = samples::reference(row, zones.expected + column);
        const auto numbers = "ABS(" + is + "-" + should + ")<=0.000000001*(1+ABS(" + should + "))";
        const auto texts = "EXACT(" + is + "&\"\";" + should + "&\"\")";
        all += (all.empty() ? "IF(ISNUMBER(" : ";IF(ISNUMBER(") + should + ")<>ISNUMBER(" + is +
               ");FALSE();IF(ISNUMBER(" + is + ");" + numbers + ";" + texts + "))";
    }
    return {"IFERROR(AND(" + all + ");FALSE())", std::monostate()};
}

/// Sentences each in a line of its own: rows of a table do not grow.
std::vector<std::string> sentences(std::string_view text) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const auto english = text.find(". "), chinese = text.find("。");
        const auto end =
            std::min({english == text.npos ? english : english + 1,
                      chinese == text.npos ? chinese : chinese + std::string_view("。").size(), text.size()});
        out.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(text.find_first_not_of(' ', end), text.size()));
    }
    return out;
}

class Writer {
public:
    Writer(const functions::GroupEntry& group, core::Language words)
        : words_(words)
        , sheet_(said(TextId::checks_sheet)) {
        for (const auto& function : functions::catalogue())
            if (function.group == group.group)
                functions_.push_back(&function);
        setZones();
        Cell title(filledIn(TextId::checks_title, {{"group", std::string(group.title.at(index()))}}),
                   Style::title);
        title.columnSpan = zones_.agrees + 1;
        sheet_.put(0, 0, std::move(title));
        sheet_.put(checkRow, 0, Cell(said(TextId::checks_all), Style::header));
        row_ = checkRow + 3;
    }

    samples::Workbook write(samples::Locale locale) {
        for (const auto* function : functions_)
            writeFunction(*function);
        const auto column = columnName(zones_.agrees);
        const auto all =
            "[." + column + std::to_string(checkRow + 2) + ":." + column + std::to_string(row_) + "]";
        sheet_.put(checkRow, 1, Cell(Formula{"AND(" + all + ")", std::monostate()}, Style::plain));
        sheet_.put(checkRow + 1, 0, Cell(said(TextId::checks_explained), Style::note));
        sheet_.frozenRows = checkRow + 1;
        samples::NamedCell check{std::string(checkName), sheet_.name, checkRow, 1};
        return {locale, {std::move(sheet_)}, {std::move(check)}};
    }

private:
    [[nodiscard]] std::size_t index() const { return static_cast<std::size_t>(words_); }
    [[nodiscard]] std::string said(TextId id) const { return std::string(textOf(id, words_)); }
    [[nodiscard]] std::string filledIn(TextId id, const core::TextArguments& arguments) const {
        return textOf(id, words_, arguments);
    }

    void setZones() {
        std::vector<int> widths;
        for (const auto* function : functions_)
            for (const auto& example : function->examples) {
                zones_.dataColumns = std::max(zones_.dataColumns, columnsOf(example.data));
                widen(widths, example.result);
            }
        zones_.resultColumns = static_cast<int>(widths.size());
        zones_.result = zones_.data + zones_.dataColumns + 1;
        zones_.expected = zones_.result + zones_.resultColumns + 1;
        zones_.agrees = zones_.expected + zones_.resultColumns + 1;
        sheet_.widths.assign(static_cast<std::size_t>(zones_.agrees) + 1, gapWidth);
        sheet_.widths.front() = labelWidth;
        std::fill_n(sheet_.widths.begin() + zones_.data, zones_.dataColumns, dataWidth);
        for (const int zone : {zones_.result, zones_.expected})
            std::ranges::copy(widths, sheet_.widths.begin() + zone);
        sheet_.widths.back() = agreesWidth;
    }

    /// Makes room for the texts of a table, in millimetres by column.
    static void widen(std::vector<int>& widths, const ExampleTable& table) {
        constexpr std::size_t widest = 50;
        for (const auto& row : table)
            for (std::size_t column = 0; column < row.size(); ++column) {
                if (widths.size() <= column)
                    widths.push_back(dataWidth);
                if (const auto* const text = std::get_if<std::string_view>(&row[column]))
                    widths[column] =
                        std::max(widths[column], static_cast<int>(std::min(text->size(), widest)) * 2);
            }
    }

    void writeFunction(const functions::FunctionEntry& function) {
        sheet_.put(row_, 0, Cell(std::string(function.name), Style::header));
        for (const auto& sentence : sentences(function.text.at(index())))
            sheet_.put(row_++, 1, Cell(sentence, Style::note));
        for (const auto& example : function.examples)
            writeExample(example);
        ++row_;
    }

    void writeExample(const functions::ExampleEntry& example) {
        const int headings = example.published.empty() ? 2 : 3;
        const Origin origin{row_ + headings, zones_.data, rowsOf(example.data)};
        sheet_.put(row_, 0, Cell(said(TextId::checks_formula)));
        sheet_.put(row_++, zones_.data, Cell(movedFormula(example.formula, origin)));
        if (!example.published.empty())
            sheet_.put(row_++, zones_.data,
                       Cell(filledIn(TextId::checks_published, {{"where", std::string(example.published)}}),
                            Style::note));
        for (const auto& [column, text] :
             {std::pair(zones_.data, TextId::checks_data), std::pair(zones_.result, TextId::checks_result),
              std::pair(zones_.expected, TextId::checks_expected),
              std::pair(zones_.agrees, TextId::checks_agrees)})
            sheet_.put(row_, column, Cell(said(text), Style::header));
        ++row_;
        putTable(example.data, zones_.data);
        putTable(example.result, zones_.expected);
        putResult(example, origin);
        const int columns = columnsOf(example.result);
        for (int row = 0; row < rowsOf(example.result); ++row)
            sheet_.put(row_ + row, zones_.agrees, Cell(agreement(row_ + row, zones_, columns), Style::plain));
        row_ += std::max(rowsOf(example.data), rowsOf(example.result)) + 1;
    }

    void putTable(const ExampleTable& table, int column) {
        for (int row = 0; row < rowsOf(table); ++row) {
            int at = column;
            for (const auto& cell : table[static_cast<std::size_t>(row)])
                sheet_.put(row_ + row, at++, cellOf(cell));
        }
    }

    /// One formula over the cells of the result, each in the look of what is expected there.
    void putResult(const functions::ExampleEntry& example, const Origin& origin) {
        const int rows = rowsOf(example.result), columns = columnsOf(example.result);
        Formula formula{openFormula(example.formula, origin), std::monostate()};
        if (rows * columns > 1) {
            formula.matrixRows = rows;
            formula.matrixColumns = columns;
        }
        for (int row = 0; row < rows; ++row)
            for (int column = 0; column < columns; ++column) {
                const auto style = sheet_.at(row_ + row, zones_.expected + column).style;
                if (row + column == 0)
                    sheet_.put(row_, zones_.result, Cell(formula, style));
                else if (style != Style::plain)
                    sheet_.put(row_ + row, zones_.result + column, Cell("", style));
            }
    }

    core::Language words_;
    samples::Sheet sheet_;
    std::vector<const functions::FunctionEntry*> functions_;
    Zones zones_;
    int row_ = 0;
};
} // namespace

samples::Workbook checkWorkbook(const functions::GroupEntry& group, core::Language words,
                                samples::Locale locale) {
    return Writer(group, words).write(locale);
}

std::string checkFileName(const functions::GroupEntry& group, core::Language words) {
    constexpr std::string_view suffixes[] = {"", ".zh-CN", ".zh-TW"};
    return "check-" + std::string(group.group) + std::string(suffixes[static_cast<std::size_t>(words)]) +
           ".fods";
}

} // namespace clientele::checks
