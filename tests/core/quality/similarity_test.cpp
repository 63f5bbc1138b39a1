#include "core/quality/similarity.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace clientele::core {

namespace {
rc::Gen<std::string> name() {
    const auto letter = rc::gen::element<std::string>("a", "b", "ab", " ", "上", "海", "浦", "东", "東", "1");
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(letter), [](const auto& parts) {
        std::string out;
        for (const auto& p : parts)
            out += p;
        return out;
    });
}
} // namespace

// Winkler's published examples.
TEST(JaroWinkler, GivesThePublishedValues) {
    EXPECT_NEAR(jaroWinkler(U"MARTHA", U"MARHTA"), .9611, 5e-5);
    EXPECT_NEAR(jaroWinkler(U"DIXON", U"DICKSONX"), .8133, 5e-5);
    EXPECT_NEAR(jaroWinkler(U"DWAYNE", U"DUANE"), .84, 5e-5);
    EXPECT_NEAR(jaroWinkler(U"JELLYFISH", U"SMELLYFISH"), .8963, 5e-5);
    EXPECT_EQ(jaroWinkler(U"abc", U"xyz"), 0);
    EXPECT_EQ(jaroWinkler(U"", U""), 1);
    EXPECT_EQ(jaroWinkler(U"", U"a"), 0);
}

// 上海 海浦 浦东 against 上海 海浦 浦西: two of three pairs each, 2·2/6.
TEST(BigramDice, CountsPairsOfNeighbours) {
    EXPECT_DOUBLE_EQ(bigramDice(U"上海浦东", U"上海浦西"), 4.0 / 6);
    EXPECT_EQ(bigramDice(U"张", U"李"), 0);
    EXPECT_EQ(bigramDice(U"张", U"张三"), 0);
    EXPECT_DOUBLE_EQ(bigramDice(U"哈哈哈", U"哈哈"), 2.0 / 3) << "the second pair has no partner";
}

TEST(Similarity, IsOneForNamesThatAreEqualWhenNormalised) {
    EXPECT_EQ(similarity("華為技術有限公司", "华为技术（集团）"), 1);
    EXPECT_EQ(similarity("Acme, Inc.", "ACME GmbH"), 1);
}

TEST(Similarity, DoesNotMindTheOrderOfWords) {
    EXPECT_EQ(similarity("Anders, Maria", "Maria Anders"), 1);
}

// Han 上海 against 上海: 1, weight 2·4 = 8; letters ibm against ibn: Jaro (2/3 + 2/3 + 1)/3 = 7/9, two equal
// first letters: 7/9 + .2·2/9 = .8222, weight 6. (8 + 6·.8222)/14 = .9238.
TEST(Similarity, OfMixedNamesIsTheMeanByCharacters) {
    EXPECT_NEAR(similarity("上海 IBM", "上海 IBN"), .9238, 5e-5);
    EXPECT_NEAR(similarity("上海 IBM", "上海"), 8.0 / 11, 1e-12) << "what only one has counts as 0";
}

TEST(Similarity, OfPunctuationIsOneOnlyWithItself) {
    EXPECT_EQ(similarity("--", "--"), 1);
    EXPECT_EQ(similarity("--", "…"), 0);
    EXPECT_EQ(similarity("--", "Acme"), 0);
}

RC_GTEST_PROP(Similarity, IsSymmetricFromZeroToOneAndOneForEqual, ()) {
    const auto a = *name(), b = *name();
    const double ab = similarity(a, b);
    RC_ASSERT(ab == similarity(b, a));
    RC_ASSERT(ab >= 0 && ab <= 1);
    RC_ASSERT(similarity(a, a) == 1);
}

} // namespace clientele::core
