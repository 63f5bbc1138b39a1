#pragma once

#include "commands/dialogs/setup_dialog.hpp"
#include "commands/workbench.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace clientele::commands {

// Which customer, and which day: as a macro or the user says it.

/// The one customer called so. Refuses none and several, naming the nearest and the rows.
std::size_t customerCalled(const Workbench& bench, std::string_view name);

/// The customer of a row of the customers' sheet; the first row is 1. Refuses a row without one.
std::size_t customerOfRow(const Workbench& bench, int row);

/// The customer of the selected row: of the customers' table, or of a line of the log.
std::optional<std::size_t> selectedCustomer(const Workbench& bench, const SelectedCell& selected);

/// A date as somebody typed it; refuses what is none.
core::Day dayTyped(const Workbench& bench, std::string_view text, const std::string& fieldName);

} // namespace clientele::commands
