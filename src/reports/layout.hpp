#pragma once

#include "core/report/report.hpp"
#include "reports/canvas.hpp"
#include "reports/formats.hpp"

#include <span>
#include <string>
#include <vector>

namespace clientele::reports {

/// A rectangle of cells kept free for a chart.
struct ChartPlace {
    int firstRow = 0, lastRow = -1, firstColumn = 0, lastColumn = 0;
    [[nodiscard]] bool any() const { return lastRow >= firstRow; }
};

/// Puts the parts of a report on the page: eight equal columns with a narrow gap after every second, so that
/// boxes and half tables stand apart; a table that does not fit goes to the next page, a long one is parted
/// with its header row repeated.
class Layout {
public:
    Layout(Canvas& canvas, Formats& formats, int nullDate);

    void place(const core::TierReport& report);

    static constexpr int sheetColumns = 11; ///< the page's columns and gaps
    static constexpr int repeatedRows = 3;
    [[nodiscard]] int rows() const { return row_; }
    [[nodiscard]] const ChartPlace& pareto() const { return pareto_; }
    [[nodiscard]] const ChartPlace& shares() const { return shares_; }

private:
    using Rows = std::span<const std::vector<core::ReportValue>>;

    void head(const core::TierReport& report);
    void boxes(const std::vector<core::Headline>& headlines);
    void charts(const core::TierReport& report);
    int chart(const std::string& title, int row, int rows, int firstColumn, ChartPlace& place);
    void tables(const std::vector<core::ReportTable>& tables);
    void flow(const core::ReportTable& table);
    void pair(const core::ReportTable& left, const core::ReportTable* right);
    void closing(const std::string& line);

    // At a given row, from a column of the page on; they return the row after.
    void heading(const std::string& title, int row, int column, int span);
    void header(const core::ReportTable& table, int row, int column);
    int body(const core::ReportTable& table, Rows rows, int row, int column);
    int note(const std::string& text, int row, int column, int span);
    int whole(const core::ReportTable& table, int row, int column);
    void value(const core::ReportValue& value, const core::ReportColumn& column, int row, int first,
               int last);

    [[nodiscard]] int heightOf(const core::ReportTable& table,
                               const std::vector<core::ReportValue>& row) const;
    [[nodiscard]] int heightOf(const core::ReportTable& table) const;
    void newPage();
    void space();
    void moveTo(int row); ///< everything up to it has been written: count its height
    [[nodiscard]] int left() const;

    Canvas& canvas_;
    Formats& formats_;
    int nullDate_;
    int row_ = 0, used_ = 0, repeated_ = 0;
    ChartPlace pareto_, shares_;
};

} // namespace clientele::reports
