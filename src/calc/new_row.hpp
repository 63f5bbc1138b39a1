#pragma once

#include "calc/document.hpp"
#include "core/plans/plan.hpp"

namespace clientele::calc {

/// Makes the row that a table is to end with: moves what is below out of the way where it must, and gives it
/// the looks, drop-downs, conditions and formulas of the row above.
void addRow(const Document& document, const core::NewRow& row);

} // namespace clientele::calc
