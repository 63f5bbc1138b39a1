#include "core/quality/alike.hpp"

#include <algorithm>
#include <boost/unordered_map.hpp>
#include <cmath>
#include <numeric>

namespace clientele::core {

namespace {
constexpr double rounding = 1e-9; ///< a share that is a whole number but for rounding counts as that number

using Token = std::uint32_t;
using Tokens = std::vector<Token>; ///< ascending; the rarest token has the lowest number

/// A text's pairs of characters as numbers by rarity; the second "东东" of a text is another token than the
/// first.
std::vector<Tokens> rareFirst(std::span<const std::u32string> texts) {
    using Key = std::pair<std::uint64_t, std::uint32_t>;
    std::vector<std::vector<Key>> keys(texts.size());
    boost::unordered_map<Key, std::uint32_t> counts;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (texts[i].size() > longestAlike)
            continue;
        std::uint32_t nth = 0;
        for (const auto bigram : bigramsOf(texts[i])) {
            nth = !keys[i].empty() && keys[i].back().first == bigram ? nth + 1 : 0;
            keys[i].emplace_back(bigram, nth);
            ++counts[keys[i].back()];
        }
    }
    std::vector<std::pair<std::uint32_t, Key>> order;
    order.reserve(counts.size());
    for (const auto& [key, count] : counts)
        order.emplace_back(count, key);
    std::ranges::sort(order);
    for (Token token = 0; token < order.size(); ++token)
        counts[order[token].second] = token;
    std::vector<Tokens> out(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        for (const auto& key : keys[i])
            out[i].push_back(counts[key]);
        std::ranges::sort(out[i]);
    }
    return out;
}

std::size_t commonTokens(const Tokens& a, const Tokens& b) {
    std::size_t common = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        const bool next = *i <= *j, nextToo = *j <= *i;
        common += next && nextToo;
        i += next;
        j += nextToo;
    }
    return common;
}

std::size_t atLeast(double share) {
    return static_cast<std::size_t>(std::ceil(share - rounding));
}
} // namespace

std::vector<AlikePair> alikeHan(std::span<const std::u32string> texts, double threshold,
                                const Progress& progress) {
    const auto tokens = rareFirst(texts);
    std::vector<std::uint32_t> bySize(texts.size());
    std::iota(bySize.begin(), bySize.end(), 0U);
    std::ranges::stable_sort(bySize, {}, [&](auto i) { return tokens[i].size(); });
    const auto tokenCount =
        std::accumulate(tokens.begin(), tokens.end(), Token{0}, [](Token most, const Tokens& t) {
            return t.empty() ? most : std::max(most, t.back() + 1);
        });
    // With at least this share of its tokens a text must meet another one of no more tokens.
    const double share = threshold / (2 - threshold);
    std::vector<std::vector<std::uint32_t>> holders(tokenCount); // by token: texts in the order of size
    std::vector<std::uint32_t> seenBy(texts.size(), ~0U);
    std::vector<AlikePair> out;
    LoopProgress rounds(progress, bySize.size());
    for (const auto x : bySize) {
        rounds.next();
        const auto size = tokens[x].size();
        if (size == 0)
            continue;
        const auto fewest = std::max<std::size_t>(1, atLeast(share * static_cast<double>(size)));
        for (std::size_t i = 0; i + fewest <= size; ++i) {
            auto& list = holders[tokens[x][i]];
            const auto begin =
                std::ranges::lower_bound(list, fewest, {}, [&](auto y) { return tokens[y].size(); });
            for (auto y = begin; y != list.end(); ++y) {
                if (std::exchange(seenBy[*y], x) == x)
                    continue;
                const auto both = static_cast<double>(size + tokens[*y].size());
                const auto common = commonTokens(tokens[x], tokens[*y]);
                if (common >= atLeast(threshold * both / 2))
                    out.push_back({std::min(x, *y), std::max(x, *y), 2 * static_cast<double>(common) / both});
            }
            list.push_back(x);
        }
    }
    return out;
}

} // namespace clientele::core
