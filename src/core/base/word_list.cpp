#include "core/base/word_list.hpp"

#include "core/tables/utf8.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace clientele::core {

namespace {
bool isOneOf(std::string_view word, std::string_view list) {
    while (!list.empty()) {
        const auto end = std::min(list.find('|'), list.size());
        if (list.substr(0, end) == word)
            return true;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return false;
}
} // namespace

bool isWordOf(TextId list, std::string_view word) {
    std::string scratch;
    std::string key(foldedKey(word, scratch));
    std::ranges::transform(key, key.begin(), lower);
    return std::ranges::any_of(std::array{Language::en, Language::zhCN, Language::zhTW},
                               [&](Language language) { return isOneOf(key, textOf(list, language)); });
}

} // namespace clientele::core
