#include "core/visits/contact_words.hpp"

#include "core/base/word_list.hpp"
#include "core/tables/utf8.hpp"

#include <algorithm>
#include <array>

namespace clientele::core {

namespace {
constexpr std::array languages{Language::en, Language::zhCN, Language::zhTW};

std::string comparable(std::string_view word) {
    std::string scratch;
    std::string out(foldedKey(word, scratch));
    std::ranges::transform(out, out.begin(), lower);
    return out;
}
} // namespace

std::vector<std::string> choicesOf(TextId list, Language language) {
    std::vector<std::string> out;
    auto rest = textOf(list, language);
    while (!rest.empty()) {
        const auto end = std::min(rest.find('|'), rest.size());
        out.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return out;
}

std::optional<std::size_t> choiceOf(TextId list, std::string_view word) {
    const auto wanted = comparable(word);
    if (wanted.empty())
        return std::nullopt;
    for (const auto language : languages) {
        const auto words = choicesOf(list, language);
        const auto found = std::ranges::find(words, wanted, comparable);
        if (found != words.end())
            return static_cast<std::size_t>(found - words.begin());
    }
    return std::nullopt;
}

std::string inLanguage(TextId list, std::string_view word, Language language) {
    const auto number = choiceOf(list, word);
    return number ? choicesOf(list, language).at(*number) : std::string(word);
}

bool isCare(std::string_view purpose) {
    return isWordOf(TextId::log_care_words, purpose);
}

} // namespace clientele::core
