#include "core/quality/alike.hpp"

#include <algorithm>
#include <boost/container_hash/hash.hpp>
#include <boost/unordered_map.hpp>

namespace clientele::core {

namespace {
constexpr double rounding = 1e-9;
using Words = std::vector<std::u32string_view>;

constexpr bool isNumeral(char32_t c) {
    return c >= '0' && c <= '9';
}

Words wordsOf(std::u32string_view text) {
    Words out;
    while (!text.empty()) {
        const auto end = std::min(text.find(U' '), text.size());
        out.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

/// The numbers in a text, in ascending order of their digits.
std::u32string numbersOf(std::u32string_view text) {
    std::vector<std::u32string> numbers;
    bool within = false;
    for (const char32_t c : text) {
        if (isNumeral(c) && !within)
            numbers.emplace_back();
        within = isNumeral(c);
        if (within)
            numbers.back() += c;
    }
    std::ranges::sort(numbers);
    std::u32string out;
    for (const auto& number : numbers)
        (out += number) += U' ';
    return out;
}

/// The words of `a` that `b` has no equal for, as written.
std::u32string left(const Words& a, Words b) {
    std::u32string out;
    for (const auto word : a) {
        if (const auto same = std::ranges::find(b, word); same != b.end()) {
            b.erase(same);
            continue;
        }
        if (!out.empty())
            out += U' ';
        out += word;
    }
    return out;
}

/// A hash of well-mixed bits (splitmix64), so that sums and differences of hashes stay apart.
constexpr std::uint64_t mixed(std::uint64_t x) {
    x += 0x9E3779B97F4A7C15U;
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31U);
}

std::uint64_t hashOf(std::u32string_view text) {
    std::uint64_t out = mixed(text.size());
    for (const char32_t c : text)
        out = mixed(out ^ c);
    return out;
}

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
void add(Pairs& pairs, std::uint32_t a, std::uint32_t b) {
    if (a != b)
        pairs.emplace_back(std::min(a, b), std::max(a, b));
}

/// A text, its words, and a hash of them that does not mind their order: the sum of theirs.
struct Entry {
    std::uint32_t place = 0;
    Words words;
    std::vector<std::uint64_t> hashes;
    std::uint64_t sum = 0;
};
using BySum = boost::unordered_multimap<std::uint64_t, std::uint32_t>;

/// Texts that become equal when one character is taken out of one of them or of both. Spaces do not count,
/// and numbers have to be the same.
void oneSlip(std::span<const NameParts* const> texts, const std::vector<Entry>& entries,
             const Progress& progress, Pairs& pairs) {
    constexpr std::uint64_t base = 0x9E3779B97F4A7C15U;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> variants;
    LoopProgress rounds(progress, entries.size());
    for (const auto& entry : entries) {
        rounds.next();
        std::u32string letters;
        for (const auto word : entry.words)
            letters += word;
        const auto seed = hashOf(numbersOf(texts[entry.place]->other));
        // A polynomial hash: before[i] of the first i characters, after the rest times its power.
        std::vector<std::uint64_t> before(letters.size() + 1, 0);
        for (std::size_t i = 0; i < letters.size(); ++i)
            before[i + 1] = before[i] * base + mixed(letters[i]);
        variants.emplace_back(mixed(before.back() ^ seed), entry.place);
        std::uint64_t tail = 0, power = 1;
        for (std::size_t i = letters.size(); i-- > 0; power *= base) {
            const bool again = i > 0 && letters[i - 1] == letters[i]; // gives the same text
            if (!isNumeral(letters[i]) && !again)
                variants.emplace_back(mixed((before[i] * power + tail) ^ seed), entry.place);
            tail += mixed(letters[i]) * power;
        }
    }
    std::ranges::sort(variants);
    for (auto begin = variants.begin(); begin != variants.end();) {
        const auto end =
            std::find_if(begin, variants.end(), [&](const auto& v) { return v.first != begin->first; });
        for (auto i = begin; i != end; ++i)
            for (auto j = i + 1; j != end; ++j)
                add(pairs, i->second, j->second);
        begin = end;
    }
}

void meet(const BySum& bySum, std::uint64_t sum, std::uint32_t place, Pairs& pairs) {
    const auto [begin, end] = bySum.equal_range(sum);
    for (auto i = begin; i != end; ++i)
        add(pairs, place, i->second);
}

/// The same words in another order, or one or two words more.
void furtherWords(const std::vector<Entry>& entries, const BySum& bySum, const Progress& progress,
                  Pairs& pairs) {
    LoopProgress rounds(progress, entries.size());
    for (const auto& [place, words, hashes, sum] : entries) {
        rounds.next();
        meet(bySum, sum, place, pairs);
        for (std::size_t i = 0; i < hashes.size(); ++i) {
            meet(bySum, sum - hashes[i], place, pairs);
            for (std::size_t j = 0; j < i; ++j)
                meet(bySum, sum - hashes[i] - hashes[j], place, pairs);
        }
    }
}

/// The same words but for one, and that one alike. Words with numbers in them are left to oneSlip.
void oneWord(const std::vector<Entry>& entries, const BySum& bySum, double threshold,
             const Progress& progress, Pairs& pairs) {
    constexpr double wordsAt = .8;
    boost::unordered_map<std::u32string_view, std::uint32_t> numbered;
    std::vector<std::u32string> vocabulary;
    for (const auto& entry : entries)
        for (const auto word : entry.words)
            if (std::ranges::none_of(word, isNumeral) &&
                numbered.emplace(word, static_cast<std::uint32_t>(vocabulary.size())).second)
                vocabulary.emplace_back(word);
    std::vector<std::vector<std::uint32_t>> alike(vocabulary.size());
    for (const auto& pair : alikeSingleWords(vocabulary, threshold, portionOf(progress, 0, wordsAt))) {
        alike[pair.first].push_back(pair.second);
        alike[pair.second].push_back(pair.first);
    }
    std::vector<std::uint64_t> hashes;
    for (const auto& word : vocabulary)
        hashes.push_back(hashOf(word));
    const auto rest = portionOf(progress, wordsAt, 1);
    LoopProgress rounds(rest, entries.size());
    for (const auto& entry : entries) {
        rounds.next();
        for (std::size_t i = 0; i < entry.words.size(); ++i)
            if (const auto known = numbered.find(entry.words[i]); known != numbered.end())
                for (const auto other : alike[known->second])
                    meet(bySum, entry.sum - entry.hashes[i] + hashes[other], entry.place, pairs);
    }
}

std::vector<Entry> entriesOf(std::span<const NameParts* const> texts) {
    std::vector<Entry> out;
    for (std::uint32_t place = 0; place < texts.size(); ++place) {
        const auto& text = texts[place]->other;
        if (text.empty() || text.size() > longestAlike)
            continue;
        Entry entry{place, wordsOf(text), {}, 0};
        for (const auto word : entry.words)
            entry.sum += entry.hashes.emplace_back(hashOf(word));
        out.push_back(std::move(entry));
    }
    return out;
}
} // namespace

bool alikeWords(const NameParts& a, const NameParts& b, double threshold) {
    if (a.other.size() > longestAlike || b.other.size() > longestAlike)
        return a.other == b.other;
    if (numbersOf(a.other) != numbersOf(b.other) || wordsSimilarity(a, b) + rounding < threshold)
        return false;
    const auto first = wordsOf(a.other), second = wordsOf(b.other);
    const auto restA = left(first, second), restB = left(second, first);
    return restA.empty() || restB.empty() || jaroWinkler(restA, restB) + rounding >= threshold;
}

std::vector<AlikePair> alikeWords(std::span<const NameParts* const> texts, double threshold,
                                  const Progress& progress) {
    constexpr double furtherAt = .3, wordAt = .45, pairsAt = .9;
    const auto entries = entriesOf(texts);
    BySum bySum;
    for (const auto& entry : entries)
        bySum.emplace(entry.sum, entry.place);
    Pairs pairs;
    oneSlip(texts, entries, portionOf(progress, 0, furtherAt), pairs);
    furtherWords(entries, bySum, portionOf(progress, furtherAt, wordAt), pairs);
    oneWord(entries, bySum, threshold, portionOf(progress, wordAt, pairsAt), pairs);
    std::ranges::sort(pairs);
    pairs.erase(std::ranges::unique(pairs).begin(), pairs.end());
    std::vector<AlikePair> out;
    const auto rest = portionOf(progress, pairsAt, 1);
    LoopProgress rounds(rest, pairs.size());
    for (const auto& [a, b] : pairs) {
        rounds.next();
        if (alikeWords(*texts[a], *texts[b], threshold))
            out.push_back({a, b, wordsSimilarity(*texts[a], *texts[b])});
    }
    return out;
}

} // namespace clientele::core
