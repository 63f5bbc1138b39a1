#include "calc/array_formulas.hpp"

#include "calc/ranges.hpp"
#include "calc/undo_action.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/table/CellContentType.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace clientele::calc {

namespace {

constexpr sal_Int32 anything = css::sheet::CellFlags::VALUE | css::sheet::CellFlags::DATETIME |
                               css::sheet::CellFlags::STRING | css::sheet::CellFlags::FORMULA;

void addNames(std::vector<core::NamedExpression>& out, const Reference<css::uno::XInterface>& owner,
              int sheet) {
    const auto names = get<Reference<css::sheet::XNamedRanges>>(owner, "NamedRanges");
    for (const auto& name : names->getElementNames()) {
        const Reference<css::sheet::XNamedRange> range(names->getByName(name), UNO_QUERY_THROW);
        out.push_back({fromUno(name), fromUno(range->getContent()), sheet});
    }
}

Sequence<css::table::CellRangeAddress> filledIn(const Document& document, const core::Area& area,
                                                sal_Int32 flags) {
    return Reference<css::sheet::XCellRangesQuery>(rangeOf(document, area), UNO_QUERY_THROW)
        ->queryContentCells(static_cast<sal_Int16>(flags))
        ->getRangeAddresses();
}

void clear(const Document& document, const core::Area& area) {
    Reference<css::sheet::XSheetOperation>(rangeOf(document, area), UNO_QUERY_THROW)->clearContents(anything);
}

/// A cell that nobody uses, beyond what the sheet holds: below and to the right of it, where no reference to
/// the user's rows and columns reaches.
core::Area freeCell(const Document& document, int sheet) {
    const auto used = usedArea(document, sheet);
    const auto all =
        areaOf(Reference<css::sheet::XCellRangeAddressable>(document.sheet(sheet), UNO_QUERY_THROW)
                   ->getRangeAddress());
    const int row = std::min(used.lastRow + 1, all.lastRow),
              column = std::min(used.lastColumn + 1, all.lastColumn);
    for (const auto& [r, c] : {std::pair(row, column), std::pair(row, 0), std::pair(0, column)})
        if (const core::Area cell{sheet, r, c, r, c}; filledIn(document, cell, anything).getLength() == 0)
            return cell;
    throw std::runtime_error("no free cell on the sheet");
}

/// Whether the document is to be saved stays as it was: for what is tried out in a cell and taken away again.
class Untouched {
public:
    explicit Untouched(const Document& document)
        : model_(document.model(), UNO_QUERY_THROW)
        , modifiable_(document.model(), UNO_QUERY_THROW)
        , modified_(modifiable_->isModified()) {
        model_->lockControllers();
    }
    ~Untouched() {
        try {
            model_->unlockControllers(); // Calc notes only now that something changed
            if (!modified_)
                modifiable_->setModified(false);
        } catch (const css::uno::Exception&) {
            // The document was closed under us.
        }
    }
    Untouched(const Untouched&) = delete;
    Untouched& operator=(const Untouched&) = delete;

private:
    Reference<css::frame::XModel> model_;
    Reference<css::util::XModifiable> modifiable_;
    bool modified_;
};

/// "=COLUMNS(TRANSPOSE(…))…": transposed, a result of one cell is an array too, of which Calc counts the
/// rows.
std::string sizeFormula(const std::string& formula) {
    const auto result = "TRANSPOSE(" + formula.substr(1) + ")";
    return "=COLUMNS(" + result + ")&\"x\"&ROWS(" + result + ")";
}

} // namespace

core::CrmCalls crmCalls(const Document& document) {
    std::vector<core::NamedExpression> names;
    addNames(names, document.model(), -1);
    for (int i = 0; i < document.sheetCount(); ++i)
        addNames(names, document.sheet(i), i);
    return core::CrmCalls(names);
}

std::optional<core::Area> arrayAt(const Document& document, int sheet, int row, int column) {
    const Reference<css::sheet::XSheetCellRange> cell(
        document.sheet(sheet)->getCellRangeByPosition(column, row, column, row), UNO_QUERY_THROW);
    const auto cursor = document.sheet(sheet)->createCursorByRange(cell);
    cursor->collapseToCurrentArray();
    const auto area =
        areaOf(Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress());
    const auto formula = Reference<css::sheet::XArrayFormulaRange>(rangeOf(document, area), UNO_QUERY_THROW)
                             ->getArrayFormula();
    return formula.isEmpty() ? std::nullopt : std::optional(area);
}

std::string arrayFormula(const Document& document, const core::Area& array) {
    auto text = fromUno(Reference<css::sheet::XArrayFormulaRange>(rangeOf(document, array), UNO_QUERY_THROW)
                            ->getArrayFormula());
    if (text.starts_with('{') && text.ends_with('}'))
        text = text.substr(1, text.size() - 2);
    return text;
}

std::vector<core::Area> arraysIn(const Document& document, const core::Area& area) {
    std::vector<core::Area> out;
    for (const auto& address : filledIn(document, area, css::sheet::CellFlags::FORMULA)) {
        const auto part = areaOf(address);
        const auto formulas =
            Reference<css::sheet::XCellRangeFormula>(rangeOf(document, part), UNO_QUERY_THROW)
                ->getFormulaArray();
        for (sal_Int32 r = 0; r < formulas.getLength(); ++r)
            for (sal_Int32 c = 0; c < formulas[r].getLength(); ++c) {
                const int row = part.firstRow + r, column = part.firstColumn + c;
                const core::Area cell{area.sheet, row, column, row, column};
                if (!formulas[r][c].startsWith("{") ||
                    std::ranges::any_of(out, [&](const core::Area& known) { return within(cell, known); }))
                    continue;
                if (const auto array = arrayAt(document, area.sheet, row, column))
                    out.push_back(*array);
            }
    }
    return out;
}

ResultSize resultSize(const Document& document, int sheet, const std::string& formula) {
    const Untouched untouched(document);
    const auto place = freeCell(document, sheet);
    const auto range = rangeOf(document, place);
    const Reference<css::sheet::XArrayFormulaRange> array(range, UNO_QUERY_THROW);
    const auto cell = range->getCellByPosition(0, 0);
    unrecorded(document, [&] { array->setArrayFormula(toUno(sizeFormula(formula))); });
    const auto shown = fromUno(Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->getString());
    const bool failed = cell->getError() != 0 || cell->getType() != css::table::CellContentType_FORMULA;
    unrecorded(document, [&] { clear(document, place); });
    if (failed)
        return {0, 0, shown};
    const auto cross = shown.find('x');
    return {std::stoi(shown.substr(0, cross)), std::stoi(shown.substr(cross + 1)), {}};
}

Filled filledCells(const Document& document, const core::Area& area, const std::optional<core::Area>& except,
                   std::size_t most) {
    Filled out;
    for (const auto& address : filledIn(document, area, anything))
        for (int row = address.StartRow; row <= address.EndRow; ++row)
            for (int column = address.StartColumn; column <= address.EndColumn; ++column) {
                const core::Area cell{area.sheet, row, column, row, column};
                if (except && within(cell, *except))
                    continue;
                ++out.cells;
                if (out.first.size() < most)
                    out.first.push_back(
                        {cell, fromUno(Reference<css::text::XTextRange>(
                                           rangeOf(document, cell)->getCellByPosition(0, 0), UNO_QUERY_THROW)
                                           ->getString())});
            }
    return out;
}

bool holdsMergedCells(const Document& document, const core::Area& area) {
    return Reference<css::util::XMergeable>(rangeOf(document, area), UNO_QUERY_THROW)->getIsMerged();
}

Entered enterArray(const Document& document, const core::Area& area, const std::string& formula,
                   const std::optional<core::Area>& former) {
    // Calc overwrites no part of an array, and says nothing.
    if (former)
        clear(document, *former);
    for (const auto& array : arraysIn(document, area))
        clear(document, array);
    const Reference<css::sheet::XArrayFormulaRange> range(rangeOf(document, area), UNO_QUERY_THROW);
    range->setArrayFormula(toUno(formula));
    if (range->getArrayFormula().isEmpty())
        return Entered::notTaken;
    // Its size was found out elsewhere without an error, so the formula itself is good: these come of reading
    // its own cells. (504: a range of an add-in function holds an error.)
    constexpr std::array circular{504, 522, 523};
    const int error = rangeOf(document, area)->getCellByPosition(0, 0)->getError();
    return std::ranges::find(circular, error) == circular.end() ? Entered::done : Entered::readsItself;
}

} // namespace clientele::calc
