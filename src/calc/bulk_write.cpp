#include "calc/bulk_write.hpp"

#include "calc/ranges.hpp"
#include "calc/undo_action.hpp"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetAnnotation.hpp>
#include <com/sun/star/sheet/XSheetAnnotations.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/text/XSimpleText.hpp>

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

namespace {

struct Note {
    css::table::CellAddress cell;
    OUString words;
};

Reference<css::sheet::XSheetAnnotations> notesOf(const Document& document, int sheet) {
    return Reference<css::sheet::XSheetAnnotationsSupplier>(document.sheet(sheet), UNO_QUERY_THROW)
        ->getAnnotations();
}

std::vector<Note> notesIn(const Document& document, const css::table::CellRangeAddress& area) {
    std::vector<Note> out;
    const auto notes = notesOf(document, area.Sheet);
    for (sal_Int32 i = 0; i < notes->getCount(); ++i) {
        const Reference<css::sheet::XSheetAnnotation> note(notes->getByIndex(i), UNO_QUERY_THROW);
        const auto at = note->getPosition();
        if (at.Row >= area.StartRow && at.Row <= area.EndRow && at.Column >= area.StartColumn &&
            at.Column <= area.EndColumn)
            out.push_back({at, Reference<css::text::XSimpleText>(note, UNO_QUERY_THROW)->getString()});
    }
    return out;
}

/// setDataArray drops the notes of the cells it writes to.
void writeKeepingNotes(const Document& document, const Reference<css::table::XCellRange>& range,
                       const Sequence<Sequence<Any>>& rows) {
    const auto area = Reference<css::sheet::XCellRangeAddressable>(range, UNO_QUERY_THROW)->getRangeAddress();
    double number = 0;
    if (area.StartRow == area.EndRow && area.StartColumn == area.EndColumn && (rows[0][0] >>= number))
        return range->getCellByPosition(0, 0)->setValue(number); // the note stays the very same one
    const auto notes = notesIn(document, area);
    Reference<css::sheet::XCellRangeData>(range, UNO_QUERY_THROW)->setDataArray(rows);
    for (const auto& note : notes)
        notesOf(document, area.Sheet)->insertNew(note.cell, note.words);
}

} // namespace

void writeValues(const Document& document, const Reference<css::table::XCellRange>& range,
                 const Sequence<Sequence<Any>>& rows) {
    const auto empty = Reference<css::sheet::XCellRangesQuery>(range, UNO_QUERY_THROW)->queryEmptyCells();
    const auto areas = empty->getRangeAddresses();
    // First on the stack, so that it is undone last: after Calc has put back the cells that were filled.
    if (areas.getLength() > 0)
        addUndoAction(
            document, {}, [document, areas] { emptyCells(document, areas); }, [] {});
    writeKeepingNotes(document, range, rows);
}

} // namespace clientele::calc
