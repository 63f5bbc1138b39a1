#include "core/visits/contact_words.hpp"

#include "core/base/word_list.hpp"
#include "core/tables/utf8.hpp"

#include <algorithm>

namespace clientele::core {

std::vector<std::string> choicesOf(TextId list, Language language) {
    const auto words = wordsOf(list, language);
    return {words.begin(), words.end()};
}

std::optional<std::size_t> choiceOf(TextId list, std::string_view word) {
    const auto wanted = comparableText(word);
    if (wanted.empty())
        return std::nullopt;
    for (const auto language : allLanguages) {
        const auto words = choicesOf(list, language);
        const auto found = std::ranges::find(words, wanted, comparableText);
        if (found != words.end())
            return static_cast<std::size_t>(found - words.begin());
    }
    return std::nullopt;
}

std::string inLanguage(TextId list, std::string_view word, Language language) {
    const auto number = choiceOf(list, word);
    return number ? choicesOf(list, language).at(*number) : std::string(word);
}

WordIndex::WordIndex(TextId list) {
    const auto know = [this](std::string_view word, std::size_t place) {
        const auto key = comparableText(word);
        if (key.empty())
            return;
        known_.insert(known_.kept(key, key), static_cast<std::int32_t>(place));
        constexpr std::size_t slack = 3; // a half-width sign takes a byte, its full-width form three
        longest_ = std::max(longest_, slack * key.size());
    };
    for (const auto language : allLanguages) {
        const auto words = choicesOf(list, language);
        for (std::size_t place = 0; place < words.size(); ++place) {
            know(words[place], place);
            std::string_view rest = words[place];
            for (auto end = rest.find('/'); end != rest.npos; end = rest.find('/')) {
                know(rest.substr(0, end), place);
                rest.remove_prefix(end + 1);
            }
            know(rest, place);
        }
    }
}

std::uint8_t WordIndex::find(std::string_view text) {
    constexpr std::size_t mostSeen = 4096; // a column of free text is not worth remembering
    if (text.empty() || text.size() > longest_)
        return other;
    if (const auto seen = seen_.find(text); seen != KeyTable::none)
        return static_cast<std::uint8_t>(seen);
    const auto place = known_.find(comparableText(text));
    const auto found = place == KeyTable::none ? other : static_cast<std::uint8_t>(place);
    if (seen_.size() < mostSeen)
        seen_.insert(text, found);
    return found;
}

bool isCare(std::string_view purpose) {
    return isWordOf(TextId::log_care_words, purpose);
}

} // namespace clientele::core
