#pragma once

#include "core/tables/locale.hpp"

#include <optional>
#include <string_view>

namespace clientele::core {

/// The number a text stands for: `¥1,234.50`, `1.2万`, `$90,000 `, `(1,234)`, `1.234,50`, `15%` (.15). The
/// locale decides where a single separator could be either; where the text itself shows it, the text does.
/// Nothing for other text.
std::optional<double> parsedNumber(std::string_view text, const TextLocale& locale);

} // namespace clientele::core
