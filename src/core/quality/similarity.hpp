#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::core {

/// Jaro–Winkler similarity (Winkler 1990): Jaro's measure raised by 0.1 for each of at most four equal first
/// characters. Symmetric, in [0, 1], 1 for equal texts, two empty ones among them.
double jaroWinkler(std::u32string_view a, std::u32string_view b);

/// Dice's coefficient of the pairs of neighbouring characters, each pair counted as often as it occurs. Texts
/// of fewer than two characters have no pairs: 1 when equal, else 0.
double bigramDice(std::u32string_view a, std::u32string_view b);

/// The pairs of neighbouring characters, each as one number, ascending.
std::vector<std::uint64_t> bigramsOf(std::u32string_view text);

/// A name taken apart for comparing: its Han characters, and everything else as words with single spaces
/// between.
struct NameParts {
    std::u32string han, other;
    std::u32string sorted; ///< the words of `other` in alphabetical order
    friend bool operator==(const NameParts&, const NameParts&) = default;
};
/// The parts of a name that `normalName` gave.
NameParts partsOf(std::string_view normalName);

/// How alike the words are: Jaro–Winkler as written or in alphabetical order, whichever is higher.
double wordsSimilarity(const NameParts& a, const NameParts& b);

/// How alike two names are that have a part in common at least; 1 when the parts are equal.
double similarity(const NameParts& a, const NameParts& b);

/// How alike two names are (SPEC §8 duplicates): 1 when their normal names are equal. Han characters are
/// compared by bigramDice, everything else by wordsSimilarity; a name with both is the mean of the two,
/// weighted by the characters of both names in each part (a Han character counts for two), and a part that
/// only one of them has counts as 0. A name of nothing but punctuation is like none but itself.
double similarity(std::string_view a, std::string_view b);

} // namespace clientele::core
