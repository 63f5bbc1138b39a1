#pragma once

#include "calc/document.hpp"

#include <functional>
#include <string>

namespace clientele::calc {

/// Puts a change that Calc does not undo by itself (a document property) on the undo stack. The change itself
/// is the caller's to make.
void addUndoAction(const Document& document, const std::string& title, std::function<void()> undo,
                   std::function<void()> redo);

/// Makes one change that is not recorded for undo. One: Calc 7.4 records again after the first, whatever the
/// lock.
void unrecorded(const Document& document, const std::function<void()>& change);

} // namespace clientele::calc
