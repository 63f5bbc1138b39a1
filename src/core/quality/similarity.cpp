#include "core/quality/similarity.hpp"

#include "core/quality/normal_name.hpp"
#include "core/quality/unicode.hpp"
#include "core/tables/utf8.hpp"

#include <algorithm>
#include <boost/container/small_vector.hpp>
#include <utility>

namespace clientele::core {

namespace {
constexpr std::size_t usualLength = 64; ///< up to here no memory is taken
constexpr std::size_t prefixMost = 4;
constexpr double prefixWeight = 0.1;
constexpr double hanWeight = 2; ///< characters of an alphabet that a Han character says as much as

template <class T>
using Buffer = boost::container::small_vector<T, usualLength>;

/// The characters of `a` that have a partner in `b` no further than `reach` away, and in `taken` those
/// partners.
Buffer<char32_t> partners(std::u32string_view a, std::u32string_view b, std::size_t reach,
                          Buffer<bool>& taken) {
    Buffer<char32_t> matched;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const auto end = std::min(b.size(), i + reach + 1);
        for (std::size_t j = i > reach ? i - reach : 0; j < end; ++j)
            if (!taken[j] && a[i] == b[j]) {
                taken[j] = true;
                matched.push_back(a[i]);
                break;
            }
    }
    return matched;
}

double jaro(std::u32string_view a, std::u32string_view b) {
    const auto longer = std::max(a.size(), b.size());
    const auto reach = longer / 2 > 0 ? longer / 2 - 1 : 0;
    Buffer<bool> taken(b.size(), false);
    const auto matched = partners(a, b, reach, taken);
    if (matched.empty())
        return 0;
    std::size_t outOfOrder = 0;
    for (std::size_t j = 0, k = 0; j < b.size(); ++j)
        if (taken[j])
            outOfOrder += b[j] != matched[k++];
    const auto m = static_cast<double>(matched.size());
    return (m / static_cast<double>(a.size()) + m / static_cast<double>(b.size()) +
            (m - static_cast<double>(outOfOrder / 2)) / m) /
           3;
}

std::u32string sortedWords(std::u32string_view text) {
    std::vector<std::u32string_view> words;
    while (!text.empty()) {
        const auto end = std::min(text.find(U' '), text.size());
        words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    std::ranges::sort(words);
    std::u32string out;
    for (const auto word : words)
        (out += word) += U' ';
    if (!out.empty())
        out.pop_back();
    return out;
}
} // namespace

double jaroWinkler(std::u32string_view a, std::u32string_view b) {
    if (a == b)
        return 1;
    if (b < a) // which characters Jaro pairs may depend on the side it begins with
        std::swap(a, b);
    const auto most = std::min({prefixMost, a.size(), b.size()});
    const auto prefix = std::ranges::mismatch(a.substr(0, most), b.substr(0, most)).in1 - a.begin();
    const double plain = jaro(a, b);
    return plain + static_cast<double>(prefix) * prefixWeight * (1 - plain);
}

std::vector<std::uint64_t> bigramsOf(std::u32string_view text) {
    std::vector<std::uint64_t> out;
    for (std::size_t i = 1; i < text.size(); ++i)
        out.push_back((std::uint64_t{text[i - 1]} << 32u) | text[i]);
    std::ranges::sort(out);
    return out;
}

double bigramDice(std::u32string_view a, std::u32string_view b) {
    if (a == b)
        return 1;
    if (a.size() < 2 || b.size() < 2)
        return 0;
    const auto first = bigramsOf(a), second = bigramsOf(b);
    std::size_t common = 0;
    for (auto i = first.begin(), j = second.begin(); i != first.end() && j != second.end();) {
        common += *i == *j;
        const bool next = *i <= *j;
        const bool nextToo = *j <= *i;
        i += next;
        j += nextToo;
    }
    return 2 * static_cast<double>(common) / static_cast<double>(first.size() + second.size());
}

NameParts partsOf(std::string_view normalName) {
    NameParts out;
    bool parted = false;
    for (const char32_t c : codePoints(normalName)) {
        if (isHan(c)) {
            out.han += c;
            parted = true;
            continue;
        }
        if (parted && !out.other.empty() && c != ' ')
            out.other += ' ';
        parted = false;
        out.other += c;
    }
    out.sorted = sortedWords(out.other);
    return out;
}

double wordsSimilarity(const NameParts& a, const NameParts& b) {
    const double asWritten = jaroWinkler(a.other, b.other);
    if (a.sorted == a.other && b.sorted == b.other)
        return asWritten;
    return std::max(asWritten, jaroWinkler(a.sorted, b.sorted));
}

double similarity(const NameParts& a, const NameParts& b) {
    const double han = hanWeight * static_cast<double>(a.han.size() + b.han.size());
    const auto others = static_cast<double>(a.other.size() + b.other.size());
    const bool bothHan = !a.han.empty() && !b.han.empty(), bothOther = !a.other.empty() && !b.other.empty();
    if (han + others <= 0)
        return 1;
    return ((bothHan ? han * bigramDice(a.han, b.han) : 0) +
            (bothOther ? others * wordsSimilarity(a, b) : 0)) /
           (han + others);
}

double similarity(std::string_view a, std::string_view b) {
    const auto first = normalName(a), second = normalName(b);
    if (first.empty() || second.empty())
        return a == b ? 1 : 0;
    return first == second ? 1 : similarity(partsOf(first), partsOf(second));
}

} // namespace clientele::core
