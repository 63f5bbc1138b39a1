#pragma once

#include "commands/log_contact.hpp"

#include <string>
#include <vector>

namespace clientele::commands {

/// A customer in the list of the dialog: name, id and row, so that two of one name can be told apart.
std::string listItem(const Workbench& bench, std::size_t customer);

/// What to know before the call: the last one and its thread to pick up, the mix of contacts, and whether
/// one more of care would be too much.
std::vector<std::string> historyWords(const Workbench& bench, std::size_t customer, bool care);

} // namespace clientele::commands
