#include "core/care/consent.hpp"

#include "core/base/word_list.hpp"
#include "core/headers.hpp"
#include "core/tables/utf8.hpp"
#include "core/texts.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace clientele::core {

namespace {

constexpr std::size_t longest = 120;

bool isListed(std::span<const std::string_view> words, std::string_view text) {
    return std::ranges::any_of(words, [&](auto word) { return comparableText(word) == text; });
}

/// "是 2024-03-01", "已同意（口头）": the word, then no letter or sign of Han any more.
std::string_view firstWord(std::string_view text) {
    auto rest = text;
    while (!rest.empty()) {
        const auto before = rest;
        const auto sign = folded(takeCodePoint(rest));
        const bool ends = sign == ' ' || sign == '(' || sign == ',' || sign == ';' || sign == ':' ||
                          sign == U'，' || sign == U'。' || sign == U'；' ||
                          (sign < 0x80 && isDigit(static_cast<char>(sign)));
        if (ends)
            return text.substr(0, text.size() - before.size());
    }
    return text;
}

} // namespace

Consent consentOf(std::string_view text) {
    if (text.size() > longest)
        return Consent::unknown;
    const auto words = comparableText(text);
    if (words.empty())
        return Consent::unknown;
    // Words of refusal are looked for inside the text too; 无 and no alone would be found in too much.
    if (holdsWordOf(TextId::care_refusal_words, words))
        return Consent::no;
    for (const auto candidate : {std::string_view(words), firstWord(words)}) {
        if (isListed(noWords(), candidate) || isWordOf(TextId::care_no_words, candidate))
            return Consent::no;
        if (isListed(yesWords(), candidate) || isWordOf(TextId::care_yes_words, candidate))
            return Consent::yes;
    }
    return Consent::unknown;
}

} // namespace clientele::core
