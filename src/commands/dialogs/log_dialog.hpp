#pragma once

#include "commands/dialogs/setup_dialog.hpp"
#include "commands/log_contact.hpp"

#include <com/sun/star/awt/XWindow.hpp>

#include <optional>

namespace clientele::commands {

/// Asks for a contact, with the customer of the selected row (of the customers' table or of the log) where
/// there is one. What cannot be logged is said in the dialog, which stays open. Nothing when the user gave
/// up.
std::optional<core::ContactEntry> showLog(const ContactLogger& logger,
                                          const Reference<css::awt::XWindow>& parent,
                                          const SelectedCell& selected);

} // namespace clientele::commands
