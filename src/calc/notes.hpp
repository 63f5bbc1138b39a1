#pragma once

#include "calc/document.hpp"
#include "core/plans/plan.hpp"

namespace clientele::calc {

/// What the note of a cell says; "" where it has none.
std::string noteAt(const Document& document, const std::string& sheet, int row, int column);

/// Adds a line to the note of a cell, or gives it one.
void addToNote(const Document& document, const core::NoteLine& line);

} // namespace clientele::calc
