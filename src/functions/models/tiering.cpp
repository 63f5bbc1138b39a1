#include "functions/models/tiering.hpp"

#include "core/tiering/assessment.hpp"
#include "core/tiering/grade.hpp"
#include "core/tiering/key_customer.hpp"
#include "core/tiering/relation_tier.hpp"
#include "core/tiering/tier_reason.hpp"
#include "core/visits/priority.hpp"
#include "functions/models/common.hpp"

#include <algorithm>

namespace clientele::functions::models {

using core::CellState;
using core::FunctionError;

namespace {
/// As many labels as there are classes; the policy's where none are given.
const Labels& labelsFor(const Caller& caller, Optional<Labels> given, std::size_t classes) {
    const Labels& labels = given ? *given : caller.defaultTierLabels();
    if (labels.size() < classes)
        throw FunctionError(CellState::badArgument, "fewer labels than classes");
    return labels;
}

const Numbers& cutoffsFor(Optional<Numbers> given) {
    return given ? *given : Caller::defaultNumbers().abcCutoffs;
}
} // namespace

ClassesOrReasons abc(const Caller& caller, NumberColumn values, Optional<Numbers> cutoffs,
                     Optional<Labels> labels, Optional<Flag> byHeads, Optional<Flag> why) {
    const auto& shares = cutoffsFor(cutoffs);
    const auto by = asked(byHeads) ? core::AbcBy::heads : core::AbcBy::total;
    Classes classes{by == core::AbcBy::heads ? core::abcClassesByHeads(values, shares)
                                             : core::abcClasses(values, shares),
                    labelsFor(caller, labels, shares.size() + 1)};
    if (!asked(why))
        return classes;
    return abcReasons(values, classes, shares, by, caller.language());
}

std::vector<double> abcCuts(const Caller&, NumberColumn values, Optional<Numbers> cutoffs,
                            Optional<Flag> byHeads) {
    return core::storableAbcCuts(values, cutoffsFor(cutoffs),
                                 asked(byHeads) ? core::AbcBy::heads : core::AbcBy::total);
}

Each<Any, double> tier(const Caller& caller, const Numbers& cuts, Optional<Labels> labels,
                       Optional<Flag> why) {
    core::checkCuts(cuts);
    auto names = labelsFor(caller, labels, cuts.size() + 1);
    if (asked(why))
        return [cuts, names = std::move(names), language = caller.language()](double value) {
            return textAny(
                core::tierReason(value, cuts, textOf(names[core::tierByCuts(value, cuts)]), language));
        };
    return [cuts, names = std::move(names)](double value) { return names[core::tierByCuts(value, cuts)]; };
}

Each<Any, Series> score(const Caller&, const Numbers& weights, Optional<Numbers> maxima) {
    const core::AssessmentScale scale{weights, maxima.value_or(Numbers())};
    core::checkScale(scale);
    return [scale](const Series& scores) { return anyOf(core::assessmentScore(scores, scale)); };
}

Each<Any, Series> scoreWhy(const Caller& caller, const Numbers& weights, const Labels& names,
                           Optional<Numbers> maxima) {
    const core::AssessmentScale scale{weights, maxima.value_or(Numbers())};
    core::checkScale(scale);
    if (names.size() != weights.size())
        throw FunctionError(CellState::badArgument, "a name for each weight is wanted");
    std::vector<std::string> words;
    std::ranges::transform(names, std::back_inserter(words), textOf);
    return [scale, words, language = caller.language()](const Series& scores) {
        const auto reason = core::scoreReason(scores, scale);
        return reason.ok() ? textAny(core::textOf(reason.value, scores, scale, words, language))
                           : anyOf(reason.state);
    };
}

Each<Any, Series> keyCustomer(const Caller& caller, Optional<Numbers> weights, Optional<double> minimum,
                              Optional<Flag> why) {
    const core::KeyCustomerRule rule{weights.value_or(Numbers()),
                                     minimum ? *minimum : Caller::defaultNumbers().keyCustomerMinimum};
    core::checkRule(rule);
    return [rule, why = asked(why), language = languageFor(caller, why)](const Series& criteria) {
        const auto customer = core::keyCustomer(criteria, rule);
        if (!customer.ok())
            return anyOf(customer.state);
        return why ? textAny(core::textOf(customer.value, criteria, rule, language))
                   : Any(customer.value.key ? 1.0 : 0.0);
    };
}

namespace {
Labels relationLabels(core::Language language) {
    using core::RelationTier;
    Labels out;
    for (const auto tier :
         {RelationTier::strategic, RelationTier::ally, RelationTier::close, RelationTier::loose})
        out.push_back(textAny(std::string(core::labelOf(tier, language))));
    return out;
}
} // namespace

Each<Any, double, std::optional<double>> relationTier(const Caller& caller, Optional<Numbers> cutoffs,
                                                      Optional<Labels> labels, Optional<Flag> why) {
    const auto& policy = Caller::defaultNumbers();
    core::RelationCuts cuts{policy.relationAlly, policy.relationClose, policy.strategicCut,
                            policy.strategicRelation};
    if (cutoffs)
        cuts = core::relationCuts(*cutoffs, cuts);
    const auto language = labels ? languageFor(caller, why) : caller.language();
    Labels names = labels ? *labels : relationLabels(language);
    if (names.size() < relationLabels(language).size())
        throw FunctionError(CellState::badArgument, "fewer labels than tiers");
    return [cuts, names, language, why = asked(why)](double relationship, std::optional<double> strategic) {
        const auto& label =
            names[static_cast<std::size_t>(core::relationTier(relationship, strategic, cuts))];
        return why ? textAny(core::relationReason(relationship, strategic, cuts, textOf(label), language))
                   : label;
    };
}

namespace {
bool levelIn(const std::string& word) {
    const auto level = core::levelOf(word);
    if (!level)
        throw FunctionError(CellState::badArgument, "no level");
    return *level;
}

/// A customer table holds customers: prospects are said to be such.
bool hasBought(const std::optional<double>& closed) {
    return closed.value_or(1) != 0;
}
} // namespace

Each<Any, std::string, std::string, std::string, std::optional<double>> grade(const Caller& caller,
                                                                              Optional<Flag> why) {
    return [language = languageFor(caller, why), letters = &caller.defaultTierLabels(),
            why = asked(why)](const std::string& means, const std::string& awareness,
                              const std::string& influence, std::optional<double> closed) {
        const core::Standing standing{levelIn(means), levelIn(awareness), levelIn(influence)};
        if (why)
            return textAny(core::gradeReason(standing, hasBought(closed), language));
        const auto grading = core::gradeOf(standing, hasBought(closed));
        return letters->at(grading.grade);
    };
}

Each<Any, std::string, std::optional<double>> action(const Caller& caller, Optional<core::Policy> policy) {
    return [policy = policyFor(caller, policy), language = caller.language()](const std::string& grade,
                                                                              std::optional<double> closed) {
        const auto text = core::actionFor(grade, hasBought(closed), *policy, language);
        return text ? textAny(*text) : anyOf(CellState::notAvailable);
    };
}

Each<Any, std::string, core::DayCell, std::optional<core::DayCell>, std::optional<std::string>>
priority(const Caller& caller, Optional<DayValue> asOf, Optional<core::Policy> policy, Optional<Flag> why) {
    const auto shared = policyFor(caller, policy);
    const core::PriorityRule rule{shared->priorityCap, shared->priorityPromise, shared->priorityDecline};
    return [shared, rule, day = asOf ? asOf->day : caller.today(), language = languageFor(caller, why),
            why = asked(why)](const std::string& tier, const core::DayCell& lastContact,
                              const std::optional<core::DayCell>& promiseBy,
                              const std::optional<std::string>& stage) {
        const auto& tiers = shared->tiers;
        const auto found = std::ranges::find(tiers, tier, &core::TierRule::label);
        if (found == tiers.end())
            return anyOf(CellState::notAvailable);
        const core::PriorityCase of{lastContact, found->intervalDays,
                                    static_cast<std::size_t>(tiers.end() - found),
                                    promiseBy.value_or(core::DayCell()), stage && core::isDecline(*stage)};
        const auto priority = core::priorityOf(of, rule, day);
        if (!priority.ok())
            return anyOf(priority.state);
        return why ? textAny(core::priorityReason(priority.value, of, rule, tier, language))
                   : Any(priority.value.value);
    };
}

} // namespace clientele::functions::models
