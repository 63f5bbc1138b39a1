#include "content.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <algorithm>

namespace clientele::test {

namespace {

calc::Document documentOf(const Workbook& book) {
    return {context(), book.model()};
}

Reference<css::document::XUndoManager> undoManager(const Workbook& book) {
    return documentOf(book).undoManager();
}

/// The used area reaches over formatted empty cells too.
void dropEmptyEnds(std::vector<std::vector<std::string>>& cells) {
    for (auto& row : cells)
        while (!row.empty() && row.back().empty())
            row.pop_back();
    while (!cells.empty() && cells.back().empty())
        cells.pop_back();
}

} // namespace

std::vector<SheetText> contentOf(const Workbook& book) {
    std::vector<SheetText> out;
    const auto document = documentOf(book);
    for (int i = 0; i < document.sheetCount(); ++i) {
        const auto cursor = document.sheet(i)->createCursor();
        const Reference<css::sheet::XUsedAreaCursor> used(cursor, UNO_QUERY_THROW);
        used->gotoStartOfUsedArea(false);
        used->gotoEndOfUsedArea(true);
        SheetText sheet{document.sheetName(i), {}};
        for (const auto& row :
             Reference<css::sheet::XCellRangeFormula>(cursor, UNO_QUERY_THROW)->getFormulaArray()) {
            auto& cells = sheet.cells.emplace_back();
            for (const auto& cell : row)
                cells.push_back(fromUno(cell));
        }
        dropEmptyEnds(sheet.cells);
        out.push_back(std::move(sheet));
    }
    return out;
}

std::string difference(const std::vector<SheetText>& now, const std::vector<SheetText>& before) {
    if (now.size() != before.size())
        return std::to_string(now.size()) + " sheets, not " + std::to_string(before.size());
    const auto at = [](const SheetText& sheet, std::size_t r, std::size_t c) {
        return r < sheet.cells.size() && c < sheet.cells[r].size() ? sheet.cells[r][c] : std::string();
    };
    for (std::size_t s = 0; s < now.size(); ++s)
        for (std::size_t r = 0; r < std::max(now[s].cells.size(), before[s].cells.size()); ++r)
            for (std::size_t c = 0; c < 60; ++c)
                if (at(now[s], r, c) != at(before[s], r, c))
                    return now[s].name + " row " + std::to_string(r + 1) + " column " +
                           std::to_string(c + 1) + ": '" + at(now[s], r, c) + "', not '" +
                           at(before[s], r, c) + "'";
    return {};
}

Sequence<Sequence<Any>> column(std::initializer_list<double> numbers) {
    Sequence<Sequence<Any>> out(static_cast<sal_Int32>(numbers.size()));
    auto* row = out.getArray();
    for (const double number : numbers)
        *row++ = sequenceOf<Any>({Any(number)});
    return out;
}

Sequence<Sequence<Any>> emptyColumn(int rows) {
    Sequence<Sequence<Any>> out(rows);
    for (int r = 0; r < rows; ++r)
        out.getArray()[r] = sequenceOf<Any>({Any(OUString())});
    return out;
}

Reference<org::clientele::XCommands> commands() {
    return create<org::clientele::XCommands>(context(), "org.clientele.Commands");
}

std::string shown(const Workbook& book, int sheet, int row, int column) {
    return fromUno(
        Reference<css::text::XTextRange>(book.sheet(sheet)->getCellByPosition(column, row), UNO_QUERY_THROW)
            ->getString());
}

Found findHeader(const Workbook& book, int sheet, const std::string& header) {
    constexpr int rows = 60, columns = 100;
    const auto range = book.sheet(sheet)->getCellRangeByPosition(0, 0, columns - 1, rows - 1);
    const auto cells = Reference<css::sheet::XCellRangeFormula>(range, UNO_QUERY_THROW)->getFormulaArray();
    for (int r = 0; r < rows; ++r)
        for (int c = 0; c < columns; ++c)
            if (cells[r][c] == toUno(header))
                return {r, c};
    return {};
}

std::vector<std::string> columnBelow(const Workbook& book, int sheet, const std::string& header, int rows) {
    const auto at = findHeader(book, sheet, header);
    std::vector<std::string> out;
    for (int r = 1; at.row >= 0 && r <= rows; ++r)
        out.push_back(shown(book, sheet, at.row + r, at.column));
    return out;
}

void undo(const Workbook& book) {
    undoManager(book)->undo();
}

void redo(const Workbook& book) {
    undoManager(book)->redo();
}

std::vector<std::string> undoTitles(const Workbook& book) {
    std::vector<std::string> out;
    for (const auto& title : undoManager(book)->getAllUndoActionTitles())
        out.push_back(fromUno(title));
    return out;
}

std::filesystem::path sampleFile(const std::string& name) {
    return std::filesystem::path(CLIENTELE_BINARY_DIR) / "workbooks" / name;
}

std::filesystem::path inputFile(const std::string& name) {
    return std::filesystem::path(CLIENTELE_BINARY_DIR) / "workbooks" / (name + ".fods");
}

} // namespace clientele::test
