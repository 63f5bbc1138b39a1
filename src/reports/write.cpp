#include "core/report/words.hpp"
#include "reports/charts.hpp"
#include "reports/layout.hpp"
#include "reports/marker.hpp"
#include "reports/measures.hpp"
#include "reports/own_sheet.hpp"
#include "reports/page.hpp"
#include "reports/reports.hpp"

#include <com/sun/star/container/XNamed.hpp>

#include <algorithm>

namespace clientele::reports {

namespace {
/// A free column between the page and the charts' numbers.
constexpr int dataColumn = Layout::sheetColumns + 1;
} // namespace

ReportSheets writeTierReport(const calc::Document& document, const core::TierReport& report) {
    ensureStyles(document);
    Formats formats(document);
    Canvas canvas(dataColumn + chartDataColumns(report), rowHeight);
    Layout layout(canvas, formats, document.nullDateOffset());
    layout.place(report);
    const auto data = writeChartData(canvas, formats, report, dataColumn);

    const auto sheet = newOwnSheet(document, report.sheetName, OwnSheet::report);
    const auto name = fromUno(Reference<css::container::XNamed>(sheet, UNO_QUERY_THROW)->getName());
    canvas.writeTo(sheet, document);
    if (layout.pareto().any())
        insertParetoChart(document, sheet, report, layout.pareto(), data.pareto);
    if (layout.shares().any())
        insertTierChart(document, sheet, report, layout.shares(), data.shares);
    setUpPage(document, sheet, {layout.rows() - 1, Layout::sheetColumns - 1, Layout::repeatedRows},
              {"Clientele Report", report.footer, core::isoText(report.asOf)});
    mark(document, document.sheetIndex(name), OwnSheet::report);
    return ReportSheets{{name}};
}

std::vector<std::string> reportSheets(const calc::Document& document) {
    std::vector<std::string> out;
    for (int sheet = 0; sheet < document.sheetCount(); ++sheet)
        if (isMarked(document, sheet, OwnSheet::report))
            out.push_back(document.sheetName(sheet));
    return out;
}

bool isOurSheet(const calc::Document& document, const std::string& sheet) {
    const int index = document.sheetIndex(sheet);
    return index >= 0 &&
           std::ranges::any_of(ownSheets, [&](OwnSheet kind) { return isMarked(document, index, kind); });
}

} // namespace clientele::reports
