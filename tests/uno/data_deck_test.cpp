// The Data panel in a real office: what it says of a workbook, and where its rows lead.
#include "content.hpp"
#include "deck.hpp"
#include "samples/facts.hpp"

#include <gmock/gmock.h>

namespace clientele::test {
namespace {

namespace en = samples::facts::en;

class DataDeck : public testing::Test {
protected:
    Workbook book{sampleFile(en::file)};
    Deck deck{book};
};

TEST_F(DataDeck, SaysWhichTableWasUnderstoodHowCompleteItIsAndWhoMayBeThereTwice) {
    EXPECT_TRUE(deck.says("Customers “")) << testing::PrintToString(deck.words());
    EXPECT_TRUE(deck.says("% complete"));
    EXPECT_TRUE(deck.says("Possible duplicates: 1 group")) << testing::PrintToString(deck.words());
    EXPECT_TRUE(deck.says("Review duplicates…"));
}

TEST_F(DataDeck, ANumberListsTheRowsBehindItAndBackLeadsBack) {
    ASSERT_TRUE(deck.says("Possible duplicates: 1 group"));
    deck.press("Possible duplicates");
    EXPECT_TRUE(deck.says("Click a row to go there."));
    deck.press("◂ Back");
    EXPECT_TRUE(deck.says("Possible duplicates: 1 group"));
}

TEST_F(DataDeck, WhatWasToldApartIsNoDuplicateAnyMore) {
    ASSERT_TRUE(deck.says("Possible duplicates: 1 group"));
    const auto words = fromUno(commands()->findDuplicates(book.model()));
    int one = 0, other = 0;
    ASSERT_EQ(std::sscanf(words.substr(words.find("rows")).c_str(), "rows %d, %d", &one, &other), 2) << words;
    commands()->markNotDuplicate(book.model(), one, other);
    EXPECT_TRUE(deck.says("✓ No duplicates."));
    undo(book);
    EXPECT_TRUE(deck.says("Possible duplicates: 1 group"));
}

TEST_F(DataDeck, TheMappingCanBeOpenedInPlace) {
    ASSERT_TRUE(deck.says("Change mapping…"));
    deck.press("Change mapping");
    EXPECT_TRUE(deck.says("Mapping done"));
    deck.press("Mapping done");
    EXPECT_TRUE(deck.says("Change mapping…"));
}

} // namespace
} // namespace clientele::test
