// The deck beside the sheet in a real office: it opens, follows what is selected and edited, and survives
// what people do to windows and documents.
#include "content.hpp"
#include "deck.hpp"
#include "samples/facts.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/table/TableSortField.hpp>
#include <com/sun/star/util/XSortable.hpp>

#include <gmock/gmock.h>

namespace clientele::test {
namespace {

namespace en = samples::facts::en;
namespace zh = samples::facts::zh;

class Sidebar : public testing::Test {
protected:
    static constexpr int customers = 0;
    Workbook book{sampleFile(en::file)};
    Deck deck{book};

    std::string name(int row) { return shown(book, customers, row, en::firstColumn); }
    void enter(int row, int column, const std::string& text) {
        book.sheet(customers)->getCellByPosition(column, row)->setFormula(toUno(text));
    }
};

TEST_F(Sidebar, OpensWithTheCardOfTheSelectedRow) {
    deck.select(customers, 0, en::firstRow);
    EXPECT_TRUE(deck.says(name(en::firstRow))) << testing::PrintToString(deck.words());
    EXPECT_TRUE(deck.says("Log contact"));
}

TEST_F(Sidebar, FollowsTheSelection) {
    for (const int row : {en::firstRow + 5, en::lastRow, en::firstRow}) {
        deck.select(customers, 3, row);
        EXPECT_TRUE(deck.says(name(row))) << row;
        EXPECT_TRUE(deck.says("row " + std::to_string(row + 1))) << row;
    }
}

TEST_F(Sidebar, AboveTheTableItAsksToChooseACustomer) {
    deck.select(customers, 0, en::firstRow);
    ASSERT_TRUE(deck.says(name(en::firstRow)));
    deck.select(customers, 0, 0);
    EXPECT_TRUE(deck.says("Choose a customer"));
    deck.select(1, 0, 3);
    EXPECT_TRUE(deck.says("Choose a customer"));
}

TEST_F(Sidebar, SeveralRowsAreSummedUp) {
    deck.select(customers, 0, en::firstRow, en::firstRow + 9);
    EXPECT_TRUE(deck.says("10 customers"));
    EXPECT_TRUE(deck.says("Sales together"));
}

TEST_F(Sidebar, AnEditedNameIsSeenAndUndone) {
    deck.select(customers, 0, en::firstRow);
    const auto before = name(en::firstRow);
    ASSERT_TRUE(deck.says(before));
    enter(en::firstRow, en::firstColumn, "Harbour Lights");
    EXPECT_TRUE(deck.says("Harbour Lights"));
    enter(en::firstRow, en::firstColumn, "Harbour Nights"); // the workbook counts as modified already
    EXPECT_TRUE(deck.says("Harbour Nights"));
    const Reference<css::document::XUndoManagerSupplier> undo(book.model(), UNO_QUERY_THROW);
    undo->getUndoManager()->undo();
    undo->getUndoManager()->undo();
    EXPECT_TRUE(deck.says(before));
}

TEST_F(Sidebar, AfterSortingTheRowShowsWhoStandsThereNow) {
    deck.select(customers, 0, en::firstRow);
    const auto before = name(en::firstRow);
    ASSERT_TRUE(deck.says(before));
    const Reference<css::util::XSortable> range(
        book.sheet(customers)->getCellRangeByPosition(0, en::firstRow, 11, en::lastRow), UNO_QUERY_THROW);
    css::table::TableSortField field;
    field.Field = 0;
    field.IsAscending = false;
    range->sort(properties({{"SortFields", Any(sequenceOf<css::table::TableSortField>({field}))},
                            {"ContainsHeader", Any(false)}}));
    const auto after = name(en::firstRow);
    ASSERT_NE(before, after);
    EXPECT_TRUE(deck.says(after));
}

TEST_F(Sidebar, AVisitPlannedByHandIsOnTheCardUntilItIsUndone) {
    deck.select(customers, 0, en::firstRow);
    ASSERT_TRUE(deck.says("Plan visit"));
    commands()->planVisit(book.model(), Any(sal_Int32(en::firstRow + 1)), 46461, "", sampleDay); // 2027-03-15
    EXPECT_TRUE(deck.says("15 Mar 2027 (planned)")) << testing::PrintToString(deck.words());
    const Reference<css::document::XUndoManagerSupplier> undo(book.model(), UNO_QUERY_THROW);
    undo->getUndoManager()->undo();
    EXPECT_TRUE(deck.saysNoMore("15 Mar 2027"));
}

TEST_F(Sidebar, OrdersAreGoneTo) {
    int row = en::firstRow;
    deck.select(customers, 0, row);
    ASSERT_TRUE(deck.says("Log contact"));
    deck.press("Orders");
    EXPECT_TRUE(deck.says("Choose a customer")); // the orders' sheet is in front
}

TEST(SidebarOf, AnEmptyWorkbookSaysWhatToDo) {
    const Workbook book;
    const Deck deck(book);
    EXPECT_TRUE(deck.says("No customers here yet"));
}

TEST(SidebarOf, AChineseWorkbookIsUnderstoodToo) {
    const Workbook book(sampleFile(zh::file));
    const Deck deck(book);
    deck.select(0, zh::firstColumn, zh::firstRow);
    const auto name = findHeader(book, 0, "客户名称");
    EXPECT_TRUE(deck.says(shown(book, 0, zh::firstRow, name.column)));
}

void comeForward(const Workbook& book) {
    const Reference<css::frame::XModel> model(book.model(), UNO_QUERY_THROW);
    model->getCurrentController()->getFrame()->activate();
}

TEST(SidebarOf, EachWindowShowsItsOwnCustomersHoweverOftenOneChangesBetweenThem) {
    const Workbook english(sampleFile(en::file)), chinese(sampleFile(zh::file));
    const Deck one(english), other(chinese);
    const auto column = findHeader(chinese, 0, "客户名称").column;
    constexpr int switches = 12; // deck_bench does more of them
    for (int i = 0; i < switches / 2; ++i) {
        const int row = en::firstRow + i % 2, its = zh::firstRow + i % 2;
        comeForward(english);
        one.select(0, 0, row);
        ASSERT_TRUE(one.says(shown(english, 0, row, en::firstColumn))) << i;
        comeForward(chinese);
        other.select(0, zh::firstColumn, its);
        ASSERT_TRUE(other.says(shown(chinese, 0, its, column))) << i;
    }
}

TEST(SidebarOf, ManyOpeningsAndDocumentsLeaveTheOfficeRunning) {
    const auto pid = theOffice().pid();
    {
        const Workbook book(sampleFile(en::file));
        const Deck deck(book);
        for (int i = 0; i < 60; ++i) {
            deck.select(0, 0, en::firstRow + i % en::customers);
            deck.closeAndOpen();
        }
        EXPECT_TRUE(deck.says("Log contact"));
    }
    for (int i = 0; i < 20; ++i) {
        const Workbook book(sampleFile(en::file)); // closed while it is being read
        const Deck deck(book);
        deck.select(0, 0, en::firstRow);
    }
    EXPECT_TRUE(theOffice().running());
    EXPECT_EQ(theOffice().pid(), pid);
}

} // namespace
} // namespace clientele::test
