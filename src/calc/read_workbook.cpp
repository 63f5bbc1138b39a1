#include "calc/read_workbook.hpp"

#include "calc/ranges.hpp"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include <algorithm>
#include <future>
#include <utility>

namespace clientele::calc {

namespace {

// A band of rows at a time: the office hands out every cell as an object of its own, and a million rows of
// them at once would cost more memory than the workbook.
// And who types meanwhile waits for no more than one band.
constexpr int bandRows = 4096;

void takeBand(core::Grid& grid, const Sequence<Sequence<Any>>& band, int firstRow, int firstColumn) {
    std::string scratch;
    for (sal_Int32 r = 0; r < band.getLength(); ++r) {
        const auto& row = band[r];
        for (sal_Int32 c = 0; c < row.getLength(); ++c) {
            const auto& cell = row[c];
            switch (cell.getValueTypeClass()) {
            case css::uno::TypeClass_DOUBLE:
                grid.setNumber(firstRow + r, firstColumn + c, *static_cast<const double*>(cell.getValue()));
                break;
            case css::uno::TypeClass_STRING: {
                const auto& text = *static_cast<const OUString*>(cell.getValue());
                if (text.isEmpty())
                    break;
                scratch = fromUno(text);
                grid.setText(firstRow + r, firstColumn + c, scratch);
                break;
            }
            default:
                grid.setError(firstRow + r, firstColumn + c);
            }
        }
    }
}

/// What says where a table begins and ends: the user's database ranges, and the one with an autofilter.
std::vector<core::Area> databaseRanges(const Document& document, int sheet) {
    std::vector<core::Area> out;
    for (const auto& [range, named] : databaseRangesOn(document, sheet))
        if (named || get<bool>(range, "AutoFilter"))
            out.push_back(areaOf(range->getDataArea()));
    return out;
}

} // namespace

core::Grid readSheet(const Document& document, int index) {
    return readArea(document, usedArea(document, index));
}

core::Grid readArea(const Document& document, const core::Area& area) {
    const auto sheet = document.sheet(area.sheet);
    core::Grid grid(area.firstRow, area.firstColumn, area.lastRow - area.firstRow + 1,
                    area.lastColumn - area.firstColumn + 1);
    // While the office hands out a band, the one before is taken over by a thread of ours: half the time on
    // two cores.
    std::future<void> taking;
    for (int row = area.firstRow; row <= area.lastRow; row += bandRows) {
        const int last = std::min(row + bandRows - 1, area.lastRow);
        const Reference<css::sheet::XCellRangeData> cells(
            sheet->getCellRangeByPosition(area.firstColumn, row, area.lastColumn, last), UNO_QUERY_THROW);
        auto band = cells->getDataArray();
        if (taking.valid())
            taking.get();
        taking =
            std::async(std::launch::async, [&grid, band = std::move(band), row, column = area.firstColumn] {
                takeBand(grid, band, row, column);
            });
    }
    if (taking.valid())
        taking.get();
    return grid;
}

std::vector<core::SheetContent> readWorkbook(const Document& document, const std::vector<std::string>& skip) {
    std::vector<core::SheetContent> out;
    for (int i = 0; i < document.sheetCount(); ++i) {
        core::SheetContent content;
        content.name = document.sheetName(i);
        if (std::ranges::find(skip, content.name) == skip.end()) {
            content.grid = readSheet(document, i);
            content.databaseRanges = databaseRanges(document, i);
        }
        out.push_back(std::move(content));
    }
    return out;
}

core::FormatKind DocumentFormats::formatAt(int sheet, int row, int column) const {
    namespace nf = css::util::NumberFormat;
    const auto key = get<sal_Int32>(document_.sheet(sheet)->getCellByPosition(column, row), "NumberFormat");
    const Reference<css::util::XNumberFormatsSupplier> supplier(document_.model(), UNO_QUERY_THROW);
    const auto type = get<sal_Int16>(supplier->getNumberFormats()->getByKey(key), "Type");
    const auto has = [type](sal_Int16 bits) { return (type & bits) == bits; };
    if (has(nf::DATETIME))
        return core::FormatKind::dateTime;
    if (has(nf::DATE))
        return core::FormatKind::date;
    if (has(nf::TIME))
        return core::FormatKind::time;
    if (has(nf::CURRENCY))
        return core::FormatKind::currency;
    if (has(nf::PERCENT))
        return core::FormatKind::percent;
    if (has(nf::LOGICAL))
        return core::FormatKind::logical;
    if (has(nf::TEXT))
        return core::FormatKind::text;
    return has(nf::NUMBER) && key % 10000 != 0 ? core::FormatKind::number : core::FormatKind::general;
}

std::string formulaAt(const Document& document, int sheet, int row, int column) {
    const auto text = fromUno(document.sheet(sheet)->getCellByPosition(column, row)->getFormula());
    return text.starts_with('=') ? text : std::string();
}

std::string DocumentFormulas::formulaAt(int sheet, int row, int column) const {
    return calc::formulaAt(document_, sheet, row, column);
}

} // namespace clientele::calc
