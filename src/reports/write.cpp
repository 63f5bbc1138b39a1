#include "core/report/words.hpp"
#include "reports/charts.hpp"
#include "reports/layout.hpp"
#include "reports/marker.hpp"
#include "reports/measures.hpp"
#include "reports/page.hpp"
#include "reports/reports.hpp"

#include <com/sun/star/container/XNamed.hpp>

namespace clientele::reports {

namespace {
/// A free column between the page and the charts' numbers.
constexpr int dataColumn = Layout::sheetColumns + 1;

/// The new sheet: where our own of that name stood, else in front of the snapshot, else at the end.
Reference<css::sheet::XSpreadsheet> newSheet(const calc::Document& document, const std::string& name) {
    const int same = document.sheetIndex(name);
    if (same >= 0 && isMarked(document, same, OwnSheet::report)) {
        // The new one first: a document must not run out of sheets.
        const auto sheet = document.insertSheet(name, same);
        removeCharts(document.sheet(document.sheetIndex(name)));
        document.model()->getSheets()->removeByName(toUno(name));
        Reference<css::container::XNamed>(sheet, UNO_QUERY_THROW)->setName(toUno(name));
        return sheet;
    }
    return document.insertSheet(name, findMarked(document, OwnSheet::snapshot).value_or(-1));
}
} // namespace

ReportSheets writeTierReport(const calc::Document& document, const core::TierReport& report) {
    ensureStyles(document);
    Formats formats(document);
    Canvas canvas(dataColumn + chartDataColumns(report), rowHeight);
    Layout layout(canvas, formats, document.nullDateOffset());
    layout.place(report);
    const auto data = writeChartData(canvas, formats, report, dataColumn);

    const auto sheet = newSheet(document, report.sheetName);
    const auto name = fromUno(Reference<css::container::XNamed>(sheet, UNO_QUERY_THROW)->getName());
    canvas.writeTo(sheet, document);
    if (layout.pareto().any())
        insertParetoChart(document, sheet, report, layout.pareto(), data.pareto);
    if (layout.shares().any())
        insertTierChart(document, sheet, report, layout.shares(), data.shares);
    setUpPage(document, sheet, {layout.rows() - 1, Layout::sheetColumns - 1, Layout::repeatedRows},
              report.footer, core::isoText(report.asOf));
    mark(document, document.sheetIndex(name), OwnSheet::report);
    return ReportSheets{{name}};
}

bool isOurSheet(const calc::Document& document, const std::string& sheet) {
    const int index = document.sheetIndex(sheet);
    return index >= 0 &&
           (isMarked(document, index, OwnSheet::report) || isMarked(document, index, OwnSheet::snapshot));
}

} // namespace clientele::reports
