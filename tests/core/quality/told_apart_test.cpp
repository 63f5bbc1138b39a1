// Who is not the same though alike: remembered without a name.
#include "core/quality/told_apart.hpp"

#include <gtest/gtest.h>

namespace clientele::core {
namespace {

const auto one = ToldApart::numberOf("华为"), other = ToldApart::numberOf("小米"),
           third = ToldApart::numberOf("third");

TEST(ToldApart, WhichOfTheTwoComesFirstDoesNotMatter) {
    ToldApart pairs;
    pairs.add(one, other);
    EXPECT_TRUE(pairs.contains(one, other));
    EXPECT_TRUE(pairs.contains(other, one));
    EXPECT_FALSE(pairs.contains(one, third));
    EXPECT_FALSE(ToldApart().contains(one, other));
}

TEST(ToldApart, ComesBackFromItsTextAndNamesNobody) {
    ToldApart pairs;
    pairs.add(one, other);
    pairs.add(one, third);
    const auto text = pairs.serialised();
    EXPECT_EQ(text.size(), 33U);
    EXPECT_EQ(text.find_first_not_of("0123456789abcdef "), std::string::npos);
    EXPECT_EQ(ToldApart(text), pairs);
}

TEST(ToldApart, TakesWhatItCanReadOfABrokenText) {
    ToldApart pairs;
    pairs.add(one, other);
    EXPECT_EQ(ToldApart("xyz " + pairs.serialised() + " 12 zzzzzzzzzzzzzzzz "), pairs);
    EXPECT_TRUE(ToldApart("nothing of ours").empty());
}

TEST(ToldApart, NumbersAreTheSameOnEveryMachine) {
    EXPECT_EQ(ToldApart::numberOf(""), 0xcbf29ce484222325ULL) << "the published offset of FNV-1a";
    EXPECT_EQ(ToldApart::numberOf("a"), 0xaf63dc4c8601ec8cULL);
    EXPECT_EQ(ToldApart::numberOf("foobar"), 0x85944171f73967e8ULL);
}

} // namespace
} // namespace clientele::core
