#pragma once

#include <string>
#include <string_view>

namespace clientele::core {

/// The code points of a text; a broken sequence gives U+FFFD.
std::u32string codePoints(std::string_view utf8);
std::string utf8Of(std::u32string_view codePoints);

/// Unicode's NFKC: one form for what looks alike (Ａ → A, ﬁ → fi, ㈱ → (株), e + ´ → é). Never fails.
std::string compatible(std::string_view utf8);
/// Unicode's NFKC_Casefold: the same, and without case and signs that take no room.
std::string compatibleCaseless(std::string_view utf8);

/// Whether the character belongs to a word: no punctuation, symbol, space or control.
bool isWordCharacter(char32_t c);

/// The one form that stands for the simplified and traditional forms of a Han character; others as they are.
char32_t simplestHan(char32_t c);

} // namespace clientele::core
