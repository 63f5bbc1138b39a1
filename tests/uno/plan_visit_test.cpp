// Planning a visit by hand in a real workbook: the day, its note, one step of undo.
#include "content.hpp"
#include "samples/facts.hpp"

#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XSheetAnnotationAnchor.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/table/TableSortField.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XSimpleText.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <com/sun/star/util/XSortable.hpp>

#include <gmock/gmock.h>

namespace clientele::test {
namespace {

namespace en = samples::facts::en;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string planned(const Workbook& book, const Any& customer, double day, const char* reason = "",
                    double asOf = sampleDay) {
    return fromUno(commands()->planVisit(book.model(), customer, day, toUno(reason), asOf));
}

std::string refused(const Workbook& book, const Any& customer, double day) {
    return refusalOf([&] { planned(book, customer, day); });
}

Any called(const std::string& name) {
    return Any(toUno(name));
}

Any row(int number) {
    return Any(sal_Int32(number));
}

class PlanVisit : public testing::Test {
protected:
    static constexpr int customers = 0;
    Workbook book{sampleFile(en::file)};
    std::string name = shown(book, customers, en::firstRow, en::firstColumn);

    Reference<css::table::XCell> at(const Workbook& in, int row, int column) {
        return in.sheet(customers)->getCellByPosition(column, row);
    }
    std::string note(const Workbook& in, int row, int column) {
        const Reference<css::text::XSimpleText> text(
            Reference<css::sheet::XSheetAnnotationAnchor>(at(in, row, column), UNO_QUERY_THROW)
                ->getAnnotation(),
            UNO_QUERY);
        return text.is() ? fromUno(text->getString()) : std::string();
    }
    void setNote(int row, int column, const char* words) {
        const Reference<css::sheet::XCellAddressable> cell(at(book, row, column), UNO_QUERY_THROW);
        Reference<css::sheet::XSheetAnnotationsSupplier>(book.sheet(customers), UNO_QUERY_THROW)
            ->getAnnotations()
            ->insertNew(cell->getCellAddress(), toUno(words));
    }
    int plannedColumn(const Workbook& in) {
        return findHeader(in, customers, "Visit planned by hand").column;
    }
};

TEST_F(PlanVisit, WithoutAColumnOfNextVisitsOursIsMadeAndHoldsTheDay) {
    const auto words = planned(book, called(name), sampleDay + 4);
    const int column = plannedColumn(book);
    ASSERT_GE(column, 0);
    EXPECT_EQ(at(book, en::firstRow, column)->getValue(), sampleDay + 4);
    EXPECT_EQ(shown(book, customers, en::firstRow + 1, column), "");
    EXPECT_THAT(shown(book, customers, en::firstRow, column), HasSubstr("2026")) << "a date, not a number";
    EXPECT_THAT(words, AllOf(HasSubstr("Visit to " + name + " planned for 2026-11-26"),
                             HasSubstr("was added for it")));
}

TEST_F(PlanVisit, OneUndoGivesBackTheExactContentAndRedoTheVisit) {
    const auto before = contentOf(book);
    planned(book, called(name), sampleDay + 4, "The buyer is away");
    const int column = plannedColumn(book);
    const auto after = contentOf(book);
    EXPECT_EQ(undoTitles(book), std::vector<std::string>{"Plan visit"});
    undo(book);
    EXPECT_EQ(difference(contentOf(book), before), "");
    EXPECT_EQ(note(book, en::firstRow, column), "");
    redo(book);
    EXPECT_EQ(difference(contentOf(book), after), "");
    EXPECT_THAT(note(book, en::firstRow, column), HasSubstr("The buyer is away"));
}

TEST_F(PlanVisit, ReasonsAreAddedToTheNoteAndUndoGivesBackTheOneBefore) {
    planned(book, called(name), sampleDay + 4);
    const int column = plannedColumn(book);
    setNote(en::firstRow, column, "my own words");
    planned(book, called(name), sampleDay + 5, "=away");
    EXPECT_EQ(note(book, en::firstRow, column),
              "my own words\n2026-11-22: visit planned for 2026-11-27. =away");
    planned(book, called(name), sampleDay + 8);
    EXPECT_THAT(note(book, en::firstRow, column), HasSubstr("my own words")) << "no reason, no new line";
    undo(book);
    undo(book);
    EXPECT_EQ(note(book, en::firstRow, column), "my own words");
    EXPECT_EQ(at(book, en::firstRow, column)->getValue(), sampleDay + 4);
}

TEST_F(PlanVisit, FilesKeepDayAndNoteAndTheNextPlanFollows) {
    planned(book, called(name), sampleDay + 4, "away");
    inBothFormats(book, [&](const Workbook& again, const char* file) {
        const int column = plannedColumn(again);
        ASSERT_GE(column, 0) << file;
        EXPECT_EQ(at(again, en::firstRow, column)->getValue(), sampleDay + 4) << file;
        EXPECT_THAT(note(again, en::firstRow, column), HasSubstr("away")) << file;
        EXPECT_THAT(planned(again, called(name), sampleDay + 9, "still away"), Not(HasSubstr("added")))
            << file;
        EXPECT_EQ(at(again, en::firstRow, column)->getValue(), sampleDay + 9) << file;
        EXPECT_THAT(note(again, en::firstRow, column), AllOf(HasSubstr("away"), HasSubstr("still away")))
            << file;
    });
}

TEST_F(PlanVisit, TheHighlightingFollowsTheDay) {
    commands()->tierCustomers(book.model(), sampleDay);
    commands()->highlightDueVisits(book.model(), true, sampleDay);
    const double today = calc::today();
    const int next = findHeader(book, customers, "Next visit due").column;
    const auto words = planned(book, row(en::firstRow + 1), today + 3, "", today);
    EXPECT_THAT(words, Not(HasSubstr("added")));
    EXPECT_EQ(at(book, en::firstRow, next)->getValue(), today + 3);
}

TEST_F(PlanVisit, SortedAndHiddenRowsAreNoObstacle) {
    planned(book, called(name), sampleDay + 4);
    const int column = plannedColumn(book);
    const Reference<css::util::XSortable> rows(
        book.sheet(customers)->getCellRangeByPosition(en::firstColumn, en::firstRow, column, en::lastRow),
        UNO_QUERY_THROW);
    css::table::TableSortField field;
    field.Field = 0;
    field.IsAscending = false;
    rows->sort(properties({{"SortFields", Any(sequenceOf<css::table::TableSortField>({field}))},
                           {"ContainsHeader", Any(false)}}));
    int now = en::firstRow;
    while (shown(book, customers, now, en::firstColumn) != name)
        ++now;
    EXPECT_EQ(at(book, now, column)->getValue(), sampleDay + 4);
    const Reference<css::table::XColumnRowRange> line(
        book.sheet(customers)->getCellRangeByPosition(0, now, 0, now), UNO_QUERY_THROW);
    set(line->getRows(), "IsVisible", false);
    planned(book, called(name), sampleDay + 9, "away");
    EXPECT_EQ(at(book, now, column)->getValue(), sampleDay + 9);
    EXPECT_THAT(note(book, now, column), HasSubstr("away"));
    EXPECT_FALSE(get<bool>(line->getRows(), "IsVisible"));
}

TEST_F(PlanVisit, SaysHowTheDayStandsToTheDueDay) {
    commands()->tierCustomers(book.model(), sampleDay);
    EXPECT_THAT(planned(book, called(name), sampleDay + 1), HasSubstr("Due on "));
    EXPECT_THAT(planned(book, called(name), sampleDay + 400), AllOf(HasSubstr("late by"), HasSubstr("days")));
    EXPECT_THAT(planned(book, called(name), sampleDay), HasSubstr("2026-11-22 is not a working day"));
}

TEST_F(PlanVisit, WhatCannotBePlannedIsRefusedInWordsAndNothingChanges) {
    const auto before = contentOf(book);
    EXPECT_THAT(refused(book, called(name), sampleDay - 1), HasSubstr("2026-11-21 has passed"));
    EXPECT_THAT(refused(book, called("Nobody & Sons"), sampleDay + 1), HasSubstr("Nobody & Sons"));
    EXPECT_THAT(refused(book, row(1), sampleDay + 1), HasSubstr("Row 1 holds no customer"));
    EXPECT_THAT(refused(book, Any(), sampleDay + 1), HasSubstr("Select the row of a customer"));
    EXPECT_THAT(refused(book, called(name), 4e6), HasSubstr("beyond the dates"));
    EXPECT_THAT(undoTitles(book), IsEmpty());
    Reference<css::util::XProtectable>(book.sheet(customers), UNO_QUERY_THROW)->protect("");
    EXPECT_THAT(refused(book, called(name), sampleDay + 1), HasSubstr("protected"));
    EXPECT_EQ(difference(contentOf(book), before), "");
    const Workbook empty;
    EXPECT_THAT(refused(empty, called("A"), sampleDay + 1), HasSubstr("No customer table"));
}

TEST(PlanVisitIn, ColumnsOfTheUsersTakeTheDayButTheirFormulasStay) {
    const Workbook book;
    book.enter("A1", "Customer Name");
    book.enter("B1", "Last Contact");
    book.enter("C1", "Next Visit");
    book.enter("A2", "Aster");
    book.enter("B2", "2026-11-01");
    book.enter("C2", "2026-11-30");
    book.enter("A3", "Birch");
    book.enter("B3", "2026-11-02");
    book.enter("C3", "=B3+30");
    planned(book, called("Aster"), sampleDay + 2);
    EXPECT_EQ(book.number("C2"), sampleDay + 2);
    EXPECT_EQ(book.text("D1"), "");
    planned(book, called("Birch"), sampleDay + 2);
    EXPECT_EQ(book.text("D1"), "Visit planned by hand");
    EXPECT_EQ(book.number("D3"), sampleDay + 2);
    EXPECT_EQ(fromUno(book.cell("C3")->getFormula()), "=B3+30");
    planned(book, called("Birch"), sampleDay + 3);
    EXPECT_EQ(book.number("D3"), sampleDay + 3);
}

TEST(PlanVisitIn, AWorkbookOfAnEarlierPolicyIsPlannedInToo) {
    const Workbook book(sampleFile(en::file));
    commands()->tierCustomers(book.model(), sampleDay);
    // Rows of the policy that came later are not there yet.
    const int policy = calc::Document(context(), book.model()).sheetCount() - 1;
    int gone = 0;
    for (int r = 250; r >= 0; --r) {
        const auto words = shown(book, policy, r, 0) + shown(book, policy, r, 1) + shown(book, policy, r, 2);
        if (words.find("Visits one owner") == std::string::npos &&
            words.find("Working weekends") == std::string::npos &&
            words.find("Visits also on") == std::string::npos)
            continue;
        const Reference<css::table::XColumnRowRange> all(book.sheet(policy), UNO_QUERY_THROW);
        all->getRows()->removeByIndex(r, 1);
        ++gone;
    }
    ASSERT_GT(gone, 0);
    const auto name = shown(book, 0, en::firstRow, en::firstColumn);
    EXPECT_THAT(planned(book, called(name), sampleDay + 2), HasSubstr("planned for 2026-11-24"));
}

} // namespace
} // namespace clientele::test
