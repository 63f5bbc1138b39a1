#pragma once

#include "calc/document.hpp"
#include "core/plans/plan.hpp"

namespace clientele::calc {

/// The cell style that shows how strongly something is due, made where the document has none yet; one the
/// user changed stays changed.
OUString dueStyle(const Document& document, core::DueLook look);

/// Puts the conditions of a highlight on its cells, before any of the user's; without conditions takes ours
/// away. Cells under a conditional format that cannot be kept (colour scales, another area) are left alone.
void setHighlight(const Document& document, const core::Highlight& highlight);

/// Whether the cells carry just these conditions of ours already.
bool isHighlighted(const Document& document, const core::Highlight& highlight);

} // namespace clientele::calc
