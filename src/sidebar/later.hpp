#pragma once

#include "calc/later.hpp"

namespace clientele::sidebar {

using calc::callAfter;
using calc::callSoon;
using calc::doAside;

} // namespace clientele::sidebar
