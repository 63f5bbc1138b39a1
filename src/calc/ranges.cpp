#include "calc/ranges.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRangeContainer.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XUnnamedDatabaseRanges.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/table/CellAddress.hpp>

namespace clientele::calc {

core::Area areaOf(const css::table::CellRangeAddress& a) {
    return {a.Sheet, a.StartRow, a.StartColumn, a.EndRow, a.EndColumn};
}

css::table::CellRangeAddress addressOf(const core::Area& area) {
    return {static_cast<sal_Int16>(area.sheet), area.firstColumn, area.firstRow, area.lastColumn,
            area.lastRow};
}

Reference<css::table::XCellRange> rangeOf(const Document& document, const core::Area& area) {
    return document.sheet(area.sheet)
        ->getCellRangeByPosition(area.firstColumn, area.firstRow, area.lastColumn, area.lastRow);
}

Reference<css::uno::XInterface> rangesOf(const Document& document, const std::vector<core::Area>& areas) {
    const Reference<css::lang::XMultiServiceFactory> factory(document.model(), UNO_QUERY_THROW);
    const Reference<css::sheet::XSheetCellRangeContainer> ranges(
        factory->createInstance("com.sun.star.sheet.SheetCellRanges"), UNO_QUERY_THROW);
    Sequence<css::table::CellRangeAddress> addresses(static_cast<sal_Int32>(areas.size()));
    for (std::size_t i = 0; i < areas.size(); ++i)
        addresses.getArray()[i] = addressOf(areas[i]);
    ranges->addRangeAddresses(addresses, false); // merging takes the square of their number
    return ranges;
}

bool within(const core::Area& inner, const core::Area& outer) {
    return inner.sheet == outer.sheet && inner.firstRow >= outer.firstRow && inner.lastRow <= outer.lastRow &&
           inner.firstColumn >= outer.firstColumn && inner.lastColumn <= outer.lastColumn;
}

core::Area usedArea(const Document& document, int sheet) {
    return usedArea(document.sheet(sheet));
}

core::Area usedArea(const Reference<css::sheet::XSpreadsheet>& sheet) {
    const Reference<css::sheet::XSheetCellCursor> cursor(sheet->createCursor());
    const Reference<css::sheet::XUsedAreaCursor> used(cursor, UNO_QUERY_THROW);
    used->gotoStartOfUsedArea(false);
    used->gotoEndOfUsedArea(true);
    return areaOf(Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress());
}

std::vector<DatabaseRange> databaseRangesOn(const Document& document, int sheet) {
    using css::sheet::XDatabaseRange;
    std::vector<DatabaseRange> out;
    const Reference<css::container::XIndexAccess> named(
        get<Reference<css::uno::XInterface>>(document.model(), "DatabaseRanges"), UNO_QUERY);
    for (sal_Int32 i = 0; named.is() && i < named->getCount(); ++i)
        if (const Reference<XDatabaseRange> range(named->getByIndex(i), UNO_QUERY_THROW);
            range->getDataArea().Sheet == sheet)
            out.push_back({range, true});
    const Reference<css::sheet::XUnnamedDatabaseRanges> unnamed(
        get<Reference<css::uno::XInterface>>(document.model(), "UnnamedDatabaseRanges"), UNO_QUERY);
    if (unnamed.is() && unnamed->hasByTable(sheet))
        out.push_back({Reference<XDatabaseRange>(unnamed->getByTable(sheet), UNO_QUERY_THROW), false});
    return out;
}

std::vector<core::Area> areasOf(const Reference<css::uno::XInterface>& cells) {
    std::vector<core::Area> out;
    if (const Reference<css::sheet::XSheetCellRanges> several(cells, UNO_QUERY); several.is())
        for (const auto& address : several->getRangeAddresses())
            out.push_back(areaOf(address));
    else if (const Reference<css::sheet::XCellRangeAddressable> range(cells, UNO_QUERY); range.is())
        out.push_back(areaOf(range->getRangeAddress()));
    else if (const Reference<css::sheet::XCellAddressable> cell(cells, UNO_QUERY); cell.is()) {
        const auto a = cell->getCellAddress();
        out.push_back({a.Sheet, a.Row, a.Column, a.Row, a.Column});
    }
    return out;
}

std::optional<core::Area> typedArea(const Document& document, const std::string& text, int sheet) {
    const Reference<css::lang::XMultiServiceFactory> factory(document.model(), UNO_QUERY_THROW);
    const auto conversion = factory->createInstance("com.sun.star.table.CellRangeAddressConversion");
    try {
        set(conversion, "ReferenceSheet", sal_Int32(sheet));
        set(conversion, "UserInterfaceRepresentation", toUno(text));
        return areaOf(get<css::table::CellRangeAddress>(conversion, "Address"));
    } catch (const css::uno::Exception&) {
        return std::nullopt; // the office says only so that it is none
    }
}

} // namespace clientele::calc
