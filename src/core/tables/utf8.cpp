#include "core/tables/utf8.hpp"

#include <algorithm>
#include <array>

namespace clientele::core {

namespace {
constexpr char32_t replacement = 0xFFFD;

constexpr int lengthOf(unsigned char lead) {
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead < 0xE0)
        return 2;
    if (lead >= 0xE0 && lead < 0xF0)
        return 3;
    return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

/// Bytes that may begin a kind of space, a zero-width or a full-width sign.
constexpr auto foldedStarts = [] {
    std::array<bool, 256> bytes{};
    for (std::size_t i = 0; i <= ' '; ++i)
        bytes.at(i) = true;
    for (const std::size_t lead : {0xC2, 0xE2, 0xE3, 0xEF})
        bytes.at(lead) = true;
    return bytes;
}();

/// Whether the text may hold something that foldedKey changes. Hot: every key of every order passes here.
bool needsFolding(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (!foldedStarts[byte])
            continue;
        const char next = i + 1 < text.size() ? text[i + 1] : ' ';
        if (byte != ' ' && (byte != 0xE3 || next == '\x80'))
            return true;
        if (byte == ' ' && (i == 0 || next == ' '))
            return true;
    }
    return false;
}
} // namespace

char32_t takeCodePoint(std::string_view& text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const int length = lengthOf(lead);
    if (length == 1) {
        text.remove_prefix(1);
        return lead;
    }
    if (length == 0 || text.size() < static_cast<std::size_t>(length)) {
        text.remove_prefix(1);
        return replacement;
    }
    char32_t c = lead & (0xFFu >> (length + 1));
    for (int i = 1; i < length; ++i) {
        const auto byte = static_cast<unsigned char>(text[static_cast<std::size_t>(i)]);
        if ((byte & 0xC0u) != 0x80u) {
            text.remove_prefix(1);
            return replacement;
        }
        c = (c << 6u) | (byte & 0x3Fu);
    }
    text.remove_prefix(static_cast<std::size_t>(length));
    return c;
}

void append(std::string& utf8, char32_t c) {
    const auto tail = [&](unsigned shift) { return static_cast<char>(0x80u | ((c >> shift) & 0x3Fu)); };
    if (c < 0x80) {
        utf8 += static_cast<char>(c);
    } else if (c < 0x800) {
        utf8 += static_cast<char>(0xC0u | (c >> 6u));
        utf8 += tail(0);
    } else if (c < 0x10000) {
        utf8 += static_cast<char>(0xE0u | (c >> 12u));
        (utf8 += tail(6)) += tail(0);
    } else {
        utf8 += static_cast<char>(0xF0u | (c >> 18u));
        ((utf8 += tail(12)) += tail(6)) += tail(0);
    }
}

char32_t folded(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E)
        return c - 0xFEE0;
    if ((c >= 0x200B && c <= 0x200F) || c == 0xFEFF || c == 0x2060)
        return 0;
    if (c < ' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000)
        return ' ';
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212)
        return '-';
    return c == 0xFFE5 ? 0xA5 : c;
}

std::string_view foldedKey(std::string_view text, std::string& scratch) {
    if (!needsFolding(text))
        return text;
    scratch.clear();
    while (!text.empty()) {
        const char32_t c = folded(takeCodePoint(text));
        if (c == 0 || (c == ' ' && (scratch.empty() || scratch.back() == ' ')))
            continue;
        append(scratch, c);
    }
    if (!scratch.empty() && scratch.back() == ' ')
        scratch.pop_back();
    return scratch;
}

std::string comparableText(std::string_view text) {
    std::string scratch;
    std::string out(foldedKey(text, scratch));
    std::ranges::transform(out, out.begin(), lower);
    return out;
}

} // namespace clientele::core
