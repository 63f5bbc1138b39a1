#pragma once

#include "core/base/language.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace clientele::core {

// Four depths of a relationship (四级客户管理, SEEDS 1.1; SPEC §3 Tiering). The documents name them and give
// no numbers: the cuts are ours, on a scale of 0 - 100 such as that of assessmentScore.

/// Best first.
enum class RelationTier : std::uint8_t { strategic, ally, close, loose };

struct RelationCuts {
    double ally = 0, close = 0;                  ///< relationship
    double strategic = 0, strategicRelation = 0; ///< strategic fit, and the relationship it takes beside it
};

/// The cuts as a list: ally, close, and optionally strategic fit and the relationship it takes, the rest from
/// `otherwise`. FunctionError(badArgument): two or four numbers, finite, none negative, close at most ally.
RelationCuts relationCuts(std::span<const double> list, const RelationCuts& otherwise);

/// Strategic fit and relationship both at their cuts: strategic; else by the relationship alone. Without a
/// strategic fit nobody is strategic. A number that agrees with its cut to 12 digits reaches it.
RelationTier relationTier(double relationship, std::optional<double> strategic, const RelationCuts& cuts);

/// The customary name of a tier.
std::string_view labelOf(RelationTier tier, Language language);

/// "strategic fit 85 ≥ 80, relationship 65 ≥ 60: Strategic".
std::string relationReason(double relationship, std::optional<double> strategic, const RelationCuts& cuts,
                           const std::string& label, Language language);

} // namespace clientele::core
