#include "core/rfm/segments.hpp"

#include "core/base/errors.hpp"
#include "core/texts.hpp"

#include <algorithm>

namespace clientele::core {

namespace {
struct SegmentDefault {
    TextId label;
    ScoreRange r, f, m;
};

/// REFERENCES.md, "segments by the ten-segment table"; in this order.
constexpr SegmentDefault segmentDefaults[] = {{TextId::segments_champions, {5, 5}, {5, 5}, {5, 5}},
                                              {TextId::segments_potentialLoyalist, {3, 5}, {3, 5}, {2, 5}},
                                              {TextId::segments_loyal, {2, 4}, {2, 4}, {2, 4}},
                                              {TextId::segments_promising, {3, 4}, {1, 3}, {3, 5}},
                                              {TextId::segments_new, {4, 5}, {1, 3}, {1, 5}},
                                              {TextId::segments_cannotLose, {1, 2}, {3, 4}, {4, 5}},
                                              {TextId::segments_atRisk, {1, 2}, {2, 5}, {4, 5}},
                                              {TextId::segments_needAttention, {1, 3}, {3, 5}, {3, 5}},
                                              {TextId::segments_aboutToSleep, {2, 3}, {1, 3}, {1, 4}},
                                              {TextId::segments_lost, {1, 1}, {1, 5}, {1, 5}}};

constexpr bool isScore(int score) {
    return score >= 1 && score <= 9;
}
constexpr bool isSound(const ScoreRange& range) {
    return isScore(range.lower) && isScore(range.upper) && range.lower <= range.upper;
}

/// "3–5", or "5" where lower and upper are one.
std::string rangeText(const ScoreRange& range, Language language) {
    const auto lower = std::to_string(range.lower), upper = std::to_string(range.upper);
    return lower == upper
               ? lower
               : filled(textOf(TextId::segments_range, language), {{"lower", lower}, {"upper", upper}});
}
} // namespace

SegmentScheme defaultSegments(Language language) {
    SegmentScheme scheme;
    for (const auto& segment : segmentDefaults)
        scheme.rules.push_back(
            {segment.r, segment.f, segment.m, std::string(textOf(segment.label, language))});
    scheme.others = textOf(TextId::segments_others, language);
    return scheme;
}

std::size_t rfmSegment(int r, int f, int m, const SegmentScheme& scheme) {
    if (!isScore(r) || !isScore(f) || !isScore(m))
        throw FunctionError(CellState::badArgument, "scores run from 1 to 9");
    const auto found = std::ranges::find_if(scheme.rules, [=](const SegmentRule& rule) {
        return rule.r.holds(r) && rule.f.holds(f) && rule.m.holds(m);
    });
    return static_cast<std::size_t>(found - scheme.rules.begin());
}

const std::string& segmentLabel(std::size_t segment, const SegmentScheme& scheme) {
    return segment < scheme.rules.size() ? scheme.rules[segment].label : scheme.others;
}

std::string segmentReason(int r, int f, int m, const SegmentScheme& scheme, Language language) {
    const auto segment = rfmSegment(r, f, m, scheme);
    TextArguments words{{"r", std::to_string(r)},
                        {"f", std::to_string(f)},
                        {"m", std::to_string(m)},
                        {"segment", segmentLabel(segment, scheme)}};
    if (segment == scheme.rules.size()) {
        words.emplace_back("rules", std::to_string(scheme.rules.size()));
        return filled(textOf(TextId::segments_whyOthers, language), words);
    }
    const auto& rule = scheme.rules[segment];
    words.emplace_back("rRange", rangeText(rule.r, language));
    words.emplace_back("fRange", rangeText(rule.f, language));
    words.emplace_back("mRange", rangeText(rule.m, language));
    return filled(textOf(TextId::segments_why, language), words);
}

void checkScheme(const SegmentScheme& scheme) {
    const bool sound = std::ranges::all_of(scheme.rules, [](const SegmentRule& rule) {
        return isSound(rule.r) && isSound(rule.f) && isSound(rule.m);
    });
    if (!sound || scheme.rules.empty())
        throw FunctionError(CellState::badArgument,
                            "a segment's bounds must run from lower to upper within 1 to 9");
}

} // namespace clientele::core
