#pragma once

#include "commands/dialogs/dialog_talk.hpp"
#include "commands/dialogs/setup_dialog.hpp"
#include "commands/workbench.hpp"

#include <com/sun/star/frame/XFrame.hpp>

#include <functional>
#include <string>
#include <vector>

namespace clientele::commands {

/// What a menu command works with: the document in the window, and dialogs over it.
struct MenuCall {
    Reference<css::frame::XFrame> frame;
    Workbench& bench;
    DialogTalk& talk;
};

/// Whether a command needs to know what stands in the document before it begins.
enum class Reading { whole, none };

/// Runs something for a window, tells what it returns and every failure in a message box. Nothing leaves it.
void callFromMenu(const Reference<css::uno::XComponentContext>& context,
                  const Reference<css::frame::XFrame>& frame, Reading reading,
                  const std::function<std::string(MenuCall&)>& work);

/// The selected cells, one area per rectangle; none where something else is selected.
std::vector<core::Area> selectedAreas(const MenuCall& call);

/// The first of them.
SelectedCell selectedCell(const MenuCall& call);

/// Selects cells and brings them into view.
void select(const MenuCall& call, const core::Area& area);

// The menu's commands about formulas.
std::string valuesFromMenu(MenuCall& call);
std::string arrayFromMenu(MenuCall& call);

} // namespace clientele::commands
