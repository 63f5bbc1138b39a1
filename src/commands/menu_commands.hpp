#pragma once

#include "calc/uno.hpp"

#include <com/sun/star/frame/XFrame.hpp>

#include <string>

namespace clientele::commands {

/// Whether the menu has such a command (resources/menu.toml).
bool isMenuCommand(const std::string& name);

/// Runs a command as the menu does: with dialogs, and every failure told in a message box. Nothing leaves it.
void runMenuCommand(const Reference<css::uno::XComponentContext>& context,
                    const Reference<css::frame::XFrame>& frame, const std::string& name);

} // namespace clientele::commands
