#pragma once

#include "core/base/progress.hpp"
#include "core/quality/similarity.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

/// Finds the texts of a long list that are alike without comparing every one with every other.
namespace clientele::core {

/// Longer names are compared for equality only.
constexpr std::size_t longestAlike = 256;

/// Two different texts of a list, by their places (first < second), and how alike they are.
struct AlikePair {
    std::uint32_t first = 0, second = 0;
    double similarity = 0;
    friend auto operator<=>(const AlikePair&, const AlikePair&) = default;
};

/// The pairs of Han texts with a bigramDice of at least `threshold` (> 0): all of them, found by their rarest
/// pairs of characters (prefix filtering; Chaudhuri, Ganti, Kaushik 2006). The texts must differ from one
/// another.
std::vector<AlikePair> alikeHan(std::span<const std::u32string> texts, double threshold,
                                const Progress& progress = {});

/// Whether two texts of words are taken for one name: wordsSimilarity of at least `threshold`, the same
/// numbers in both, and what is left when the words they share are taken away is alike too, or is a further
/// word of one of them. So "Hotel Adler" and "Hotel Anker" are two, and so are "Store 12" and "Store 13".
bool alikeWords(const NameParts& a, const NameParts& b, double threshold);

/// The pairs for which alikeWords holds among those that differ by one slip anywhere (a character too many,
/// too few or wrong, two changed places, a space), in the order of words, in one word without digits, or by
/// one or two further words. What differs more is not looked for: that bounds the time. The texts must differ
/// from one another.
std::vector<AlikePair> alikeWords(std::span<const NameParts* const> texts, double threshold,
                                  const Progress& progress = {});

/// The pairs of single words with a jaroWinkler of at least `threshold` that begin with the same letter
/// (where thousands do: with the same letters).
std::vector<AlikePair> alikeSingleWords(std::span<const std::u32string> words, double threshold,
                                        const Progress& progress = {});

} // namespace clientele::core
