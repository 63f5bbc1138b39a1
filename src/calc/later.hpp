#pragma once

#include "calc/uno.hpp"

#include <chrono>
#include <functional>

namespace clientele::calc {

/// Calls a function on the office's main thread, once that has nothing more urgent to do. May be called from
/// any thread. Nothing is called any more when the office ends.
void callSoon(const Reference<css::uno::XComponentContext>& context, std::function<void()> what);

/// The same after a pause.
void callAfter(const Reference<css::uno::XComponentContext>& context, std::chrono::milliseconds pause,
               std::function<void()> what);

/// Does work on a thread of its own; what it throws is lost. Work must not touch windows.
void doAside(const Reference<css::uno::XComponentContext>& context, std::function<void()> work);

/// Gives what the program's allocator keeps of freed memory back to the system: for after work over a large
/// workbook, of which otherwise much would stay. Takes some milliseconds.
void giveBackMemory();

} // namespace clientele::calc
