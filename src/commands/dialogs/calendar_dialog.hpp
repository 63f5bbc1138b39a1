#pragma once

#include "commands/workbench.hpp"
#include "exchange/visit_choice.hpp"

#include <com/sun/star/awt/XWindow.hpp>

#include <optional>

namespace clientele::commands {

/// Asks which visits go into the calendar and how; begins with what was chosen last while the office runs.
/// Nothing when the user gave up.
std::optional<exchange::VisitChoice> showCalendar(const Workbench& bench,
                                                  const Reference<css::awt::XWindow>& parent);

} // namespace clientele::commands
