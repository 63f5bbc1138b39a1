#include "core/tiering/grade.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace clientele::core {

namespace {
constexpr bool customer = true, prospect = false;

std::string grade(const Standing& standing, bool closed) {
    return std::string(labelOfGrade(gradeOf(standing, closed).grade, Language::en));
}
} // namespace

// SEEDS 1.2: 好+强+广 → A, 好+一般+广 → B, 一般+强+一般 → C.
TEST(Grade, OfACustomerIsTheDocumentsTable) {
    EXPECT_EQ(grade({true, true, true}, customer), "A");
    EXPECT_EQ(grade({true, false, true}, customer), "B");
    EXPECT_EQ(grade({false, true, false}, customer), "C");
}

// SEEDS 1.3: the same and 一般+一般+一般 → D.
TEST(Grade, OfAProspectHasOneClassMore) {
    EXPECT_EQ(grade({true, true, true}, prospect), "A");
    EXPECT_EQ(grade({true, false, true}, prospect), "B");
    EXPECT_EQ(grade({false, true, false}, prospect), "C");
    EXPECT_EQ(grade({false, false, false}, prospect), "D");
}

// Entries no higher in anything: good strong ordinary and ordinary strong wide: C (and D); good ordinary
// ordinary and ordinary ordinary wide: D alone, which customers do not have, so their last class.
TEST(Grade, WhatTheTableDoesNotListGetsTheNearestLowerClass) {
    EXPECT_EQ(grade({true, true, false}, prospect), "C");
    EXPECT_EQ(grade({false, true, true}, prospect), "C");
    EXPECT_EQ(grade({true, false, false}, prospect), "D");
    EXPECT_EQ(grade({false, false, true}, prospect), "D");
    EXPECT_EQ(grade({true, true, false}, customer), "C");
    EXPECT_EQ(grade({true, false, false}, customer), "C");
    EXPECT_EQ(grade({false, false, false}, customer), "C");
}

TEST(Grade, ReadsTheWordsOfEveryLanguage) {
    for (const auto* const upper :
         {"好", "强", "強", "广", "廣", "good", "Strong", " WIDE ", "1", "１", "優秀"})
        EXPECT_EQ(levelOf(upper), std::optional(true)) << upper;
    for (const auto* const lower : {"一般", "普通", "ordinary", "Average", "weak", "0"})
        EXPECT_EQ(levelOf(lower), std::optional(false)) << lower;
    for (const auto* const neither : {"", "?", "2", "go", "good|strong", "不知道"})
        EXPECT_EQ(levelOf(neither), std::nullopt) << neither;
}

TEST(Grade, SaysWhichEntryDecided) {
    EXPECT_EQ(gradeReason({true, true, true}, customer, Language::en),
              "good means, strong awareness, wide influence: A");
    EXPECT_EQ(
        gradeReason({true, true, false}, prospect, Language::en),
        "good means, strong awareness, ordinary influence, not in the table; nearest lower entry (ordinary "
        "means, strong awareness, ordinary influence): C");
    EXPECT_EQ(gradeReason({true, false, false}, customer, Language::zhCN),
              "经济条件好、认知一般、影响力一般，表中未列；低于所列各档，归最低一类：C");
}

TEST(Grade, ABetterCriterionNeverGivesALowerClass) {
    for (const bool closed : {customer, prospect})
        for (unsigned low = 0; low < 8; ++low)
            for (unsigned high = low; high < 8; ++high) {
                const auto standing = [](unsigned bits) {
                    return Standing{(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0};
                };
                if ((low & high) == low) {
                    EXPECT_LE(gradeOf(standing(high), closed).grade, gradeOf(standing(low), closed).grade);
                }
            }
}

TEST(Action, OfACustomerIsThePolicysAndOfAProspectTheDocuments) {
    auto policy = defaultPolicy(Language::en);
    policy.tiers[1].action = "Call the buyer";
    EXPECT_EQ(actionFor("B", customer, policy, Language::en), "Call the buyer");
    EXPECT_EQ(actionFor("A", prospect, policy, Language::en),
              "Visit actively and close the deal; ask for referrals");
    EXPECT_EQ(actionFor("D", prospect, policy, Language::zhCN), "慢慢培养");
    EXPECT_EQ(actionFor("Z", customer, policy, Language::en), std::nullopt);
}

} // namespace clientele::core
