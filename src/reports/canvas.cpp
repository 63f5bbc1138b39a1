#include "reports/canvas.hpp"

#include "reports/palette.hpp"

#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetCellRangeContainer.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/TableBorder2.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include <array>

namespace clientele::reports {

namespace {
using css::sheet::XSpreadsheet;

Reference<css::table::XCellRange> range(const Reference<XSpreadsheet>& sheet, int row, int column,
                                        int lastRow, int lastColumn) {
    return sheet->getCellRangeByPosition(column, row, lastColumn, lastRow);
}

/// Sets a property on many areas with one call.
void setOn(const calc::Document& document, const std::vector<css::table::CellRangeAddress>& areas,
           const char* property, const Any& value) {
    if (areas.empty())
        return;
    const Reference<css::lang::XMultiServiceFactory> factory(document.model(), UNO_QUERY_THROW);
    const Reference<css::sheet::XSheetCellRangeContainer> ranges(
        factory->createInstance("com.sun.star.sheet.SheetCellRanges"), UNO_QUERY_THROW);
    ranges->addRangeAddresses(
        Sequence<css::table::CellRangeAddress>(areas.data(), static_cast<sal_Int32>(areas.size())), false);
    set(Reference<css::beans::XPropertySet>(ranges, UNO_QUERY_THROW), property, value);
}
} // namespace

Canvas::Canvas(int columns, int rowHeight)
    : columns_(columns)
    , rowHeight_(rowHeight) {}

void Canvas::reach(int row) {
    while (rows() <= row) {
        styles_.emplace_back(static_cast<std::size_t>(columns_), Style::page);
        values_.emplace_back(static_cast<std::size_t>(columns_), Any(OUString()));
    }
}

void Canvas::text(int row, int column, std::string_view utf8, Style look) {
    style(row, column, column, look);
    values_[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)] = Any(toUno(utf8));
}

void Canvas::number(int row, int column, double value, Style look, sal_Int32 format) {
    style(row, column, column, look);
    values_[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)] = Any(value);
    formats_[format].emplace_back(row, column);
}

void Canvas::style(int row, int firstColumn, int lastColumn, Style look) {
    reach(row);
    for (int column = firstColumn; column <= lastColumn; ++column)
        styles_[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)] = look;
}

void Canvas::merge(int row, int firstColumn, int lastColumn) {
    if (lastColumn > firstColumn)
        merges_.push_back({row, row, firstColumn, lastColumn});
}

void Canvas::height(int row, int height) {
    reach(row);
    heights_[row] = height;
}

void Canvas::frame(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    frames_.push_back({firstRow, lastRow, firstColumn, lastColumn});
}

void Canvas::pageBreakBefore(int row) {
    breaks_.push_back(row);
}
void Canvas::columnWidth(int column, int width) {
    widths_[column] = width;
}

int Canvas::heightOf(int row) const {
    const auto found = heights_.find(row);
    return found == heights_.end() ? rowHeight_ : found->second;
}

void Canvas::writeValues(const Reference<XSpreadsheet>& sheet) const {
    // Data, not formulas: what begins with "=" stays the text it is.
    Sequence<Sequence<Any>> block(rows());
    for (int row = 0; row < rows(); ++row) {
        const auto& values = values_[static_cast<std::size_t>(row)];
        block.getArray()[row] = Sequence<Any>(values.data(), columns_);
    }
    Reference<css::sheet::XCellRangeData>(range(sheet, 0, 0, rows() - 1, columns_ - 1), UNO_QUERY_THROW)
        ->setDataArray(block);
}

void Canvas::writeRowHeights(const Reference<XSpreadsheet>& sheet) const {
    const auto rowsFrom = [&](int first, int last) {
        return Reference<css::table::XColumnRowRange>(range(sheet, first, 0, last, 0), UNO_QUERY_THROW)
            ->getRows();
    };
    set(rowsFrom(0, rows() - 1), "Height", static_cast<sal_Int32>(rowHeight_));
    for (const auto& [row, height] : heights_)
        set(rowsFrom(row, row), "Height", static_cast<sal_Int32>(height));
    for (const int row : breaks_)
        set(rowsFrom(row, row), "IsStartOfNewPage", true);
    const Reference<css::table::XColumnRowRange> all(range(sheet, 0, 0, 0, columns_ - 1), UNO_QUERY_THROW);
    for (const auto& [column, width] : widths_)
        set(Reference<css::beans::XPropertySet>(all->getColumns()->getByIndex(column), UNO_QUERY_THROW),
            "Width", Any(static_cast<sal_Int32>(width)));
}

void Canvas::writeFrames(const Reference<XSpreadsheet>& sheet) const {
    css::table::BorderLine2 line;
    line.Color = palette::frame;
    line.LineWidth = 18; // half a point
    line.OuterLineWidth = 18;
    css::table::TableBorder2 border;
    border.TopLine = border.BottomLine = border.LeftLine = border.RightLine = line;
    border.IsTopLineValid = border.IsBottomLineValid = border.IsLeftLineValid = border.IsRightLineValid =
        true;
    for (const auto& f : frames_)
        set(range(sheet, f.firstRow, f.firstColumn, f.lastRow, f.lastColumn), "TableBorder2", border);
}

void Canvas::writeLooks(sal_Int16 sheetIndex, const calc::Document& document) const {
    std::array<Addresses, styleCount> runs;
    for (int row = 0; row < rows(); ++row) {
        const auto& styles = styles_[static_cast<std::size_t>(row)];
        for (int first = 0, last = 0; first < columns_; first = last + 1) {
            const auto style = styles[static_cast<std::size_t>(first)];
            last = first;
            while (last + 1 < columns_ && styles[static_cast<std::size_t>(last + 1)] == style)
                ++last;
            runs[static_cast<std::size_t>(style)].emplace_back(sheetIndex, first, row, last, row);
        }
    }
    for (std::size_t i = 0; i < styleCount; ++i)
        setOn(document, runs[i], "CellStyle", Any(styleName(static_cast<Style>(i))));
    for (const auto& [format, cells] : formats_) {
        Addresses areas;
        for (const auto& [row, column] : cells)
            areas.emplace_back(sheetIndex, column, row, column, row);
        setOn(document, areas, "NumberFormat", Any(format));
    }
}

void Canvas::writeTo(const Reference<XSpreadsheet>& sheet, const calc::Document& document) const {
    if (rows() == 0)
        return;
    const auto index =
        Reference<css::sheet::XCellRangeAddressable>(sheet, UNO_QUERY_THROW)->getRangeAddress().Sheet;
    writeValues(sheet);
    writeLooks(index, document);
    for (const auto& m : merges_)
        Reference<css::util::XMergeable>(range(sheet, m.firstRow, m.firstColumn, m.lastRow, m.lastColumn),
                                         UNO_QUERY_THROW)
            ->merge(true);
    writeFrames(sheet);
    writeRowHeights(sheet);
}

} // namespace clientele::reports
