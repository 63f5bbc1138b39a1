#include "reports/charts.hpp"

namespace clientele::reports {

namespace {
/// Pareto: a name, a column per tier, the running share, the reference line.
constexpr int besideTiers = 3;

int tiersOf(const core::TierReport& report) {
    return static_cast<int>(report.shares.labels.size());
}

DataBlock writePareto(Canvas& canvas, Formats& formats, const core::TierReport& report, int row, int column) {
    const auto& chart = report.pareto;
    const int tiers = tiersOf(report);
    const auto share = formats.of(core::ValueKind::share), money = formats.of(core::ValueKind::money),
               whole = formats.of(core::ValueKind::percent);
    const DataBlock block{row, row + static_cast<int>(chart.steps.size()), column,
                          column + tiers + besideTiers - 1};
    canvas.text(row, column, chart.customersLabel, Style::data);
    for (int tier = 0; tier < tiers; ++tier)
        canvas.text(row, column + 1 + tier, report.shares.labels[static_cast<std::size_t>(tier)],
                    Style::data);
    canvas.text(row, column + tiers + 1, chart.cumulativeLabel, Style::data);
    canvas.number(row, column + tiers + 2, chart.line, Style::data, whole);
    for (const auto& step : chart.steps) {
        ++row;
        canvas.number(row, column, step.customers, Style::data, share);
        canvas.number(row, column + 1 + step.tier, step.sales, Style::data, money);
        canvas.number(row, column + tiers + 1, step.cumulative, Style::data, share);
        canvas.number(row, column + tiers + 2, chart.line, Style::data, whole);
    }
    return block;
}

DataBlock writeShares(Canvas& canvas, Formats& formats, const core::TierReport& report, int row, int column) {
    const auto& chart = report.shares;
    const auto share = formats.of(core::ValueKind::percent);
    const int tiers = tiersOf(report);
    const int bars = chart.sales.empty() ? 1 : 2;
    for (int tier = 0; tier < tiers; ++tier) {
        const auto i = static_cast<std::size_t>(tier);
        canvas.text(row, column + 1 + tier, chart.labels[i], Style::data);
        canvas.number(row + 1, column + 1 + tier, chart.customers[i], Style::data, share);
        if (bars > 1)
            canvas.number(row + 2, column + 1 + tier, chart.sales[i], Style::data, share);
    }
    canvas.text(row + 1, column, chart.customersLabel, Style::data);
    if (bars > 1)
        canvas.text(row + 2, column, chart.salesLabel, Style::data);
    return {row, row + bars, column, column + tiers};
}
} // namespace

int chartDataColumns(const core::TierReport& report) {
    return tiersOf(report) + besideTiers;
}

ChartData writeChartData(Canvas& canvas, Formats& formats, const core::TierReport& report, int firstColumn) {
    ChartData data;
    if (report.shares.labels.empty())
        return data;
    constexpr int firstRow = 3;
    canvas.text(firstRow, firstColumn, report.chartData, Style::dataHeading);
    data.shares = writeShares(canvas, formats, report, firstRow + 1, firstColumn);
    if (!report.pareto.steps.empty())
        data.pareto = writePareto(canvas, formats, report, data.shares.lastRow + 2, firstColumn);
    return data;
}

} // namespace clientele::reports
