#include "core/policy/policy_check.hpp"

#include "core/policy/policy_numbers.hpp"

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

std::size_t indexOf(const PolicyNumber& number) {
    return static_cast<std::size_t>(&number - policyNumbers().data());
}

TextId refusalOf(PolicyRange range) {
    if (range == PolicyRange::share)
        return TextId::policyCheck_share;
    return range == PolicyRange::shareOrAll ? TextId::policyCheck_shareOrAll : TextId::policyCheck_number;
}

void checkNumbers(const Policy& policy, Problems& problems) {
    for (const auto& number : policyNumbers()) {
        const double value = number.of(policy);
        const auto [low, high] = boundsOf(number.range);
        if (!number.allows(value))
            problems.push_back({PolicyPart::number,
                                indexOf(number),
                                refusalOf(number.range),
                                {{"value", number.isShare() ? asPercent(value) : inWords(value)},
                                 {"low", inWords(low)},
                                 {"high", inWords(high)}}});
    }
}

/// Numbers that must be greater than the one before them on the sheet or less, as the models read them in
/// order.
void checkOrder(const Policy& policy, Problems& problems) {
    const auto rising = [&](const char* lower, const char* upper) {
        const auto& low = policyNumber(lower);
        const auto& high = policyNumber(upper);
        const double from = low.of(policy), to = high.of(policy);
        const auto words = [&](double value) { return high.isShare() ? asPercent(value) : inWords(value); };
        if (low.allows(from) && high.allows(to) && from >= to)
            problems.push_back({PolicyPart::number,
                                indexOf(high),
                                TextId::policyCheck_order,
                                {{"value", words(to)}, {"low", words(from)}}});
    };
    rising("relation_close", "relation_ally");
    rising("pyramid.1", "pyramid.2");
    rising("pyramid.2", "pyramid.3");
}
} // namespace

std::vector<PolicyProblem> problemsOf(const Policy& policy) {
    Problems problems;
    checkCutoffs(policy, problems);
    checkTiers(policy, problems);
    checkStates(policy, problems);
    checkNumbers(policy, problems);
    checkOrder(policy, problems);
    return problems;
}

std::string PolicyProblem::words(Language language) const {
    TextArguments filling = arguments;
    if (part == PolicyPart::number)
        filling.emplace_back("item", textOf(policyNumbers()[index].label, language));
    return textOf(text, language, filling);
}

} // namespace clientele::core
