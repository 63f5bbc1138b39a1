#pragma once

#include "core/newbook/new_workbook.hpp"
#include "core/plans/situation.hpp"

#include <vector>

namespace clientele::core::newbook {

/// The tables as a command would find them on the example day, nothing of ours in them yet.
Situation situationOf(const std::vector<const NewTable*>& tables, Language language);

/// The column of `table` that a plan writes its header into: text, look, width; formula and list where the
/// plan has them.
NewColumn plannedColumn(const Plan& plan, const NewTable& table, int column);

} // namespace clientele::core::newbook
