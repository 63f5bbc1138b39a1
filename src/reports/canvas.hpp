#pragma once

#include "calc/document.hpp"
#include "reports/styles.hpp"

#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace clientele::reports {

/// A sheet being composed: cells, looks, merges, heights are gathered and then written in a few bulk calls.
/// Coordinates are the sheet's, first cell 0, 0. Lengths in 1/100 mm.
class Canvas {
public:
    Canvas(int columns, int rowHeight);

    void text(int row, int column, std::string_view utf8, Style style);
    void number(int row, int column, double value, Style style, sal_Int32 format);
    /// The look of a whole run of cells, values or none.
    void style(int row, int firstColumn, int lastColumn, Style style);
    void merge(int row, int firstColumn, int lastColumn);
    void height(int row, int height);
    void frame(int firstRow, int lastRow, int firstColumn, int lastColumn);
    void pageBreakBefore(int row);
    void columnWidth(int column, int width);

    [[nodiscard]] int heightOf(int row) const;
    [[nodiscard]] int rows() const { return static_cast<int>(styles_.size()); }

    void writeTo(const Reference<css::sheet::XSpreadsheet>& sheet, const calc::Document& document) const;

private:
    struct Area {
        int firstRow, lastRow, firstColumn, lastColumn;
    };
    using Addresses = std::vector<css::table::CellRangeAddress>;

    void reach(int row);
    void writeValues(const Reference<css::sheet::XSpreadsheet>& sheet) const;
    void writeRowHeights(const Reference<css::sheet::XSpreadsheet>& sheet) const;
    void writeFrames(const Reference<css::sheet::XSpreadsheet>& sheet) const;
    void writeLooks(sal_Int16 sheetIndex, const calc::Document& document) const;

    int columns_, rowHeight_;
    std::vector<std::vector<Any>> values_;
    std::vector<std::vector<Style>> styles_;
    std::map<sal_Int32, std::vector<std::pair<int, int>>> formats_;
    std::vector<Area> merges_, frames_;
    std::map<int, int> heights_, widths_;
    std::vector<int> breaks_;
};

} // namespace clientele::reports
