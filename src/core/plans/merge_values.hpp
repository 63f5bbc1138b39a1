#pragma once

#include "core/plans/merge_plan.hpp"

namespace clientele::core {

/// What stands in a column on that row, as a value.
CellContent mergeContent(const Situation& situation, const MergeColumn& column, int row);
bool mergeError(const Situation& situation, const MergeColumn& column, int row);

/// The content as keys are read (keyAt): trimmed, numbers as they are written plainly.
std::string keyOf(const CellContent& content);
bool isEmpty(const CellContent& content);
/// The same but for blanks around it and whether a number stands as text.
bool sameContent(const CellContent& one, const CellContent& other);

} // namespace clientele::core
