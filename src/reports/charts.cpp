#include "reports/charts.hpp"

#include "reports/palette.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart/ChartAxisAssign.hpp>
#include <com/sun/star/chart/ChartDataCaption.hpp>
#include <com/sun/star/chart/ChartDataRowSource.hpp>
#include <com/sun/star/chart/ChartLegendPosition.hpp>
#include <com/sun/star/chart/ChartSymbolType.hpp>
#include <com/sun/star/chart/X3DDisplay.hpp>
#include <com/sun/star/chart/XAxisXSupplier.hpp>
#include <com/sun/star/chart/XAxisYSupplier.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/chart/XTwoAxisYSupplier.hpp>
#include <com/sun/star/chart2/XChartDocument.hpp>
#include <com/sun/star/chart2/XChartTypeContainer.hpp>
#include <com/sun/star/chart2/XCoordinateSystemContainer.hpp>
#include <com/sun/star/chart2/XDataSeriesContainer.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <com/sun/star/drawing/LineDash.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include <vector>

namespace clientele::reports {

namespace {
namespace chart = css::chart;
namespace chart2 = css::chart2;
using css::beans::XPropertySet;
using css::sheet::XSpreadsheet;
using ChartDocument = Reference<chart::XChartDocument>;
using Diagram = Reference<chart::XDiagram>;

constexpr float letters = 8;

css::awt::Rectangle rectangle(const Reference<XSpreadsheet>& sheet, const ChartPlace& place) {
    const auto cells =
        sheet->getCellRangeByPosition(place.firstColumn, place.firstRow, place.lastColumn, place.lastRow);
    const auto at = get<css::awt::Point>(cells, "Position");
    const auto size = get<css::awt::Size>(cells, "Size");
    return {at.X, at.Y, size.Width, size.Height};
}

void setLetters(const Reference<XPropertySet>& object, sal_Int32 colour) {
    for (const char* height : {"CharHeight", "CharHeightAsian"})
        set(object, height, Any(letters));
    set(object, "CharColor", Any(colour));
}

Reference<css::table::XTableCharts> chartsOf(const Reference<XSpreadsheet>& sheet) {
    return Reference<css::table::XTableChartsSupplier>(sheet, UNO_QUERY_THROW)->getCharts();
}

/// A name no chart of the document has yet: the office takes each once only.
OUString freeName(const calc::Document& document, const char* wished) {
    const auto taken = [&document](const OUString& name) {
        for (int i = 0; i < document.sheetCount(); ++i)
            if (Reference<css::container::XNameAccess>(chartsOf(document.sheet(i)), UNO_QUERY_THROW)
                    ->hasByName(name))
                return true;
        return false;
    };
    const auto first = OUString::createFromAscii(wished);
    auto name = first;
    for (int n = 2; taken(name); ++n)
        name = first + " " + OUString::number(n);
    return name;
}

ChartDocument insertChart(const calc::Document& document, const Reference<XSpreadsheet>& sheet,
                          const char* name, const ChartPlace& place, const DataBlock& data) {
    const auto index =
        Reference<css::sheet::XCellRangeAddressable>(sheet, UNO_QUERY_THROW)->getRangeAddress().Sheet;
    const auto charts = chartsOf(sheet);
    const auto id = freeName(document, name);
    charts->addNewByName(id, rectangle(sheet, place),
                         sequenceOf({css::table::CellRangeAddress(index, data.firstColumn, data.firstRow,
                                                                  data.lastColumn, data.lastRow)}),
                         true, true);
    const Reference<css::document::XEmbeddedObjectSupplier> object(
        Reference<css::container::XNameAccess>(charts, UNO_QUERY_THROW)->getByName(id), UNO_QUERY_THROW);
    const ChartDocument made(object->getEmbeddedObject(), UNO_QUERY_THROW);
    set(made->getArea(), "LineStyle", Any(css::drawing::LineStyle_NONE));
    set(made->getArea(), "FillColor", Any(palette::paper));
    set(made, "HasMainTitle", false);
    return made;
}

Diagram setBars(const ChartDocument& document) {
    const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
    const Diagram diagram(factory->createInstance("com.sun.star.chart.BarDiagram"), UNO_QUERY_THROW);
    document->setDiagram(diagram);
    set(diagram, "Dim3D", false);
    const auto wall = Reference<chart::X3DDisplay>(diagram, UNO_QUERY_THROW)->getWall();
    set(wall, "FillStyle", Any(css::drawing::FillStyle_NONE));
    set(wall, "LineStyle", Any(css::drawing::LineStyle_NONE));
    return diagram;
}

/// An axis that only holds its scale: no line, no labels.
void silence(const Reference<XPropertySet>& axis, double max) {
    set(axis, "Min", Any(0.0));
    if (max > 0)
        set(axis, "Max", Any(max));
    set(axis, "DisplayLabels", Any(false));
    set(axis, "Marks", Any(sal_Int32{0}));
    set(axis, "LineStyle", Any(css::drawing::LineStyle_NONE));
}

Reference<XPropertySet> valueAxis(const Diagram& diagram) {
    return Reference<chart::XAxisYSupplier>(diagram, UNO_QUERY_THROW)->getYAxis();
}

Reference<XPropertySet> nameAxis(const Diagram& diagram) {
    return Reference<chart::XAxisXSupplier>(diagram, UNO_QUERY_THROW)->getXAxis();
}

void fill(const Reference<XPropertySet>& series, std::size_t tier) {
    set(series, "FillStyle", Any(css::drawing::FillStyle_SOLID));
    set(series, "FillColor", Any(palette::tier(tier).fill));
    set(series, "LineStyle", Any(css::drawing::LineStyle_NONE));
}

/// Every series of a chart, those drawn as lines last. Only this newer interface gives lines their colour.
std::vector<Reference<XPropertySet>> seriesOf(const ChartDocument& document) {
    std::vector<Reference<XPropertySet>> out;
    const Reference<chart2::XChartDocument> model(document, UNO_QUERY_THROW);
    const Reference<chart2::XCoordinateSystemContainer> systems(model->getFirstDiagram(), UNO_QUERY_THROW);
    for (const auto& system : systems->getCoordinateSystems())
        for (const auto& type :
             Reference<chart2::XChartTypeContainer>(system, UNO_QUERY_THROW)->getChartTypes())
            for (const auto& one :
                 Reference<chart2::XDataSeriesContainer>(type, UNO_QUERY_THROW)->getDataSeries())
                out.emplace_back(one, UNO_QUERY_THROW);
    return out;
}

void drawLine(const Reference<XPropertySet>& series, sal_Int32 colour, sal_Int32 width) {
    set(series, "Color", Any(colour));
    set(series, "LineWidth", Any(width));
    set(series, "LineStyle", Any(css::drawing::LineStyle_SOLID));
}

/// Charts take dashes by name only, from a table of their own.
void makeDashed(const ChartDocument& document, const Reference<XPropertySet>& series) {
    constexpr sal_Int32 dash = 250, distance = 150;
    const OUString name = "Clientele Reference";
    const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
    const Reference<css::container::XNameContainer> dashes(
        factory->createInstance("com.sun.star.drawing.DashTable"), UNO_QUERY_THROW);
    if (!dashes->hasByName(name))
        dashes->insertByName(
            name, Any(css::drawing::LineDash(css::drawing::DashStyle_RECT, 0, 0, 1, dash, distance)));
    set(series, "LineDashName", Any(name));
    set(series, "LineStyle", Any(css::drawing::LineStyle_DASH));
}

void caption(const Reference<XPropertySet>& point, sal_Int32 colour) {
    set(point, "DataCaption", Any(chart::ChartDataCaption::VALUE));
    setLetters(point, colour);
}

void legend(const ChartDocument& document) {
    set(document, "HasLegend", true);
    const Reference<XPropertySet> box(document->getLegend(), UNO_QUERY_THROW);
    set(box, "Alignment", Any(chart::ChartLegendPosition_BOTTOM));
    set(box, "LineStyle", Any(css::drawing::LineStyle_NONE));
    set(box, "FillStyle", Any(css::drawing::FillStyle_NONE));
    setLetters(box, palette::quiet);
}
} // namespace

void removeCharts(const Reference<XSpreadsheet>& sheet) {
    const auto charts = chartsOf(sheet);
    for (const auto& name :
         Reference<css::container::XNameAccess>(charts, UNO_QUERY_THROW)->getElementNames())
        charts->removeByName(name);
}

void insertParetoChart(const calc::Document& host, const Reference<XSpreadsheet>& sheet,
                       const core::TierReport& report, const ChartPlace& place, const DataBlock& data) {
    const auto document = insertChart(host, sheet, "Clientele Pareto", place, data);
    set(document, "HasLegend", false);
    const auto diagram = setBars(document);
    constexpr sal_Int32 lines = 2, overlap = 100, gap = 25, thick = 60, thin = 35;
    set(diagram, "NumberOfLines", lines);
    const auto tiers = static_cast<sal_Int32>(report.shares.labels.size());
    for (sal_Int32 tier = 0; tier < tiers; ++tier)
        fill(diagram->getDataRowProperties(tier), static_cast<std::size_t>(tier));
    for (const auto line : {tiers, tiers + 1}) {
        const auto series = diagram->getDataRowProperties(line);
        set(series, "Axis", Any(chart::ChartAxisAssign::SECONDARY_Y));
        set(series, "SymbolType", Any(chart::ChartSymbolType::NONE));
    }
    const auto series = seriesOf(document);
    const auto running = static_cast<std::size_t>(tiers);
    drawLine(series.at(running), palette::line, thick);
    drawLine(series.at(running + 1), palette::reference, thin);
    makeDashed(document, series.at(running + 1));

    constexpr double justAboveAll = 1.02;
    set(diagram, "HasYAxisGrid", false);
    set(diagram, "HasSecondaryYAxis", true);
    silence(valueAxis(diagram), 0);
    silence(Reference<chart::XTwoAxisYSupplier>(diagram, UNO_QUERY_THROW)->getSecondaryYAxis(), justAboveAll);
    set(valueAxis(diagram), "Overlap", Any(overlap));
    set(valueAxis(diagram), "GapWidth", Any(gap));
    const auto names = nameAxis(diagram);
    set(names, "DisplayLabels", Any(false));
    set(names, "Marks", Any(sal_Int32{0}));
    set(names, "LineColor", Any(palette::frame));
    // What the dashed line stands for, where the columns below it have become low.
    const auto last = static_cast<sal_Int32>(report.pareto.steps.size()) - 1;
    if (report.pareto.line > 0)
        caption(diagram->getDataPointProperties(last - last / 10, tiers + 1), palette::ink);
}

void insertTierChart(const calc::Document& host, const Reference<XSpreadsheet>& sheet,
                     const core::TierReport& report, const ChartPlace& place, const DataBlock& data) {
    const auto document = insertChart(host, sheet, "Clientele Tiers", place, data);
    const auto diagram = setBars(document);
    set(diagram, "DataRowSource", Any(chart::ChartDataRowSource_COLUMNS));
    set(diagram, "Vertical", true);
    set(diagram, "Stacked", true);
    set(diagram, "HasYAxisGrid", false);
    legend(document);
    silence(valueAxis(diagram), 1);
    constexpr sal_Int32 overlap = 100, gap = 45;
    set(valueAxis(diagram), "Overlap", Any(overlap));
    set(valueAxis(diagram), "GapWidth", Any(gap));
    const auto names = nameAxis(diagram);
    set(names, "ReverseDirection", Any(true));
    set(names, "Marks", Any(sal_Int32{0}));
    set(names, "LineStyle", Any(css::drawing::LineStyle_NONE));
    setLetters(names, palette::ink);

    // Narrower pieces have no room for their figure.
    constexpr double room = .07;
    const auto& shares = report.shares;
    for (std::size_t tier = 0; tier < shares.labels.size(); ++tier) {
        const auto series = static_cast<sal_Int32>(tier);
        fill(diagram->getDataRowProperties(series), tier);
        if (shares.customers[tier] >= room)
            caption(diagram->getDataPointProperties(0, series), palette::tier(tier).text);
        if (!shares.sales.empty() && shares.sales[tier] >= room)
            caption(diagram->getDataPointProperties(1, series), palette::tier(tier).text);
    }
}

} // namespace clientele::reports
