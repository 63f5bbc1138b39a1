#include "core/base/word_list.hpp"

#include "core/tables/utf8.hpp"

#include <algorithm>
#include <string>

namespace clientele::core {

namespace {
template <class Predicate>
bool anyWordOf(TextId list, Predicate predicate) {
    return std::ranges::any_of(allLanguages, [&](Language language) {
        return std::ranges::any_of(wordsOf(list, language), predicate);
    });
}
} // namespace

std::vector<std::string_view> wordsOf(TextId list, Language language) {
    std::vector<std::string_view> out;
    auto rest = textOf(list, language);
    while (!rest.empty()) {
        const auto end = std::min(rest.find('|'), rest.size());
        out.push_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return out;
}

bool isWordOf(TextId list, std::string_view word) {
    const auto key = comparableText(word);
    return anyWordOf(list, [&](std::string_view other) { return other == key; });
}

bool holdsWordOf(TextId list, std::string_view text) {
    const auto key = comparableText(text);
    return anyWordOf(list, [&](std::string_view word) { return key.find(word) != key.npos; });
}

} // namespace clientele::core
