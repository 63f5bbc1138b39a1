#include "core/base/figures.hpp"
#include "core/lifecycle/lifecycle.hpp"
#include "core/texts.hpp"

#include <array>

namespace clientele::core {

namespace {
constexpr std::array rules{
    TextId::why_life_nothingYet,  TextId::why_life_onlyInvestment, TextId::why_life_ended,
    TextId::why_life_tinyRevenue, TextId::why_life_silent,         TextId::why_life_down,
    TextId::why_life_atPeak,      TextId::why_life_rising,         TextId::why_life_notYetAbove};

/// The share and the periods that the rule asks for.
struct Asked {
    double share = 0, periods = 0;
};
Asked askedBy(LifeRule rule, const LifecycleRules& of) {
    if (rule == LifeRule::tinyRevenue)
        return {of.developmentShare, 0};
    if (rule == LifeRule::atPeak)
        return {of.maturityBand, of.maturityPeriods};
    return {of.declineShare, of.declinePeriods};
}

/// What a rule may have asked for besides.
std::string besides(const LifeReading& reading, const Policy& policy, Language language) {
    if (reading.rule == LifeRule::rising && reading.investment > 0)
        return textOf(TextId::why_life_aboveInvestment, language,
                      {{"investment", figureText(reading.investment)}});
    if (reading.walletShare)
        return textOf(TextId::why_life_wallet, language,
                      {{"compared", shareComparisonText(*reading.walletShare, policy.lifecycle.maturityWallet,
                                                        true, language)}});
    return {};
}
} // namespace

std::string lifeReason(const LifeReading& reading, const Policy& policy, Language language) {
    const auto asked = askedBy(reading.rule, policy.lifecycle);
    std::string rule = textOf(rules.at(static_cast<std::size_t>(reading.rule)), language,
                              {{"revenue", figureText(reading.revenue)},
                               {"investment", figureText(reading.investment)},
                               {"peak", figureText(reading.peak)},
                               {"share", shareText(asked.share)},
                               {"periods", figureText(asked.periods)},
                               {"quiet", std::to_string(reading.quiet)},
                               {"gap", figureText(reading.usualGap)},
                               {"gaps", figureText(policy.silentGaps)}});
    if (const auto more = besides(reading, policy, language); !more.empty())
        rule.append(textOf(TextId::why_item, language)).append(more);
    if (reading.since > 0)
        rule = textOf(TextId::why_life_asBefore, language, {{"rule", rule}});
    return textOf(TextId::why_result, language,
                  {{"rule", rule}, {"class", std::string(labelOf(reading.stage, language))}});
}

} // namespace clientele::core
