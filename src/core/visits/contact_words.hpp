#pragma once

#include "core/tables/join.hpp"
#include "core/texts.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::core {

/// The lists of resources/strings/contact_log.toml are in the order of these enums.
enum class ContactPurpose { business, care };
enum class ContactPlane { keyPerson, ordinary, organisation }; ///< SEEDS 1.15
enum class ContactLevel { senior, middle, working };           ///< SEEDS 5.6

/// The words of a list to choose from.
std::vector<std::string> choicesOf(TextId list, Language language);

/// Which word of the list it is, in whatever language of ours; nothing for a word of the user's own.
std::optional<std::size_t> choiceOf(TextId list, std::string_view word);

/// The word as a log in that language has it; the user's own words as they are.
std::string inLanguage(TextId list, std::string_view word, Language language);

/// The words of a list for a column of many rows: each different text is folded and compared once. Beside the
/// whole words it knows the parts of "微信/QQ".
class WordIndex {
public:
    static constexpr std::uint8_t other = 255; ///< none of the list, or an empty text

    explicit WordIndex(TextId list);
    /// The place of the word in the list. `text` must outlive the index: it is the grid's.
    std::uint8_t find(std::string_view text);

private:
    KeyTable known_, seen_;
    std::size_t longest_ = 0;
};

/// Whether what stands in a purpose column says that the contact was one of mere care.
bool isCare(std::string_view purpose);

} // namespace clientele::core
