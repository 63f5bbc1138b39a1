// The panel of due visits in a real office: what it lists, filters, selects and puts off.
#include "content.hpp"
#include "deck.hpp"
#include "modal.hpp"
#include "samples/facts.hpp"

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/FilterOperator.hpp>
#include <com/sun/star/sheet/TableFilterField.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetFilterable.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

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
    [[nodiscard]] int selectedRow() const {
        const Reference<css::view::XSelectionSupplier> supplier(
            Reference<css::frame::XModel>(book.model(), UNO_QUERY_THROW)->getCurrentController(),
            UNO_QUERY_THROW);
        Reference<css::uno::XInterface> selected;
        supplier->getSelection() >>= selected;
        return Reference<css::sheet::XCellRangeAddressable>(selected, UNO_QUERY_THROW)
            ->getRangeAddress()
            .StartRow;
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

TEST_F(SidebarDue, AChipLeavesItsStateAndPressedAgainAll) {
    const Deck deck(book);
    ASSERT_TRUE(deck.says("● overdue: 1"));
    deck.press("● overdue: 1");
    EXPECT_TRUE(deck.saysNoMore("never visited · Tom"));
    EXPECT_TRUE(deck.says("● overdue: 1 ✕"));
    deck.press("● overdue: 1 ✕");
    EXPECT_TRUE(deck.says("never visited · Tom"));
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

TEST_F(SidebarDue, ARowGoesToTheCustomerAndTheCardFollows) {
    const Deck deck(book);
    ASSERT_TRUE(deck.says("Everlong"));
    deck.press("Everlong");
    EXPECT_EQ(selectedRow(), 2);
    EXPECT_TRUE(deck.says("row 3"));
}

TEST_F(SidebarDue, ARowThatIsFilteredAwayStaysSoAndThatIsSaid) {
    const Deck deck(book);
    ASSERT_TRUE(deck.says("Everlong"));
    const Reference<css::sheet::XSheetFilterable> range(book.range("A1:D4"), UNO_QUERY_THROW);
    const auto descriptor = range->createFilterDescriptor(true);
    css::sheet::TableFilterField field;
    field.Field = 1;
    field.Operator = css::sheet::FilterOperator_EQUAL;
    field.StringValue = "Priya";
    descriptor->setFilterFields(sequenceOf<css::sheet::TableFilterField>({field}));
    set(descriptor, "ContainsHeader", true);
    range->filter(descriptor);
    ASSERT_TRUE(deck.says("Everlong"));
    deck.press("Everlong");
    EXPECT_TRUE(deck.says("Row 3 is hidden by a filter")) << testing::PrintToString(deck.words());
    const Reference<css::table::XColumnRowRange> line(book.range("A3"), UNO_QUERY_THROW);
    EXPECT_FALSE(get<bool>(line->getRows(), "IsVisible"));
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

TEST_F(SidebarDue, SnoozePutsTheChosenVisitOffWithAReason) {
    const Deck deck(book);
    ASSERT_TRUE(deck.says("Brightwater"));
    deck.press("Brightwater");
    {
        Modal dialog([&] { deck.press("Snooze"); });
        ASSERT_TRUE(dialog.comes("Snooze Visit"));
        EXPECT_THAT(dialog.words(), testing::HasSubstr("late by"));
        dialog.type("1999-01-01");
        dialog.press("Plan");
        EXPECT_THAT(dialog.words(), testing::HasSubstr("1999-01-01 has passed"));
        dialog.type("2199-01-01");
        dialog.press("Plan");
        ASSERT_TRUE(dialog.comes("Clientele"));
        dialog.press("OK");
    }
    EXPECT_TRUE(deck.says("● overdue: 0"));
    undo(book);
    EXPECT_TRUE(deck.says("● overdue: 1"));
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
