#pragma once

#include "core/texts.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace clientele::core {

// Texts that are lists: "good|strong|wide".

inline constexpr std::array allLanguages{Language::en, Language::zhCN, Language::zhTW};

/// The words of the list in one language, in its order.
std::vector<std::string_view> wordsOf(TextId list, Language language);

/// Whether the word stands in the list, in any of our languages. Width, case and spaces around it do not
/// matter; a part of a word is no match.
bool isWordOf(TextId list, std::string_view word);

/// Whether one of the words stands somewhere in the text, in any of our languages. Width and case do not
/// matter.
bool holdsWordOf(TextId list, std::string_view text);

} // namespace clientele::core
