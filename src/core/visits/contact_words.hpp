#pragma once

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

/// Whether what stands in a purpose column says that the contact was one of mere care.
bool isCare(std::string_view purpose);

} // namespace clientele::core
