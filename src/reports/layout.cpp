#include "reports/layout.hpp"

#include "reports/measures.hpp"
#include "reports/page.hpp"

#include <algorithm>

namespace clientele::reports {

namespace {
using core::pageColumns;
using core::ReportTable;
using core::ReportValue;
using core::ValueKind;

constexpr int half = pageColumns / 2;
constexpr int titleHeight = 1000, subtitleHeight = 650, spaceHeight = 450, headingHeight = 800;
constexpr int boxValueHeight = 850, boxTextHeight = 700;

/// The sheet's column of a column of the page: one gap after every second.
constexpr int sheetColumn(int column) {
    return column + column / 2;
}
constexpr int lastOf(int column, int span) {
    return sheetColumn(column + span - 1);
}

int widthOf(int column, int span) {
    return span * columnWidth + (lastOf(column, span) - sheetColumn(column) - (span - 1)) * gapWidth;
}
} // namespace

Layout::Layout(Canvas& canvas, Formats& formats, int nullDate)
    : canvas_(canvas)
    , formats_(formats)
    , nullDate_(nullDate) {
    for (int column = 0; column < sheetColumns; ++column)
        canvas_.columnWidth(column, column % 3 == 2 ? gapWidth : columnWidth);
}

void Layout::place(const core::TierReport& report) {
    head(report);
    boxes(report.headlines);
    space();
    flow(report.tiers);
    charts(report);
    if (report.movement && report.movement->span() > half) {
        space();
        flow(*report.movement);
    }
    tables(report.tables);
    closing(report.leftOut);
}

int Layout::left() const {
    return bodyHeight - used_;
}

void Layout::moveTo(int row) {
    for (; row_ < row; ++row_)
        used_ += canvas_.heightOf(row_);
}

void Layout::space() {
    canvas_.height(row_, spaceHeight);
    moveTo(row_ + 1);
}

void Layout::newPage() {
    canvas_.pageBreakBefore(row_);
    used_ = repeated_;
}

void Layout::head(const core::TierReport& report) {
    canvas_.text(0, 0, report.title, Style::title);
    canvas_.height(0, titleHeight);
    canvas_.text(1, 0, report.subtitle, Style::subtitle);
    canvas_.merge(1, 0, sheetColumns - 1);
    canvas_.height(1, subtitleHeight);
    moveTo(2);
    space();
    repeated_ = used_;
}

void Layout::boxes(const std::vector<core::Headline>& headlines) {
    for (std::size_t i = 0; i < headlines.size(); ++i) {
        const auto& box = headlines[i];
        const int first = sheetColumn(static_cast<int>(2 * i)), last = first + 1;
        canvas_.text(row_, first, box.caption, Style::boxCaption);
        const auto look = box.value.strong ? Style::boxAlert : Style::boxValue;
        if (box.value.kind == ValueKind::none)
            canvas_.text(row_ + 1, first, none, look);
        else
            canvas_.number(row_ + 1, first, box.value.number, look, formats_.of(box.value));
        canvas_.text(row_ + 2, first, box.detail, Style::boxDetail);
        for (int row = row_; row < row_ + 3; ++row)
            canvas_.merge(row, first, last);
        canvas_.frame(row_, row_ + 2, first, last);
    }
    for (const int row : {row_, row_ + 2})
        canvas_.height(row, boxTextHeight);
    canvas_.height(row_ + 1, boxValueHeight);
    moveTo(row_ + 3);
}

void Layout::heading(const std::string& title, int row, int column, int span) {
    canvas_.style(row, sheetColumn(column), lastOf(column, span), Style::section);
    canvas_.text(row, sheetColumn(column), title, Style::section);
    canvas_.height(row, headingHeight);
}

void Layout::header(const ReportTable& table, int row, int column) {
    canvas_.style(row, sheetColumn(column), lastOf(column, table.span()), Style::headerLeft);
    for (const auto& c : table.columns) {
        const int first = sheetColumn(column), last = lastOf(column, c.span);
        const auto look = c.wrap                         ? Style::headerWrapped
                          : c.align == core::Align::left ? Style::headerLeft
                                                         : Style::headerRight;
        canvas_.text(row, first, c.header, look);
        canvas_.style(row, first + 1, last, look);
        canvas_.merge(row, first, last);
        column += c.span;
    }
}

void Layout::value(const ReportValue& value, const core::ReportColumn& column, int row, int first, int last) {
    const bool leftwards = column.align == core::Align::left;
    const auto words = column.wrap    ? Style::wrapped
                       : value.strong ? (leftwards ? Style::alertLeft : Style::alertRight)
                       : leftwards    ? Style::textLeft
                                      : Style::textRight;
    switch (value.kind) {
    case ValueKind::none:
        canvas_.text(row, first, none, words);
        break;
    case ValueKind::text:
        canvas_.text(row, first, value.text, words);
        break;
    case ValueKind::tier:
        canvas_.text(row, first, value.text, leftwards ? tierStyle(value.index) : words);
        break;
    default:
        canvas_.number(row, first, value.number - (value.kind == ValueKind::date ? nullDate_ : 0),
                       value.strong ? Style::alertRight : Style::number, formats_.of(value));
    }
    canvas_.merge(row, first, last);
}

int Layout::body(const ReportTable& table, Rows rows, int row, int column) {
    for (const auto& cells : rows) {
        canvas_.style(row, sheetColumn(column), lastOf(column, table.span()), Style::textLeft);
        int at = column;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const auto& c = table.columns[i];
            value(cells[i], c, row, sheetColumn(at), lastOf(at, c.span));
            at += c.span;
        }
        if (const int height = heightOf(table, cells); height > canvas_.heightOf(row))
            canvas_.height(row, height);
        ++row;
    }
    return row;
}

int Layout::note(const std::string& text, int row, int column, int span) {
    if (text.empty())
        return row;
    canvas_.text(row, sheetColumn(column), text, Style::note);
    canvas_.merge(row, sheetColumn(column), lastOf(column, span));
    canvas_.height(row, std::max(canvas_.heightOf(row), heightOfText(text, widthOf(column, span))));
    return row + 1;
}

int Layout::whole(const ReportTable& table, int row, int column) {
    heading(table.title, row++, column, table.span());
    if (!table.rows.empty()) {
        header(table, row++, column);
        row = body(table, table.rows, row, column);
    }
    return note(table.note, row, column, table.span());
}

int Layout::heightOf(const ReportTable& table, const std::vector<ReportValue>& row) const {
    int height = rowHeight, at = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto& c = table.columns[i];
        if (c.wrap)
            height = std::max(height, heightOfText(row[i].text, widthOf(at, c.span) - textIndent));
        at += c.span;
    }
    return height;
}

int Layout::heightOf(const ReportTable& table) const {
    int height = headingHeight;
    if (!table.rows.empty())
        height += rowHeight;
    for (const auto& row : table.rows)
        height += heightOf(table, row);
    return table.note.empty() ? height : height + heightOfText(table.note, widthOf(0, table.span()));
}

/// A table over the page's width: on this page, on the next, or parted between them where it is long.
void Layout::flow(const ReportTable& table) {
    constexpr std::size_t fewest = 4;
    if (heightOf(table) <= left()) {
        moveTo(whole(table, row_, 0));
        return;
    }
    std::size_t fits = 0;
    for (int height = headingHeight + rowHeight; fits < table.rows.size(); ++fits)
        if ((height += heightOf(table, table.rows[fits])) > left())
            break;
    if (fits < fewest || table.rows.size() < 2 * fewest) {
        newPage();
        moveTo(whole(table, row_, 0));
        return;
    }
    // Never a single row or two alone on the next page.
    fits = std::min(fits, table.rows.size() - fewest / 2);
    heading(table.title, row_, 0, table.span());
    header(table, row_ + 1, 0);
    moveTo(body(table, Rows(table.rows).first(fits), row_ + 2, 0));
    newPage();
    header(table, row_, 0);
    moveTo(note(table.note, body(table, Rows(table.rows).subspan(fits), row_ + 1, 0), 0, table.span()));
}

void Layout::pair(const ReportTable& one, const ReportTable* other) {
    if (std::max(heightOf(one), other ? heightOf(*other) : 0) > left())
        newPage();
    const int end = whole(one, row_, 0);
    moveTo(std::max(end, other ? whole(*other, row_, half) : end));
}

void Layout::tables(const std::vector<ReportTable>& tables) {
    for (std::size_t i = 0; i < tables.size(); ++i) {
        space();
        if (tables[i].span() > half) {
            flow(tables[i]);
            continue;
        }
        const bool two = i + 1 < tables.size() && tables[i + 1].span() <= half;
        pair(tables[i], two ? &tables[i + 1] : nullptr);
        i += two ? 1 : 0;
    }
}

int Layout::chart(const std::string& title, int row, int rows, int firstColumn, ChartPlace& place) {
    heading(title, row, firstColumn, half);
    place = {row + 1, row + rows, sheetColumn(firstColumn), lastOf(firstColumn, half)};
    return row + 1 + rows;
}

/// The Pareto chart on the left; movement and the tiers' shares on the right.
void Layout::charts(const core::TierReport& report) {
    const bool pareto = !report.pareto.steps.empty(), shares = !report.shares.labels.empty();
    const bool movement = report.movement && report.movement->span() <= half;
    if (!pareto && !shares && !movement)
        return;
    constexpr int chartRows = 10, smallChartRows = 5;
    space();
    const int above = movement ? static_cast<int>(report.movement->rows.size()) + 4 : 0;
    const int rows = std::max(chartRows, shares && movement ? above + smallChartRows : above);
    if (headingHeight + (rows + 2) * rowHeight > left())
        newPage();
    const int from = row_;
    int end = from;
    if (pareto)
        end = note(report.pareto.note, chart(report.pareto.title, from, rows, 0, pareto_), 0, half);
    const int side = pareto ? half : 0;
    int right = from;
    if (movement)
        right = whole(*report.movement, from, side) + (shares ? 1 : 0);
    if (shares)
        right =
            chart(report.shares.title, right, std::max(from + rows - right, smallChartRows), side, shares_);
    moveTo(std::max({end, right, from + rows + 1}));
}

void Layout::closing(const std::string& line) {
    if (line.empty())
        return;
    if (spaceHeight + heightOfText(line, widthOf(0, pageColumns)) > left())
        newPage();
    space();
    moveTo(note(line, row_, 0, pageColumns));
}

} // namespace clientele::reports
