#include "core/policy_check.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace clientele::core {

namespace {
using Problems = std::vector<PolicyProblem>;

struct Allowed {
    double low, high;
};
constexpr Allowed days{1, 3650};
constexpr Allowed gaps{1, 100};
constexpr std::size_t stateCount = 5; // DueState

/// No more digits than anyone types: .285 × 100 is 28.5, not 28.499999999999996.
std::string inWords(double value) {
    std::array<char, 32> text{};
    auto* const end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, 12).ptr;
    return {text.data(), end};
}
std::string asPercent(double share) {
    return inWords(share * 100) + '%';
}
std::string inWords(std::size_t count) {
    return std::to_string(count);
}

/// Written so that a value which is no number at all is outside.
bool within(double value, const Allowed& allowed) {
    return value >= allowed.low && value <= allowed.high;
}
bool isShare(double value) {
    return value > 0 && value < 1;
}

void checkCutoffs(const Policy& policy, Problems& problems) {
    if (policy.abcCutoffs.empty())
        problems.push_back({PolicyPart::abcCutoffs, 0, TextId::policyCheck_noCutoffs, {}});
    double before = 0;
    for (std::size_t i = 0; i < policy.abcCutoffs.size(); ++i) {
        const double cutoff = policy.abcCutoffs[i];
        if (!isShare(cutoff) || cutoff <= before)
            problems.push_back({PolicyPart::abcCutoffs,
                                i,
                                TextId::policyCheck_cutoffs,
                                {{"number", inWords(i + 1)}, {"value", asPercent(cutoff)}}});
        before = cutoff;
    }
}

/// Each label present and unlike those before it.
void checkLabels(const std::vector<std::string>& labels, PolicyPart part, TextId missing, TextId twice,
                 Problems& problems) {
    for (auto label = labels.begin(); label != labels.end(); ++label) {
        const auto index = static_cast<std::size_t>(label - labels.begin());
        if (label->empty())
            problems.push_back({part, index, missing, {{"number", inWords(index + 1)}}});
        else if (std::find(labels.begin(), label, *label) != label)
            problems.push_back({part, index, twice, {{"label", *label}}});
    }
}

void checkTiers(const Policy& policy, Problems& problems) {
    const std::size_t needed = policy.abcCutoffs.size() + 1;
    if (policy.tiers.size() < needed)
        problems.push_back({PolicyPart::tierCount,
                            0,
                            TextId::policyCheck_tierCount,
                            {{"have", inWords(policy.tiers.size())}, {"need", inWords(needed)}}});
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < policy.tiers.size(); ++i) {
        const auto& tier = policy.tiers[i];
        labels.push_back(tier.label);
        if (!within(tier.intervalDays, days))
            problems.push_back({PolicyPart::tierInterval,
                                i,
                                TextId::policyCheck_tierInterval,
                                {{"label", tier.label},
                                 {"value", inWords(tier.intervalDays)},
                                 {"low", inWords(days.low)},
                                 {"high", inWords(days.high)}}});
    }
    checkLabels(labels, PolicyPart::tierLabel, TextId::policyCheck_tierLabelMissing,
                TextId::policyCheck_tierLabelTwice, problems);
}

void checkStates(const Policy& policy, Problems& problems) {
    if (policy.stateLabels.size() != stateCount)
        problems.push_back({PolicyPart::stateLabels,
                            0,
                            TextId::policyCheck_stateCount,
                            {{"have", inWords(policy.stateLabels.size())}, {"need", inWords(stateCount)}}});
    checkLabels(policy.stateLabels, PolicyPart::stateLabels, TextId::policyCheck_stateLabelMissing,
                TextId::policyCheck_stateLabelTwice, problems);
}

/// A single number of the policy and what it may be.
struct NumberRule {
    PolicyPart part;
    double Policy::*number;
    Allowed allowed;
    TextId text;
};
constexpr NumberRule numberRules[] = {
    {PolicyPart::silentDays, &Policy::silentDays, days, TextId::policyCheck_silentDays},
    {PolicyPart::silentGaps, &Policy::silentGaps, gaps, TextId::policyCheck_silentGaps},
    {PolicyPart::middleContactDays, &Policy::middleContactDays, days, TextId::policyCheck_middleContactDays},
    {PolicyPart::seniorContactDays, &Policy::seniorContactDays, days, TextId::policyCheck_seniorContactDays},
    {PolicyPart::replyDays, &Policy::replyDays, days, TextId::policyCheck_replyDays},
    {PolicyPart::staleDays, &Policy::staleDays, days, TextId::policyCheck_staleDays}};

void checkNumbers(const Policy& policy, Problems& problems) {
    for (const auto& rule : numberRules)
        if (const double value = policy.*rule.number; !within(value, rule.allowed))
            problems.push_back({rule.part,
                                0,
                                rule.text,
                                {{"value", inWords(value)},
                                 {"low", inWords(rule.allowed.low)},
                                 {"high", inWords(rule.allowed.high)}}});
}

void checkShares(const Policy& policy, Problems& problems) {
    if (!isShare(policy.soonShare))
        problems.push_back({PolicyPart::soonShare,
                            0,
                            TextId::policyCheck_soonShare,
                            {{"value", asPercent(policy.soonShare)}}});
    if (!isShare(policy.slideShare))
        problems.push_back({PolicyPart::slideShare,
                            0,
                            TextId::policyCheck_slideShare,
                            {{"value", asPercent(policy.slideShare)}}});
}
} // namespace

std::vector<PolicyProblem> problemsOf(const Policy& policy) {
    Problems problems;
    checkCutoffs(policy, problems);
    checkTiers(policy, problems);
    checkStates(policy, problems);
    checkShares(policy, problems);
    checkNumbers(policy, problems);
    return problems;
}

} // namespace clientele::core
