#pragma once

#include "calc/document.hpp"
#include "core/formulas/values_plan.hpp"

#include <vector>

namespace clientele::calc {

/// What turning the formulas of ours in these areas into values would change; no area: in the whole document.
/// Takes time by the formulas that are there, not by the cells of a sheet.
core::ValuesPlan planValues(const Document& document, const std::vector<core::Area>& where);

/// Carries it out: the formulas go, what they show stays, and nothing else of the cells changes, formats and
/// notes included. Undo and redo are exact. The caller holds the UndoStep.
void turnIntoValues(const Document& document, const core::ValuesPlan& plan);

} // namespace clientele::calc
