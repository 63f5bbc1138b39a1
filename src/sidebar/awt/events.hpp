#pragma once

#include "sidebar/awt/view.hpp"

namespace clientele::sidebar::awt {

/// Lets what the user does to a control reach the view, under the part's id, as long as the view lives.
void listenTo(const std::shared_ptr<View>& view, const std::string& id, const Control& control);

/// Lets the view answer keys before anything else does. Returns what ends that.
std::function<void()> listenToKeys(const std::shared_ptr<View>& view);

/// Tells the view when colours or fonts of the office change.
void listenToStyle(const std::shared_ptr<View>& view, const Reference<css::awt::XWindowPeer>& peer);

} // namespace clientele::sidebar::awt
