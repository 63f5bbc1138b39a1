#include "core/quality/alike.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

namespace clientele::core {

namespace {
constexpr std::size_t largestBlock = 4096; ///< words that are all compared with one another
constexpr double rounding = 1e-9;

struct Word {
    std::u32string_view text;
    std::uint32_t place = 0;
    std::uint64_t letters = 0; ///< two bits for each of 32 classes of letters: occurs, occurs again
};

std::uint64_t lettersOf(std::u32string_view text) {
    std::uint64_t out = 0;
    for (const char32_t c : text) {
        const auto once = std::uint64_t{1} << (2 * (c % 32));
        out |= (out & once) != 0 ? once << 1U : once;
    }
    return out;
}

/// Jaro's lowest value with which Winkler's four characters still reach the threshold.
constexpr double leastJaro(double threshold) {
    return std::max(0.0, (threshold - 0.4) / 0.6);
}

/// Whether enough letters can have partners, from the counts alone.
bool possible(const Word& a, const Word& b, double leastShares) {
    const auto sizeA = static_cast<double>(a.text.size()), sizeB = static_cast<double>(b.text.size());
    const auto alone = [](std::uint64_t x, std::uint64_t y) {
        return static_cast<double>(std::popcount(x & ~y));
    };
    const double partners =
        std::min(sizeA - alone(a.letters, b.letters), sizeB - alone(b.letters, a.letters));
    return partners / sizeA + partners / sizeB + rounding >= leastShares;
}

void compareAll(std::span<Word> block, double threshold, LoopProgress& rounds, std::vector<AlikePair>& out) {
    const double leastShares = 3 * leastJaro(threshold) - 1; // m/|a| + m/|b| with every partner in order
    std::ranges::sort(block, [](const Word& a, const Word& b) {
        return a.text.size() != b.text.size() ? a.text.size() < b.text.size() : a.place < b.place;
    });
    for (std::size_t i = 0; i < block.size(); ++i) {
        rounds.next();
        for (std::size_t j = i + 1; j < block.size(); ++j) {
            const Word &a = block[i], &b = block[j];
            const double ratio = static_cast<double>(a.text.size()) / static_cast<double>(b.text.size());
            if (1 + ratio + rounding < leastShares)
                break; // only longer ones follow
            if (!possible(a, b, leastShares))
                continue;
            const double alike = jaroWinkler(a.text, b.text);
            if (alike + rounding >= threshold)
                out.push_back({std::min(a.place, b.place), std::max(a.place, b.place), alike});
        }
    }
}

/// `words`, in alphabetical order, agree in their first `letters`; a block too large is parted by the next
/// letter.
void compareBlocks(std::span<Word> words, std::size_t letters, double threshold, LoopProgress& rounds,
                   std::vector<AlikePair>& out) {
    while (!words.empty()) {
        const auto key = words.front().text.substr(0, letters);
        const auto end =
            std::ranges::find_if(words, [&](const Word& w) { return w.text.substr(0, letters) != key; });
        const auto block = words.first(static_cast<std::size_t>(end - words.begin()));
        words = words.subspan(block.size());
        if (block.size() > largestBlock && letters < longestAlike)
            compareBlocks(block, letters + 1, threshold, rounds, out);
        else
            compareAll(block, threshold, rounds, out);
    }
}
} // namespace

std::vector<AlikePair> alikeSingleWords(std::span<const std::u32string> words, double threshold,
                                        const Progress& progress) {
    std::vector<Word> sorted;
    for (std::uint32_t i = 0; i < words.size(); ++i)
        if (words[i].size() <= longestAlike)
            sorted.push_back({words[i], i, lettersOf(words[i])});
    std::ranges::sort(sorted, {}, &Word::text);
    std::vector<AlikePair> out;
    LoopProgress rounds(progress, sorted.size());
    compareBlocks(sorted, 1, threshold, rounds, out);
    return out;
}

} // namespace clientele::core
