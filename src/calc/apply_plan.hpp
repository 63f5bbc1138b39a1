#pragma once

#include "calc/document.hpp"
#include "core/plans/plan.hpp"

namespace clientele::calc {

/// The part of a plan that would really change something: what already is as planned is left out.
core::Plan effective(const Document& document, const core::Plan& plan);

/// Carries a plan out. The caller holds the UndoStep.
void apply(const Document& document, const core::Plan& plan);

/// How many cells that hold something a plan would overwrite with something else.
int overwrittenCells(const Document& document, const core::Plan& plan);

} // namespace clientele::calc
