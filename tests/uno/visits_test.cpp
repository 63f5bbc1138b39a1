// Due visits: the columns, the colours, and that both can be taken back.
#include "content.hpp"
#include "samples/facts.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntry.hpp>
#include <com/sun/star/table/CellAddress.hpp>

#include <algorithm>
#include <gmock/gmock.h>

namespace clientele::test {
namespace {

namespace en = samples::facts::en;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class DueVisits : public testing::Test {
protected:
    Workbook book{sampleFile(en::file)};

    std::string highlight(bool on) {
        return fromUno(commands()->highlightDueVisits(book.model(), on, sampleDay));
    }

    std::vector<std::string> stylesAt(int row, int column) {
        const auto entries = get<Reference<css::sheet::XSheetConditionalEntries>>(
            book.sheet(0)->getCellByPosition(column, row), "ConditionalFormat");
        std::vector<std::string> out;
        for (sal_Int32 i = 0; i < entries->getCount(); ++i)
            out.push_back(
                fromUno(Reference<css::sheet::XSheetConditionalEntry>(entries->getByIndex(i), UNO_QUERY_THROW)
                            ->getStyleName()));
        return out;
    }
};

TEST_F(DueVisits, StatesFollowTheDayAndTheTier) {
    highlight(true);
    const auto states = columnBelow(book, 0, "Visit state", en::customers);
    EXPECT_EQ(std::ranges::count(states, "○ Never"), en::neverContacted);
    EXPECT_EQ(std::ranges::count(states, ""), 0) << "every customer has a tier, so every one has a state";
    const auto next = findHeader(book, 0, "Next visit due");
    EXPECT_THAT(fromUno(book.sheet(0)->getCellByPosition(next.column, next.row + 1)->getFormula()),
                HasSubstr("WORKDAY.INTL"));
}

TEST_F(DueVisits, KeyCustomersAreColouredOverTheNameOthersOverTheDateOnly) {
    highlight(true);
    const auto name = findHeader(book, 0, "Company");
    const auto next = findHeader(book, 0, "Next visit due");
    const auto all = ElementsAre("Clientele Overdue", "Clientele Due", "Clientele Never", "Clientele Soon");
    EXPECT_THAT(stylesAt(next.row + 1, next.column), all);
    EXPECT_THAT(stylesAt(name.row + 1, name.column), all);
    const auto entries = get<Reference<css::sheet::XSheetConditionalEntries>>(
        book.sheet(0)->getCellByPosition(name.column, name.row + 1), "ConditionalFormat");
    const Reference<css::sheet::XSheetCondition> first(entries->getByIndex(0), UNO_QUERY_THROW);
    EXPECT_THAT(fromUno(first->getFormula1()), HasSubstr("INDEX(CRM_TIERS;1)"));
}

TEST_F(DueVisits, SwitchingOffTakesTheColoursAndLeavesTheColumns) {
    highlight(true);
    const auto once = contentOf(book);
    highlight(false);
    const auto next = findHeader(book, 0, "Next visit due");
    EXPECT_THAT(stylesAt(next.row + 1, next.column), IsEmpty());
    EXPECT_EQ(difference(contentOf(book), once), "");
}

TEST_F(DueVisits, AreOneStepOfUndoTiersIncluded) {
    const auto before = contentOf(book);
    highlight(true);
    EXPECT_EQ(undoTitles(book).size(), 1u);
    undo(book);
    EXPECT_EQ(difference(contentOf(book), before), "");
    EXPECT_THAT(stylesAt(en::firstRow, 0), IsEmpty());
    redo(book);
    EXPECT_THAT(highlight(true), HasSubstr("nothing was changed"));
}

TEST_F(DueVisits, ConditionsOfTheUsersOwnStay) {
    const auto range = book.range("A3:A202");
    const auto entries = get<Reference<css::sheet::XSheetConditionalEntries>>(range, "ConditionalFormat");
    css::table::CellAddress origin;
    origin.Row = 2;
    entries->addNew(properties({{"Operator", Any(css::sheet::ConditionOperator_FORMULA)},
                                {"Formula1", Any(OUString("$L3=\"x\""))},
                                {"SourcePosition", Any(origin)},
                                {"StyleName", Any(OUString("Heading 1"))}}));
    set(range, "ConditionalFormat", entries);
    highlight(true);
    EXPECT_THAT(stylesAt(2, 0), testing::Contains("Heading 1"));
    undo(book);
    EXPECT_THAT(stylesAt(2, 0), ElementsAre("Heading 1"));
    redo(book);
    EXPECT_THAT(stylesAt(2, 0), testing::Contains("Heading 1"));
    highlight(false);
    EXPECT_THAT(stylesAt(2, 0), ElementsAre("Heading 1"));
}

TEST_F(DueVisits, FilesKeepColoursAndStates) {
    highlight(true);
    const auto states = columnBelow(book, 0, "Visit state", en::customers);
    inBothFormats(book, [&](const Workbook& again, const char* name) {
        EXPECT_EQ(columnBelow(again, 0, "Visit state", en::customers), states) << name;
        EXPECT_THAT(fromUno(commands()->highlightDueVisits(again.model(), true, sampleDay)),
                    HasSubstr("nothing was changed"))
            << name;
    });
}

} // namespace
} // namespace clientele::test
