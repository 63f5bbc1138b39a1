#pragma once

#include "calc/document.hpp"
#include "core/plans/own_columns.hpp"
#include "core/tables/grid.hpp"

#include <string>
#include <vector>

namespace clientele::calc {

/// The used area of every sheet, read in bulk. Sheets named in `skip` (the product's own) come back empty, so
/// that sheet numbers stay the document's.
std::vector<core::SheetContent> readWorkbook(const Document& document, const std::vector<std::string>& skip);

/// The used area of one sheet.
core::Grid readSheet(const Document& document, int sheet);

/// A part of one sheet.
core::Grid readArea(const Document& document, const core::Area& area);

/// Number formats of single cells, asked of the document.
class DocumentFormats : public core::FormatProbe {
public:
    explicit DocumentFormats(const Document& document)
        : document_(document) {}
    [[nodiscard]] core::FormatKind formatAt(int sheet, int row, int column) const override;

private:
    Document document_;
};

/// Formulas of single cells, asked of the document.
class DocumentFormulas : public core::FormulaProbe {
public:
    explicit DocumentFormulas(const Document& document)
        : document_(document) {}
    [[nodiscard]] std::string formulaAt(int sheet, int row, int column) const override;

private:
    Document document_;
};

/// The formula in a cell, "" where it holds none.
std::string formulaAt(const Document& document, int sheet, int row, int column);

} // namespace clientele::calc
