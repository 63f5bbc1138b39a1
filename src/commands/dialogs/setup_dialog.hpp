#pragma once

#include "commands/workbench.hpp"

#include <com/sun/star/awt/XWindow.hpp>

#include <optional>
#include <vector>

namespace clientele::commands {

/// The cell the user stands on when the dialog opens.
struct SelectedCell {
    int sheet = 0, row = 0;
};

/// Shows what was understood of each table, column by column, and lets the user correct it with the keyboard.
/// Returns the choices to remember; nothing when the user gave up.
std::optional<std::vector<core::MappingChoice>>
showSetup(Workbench& bench, const Reference<css::awt::XWindow>& parent, const SelectedCell& selected);

} // namespace clientele::commands
