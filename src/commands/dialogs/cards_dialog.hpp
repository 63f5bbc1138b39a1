#pragma once

#include "commands/workbench.hpp"

#include <com/sun/star/awt/XWindow.hpp>

#include <optional>
#include <vector>

namespace clientele::commands {

/// Asks whose cards are to be written: of the selected customers (first, where several are) or of all.
/// Nothing when the user gave up.
std::optional<std::vector<std::size_t>> showCards(const Workbench& bench,
                                                  const Reference<css::awt::XWindow>& parent,
                                                  const std::vector<std::size_t>& selected);

} // namespace clientele::commands
