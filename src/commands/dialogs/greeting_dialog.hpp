#pragma once

#include "commands/workbench.hpp"
#include "core/care/greeting_list.hpp"

#include <com/sun/star/awt/XWindow.hpp>

#include <optional>

namespace clientele::commands {

/// Lets the user choose what customers are greeted for, with how many would be. Nothing: the user gave up.
std::optional<core::Occasion> showGreetings(const Workbench& bench,
                                            const Reference<css::awt::XWindow>& parent);

} // namespace clientele::commands
