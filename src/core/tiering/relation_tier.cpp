#include "core/tiering/relation_tier.hpp"

#include "core/base/errors.hpp"
#include "core/base/figures.hpp"
#include "core/base/reach.hpp"
#include "core/texts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace clientele::core {

namespace {
bool strategicFit(std::optional<double> strategic, const RelationCuts& cuts) {
    return strategic && reachesShare(*strategic, cuts.strategic);
}

/// "relationship 65 ≥ 60" or "… < 60", as it is.
std::string against(TextId what, double value, double cut, Language language) {
    return textOf(what, language,
                  {{"compared", comparisonText(value, cut, reachesShare(value, cut), language)}});
}
} // namespace

RelationCuts relationCuts(std::span<const double> list, const RelationCuts& otherwise) {
    constexpr std::size_t relationOnly = 2, withStrategic = 4;
    const bool good = (list.size() == relationOnly || list.size() == withStrategic) && list[1] <= list[0] &&
                      std::ranges::all_of(list, [](double cut) { return cut >= 0 && std::isfinite(cut); });
    if (!good)
        throw FunctionError(CellState::badArgument,
                            "cuts: ally, close, and perhaps strategic fit and its relationship");
    RelationCuts cuts = otherwise;
    cuts.ally = list[0];
    cuts.close = list[1];
    if (list.size() == withStrategic) {
        cuts.strategic = list[2];
        cuts.strategicRelation = list[3];
    }
    return cuts;
}

RelationTier relationTier(double relationship, std::optional<double> strategic, const RelationCuts& cuts) {
    if (strategicFit(strategic, cuts) && reachesShare(relationship, cuts.strategicRelation))
        return RelationTier::strategic;
    if (reachesShare(relationship, cuts.ally))
        return RelationTier::ally;
    return reachesShare(relationship, cuts.close) ? RelationTier::close : RelationTier::loose;
}

std::string_view labelOf(RelationTier tier, Language language) {
    constexpr std::array labels{TextId::relation_tier_strategic, TextId::relation_tier_ally,
                                TextId::relation_tier_close, TextId::relation_tier_loose};
    return textOf(labels.at(static_cast<std::size_t>(tier)), language);
}

std::string relationReason(double relationship, std::optional<double> strategic, const RelationCuts& cuts,
                           const std::string& label, Language language) {
    const auto tier = relationTier(relationship, strategic, cuts);
    const std::string item(textOf(TextId::why_item, language));
    const auto relation = [&](double cut) {
        return against(TextId::why_relation_relationship, relationship, cut, language);
    };
    std::string rule;
    if (strategicFit(strategic, cuts))
        rule = against(TextId::why_relation_strategic, *strategic, cuts.strategic, language) + item;
    if (tier == RelationTier::strategic)
        rule += relation(cuts.strategicRelation);
    else {
        if (!rule.empty()) // the fit is there, the relationship is not
            rule += relation(cuts.strategicRelation) + item;
        rule += relation(tier == RelationTier::ally ? cuts.ally : cuts.close);
    }
    return textOf(TextId::why_result, language, {{"rule", rule}, {"class", label}});
}

} // namespace clientele::core
