#pragma once

#include "commands/workbench.hpp"
#include "core/formulas/values_plan.hpp"

#include <com/sun/star/awt/XWindow.hpp>

#include <optional>
#include <vector>

namespace clientele::commands {

/// Lets the user choose where formulas become values (the selection, its sheet, the whole document), with
/// what each would change. Nothing: the user gave up.
std::optional<core::ValuesPlan> showValues(const Workbench& bench, const Reference<css::awt::XWindow>& parent,
                                           const std::vector<core::Area>& selection);

} // namespace clientele::commands
