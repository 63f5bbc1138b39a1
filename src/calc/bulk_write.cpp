#include "calc/bulk_write.hpp"

#include "calc/ranges.hpp"
#include "calc/undo_action.hpp"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>

#include <map>

namespace clientele::calc {

void emptyCells(const Document& document, const Sequence<css::table::CellRangeAddress>& areas) {
    namespace flag = css::sheet::CellFlags;
    std::map<int, std::vector<core::Area>> bySheet;
    for (const auto& address : areas)
        bySheet[address.Sheet].push_back(areaOf(address));
    // Calc would record the emptying on the very list of actions that is being undone.
    for (const auto& [sheet, cells] : bySheet)
        unrecorded(document, [&] {
            Reference<css::sheet::XSheetOperation>(rangesOf(document, cells), UNO_QUERY_THROW)
                ->clearContents(flag::VALUE | flag::DATETIME | flag::STRING | flag::FORMULA);
        });
}

void writeValues(const Document& document, const Reference<css::table::XCellRange>& range,
                 const Sequence<Sequence<Any>>& rows) {
    const auto empty = Reference<css::sheet::XCellRangesQuery>(range, UNO_QUERY_THROW)->queryEmptyCells();
    const auto areas = empty->getRangeAddresses();
    // First on the stack, so that it is undone last: after Calc has put back the cells that were filled.
    if (areas.getLength() > 0)
        addUndoAction(
            document, {}, [document, areas] { emptyCells(document, areas); }, [] {});
    Reference<css::sheet::XCellRangeData>(range, UNO_QUERY_THROW)->setDataArray(rows);
}

} // namespace clientele::calc
