#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace clientele::core {

/// Takes the next code point off `text`; a broken sequence gives U+FFFD and costs one byte. `text` must not
/// be empty.
char32_t takeCodePoint(std::string_view& text);
void append(std::string& utf8, char32_t codePoint);

/// The half-width form of a full-width sign (Ａ → A, ￥ → ¥), an ordinary space for every kind of space, a
/// hyphen-minus for minus signs and dashes, 0 for signs that take no room; anything else as it is.
char32_t folded(char32_t codePoint);

/// The text trimmed, of half width, with single spaces: what makes two keys equal (SPEC §2: exact, never
/// fuzzy). Gives a view of `text` where nothing has to change, else of `scratch`.
std::string_view foldedKey(std::string_view text, std::string& scratch);

/// The same in lower case: what makes two words equal for those who do not mind how they are written.
std::string comparableText(std::string_view text);

constexpr bool isHan(char32_t c) {
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || c >= 0x20000;
}
constexpr bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
constexpr bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace clientele::core
