#pragma once

#include "calc/document.hpp"
#include "office.hpp"

#include <org/clientele/XCommands.hpp>

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace clientele::test {

/// What stands in every cell of every sheet: formulas as formulas, values as Calc writes them.
struct SheetText {
    std::string name;
    std::vector<std::vector<std::string>> cells; ///< of the used area
    friend bool operator==(const SheetText&, const SheetText&) = default;
};
std::vector<SheetText> contentOf(const Workbook& book);

/// The first cell that is not the same, in words; "" where all is the same.
std::string difference(const std::vector<SheetText>& now, const std::vector<SheetText>& before);

/// Cells below each other, for Workbook::fill; an empty text empties a cell.
Sequence<Sequence<Any>> column(std::initializer_list<double> numbers);
Sequence<Sequence<Any>> emptyColumn(int rows);

/// The commands as a macro gets them.
Reference<org::clientele::XCommands> commands();

/// What a command that must refuse says; "" if it did not refuse.
template <class Call>
std::string refusalOf(Call call) {
    try {
        call();
    } catch (const css::lang::IllegalArgumentException& e) {
        return fromUno(e.Message);
    }
    return {};
}

/// The column whose header (anywhere in the first 60 rows of the sheet) is `header`; -1 if there is none.
struct Found {
    int row = -1, column = -1;
};
Found findHeader(const Workbook& book, int sheet, const std::string& header);

/// Cells below a header as shown.
std::vector<std::string> columnBelow(const Workbook& book, int sheet, const std::string& header, int rows);

std::string shown(const Workbook& book, int sheet, int row, int column);

void undo(const Workbook& book);
void redo(const Workbook& book);
std::vector<std::string> undoTitles(const Workbook& book);

/// Stores the book as .ods and as .xlsx and gives each, opened again, to `look`, with the file's name.
template <class Look>
void inBothFormats(const Workbook& book, Look look) {
    const TemporaryFolder folder;
    for (const char* name : {"kept.ods", "kept.xlsx"}) {
        office::storeCopy(book.model(), folder / name);
        look(Workbook(folder / name), name);
    }
}

/// Named values as a macro gives them.
using Named = std::initializer_list<std::pair<const char*, Any>>;

inline Any text(const char* utf8) {
    return Any(toUno(utf8));
}

/// A sample or a made input of this build.
std::filesystem::path sampleFile(const std::string& name);
std::filesystem::path inputFile(const std::string& name);

/// The day on which the samples were made.
constexpr double sampleDay = 46348; // 2026-11-22

} // namespace clientele::test
