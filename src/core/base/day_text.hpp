#pragma once

#include "core/base/calendar.hpp"

#include <string>

namespace clientele::core {

/// 2026-11-22: the one form every reader of ours takes the same way.
std::string isoText(Day day);

} // namespace clientele::core
