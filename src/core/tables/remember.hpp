#pragma once

#include "core/tables/recognise.hpp"
#include "core/tables/understanding.hpp"

#include <optional>

namespace clientele::core {

/// The table a choice speaks of, with its columns as chosen; nothing if it is not in the workbook any more.
std::optional<Table> chosenTable(const Workbook& book, const MappingChoice& choice);

} // namespace clientele::core
