#pragma once

#include "calc/document.hpp"
#include "core/formulas/calls.hpp"
#include "core/tables/grid.hpp"

#include <optional>
#include <string>
#include <vector>

namespace clientele::calc {

/// Tells this document's formulas that call a function of ours, through its names too.
core::CrmCalls crmCalls(const Document& document);

/// The area of the array formula that this cell is part of; nothing where it is part of none.
std::optional<core::Area> arrayAt(const Document& document, int sheet, int row, int column);

/// The formula ("=…") of an array that stands in this area.
std::string arrayFormula(const Document& document, const core::Area& array);

/// The array formulas with a cell in an area, each with its whole area.
std::vector<core::Area> arraysIn(const Document& document, const core::Area& area);

/// How large the result of a formula is, or the error it gives, as Calc shows it.
struct ResultSize {
    int rows = 0, columns = 0;
    std::string error;
};

/// Calculates a formula ("=…", English names, ';') as an array formula on this sheet would, references
/// without a sheet name being to it. It takes a cell that nobody uses for that, and the document stays as it
/// was: content, undo and whether it is to be saved. Throws std::runtime_error where the sheet has no cell
/// left.
ResultSize resultSize(const Document& document, int sheet, const std::string& formula);

/// A cell and what stands in it, as shown.
struct FilledCell {
    core::Area cell;
    std::string text;
};

/// What an area holds outside of `except`: how many cells, and the first of them row by row.
struct Filled {
    std::int64_t cells = 0;
    std::vector<FilledCell> first;
};
Filled filledCells(const Document& document, const core::Area& area, const std::optional<core::Area>& except,
                   std::size_t most);

/// Whether cells of the area are merged, wholly or partly.
bool holdsMergedCells(const Document& document, const core::Area& area);

enum class Entered {
    done,
    notTaken,   ///< Calc did not understand the formula
    readsItself ///< the formula needs cells of its own area
};

/// Enters the formula as one array formula over the area, in the place of `former` (an array's area or one
/// cell) where there is one. Array formulas that stand wholly in the area go. Undo is exact; the caller holds
/// the UndoStep, and takes it back where it was not done.
Entered enterArray(const Document& document, const core::Area& area, const std::string& formula,
                   const std::optional<core::Area>& former);

} // namespace clientele::calc
