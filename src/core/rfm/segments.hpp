#pragma once

#include "core/base/language.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace clientele::core {

/// The scores from lower to upper, both included.
struct ScoreRange {
    std::uint8_t lower = 1, upper = 9;
    [[nodiscard]] bool holds(int score) const { return lower <= score && score <= upper; }
    friend bool operator==(const ScoreRange&, const ScoreRange&) = default;
};

/// One segment of a scheme: the scores it takes and what it is called.
struct SegmentRule {
    ScoreRange r, f, m;
    std::string label;
};

/// The rules in the order in which they are tried, and the name of what none of them takes.
struct SegmentScheme {
    std::vector<SegmentRule> rules;
    std::string others;
};

/// The ten segments of the rfm package's vignette (REFERENCES.md), for scores 1 - 5. Marketing custom, not
/// measurement: a scheme of the user's own may stand in its place.
SegmentScheme defaultSegments(Language language);

/// The index of the first rule that holds for all three scores; rules.size() for the others. Scores outside 1
/// - 9: FunctionError(badArgument).
std::size_t rfmSegment(int r, int f, int m, const SegmentScheme& scheme);

/// The name that goes with the index.
const std::string& segmentLabel(std::size_t segment, const SegmentScheme& scheme);

/// Why a customer is in that segment, in words: the scores and the bounds of the rule that took them, or that
/// none did and how many were tried. Errors as rfmSegment.
std::string segmentReason(int r, int f, int m, const SegmentScheme& scheme, Language language);

/// FunctionError(badArgument) unless every rule's bounds lie in 1 - 9 and each lower is at most its upper.
void checkScheme(const SegmentScheme& scheme);

} // namespace clientele::core
