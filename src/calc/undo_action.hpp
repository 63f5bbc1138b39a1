#pragma once

#include "calc/document.hpp"

#include <functional>
#include <string>

namespace clientele::calc {

/// Puts a change that Calc does not undo by itself (a document property) on the undo stack. The change itself
/// is the caller's to make.
void addUndoAction(const Document& document, const std::string& title, std::function<void()> undo,
                   std::function<void()> redo);

} // namespace clientele::calc
