#include "core/base/errors.hpp"
#include "core/tiering/relation_tier.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <vector>

namespace clientele::core {

namespace {
const RelationCuts cuts{80, 50, 80, 60};

std::string reasonOf(double relationship, std::optional<double> strategic) {
    const auto tier = relationTier(relationship, strategic, cuts);
    return relationReason(relationship, strategic, cuts, std::string(labelOf(tier, Language::en)),
                          Language::en);
}
} // namespace

TEST(RelationTier, GoesByTheRelationshipAlone) {
    EXPECT_EQ(relationTier(80, {}, cuts), RelationTier::ally);
    EXPECT_EQ(relationTier(79.9, {}, cuts), RelationTier::close);
    EXPECT_EQ(relationTier(50, {}, cuts), RelationTier::close);
    EXPECT_EQ(relationTier(49.9, {}, cuts), RelationTier::loose);
    EXPECT_EQ(relationTier(100, {}, cuts), RelationTier::ally);
}

TEST(RelationTier, StrategicTakesTheFitAndTheRelationship) {
    EXPECT_EQ(relationTier(60, 80, cuts), RelationTier::strategic);
    EXPECT_EQ(relationTier(59, 100, cuts), RelationTier::close);
    EXPECT_EQ(relationTier(60, 79, cuts), RelationTier::close);
}

// .1 + .2 … of a weighted score: 79.99999999999999 is 80 to the manager.
TEST(RelationTier, ALastBitDecidesNothing) {
    EXPECT_EQ(relationTier(79.99999999999999, {}, cuts), RelationTier::ally);
}

TEST(RelationTier, HasTheDocumentsNames) {
    EXPECT_EQ(labelOf(RelationTier::strategic, Language::zhCN), "战略级");
    EXPECT_EQ(labelOf(RelationTier::ally, Language::zhCN), "死党级");
    EXPECT_EQ(labelOf(RelationTier::close, Language::zhCN), "紧密型");
    EXPECT_EQ(labelOf(RelationTier::loose, Language::zhCN), "松散型");
}

TEST(RelationTier, CutsAreTwoOrFourAndTheRestStays) {
    const auto two = relationCuts(std::vector<double>{7, 4}, cuts);
    EXPECT_EQ(two.ally, 7);
    EXPECT_EQ(two.strategicRelation, 60);
    EXPECT_EQ(relationCuts(std::vector<double>{7, 4, 8, 6}, cuts).strategicRelation, 6);
    for (const std::vector<double>& bad : {std::vector<double>{}, {80}, {80, 50, 80}, {50, 80}, {80, -1}})
        EXPECT_THROW(relationCuts(bad, cuts), FunctionError);
}

TEST(RelationTier, SaysWhichNumberDecided) {
    EXPECT_EQ(reasonOf(65, 85), "strategic fit 85 ≥ 80, relationship 65 ≥ 60: Strategic");
    EXPECT_EQ(reasonOf(90, {}), "relationship 90 ≥ 80: Ally");
    EXPECT_EQ(reasonOf(55, 85), "strategic fit 85 ≥ 80, relationship 55 < 60, relationship 55 ≥ 50: Close");
    EXPECT_EQ(reasonOf(20, 10), "relationship 20 < 50: Loose");
    EXPECT_EQ(reasonOf(79.99999999999999, {}), "relationship 80 ≥ 80: Ally");
}

RC_GTEST_PROP(RelationTier, ABetterNumberNeverGivesALooserTier, ()) {
    const auto percent = rc::gen::inRange(0, 101);
    const int relationship = *percent, strategic = *percent, more = *percent, closer = *percent;
    RC_PRE(more >= strategic && closer >= relationship);
    RC_ASSERT(relationTier(closer, more, cuts) <= relationTier(relationship, strategic, cuts));
    RC_ASSERT(relationTier(relationship, strategic, cuts) <= relationTier(relationship, {}, cuts));
}

} // namespace clientele::core
