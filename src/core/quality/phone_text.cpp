#include "core/quality/phone_text.hpp"

#include "core/quality/unicode.hpp"
#include "core/tables/utf8.hpp"

#include <algorithm>
#include <array>

namespace clientele::core {

namespace {
constexpr std::u32string_view separators = U" -./()[]\u00B7";
constexpr std::array<std::u32string_view, 10> extensionMarks{
    U"extension", U"ext.", U"ext", U"x", U"#", U"转", U"轉", U"分机", U"分機", U"内线"};

std::u32string simplified(std::string_view text) {
    auto out = codePoints(compatibleCaseless(text));
    for (auto& c : out)
        c = folded(c);
    std::erase(out, U'\0');
    return out;
}

/// Takes "(0)", which is dialled inside the country only.
bool takeTrunkZero(std::u32string_view& rest) {
    if (!rest.starts_with(U"(0)"))
        return false;
    rest.remove_prefix(3);
    return true;
}

bool takeMark(std::u32string_view& rest) {
    const auto* const mark =
        std::ranges::find_if(extensionMarks, [&](auto word) { return rest.starts_with(word); });
    if (mark == extensionMarks.end())
        return false;
    rest.remove_prefix(mark->size());
    return true;
}

/// Only digits, with separators and a colon before them.
bool readExtension(std::u32string_view rest, std::string& extension) {
    for (const char32_t c : rest) {
        if (c >= '0' && c <= '9')
            extension += static_cast<char>(c);
        else if (separators.find(c) == rest.npos && c != ':')
            return false;
    }
    return !extension.empty() && extension.size() <= 7;
}
} // namespace

PhoneText readPhone(std::string_view text) {
    const auto whole = simplified(text);
    std::u32string_view rest = whole;
    PhoneText out;
    while (!rest.empty()) {
        if (out.international && takeTrunkZero(rest))
            continue;
        if (!out.digits.empty() && takeMark(rest)) {
            out.readable = readExtension(rest, out.extension);
            return out;
        }
        const char32_t c = rest.front();
        rest.remove_prefix(1);
        if (c >= '0' && c <= '9') {
            out.digits += static_cast<char>(c);
            ++out.lastGroup;
        } else if (c == '+' && out.digits.empty() && !out.international) {
            out.international = true;
        } else if (c == '-') {
            out.lastGroup = 0;
        } else if (separators.find(c) == separators.npos) {
            return out;
        }
    }
    if (out.lastGroup == out.digits.size())
        out.lastGroup = 0;
    if (!out.international && out.digits.starts_with("00")) {
        out.international = true;
        out.digits.erase(0, 2);
    }
    out.readable = !out.digits.empty();
    return out;
}

} // namespace clientele::core
