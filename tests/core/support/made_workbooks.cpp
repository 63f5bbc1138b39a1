#include "core/support/made_workbooks.hpp"

#include <cmath>

namespace clientele::core::test {

namespace {

void put(Grid& grid, int row, int column, const samples::Cell::Value& value) {
    if (const auto* text = std::get_if<std::string>(&value))
        grid.setText(row, column, *text);
    else if (const auto* number = std::get_if<double>(&value))
        grid.setNumber(row, column, *number);
    else if (const auto* date = std::get_if<samples::Date>(&value))
        grid.setNumber(row, column, dayOf(*date));
    else if (const auto* formula = std::get_if<samples::Formula>(&value)) {
        if (const auto* result = std::get_if<double>(&formula->result))
            grid.setNumber(row, column, *result);
        else
            grid.setError(row, column);
    }
}

SheetContent contentOf(const samples::Sheet& sheet, int index) {
    SheetContent content{sheet.name, Grid(0, 0, sheet.rows(), sheet.columns()), {}};
    for (int r = 0; r < sheet.rows(); ++r)
        for (int c = 0; c < sheet.columns(); ++c)
            put(content.grid, r, c, sheet.at(r, c).value);
    for (const auto& range : sheet.databaseRanges)
        content.databaseRanges.push_back(
            {index, range.firstRow, range.firstColumn, range.lastRow, range.lastColumn});
    return content;
}

TextLocale textLocale(samples::Locale locale) {
    switch (locale) {
    case samples::Locale::zhCN:
        return {};
    case samples::Locale::zhTW:
        return {'.', ',', DateOrder::yearMonthDay, true};
    case samples::Locale::enUS:
        return {'.', ',', DateOrder::monthDayYear, false};
    case samples::Locale::deDE:
        return {',', '.', DateOrder::dayMonthYear, false};
    }
    return {};
}

} // namespace

Day dayOf(samples::Date date) {
    constexpr samples::Date nullDate{std::chrono::year{1899} / 12 / 30};
    return static_cast<Day>((date - nullDate).count());
}

MadeWorkbook::MadeWorkbook(const samples::Workbook& workbook)
    : workbook_(&workbook)
    , locale_(textLocale(workbook.locale))
    , language_(workbook.locale == samples::Locale::zhCN   ? Language::zhCN
                : workbook.locale == samples::Locale::zhTW ? Language::zhTW
                                                           : Language::en) {
    for (std::size_t i = 0; i < workbook.sheets.size(); ++i)
        sheets_.push_back(contentOf(workbook.sheets[i], static_cast<int>(i)));
}

FormatKind MadeWorkbook::formatAt(int sheet, int row, int column) const {
    const auto& cell = workbook_->sheets[static_cast<std::size_t>(sheet)].at(row, column);
    if (std::holds_alternative<samples::Date>(cell.value))
        return FormatKind::date;
    return cell.style == samples::Style::money ? FormatKind::currency : FormatKind::general;
}

} // namespace clientele::core::test
