#include "core/tables/utf8.hpp"
#include "newbook/template_workbook.hpp"

#include <algorithm>
#include <cmath>

namespace clientele::newbook {

using samples::Cell;
using samples::Style;

namespace {

enum Column : std::uint8_t { margin, number, what, gap, where };
constexpr int whatWidth = 94, whereWidth = 74, padding = 2; // millimetres
constexpr int titleHeight = 13, headHeight = 12, lineHeight = 5;

/// How many lines a text of 10 pt takes in a column, by the usual width of its signs.
int linesOf(std::string_view text, int columnWidth) {
    constexpr double wide = 3.55, narrow = 1.95;
    double width = 0;
    while (!text.empty()) {
        constexpr char32_t firstWide = 0x2E80;
        width += core::takeCodePoint(text) >= firstWide ? wide : narrow;
    }
    return std::max(1, static_cast<int>(std::ceil(width / (columnWidth - padding))));
}

int heightOf(const std::pair<std::string, std::string>& step) {
    return std::max(linesOf(step.first, whatWidth), linesOf(step.second, whereWidth)) * lineHeight + 2;
}

} // namespace

samples::Sheet guidePage(const core::Guide& guide) {
    samples::Sheet sheet(guide.sheet);
    constexpr int marginWidth = 4, numberWidth = 10, gapWidth = 4;
    sheet.widths = {marginWidth, numberWidth, whatWidth, gapWidth, whereWidth};
    sheet.paper = samples::Paper::portrait;
    sheet.showsGrid = false;
    int row = 0;
    sheet.put(row, number, Cell(guide.title, Style::heading));
    sheet.heights[row++] = titleHeight;
    sheet.put(row++, number, Cell(guide.subtitle, Style::quiet));
    for (const auto& section : guide.sections) {
        sheet.put(row, number, Cell(section.head, Style::section));
        Cell rule;
        rule.style = Style::section;
        sheet.put(row, what, rule);
        sheet.put(row, gap, rule);
        sheet.put(row, where, Cell(guide.where, Style::sectionPlace));
        sheet.heights[row++] = headHeight;
        int step = 0;
        for (const auto& [text, place] : section.steps) {
            sheet.put(row, number, Cell(static_cast<double>(++step), Style::step));
            sheet.put(row, what, Cell(text, Style::paragraph));
            rule.style = Style::paragraph;
            sheet.put(row, gap, rule);
            sheet.put(row, where, Cell(place, Style::place));
            sheet.heights[row++] = heightOf({text, place});
        }
    }
    Cell end(guide.end, Style::paragraph);
    end.columnSpan = 3;
    sheet.heights[++row] = linesOf(guide.end, whatWidth + whereWidth) * lineHeight + 2;
    sheet.put(row, what, std::move(end));
    return sheet;
}

} // namespace clientele::newbook
