#pragma once

#include "core/texts.hpp"

#include <string_view>

namespace clientele::core {

/// Whether the word stands in the list, in any of our languages: "good|strong|wide". Width, case and spaces
/// around it do not matter; a part of a word is no match.
bool isWordOf(TextId list, std::string_view word);

} // namespace clientele::core
