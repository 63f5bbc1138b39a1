#pragma once

#include "core/report/report.hpp"
#include "reports/canvas.hpp"
#include "reports/formats.hpp"
#include "reports/layout.hpp"

namespace clientele::reports {

/// Where the numbers behind a chart stand: the first column holds the names, the first row those of the
/// series.
struct DataBlock {
    int firstRow = 0, lastRow = -1, firstColumn = 0, lastColumn = -1;
};

/// The charts' numbers, written to the right of the page.
struct ChartData {
    DataBlock pareto, shares;
};
ChartData writeChartData(Canvas& canvas, Formats& formats, const core::TierReport& report, int firstColumn);
/// How many columns that takes.
int chartDataColumns(const core::TierReport& report);

void insertParetoChart(const calc::Document& document, const Reference<css::sheet::XSpreadsheet>& sheet,
                       const core::TierReport& report, const ChartPlace& place, const DataBlock& data);
void insertTierChart(const calc::Document& document, const Reference<css::sheet::XSpreadsheet>& sheet,
                     const core::TierReport& report, const ChartPlace& place, const DataBlock& data);

/// Takes a sheet's charts away. To be done before the sheet itself goes: 7.4 crashes on a sheet with charts
/// that goes while the views are locked.
void removeCharts(const Reference<css::sheet::XSpreadsheet>& sheet);

} // namespace clientele::reports
