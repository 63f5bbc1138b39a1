#include "newbook/template_workbook.hpp"

#include "newbook/formula_text.hpp"

#include <algorithm>
#include <cmath>

namespace clientele::newbook {

using core::CellContent;
using core::ColumnLook;
using core::Look;
using core::NewColumn;
using core::NewTable;
using samples::Cell;
using samples::Style;

namespace {

constexpr int headHeight = 11; // millimetres: two lines

samples::Locale localeOf(core::Language language) {
    return language == core::Language::zhCN   ? samples::Locale::zhCN
           : language == core::Language::zhTW ? samples::Locale::zhTW
                                              : samples::Locale::enUS;
}

int millimetres(int hundredths) {
    constexpr double perMillimetre = 100;
    return static_cast<int>(std::lround(hundredths / perMillimetre));
}

Style styleOf(const NewColumn& column) {
    const bool calculated = column.formula.has_value();
    switch (column.look) {
    case ColumnLook::code:
        return Style::code;
    case ColumnLook::date:
        return calculated ? Style::calculatedDate : Style::date;
    case ColumnLook::money:
        return calculated ? Style::calculatedMoney : Style::money;
    case ColumnLook::amount:
        return calculated ? Style::calculatedInteger : Style::integer;
    case ColumnLook::share:
        return Style::share;
    case ColumnLook::number:
    case ColumnLook::text:
        break;
    }
    return calculated ? Style::calculated : Style::plain;
}

/// As applyLook in src/calc/looks.cpp shows it.
Style styleOf(Look look) {
    switch (look) {
    case Look::title:
        return Style::heading;
    case Look::note:
        return Style::quiet;
    case Look::head:
        return Style::block;
    case Look::input:
        return Style::input;
    case Look::inputShare:
        return Style::inputShare;
    case Look::inputDate:
        return Style::inputDate;
    case Look::money:
        return Style::integer;
    case Look::date:
        return Style::date;
    default:
        return Style::plain;
    }
}

Cell cellOf(const CellContent& content, int row, Style style) {
    Cell cell;
    if (const auto* text = std::get_if<std::string>(&content))
        cell.value = *text;
    else if (const auto* number = std::get_if<double>(&content))
        cell.value = *number;
    else if (const auto* formula = std::get_if<core::Formula>(&content))
        cell.value = samples::Formula{openFormula(core::formulaFor(*formula, row)), std::monostate()};
    cell.style = style;
    return cell;
}

std::string quotedWords(const std::vector<std::string>& words) {
    std::string out;
    for (const auto& word : words)
        out += (out.empty() ? "\"" : ";\"") + word + "\"";
    return out;
}

/// The sheet of one table. Lists are added to the workbook as its columns need them.
class TablePage {
public:
    TablePage(const NewTable& table, const std::string& customers, samples::Workbook& workbook)
        : table_(table)
        , sheet_(table.sheet) {
        for (const auto& column : table.columns)
            lists_.push_back(listOf(column, customers, workbook));
    }

    samples::Sheet write() {
        putHeader();
        const bool calculates =
            std::ranges::any_of(table_.columns, [](const NewColumn& c) { return c.formula.has_value(); });
        const auto examples = static_cast<int>(table_.examples.size());
        const int rows = calculates ? table_.preparedRows : examples;
        for (int row = 1; row <= rows; ++row)
            for (int column = 0; column < columns(); ++column)
                sheet_.put(row, column, cell(row, column));
        sheet_.preparedRows = table_.preparedRows - rows;
        for (int column = 0; column < columns(); ++column)
            sheet_.preparedRow.push_back(cell(rows + 1, column));
        sheet_.frozenRows = sheet_.repeatedRows = 1;
        sheet_.frozenColumns = table_.frozenColumns;
        sheet_.paper = samples::Paper::landscape;
        sheet_.databaseRanges.push_back({table_.range, 0, 0, table_.preparedRows, columns() - 1});
        return std::move(sheet_);
    }

private:
    static int listOf(const NewColumn& column, const std::string& customers, samples::Workbook& workbook) {
        if (column.choices.empty() && !column.customers)
            return 0;
        workbook.lists.push_back({workbook.sheets.empty() ? std::string() : workbook.sheets.front().name,
                                  column.customers ? customers : quotedWords(column.choices), column.header,
                                  column.help});
        return static_cast<int>(workbook.lists.size());
    }

    [[nodiscard]] int columns() const { return static_cast<int>(table_.columns.size()); }

    void putHeader() {
        for (int c = 0; c < columns(); ++c) {
            const auto& column = table_.columns[static_cast<std::size_t>(c)];
            sheet_.put(0, c, Cell(column.header, column.formula ? Style::calculatedHead : Style::head));
            sheet_.widths.push_back(millimetres(column.width));
            if (column.folded)
                sheet_.foldedColumns.insert(c);
        }
        sheet_.heights[0] = headHeight;
    }

    [[nodiscard]] Cell cell(int row, int c) const {
        const auto& column = table_.columns[static_cast<std::size_t>(c)];
        const auto example = static_cast<std::size_t>(row - 1);
        CellContent content;
        if (column.formula)
            content = *column.formula;
        else if (example < table_.examples.size())
            content = table_.examples[example].at(static_cast<std::size_t>(c));
        auto out = cellOf(content, row, styleOf(column));
        out.list = lists_[static_cast<std::size_t>(c)];
        return out;
    }

    const NewTable& table_;
    samples::Sheet sheet_;
    std::vector<int> lists_; ///< of each column, 0: none
};

samples::Sheet policyPage(const core::NewWorkbook& plan) {
    samples::Sheet sheet(plan.policySheet);
    for (const auto& change : plan.policy.changes)
        for (int r = 0; r < change.rows; ++r)
            for (int c = 0; c < change.columns; ++c) {
                const int row = change.row + r, column = change.column + c;
                auto style = styleOf(change.look);
                // What comes later changes a cell's content; the looks of a plan add up.
                if (style == Style::plain)
                    style = sheet.at(row, column).style;
                sheet.put(row, column, cellOf(change.at(r, c), row, style));
                if (change.look == Look::key)
                    sheet.hiddenColumns.insert(column);
                const auto index = static_cast<std::size_t>(column);
                if (sheet.widths.size() <= index)
                    sheet.widths.resize(index + 1);
                sheet.widths[index] = std::max(sheet.widths[index], millimetres(change.columnWidth));
            }
    sheet.heights[0] = headHeight;
    sheet.paper = samples::Paper::landscape;
    return sheet;
}

} // namespace

samples::Workbook templateWorkbook(const core::NewWorkbook& plan) {
    samples::Workbook out;
    out.locale = localeOf(plan.language);
    out.title = plan.title;
    out.about = plan.about;
    out.plainCriteria = true;
    out.font = "Liberation Sans";
    out.asianFont = plan.language == core::Language::zhTW ? "Noto Sans CJK TC" : "Noto Sans CJK SC";
    if (plan.language != core::Language::en)
        out.datePattern = "y-m-d"; // as the commands write dates: see dateFormat in src/calc/looks.cpp
    out.sheets.push_back(guidePage(plan.guide));
    const auto& customers = plan.tables.front();
    const auto names = "[" +
                       core::absoluteRange(customers.sheet, 1, customers.columnOf(core::Field::name),
                                           customers.preparedRows, 1) +
                       "]";
    auto offered = names;
    offered.replace(offered.find(':'), 1, ":.");
    for (const auto& table : plan.tables)
        out.sheets.push_back(TablePage(table, offered, out).write());
    out.sheets.push_back(policyPage(plan));
    for (const auto& name : plan.policy.names)
        out.names.push_back({name.name, name.sheet, name.row, name.column, name.rows, name.columns});
    return out;
}

std::string templateName(core::Language language) {
    return language == core::Language::zhCN   ? "customers-zh-CN"
           : language == core::Language::zhTW ? "customers-zh-TW"
                                              : "customers-en";
}

} // namespace clientele::newbook
