#pragma once

#include "functions/boundary/call.hpp"
#include "functions/rules.hpp"

/// The functions as Calc's arguments meet them: ordinary signatures over the models of the core. What each
/// means stands in resources/functions; here is only which default holds and which label is shown.
namespace clientele::functions::models {

using NumberColumn = std::span<const core::NumberCell>;
using DayColumn = std::span<const core::DayCell>;
template <class T>
using Optional = const std::optional<T>&;

} // namespace clientele::functions::models
