#include "calc/formula_values.hpp"

#include "calc/array_formulas.hpp"
#include "calc/bulk_write.hpp"
#include "calc/ranges.hpp"
#include "calc/undo_action.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetAnnotation.hpp>
#include <com/sun/star/sheet/XSheetAnnotations.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace clientele::calc {

namespace {

using Values = Sequence<Sequence<Any>>;

constexpr int bandRows = 32768; // as much of a column as is read at a time

Values valuesIn(const Document& document, const core::Area& area) {
    return Reference<css::sheet::XCellRangeData>(rangeOf(document, area), UNO_QUERY_THROW)->getDataArray();
}

/// Calc hands out an error as nothing at all.
bool holdsError(const Values& values) {
    return std::any_of(values.begin(), values.end(), [](const auto& row) {
        return std::any_of(row.begin(), row.end(), [](const Any& cell) { return !cell.hasValue(); });
    });
}

std::int64_t cellsOf(const core::Area& a) {
    return std::int64_t{a.lastRow - a.firstRow + 1} * (a.lastColumn - a.firstColumn + 1);
}

bool contains(const core::Area& area, int row, int column) {
    return row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn &&
           column <= area.lastColumn;
}

std::optional<core::Area> common(const core::Area& a, const core::Area& b) {
    const core::Area out{a.sheet, std::max(a.firstRow, b.firstRow), std::max(a.firstColumn, b.firstColumn),
                         std::min(a.lastRow, b.lastRow), std::min(a.lastColumn, b.lastColumn)};
    return out.firstRow <= out.lastRow && out.firstColumn <= out.lastColumn ? std::optional(out)
                                                                            : std::nullopt;
}

/// Goes through the formulas of some areas and tells the planner of ours.
class Search {
public:
    Search(const Document& document, const std::vector<core::Area>& where)
        : document_(document)
        , planner_(crmCalls(document)) {
        for (const auto& area : where)
            if (const auto used = common(area, usedArea(document, area.sheet)))
                where_[area.sheet].push_back(*used);
    }

    core::ValuesPlan plan() {
        for (const auto& [sheet, areas] : where_)
            searchSheet(areas);
        return planner_.plan();
    }

private:
    /// One sheet at a time, and within what it holds: Calc 7.4 mixes up the sheets of an object for several
    /// ranges, and finds cells of other columns where a range lies beyond the last used one.
    void searchSheet(const std::vector<core::Area>& areas) {
        ranges_.set(rangesOf(document_, areas), UNO_QUERY_THROW);
        const auto found = ranges_->queryContentCells(css::sheet::CellFlags::FORMULA);
        for (const auto& address : found->getRangeAddresses())
            for (int row = address.StartRow; row <= address.EndRow; row += bandRows) {
                auto band = areaOf(address);
                band.firstRow = row;
                band.lastRow = std::min(row + bandRows - 1, static_cast<int>(address.EndRow));
                searchBand(band);
            }
    }

    void searchBand(const core::Area& band) {
        const auto formulas =
            Reference<css::sheet::XCellRangeFormula>(rangeOf(document_, band), UNO_QUERY_THROW)
                ->getFormulaArray();
        Values values; // read where there is a formula of ours
        for (int c = 0; c <= band.lastColumn - band.firstColumn; ++c)
            for (int r = 0; r < formulas.getLength(); ++r) {
                const auto& formula = formulas[r][c];
                const int row = band.firstRow + r, column = band.firstColumn + c;
                if (!isOurs(formula, band.sheet))
                    continue;
                if (formula[0] == '{') {
                    takeArray(band.sheet, row, column);
                    continue;
                }
                if (values.getLength() == 0)
                    values = valuesIn(document_, band);
                planner_.add(band.sheet, row, column, !values[r][c].hasValue());
            }
    }

    /// The same text follows itself in every cell of an array.
    bool isOurs(const OUString& formula, int sheet) {
        if (formula != lastFormula_ || sheet != lastSheet_) {
            lastFormula_ = formula;
            lastSheet_ = sheet;
            lastIsOurs_ = planner_.isOurs(fromUno(formula), sheet);
        }
        return lastIsOurs_;
    }

    void takeArray(int sheet, int row, int column) {
        if (lastArray_.sheet == sheet && contains(lastArray_, row, column))
            return;
        lastArray_ =
            arrayAt(document_, sheet, row, column).value_or(core::Area{sheet, row, column, row, column});
        if (!arrays_.insert({sheet, lastArray_.firstRow, lastArray_.firstColumn}).second)
            return;
        planner_.addArray(lastArray_, showsError(lastArray_), reachesBeyond(lastArray_));
    }

    [[nodiscard]] bool showsError(const core::Area& area) const {
        for (auto band = area; band.firstRow <= area.lastRow; band.firstRow += bandRows) {
            band.lastRow = std::min(band.firstRow + bandRows - 1, area.lastRow);
            if (holdsError(valuesIn(document_, band)))
                return true;
        }
        return false;
    }

    [[nodiscard]] bool reachesBeyond(const core::Area& area) const {
        std::int64_t within = 0;
        const auto asked = ranges_->queryIntersection(addressOf(area));
        for (const auto& address : asked->getRangeAddresses())
            within += cellsOf(areaOf(address));
        return within < cellsOf(area);
    }

    Document document_;
    core::ValuesPlanner planner_;
    std::map<int, std::vector<core::Area>> where_;   ///< by sheet
    Reference<css::sheet::XCellRangesQuery> ranges_; ///< of the sheet at hand
    OUString lastFormula_;
    int lastSheet_ = -1;
    bool lastIsOurs_ = false;
    core::Area lastArray_{-1};
    std::set<std::tuple<int, int, int>> arrays_; ///< sheet and upper left cell of those that were seen
};

std::vector<core::Area> wholeDocument(const Document& document) {
    std::vector<core::Area> out;
    for (int i = 0; i < document.sheetCount(); ++i)
        out.push_back(usedArea(document, i));
    return out;
}

struct AreaValues {
    core::Area area;
    Values values;
};

/// Row and column of each note of a sheet.
std::set<std::pair<int, int>> notesOn(const Document& document, int sheet) {
    std::set<std::pair<int, int>> out;
    const Reference<css::container::XIndexAccess> notes(
        Reference<css::sheet::XSheetAnnotationsSupplier>(document.sheet(sheet), UNO_QUERY_THROW)
            ->getAnnotations(),
        UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < notes->getCount(); ++i) {
        const Reference<css::sheet::XSheetAnnotation> note(notes->getByIndex(i), UNO_QUERY_THROW);
        const auto at = note->getPosition();
        out.emplace(at.Row, at.Column);
    }
    return out;
}

void writeCell(const Document& document, const Reference<css::table::XCell>& cell, const Any& value) {
    double number = 0;
    OUString text;
    if (value >>= number)
        unrecorded(document, [&] { cell->setValue(number); });
    else if ((value >>= text) && !text.isEmpty())
        // A text also where it begins with "=".
        unrecorded(document,
                   [&] { Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->setString(text); });
}

/// Writing many cells in one call takes their notes away: rows with a note are written cell by cell.
void writeBesideNotes(const Document& document, const AreaValues& content,
                      const std::set<std::pair<int, int>>& notes) {
    const auto& area = content.area;
    const auto range = rangeOf(document, area);
    const int columns = area.lastColumn - area.firstColumn;
    int start = 0;
    const auto writeRows = [&](int end) {
        if (start >= end)
            return;
        const Values part(content.values.getConstArray() + start, end - start);
        const Reference<css::sheet::XCellRangeData> rows(
            range->getCellRangeByPosition(0, start, columns, end - 1), UNO_QUERY_THROW);
        unrecorded(document, [&] { rows->setDataArray(part); });
    };
    for (auto note = notes.lower_bound({area.firstRow, 0});
         note != notes.end() && note->first <= area.lastRow; ++note) {
        const int row = note->first - area.firstRow;
        if (row < start || !contains(area, note->first, note->second))
            continue;
        writeRows(row);
        for (int c = 0; c <= columns; ++c)
            writeCell(document, range->getCellByPosition(c, row), content.values[row][c]);
        start = row + 1;
    }
    writeRows(content.values.getLength());
}

void write(const Document& document, const std::vector<AreaValues>& contents) {
    std::map<int, std::set<std::pair<int, int>>> notes;
    for (const auto& content : contents) {
        const int sheet = content.area.sheet;
        if (!notes.contains(sheet))
            notes[sheet] = notesOn(document, sheet);
        writeBesideNotes(document, content, notes[sheet]);
    }
}

} // namespace

core::ValuesPlan planValues(const Document& document, const std::vector<core::Area>& where) {
    // What a formula would show is its result, not what it showed before calculation was switched off.
    const Reference<css::sheet::XCalculatable> calculation(document.model(), UNO_QUERY_THROW);
    if (!calculation->isAutomaticCalculationEnabled())
        calculation->calculate();
    return Search(document, where.empty() ? wholeDocument(document) : where).plan();
}

void turnIntoValues(const Document& document, const core::ValuesPlan& plan) {
    // All are read before the first one goes: they may depend on each other.
    std::vector<AreaValues> contents;
    std::map<int, std::vector<core::Area>> bySheet;
    Sequence<css::table::CellRangeAddress> addresses(static_cast<sal_Int32>(plan.areas.size()));
    for (const auto& area : plan.areas) {
        addresses.getArray()[contents.size()] = addressOf(area);
        contents.push_back({area, valuesIn(document, area)});
        bySheet[area.sheet].push_back(area);
    }
    // Calc's own undo brings formulas back as they were, arrays too, and fast only after its own clearing.
    for (const auto& [sheet, areas] : bySheet)
        Reference<css::sheet::XSheetOperation>(rangesOf(document, areas), UNO_QUERY_THROW)
            ->clearContents(css::sheet::CellFlags::FORMULA);
    write(document, contents);
    addUndoAction(
        document, {}, [document, addresses] { emptyCells(document, addresses); },
        [document, contents = std::move(contents)] { write(document, contents); });
}

} // namespace clientele::calc
