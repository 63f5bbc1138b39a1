#include "core/quality/alike_names.hpp"

#include <boost/unordered_map.hpp>

namespace clientele::core {

namespace {
/// The different values of one part of the names, and for each the others that are alike.
struct Part {
    std::vector<std::uint32_t> of; ///< by name: which value
    std::vector<std::vector<std::uint32_t>> alike;

    void link(std::size_t values, const std::vector<AlikePair>& pairs) {
        alike.resize(values);
        for (std::uint32_t i = 0; i < values; ++i)
            alike[i].push_back(i);
        for (const auto& pair : pairs) {
            alike[pair.first].push_back(pair.second);
            alike[pair.second].push_back(pair.first);
        }
    }
};

/// Numbers the values of `member` in the order in which they occur; gives the name that has each first.
std::vector<std::uint32_t> numbered(const std::vector<NameParts>& names, std::u32string NameParts::*member,
                                    Part& part) {
    boost::unordered_map<std::u32string_view, std::uint32_t> numbers;
    std::vector<std::uint32_t> first;
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        const auto [at, fresh] = numbers.emplace(names[i].*member, static_cast<std::uint32_t>(first.size()));
        if (fresh)
            first.push_back(i);
        part.of.push_back(at->second);
    }
    return first;
}

Part hanPart(const std::vector<NameParts>& names, double threshold, const Progress& progress) {
    Part part;
    std::vector<std::u32string> texts;
    for (const auto i : numbered(names, &NameParts::han, part))
        texts.push_back(names[i].han);
    part.link(texts.size(), alikeHan(texts, threshold, progress));
    return part;
}

Part otherPart(const std::vector<NameParts>& names, double threshold, const Progress& progress) {
    Part part;
    std::vector<const NameParts*> texts;
    for (const auto i : numbered(names, &NameParts::other, part))
        texts.push_back(&names[i]);
    part.link(texts.size(), alikeWords(texts, threshold, progress));
    return part;
}
} // namespace

std::vector<AlikePair> alikeNames(std::span<const std::string> normalNames, double threshold,
                                  const Progress& progress) {
    std::vector<NameParts> names;
    names.reserve(normalNames.size());
    constexpr double hanAt = .1, otherAt = .5, pairsAt = .9;
    const auto parting = portionOf(progress, 0, hanAt);
    LoopProgress parted(parting, normalNames.size());
    for (const auto& name : normalNames) {
        parted.next();
        names.push_back(partsOf(name));
    }
    const auto han = hanPart(names, threshold, portionOf(progress, hanAt, otherAt));
    const auto other = otherPart(names, threshold, portionOf(progress, otherAt, pairsAt));
    // "ab东c" and "东ab c" have the same parts: more than one name may stand for a pair of values.
    boost::unordered_multimap<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> byParts;
    for (std::uint32_t i = 0; i < names.size(); ++i)
        byParts.emplace(std::pair(han.of[i], other.of[i]), i);
    std::vector<AlikePair> out;
    const auto joining = portionOf(progress, pairsAt, 1);
    LoopProgress joined(joining, names.size());
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        joined.next();
        for (const auto h : han.alike[han.of[i]])
            for (const auto o : other.alike[other.of[i]]) {
                const auto [begin, end] = byParts.equal_range(std::pair(h, o));
                for (auto at = begin; at != end; ++at)
                    if (at->second > i)
                        out.push_back({i, at->second, similarity(names[i], names[at->second])});
            }
    }
    return out;
}

} // namespace clientele::core
