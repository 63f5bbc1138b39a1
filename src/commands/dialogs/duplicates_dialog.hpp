#pragma once

#include "commands/menu_call.hpp"

namespace clientele::commands {

/// Looks for duplicates on a thread of its own and shows group after group side by side, for the user to
/// merge, keep apart or skip.
void showDuplicates(MenuCall& call);

} // namespace clientele::commands
