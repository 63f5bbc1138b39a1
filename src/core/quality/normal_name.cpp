#include "core/quality/normal_name.hpp"

#include "core/legal_forms.hpp"
#include "core/quality/unicode.hpp"
#include "core/tables/utf8.hpp"

#include <algorithm>
#include <span>
#include <vector>

namespace clientele::core {

namespace {
constexpr std::size_t leastLeft = 2; ///< characters: a single one is no name

constexpr bool joinsWords(char32_t c) {
    return c == '.' || c == '\'' || c == 0x2019 || c == '`';
}

/// Words parted by single spaces, Han characters by none.
std::u32string words(std::u32string_view text) {
    std::u32string out;
    out.reserve(text.size());
    bool space = false;
    for (const char32_t c : text) {
        if (joinsWords(c))
            continue;
        if (!isWordCharacter(c)) {
            space = true;
            continue;
        }
        const char32_t simplest = simplestHan(c);
        if (space && !out.empty() && !isHan(out.back()) && !isHan(simplest))
            out += ' ';
        space = false;
        out += simplest;
    }
    return out;
}

std::u32string folded(std::string_view text) {
    const bool ascii = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    auto out = words(codePoints(compatibleCaseless(text)));
    // Signs may compose once the point between them is gone.
    for (auto before = std::u32string(); !ascii && out != before;) {
        before = out;
        out = words(codePoints(compatibleCaseless(utf8Of(before))));
    }
    return out;
}

/// The forms as they look in a folded name, the longest first.
std::vector<std::u32string> foldedForms(std::span<const std::string_view> forms) {
    std::vector<std::u32string> out;
    for (const auto form : forms)
        out.push_back(folded(form));
    std::ranges::sort(
        out, [](const auto& a, const auto& b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
    out.erase(std::ranges::unique(out).begin(), out.end());
    return out;
}

bool takeSuffix(std::u32string_view& name) {
    static const auto suffixes = foldedForms(legalSuffixes());
    return std::ranges::any_of(suffixes, [&](const std::u32string& form) {
        if (!name.ends_with(form) || name.size() < form.size() + leastLeft)
            return false;
        auto rest = name.substr(0, name.size() - form.size());
        if (!isHan(form.front()) && rest.back() != ' ' && !isHan(rest.back()))
            return false;
        if (rest.back() == ' ')
            rest.remove_suffix(1);
        if (rest.size() < leastLeft)
            return false;
        name = rest;
        return true;
    });
}

bool takePrefix(std::u32string_view& name) {
    static const auto prefixes = foldedForms(legalPrefixes());
    return std::ranges::any_of(prefixes, [&](const std::u32string& form) {
        if (!name.starts_with(form) || name.size() < form.size() + leastLeft)
            return false;
        auto rest = name.substr(form.size());
        if (!isHan(form.back()) && rest.front() != ' ')
            return false;
        if (rest.front() == ' ')
            rest.remove_prefix(1);
        if (rest.size() < leastLeft)
            return false;
        name = rest;
        return true;
    });
}
} // namespace

std::string normalName(std::string_view text) {
    const auto whole = folded(text);
    std::u32string_view name = whole;
    while (takeSuffix(name) || takePrefix(name)) {
    }
    return utf8Of(name);
}

} // namespace clientele::core
