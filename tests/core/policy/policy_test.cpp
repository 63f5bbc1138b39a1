#include "core/policy/policy.hpp"
#include "core/policy/policy_check.hpp"
#include "core/policy/policy_numbers.hpp"
#include "core/visits/cadence.hpp"

#include <cmath>
#include <functional>
#include <gtest/gtest.h>

namespace clientele::core {

namespace {
constexpr Language languages[] = {Language::en, Language::zhCN, Language::zhTW};

std::vector<PolicyProblem> problemsAfter(const std::function<void(Policy&)>& change) {
    auto policy = defaultPolicy(Language::en);
    change(policy);
    return problemsOf(policy);
}
} // namespace

TEST(Policy, TheDefaultsAreThoseOfTheSpecification) {
    const auto policy = defaultPolicy(Language::zhCN);
    EXPECT_EQ(policy.abcCutoffs, (std::vector{.8, .95}));
    std::vector<double> intervals;
    for (const auto& tier : policy.tiers)
        intervals.push_back(tier.intervalDays);
    EXPECT_EQ(intervals, (std::vector<double>{14, 30, 60, 120}));
    EXPECT_EQ(policy.soonShare, .2);
    EXPECT_EQ(policy.replyDays, 7);
    EXPECT_EQ(policy.relationAlly, 80);
    EXPECT_EQ(policy.relationClose, 50);
    EXPECT_EQ(policy.strategicCut, 80);
    EXPECT_EQ(policy.strategicRelation, 60);
    EXPECT_EQ(policy.lifecycle.developmentShare, .1);
    EXPECT_EQ(policy.lifecycle.maturityBand, .1);
    EXPECT_EQ(policy.lifecycle.maturityPeriods, 2);
    EXPECT_EQ(policy.lifecycle.maturityWallet, .5);
    EXPECT_EQ(policy.lifecycle.declineShare, .2);
    EXPECT_EQ(policy.lifecycle.declinePeriods, 2);
    EXPECT_EQ(policy.lifecycle.terminationPeriods, 4);
    EXPECT_EQ(policy.silentGaps, 2);
    EXPECT_EQ(policy.pyramidShares, (std::array{.05, .2, .5}));
    EXPECT_EQ(policy.acquisitionMultiple, 5);
    EXPECT_EQ(policy.loyalMultiple, 20);
    EXPECT_EQ(policy.duplicateThreshold, .9);
    EXPECT_TRUE(policy.holidays.empty());
    EXPECT_FALSE(policy.liveCuts);
}

TEST(Policy, TheDefaultsAreAllowedAndCompleteInEveryLanguage) {
    for (const auto language : languages) {
        const auto policy = defaultPolicy(language);
        EXPECT_TRUE(problemsOf(policy).empty());
        for (const auto& tier : policy.tiers) {
            EXPECT_FALSE(tier.credit.empty());
            EXPECT_FALSE(tier.action.empty());
        }
    }
}

TEST(Policy, StateLabelsStandInTheOrderOfTheStates) {
    const auto labels = defaultPolicy(Language::zhCN).stateLabels;
    ASSERT_EQ(labels.size(), 5U);
    EXPECT_EQ(labels[static_cast<std::size_t>(DueState::never)], "○ 从未联系");
    EXPECT_EQ(labels[static_cast<std::size_t>(DueState::ok)], "✓ 正常");
    EXPECT_EQ(labels[static_cast<std::size_t>(DueState::overdue)], "● 逾期");
}

std::size_t at(const char* key) {
    return static_cast<std::size_t>(&policyNumber(key) - policyNumbers().data());
}

struct Wrong {
    std::string what;
    std::function<void(Policy&)> change;
    PolicyPart part;
    std::size_t index;
};

class WrongPolicy : public testing::TestWithParam<Wrong> {};

TEST_P(WrongPolicy, IsRefusedInWordsOnce) {
    const auto problems = problemsAfter(GetParam().change);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].part, GetParam().part);
    EXPECT_EQ(problems[0].index, GetParam().index);
    for (const auto language : languages) {
        const auto words = problems[0].words(language);
        EXPECT_FALSE(words.empty());
        EXPECT_EQ(words.find('{'), words.npos) << words;
    }
}

const Wrong wrongs[] = {
    {"CutoffsDescend",
     [](Policy& p) {
         p.abcCutoffs = {.95, .8};
     },
     PolicyPart::abcCutoffs, 1},
    {"CutoffIsPercentTypedAsNumber",
     [](Policy& p) {
         p.abcCutoffs = {.8, 95};
     },
     PolicyPart::abcCutoffs, 1},
    {"CutoffIsAll",
     [](Policy& p) {
         p.abcCutoffs = {.8, 1};
     },
     PolicyPart::abcCutoffs, 1},
    {"NoCutoff", [](Policy& p) { p.abcCutoffs.clear(); }, PolicyPart::abcCutoffs, 0},
    {"TooFewTiers", [](Policy& p) { p.tiers.resize(2); }, PolicyPart::tierCount, 0},
    {"TierWithoutLabel", [](Policy& p) { p.tiers[2].label.clear(); }, PolicyPart::tierLabel, 2},
    {"TiersWithOneLabel", [](Policy& p) { p.tiers[3].label = "A"; }, PolicyPart::tierLabel, 3},
    {"IntervalOfNoDay", [](Policy& p) { p.tiers[1].intervalDays = 0; }, PolicyPart::tierInterval, 1},
    {"IntervalBeyondTenYears", [](Policy& p) { p.tiers[0].intervalDays = 3651; }, PolicyPart::tierInterval,
     0},
    {"IntervalNotANumber", [](Policy& p) { p.tiers[0].intervalDays = std::nan(""); },
     PolicyPart::tierInterval, 0},
    {"StateMissing", [](Policy& p) { p.stateLabels.pop_back(); }, PolicyPart::stateLabels, 0},
    {"StateWithoutLabel", [](Policy& p) { p.stateLabels[1].clear(); }, PolicyPart::stateLabels, 1},
    {"StatesWithOneLabel", [](Policy& p) { p.stateLabels[4] = p.stateLabels[0]; }, PolicyPart::stateLabels,
     4},
    {"SoonIsAlways", [](Policy& p) { p.soonShare = 1; }, PolicyPart::number, at("soon_share")},
    {"SlideOfNothing", [](Policy& p) { p.slideShare = 0; }, PolicyPart::number, at("slide_share")},
    {"SilentAtOnce", [](Policy& p) { p.silentDays = 0; }, PolicyPart::number, at("silent_days")},
    {"GapsBelowOne", [](Policy& p) { p.silentGaps = .5; }, PolicyPart::number, at("silent_gaps")},
    {"MiddleNegative", [](Policy& p) { p.middleContactDays = -91; }, PolicyPart::number,
     at("middle_contact_days")},
    {"SeniorInfinite", [](Policy& p) { p.seniorContactDays = HUGE_VAL; }, PolicyPart::number,
     at("senior_contact_days")},
    {"ReplyAtOnce", [](Policy& p) { p.replyDays = 0; }, PolicyPart::number, at("reply_days")},
    {"StaleAtOnce", [](Policy& p) { p.staleDays = 0; }, PolicyPart::number, at("stale_days")},
    {"AllNamesAreTwins", [](Policy& p) { p.duplicateThreshold = 0; }, PolicyPart::number,
     at("duplicate_threshold")},
    {"ScoreAboveHundred", [](Policy& p) { p.strategicCut = 101; }, PolicyPart::number, at("strategic_cut")},
    {"AllyBelowClose", [](Policy& p) { p.relationAlly = 40; }, PolicyPart::number, at("relation_ally")},
    {"NoCriterionNeeded", [](Policy& p) { p.keyCustomerMinimum = 0; }, PolicyPart::number,
     at("key_customer_minimum")},
    {"PriorityLessForABrokenPromise", [](Policy& p) { p.priorityPromise = -1; }, PolicyPart::number,
     at("priority_promise")},
    {"MatureAtOnce", [](Policy& p) { p.lifecycle.maturityPeriods = 0; }, PolicyPart::number,
     at("maturity_periods")},
    {"DeclineNotANumber", [](Policy& p) { p.lifecycle.declineShare = std::nan(""); }, PolicyPart::number,
     at("decline_share")},
    {"PyramidDescends", [](Policy& p) { p.pyramidShares[2] = .1; }, PolicyPart::number, at("pyramid.3")},
};
INSTANTIATE_TEST_SUITE_P(Policy, WrongPolicy, testing::ValuesIn(wrongs),
                         [](const auto& wrong) { return wrong.param.what; });

TEST(PolicyCheck, SharesAreSaidInPerCentAsTheyStandInTheSheet) {
    const auto problems = problemsAfter([](Policy& p) { p.soonShare = 1.285; });
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_NE(problems[0].words(Language::en).find("128.5%"), std::string::npos);
}

TEST(PolicyCheck, EveryProblemIsNamedNotOnlyTheFirst) {
    EXPECT_EQ(problemsAfter([](Policy& p) {
                  p.replyDays = 0;
                  p.staleDays = 0;
                  p.tiers[0].intervalDays = 0;
              }).size(),
              3U);
}

} // namespace clientele::core
