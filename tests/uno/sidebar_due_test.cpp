// The panel of due visits in a real office: what it lists, how it follows, and what its chips and rows do
// when a screen reader presses them.
#include "content.hpp"
#include "deck.hpp"
#include "samples/facts.hpp"

#include <com/sun/star/table/XColumnRowRange.hpp>

#include <gmock/gmock.h>

namespace clientele::test {
namespace {

namespace en = samples::facts::en;
namespace zh = samples::facts::zh;

/// Three customers of a made table: one long overdue, one never visited, one well kept.
class SidebarDue : public testing::Test {
protected:
    Workbook book;

    void SetUp() override {
        const int today = calc::today();
        int row = 0;
        for (const auto& [name, owner, tier, last] :
             {std::tuple{"Customer Name", "Owner", "Tier", -1}, std::tuple{"Brightwater", "Priya", "A", 100},
              std::tuple{"Everlong", "Tom", "B", 0}, std::tuple{"Harbour & Sons", "Priya", "C", 1}}) {
            const auto put = [&](int column, const OUString& words) {
                book.sheet()->getCellByPosition(column, row)->setFormula(words);
            };
            put(0, toUno(name));
            put(1, toUno(owner));
            put(2, toUno(tier));
            if (last < 0)
                put(3, "Last Contact");
            else if (last > 0) {
                book.sheet()->getCellByPosition(3, row)->setValue(today - last);
                const Reference<css::beans::XPropertySet> cell(book.sheet()->getCellByPosition(3, row),
                                                               UNO_QUERY_THROW);
                set(cell, "NumberFormat", sal_Int32(36)); // a date
            }
            ++row;
        }
    }
};

TEST_F(SidebarDue, ListsWhoIsDueWithReasonsAndCounts) {
    const Deck deck(book);
    EXPECT_TRUE(deck.says("86 days overdue · Priya")) << testing::PrintToString(deck.words());
    EXPECT_TRUE(deck.says("never visited · Tom"));
    EXPECT_TRUE(deck.says("● overdue: 1"));
    EXPECT_TRUE(deck.says("○ never: 1"));
    EXPECT_TRUE(deck.says("◐ today: 0"));
    EXPECT_TRUE(deck.saysNoMore("Harbour & Sons"));
}

TEST_F(SidebarDue, SearchNarrowsTheListAndAllComesBack) {
    const Deck deck(book);
    ASSERT_TRUE(deck.says("never visited · Tom"));
    deck.type("brigh");
    EXPECT_TRUE(deck.saysNoMore("never visited · Tom"));
    EXPECT_TRUE(deck.says("86 days overdue"));
    deck.type("nobody");
    EXPECT_TRUE(deck.says("No customer matches"));
    deck.press("Show all");
    EXPECT_TRUE(deck.says("never visited · Tom"));
}

TEST_F(SidebarDue, AChipThatIsPressedFiltersTheListAndPressedAgainShowsAll) {
    const Deck deck(book);
    ASSERT_TRUE(deck.says("never visited · Tom"));
    deck.press("● overdue: 1");
    EXPECT_TRUE(deck.saysNoMore("never visited · Tom"));
    EXPECT_TRUE(deck.says("86 days overdue"));
    deck.press("● overdue: 1 ✕");
    EXPECT_TRUE(deck.says("never visited · Tom"));
}

TEST_F(SidebarDue, ARowThatIsPressedGoesToItsCustomerInTheSheet) {
    const Deck deck(book);
    for (const auto& [name, row] : {std::pair{"Everlong", 2}, std::pair{"Brightwater", 1}}) {
        ASSERT_TRUE(deck.says(name));
        deck.press(name);
        EXPECT_TRUE(deck.says("row " + std::to_string(row + 1))) << name;
        EXPECT_EQ(deck.selectedRow(), row);
    }
}

TEST_F(SidebarDue, ARowThatAFilterHidesIsSaidToBeHidden) {
    const Deck deck(book);
    ASSERT_TRUE(deck.says("Everlong"));
    const Reference<css::beans::XPropertySet> row(
        Reference<css::table::XColumnRowRange>(book.sheet(), UNO_QUERY_THROW)->getRows()->getByIndex(2),
        UNO_QUERY_THROW);
    set(row, "IsVisible", false);
    deck.press("Everlong");
    EXPECT_TRUE(deck.says("Row 3 is hidden")) << testing::PrintToString(deck.words());
    set(row, "IsVisible", true);
}

TEST_F(SidebarDue, AContactTakesTheCustomerOffTheListAndUndoPutsHimBack) {
    const Deck deck(book);
    ASSERT_TRUE(deck.says("never visited · Tom"));
    book.sheet()->getCellByPosition(3, 2)->setValue(calc::today());
    EXPECT_TRUE(deck.saysNoMore("never visited · Tom"));
    EXPECT_TRUE(deck.says("○ never: 0"));
    undo(book);
    EXPECT_TRUE(deck.says("never visited · Tom"));
}

TEST_F(SidebarDue, AVisitPlannedByHandMovesTheCustomer) {
    const Deck deck(book);
    ASSERT_TRUE(deck.says("86 days overdue"));
    const double today = calc::today();
    commands()->planVisit(book.model(), Any(OUString("Brightwater")), today + 2, "", today);
    EXPECT_TRUE(deck.says("in 2 days, as planned")) << testing::PrintToString(deck.words());
    EXPECT_TRUE(deck.says("● overdue: 0"));
}

TEST(SidebarDueOf, AWorkbookWithoutTiersOffersTiering) {
    const Workbook book;
    book.enter("A1", "Customer Name");
    book.enter("B1", "Annual Sales");
    book.enter("A2", "Aster");
    book.enter("B2", "1000");
    const Deck deck(book);
    EXPECT_TRUE(deck.says("No tiers yet"));
    EXPECT_TRUE(deck.says("Tier customers"));
}

TEST(SidebarDueOf, TheSamplesAreListed) {
    for (const char* file : {zh::file, en::file}) {
        const Workbook book(sampleFile(file));
        commands()->tierCustomers(book.model(), sampleDay);
        const Deck deck(book);
        EXPECT_TRUE(deck.says("● overdue")) << file;
        EXPECT_TRUE(deck.says("Show 50 more of")) << file;
        deck.press("Show 50 more of");
        EXPECT_TRUE(deck.says("This week")) << file;
    }
}

} // namespace
} // namespace clientele::test
