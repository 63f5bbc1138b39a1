#include "calc/notes.hpp"

#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XSheetAnnotationAnchor.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/text/XSimpleText.hpp>

namespace clientele::calc {

std::string noteAt(const Document& document, const std::string& sheet, int row, int column) {
    const Reference<css::sheet::XSheetAnnotationAnchor> anchor(
        document.sheet(sheet)->getCellByPosition(column, row), UNO_QUERY_THROW);
    const Reference<css::text::XSimpleText> note(anchor->getAnnotation(), UNO_QUERY);
    return note.is() ? fromUno(note->getString()) : std::string();
}

void addToNote(const Document& document, const core::NoteLine& line) {
    const auto sheet = document.sheet(line.sheet);
    const Reference<css::sheet::XCellAddressable> cell(sheet->getCellByPosition(line.column, line.row),
                                                       UNO_QUERY_THROW);
    auto words = line.alone ? std::string() : noteAt(document, line.sheet, line.row, line.column);
    words += (words.empty() ? "" : "\n") + line.words;
    // A new note in place of the old one: unlike a change of its text, that can be undone.
    Reference<css::sheet::XSheetAnnotationsSupplier>(sheet, UNO_QUERY_THROW)
        ->getAnnotations()
        ->insertNew(cell->getCellAddress(), toUno(words));
}

} // namespace clientele::calc
