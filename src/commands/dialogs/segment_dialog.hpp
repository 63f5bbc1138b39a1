#pragma once

#include "commands/workbench.hpp"
#include "core/plans/segmentation.hpp"

#include <com/sun/star/awt/XWindow.hpp>

#include <optional>

namespace clientele::commands {

/// Asks which model is to be written, and says of each what it finds or needs; nothing: the user gave up.
std::optional<core::SegmentModel> chooseModel(const Workbench& bench,
                                              const Reference<css::awt::XWindow>& parent);

} // namespace clientele::commands
