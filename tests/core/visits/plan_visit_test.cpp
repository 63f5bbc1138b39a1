// Planning a visit by hand: which cell gets the day, what is noted, and how the day stands.
#include "core/visits/plan_visit.hpp"
#include "core/visits/situations.hpp"

#include <gmock/gmock.h>

namespace clientele::core::test {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr Day today = LogBook::today; // Sunday, 2026-11-22

struct PlanBook : LogBook {
    explicit PlanBook(Rows customers) {
        language = Language::en;
        for (int column = 2; column < 5; ++column)
            formats[{0, column}] = FormatKind::date;
        sheets = {sheetOf("Customers", customers)};
        read();
    }
    [[nodiscard]] VisitByHand planOf(std::size_t customer, Day day, std::string reason = {}) const {
        return planVisit(situation, situation.book.customers.at(customer), {day, std::move(reason)},
                         Formulas(formulas));
    }
};

const Rows withOwnColumn{{"Company Name", "Tier", "Last Contact", "Next Visit"},
                         {"Aster", "A", today - 10, ""},
                         {"Birch", "B", "", ""}};
const Rows without{{"Company Name", "Tier", "Last Contact"}, {"Aster", "A", today - 10}, {"Birch", "", ""}};

} // namespace

TEST(PlanVisit, GoesIntoTheUsersOwnColumnOfNextVisits) {
    const PlanBook book(withOwnColumn);
    const auto visit = book.planOf(0, today + 3);
    EXPECT_EQ(visit.column, "Next Visit");
    EXPECT_FALSE(visit.newColumn);
    EXPECT_THAT(visit.plan.changes, SizeIs(1));
    EXPECT_EQ(planned(visit.plan, "Customers", 1, 3), std::to_string(today + 3));
    EXPECT_THAT(visit.plan.noteLines, IsEmpty());
}

TEST(PlanVisit, WhereAFormulaStandsOurColumnIsMade) {
    PlanBook book(withOwnColumn);
    book.formulas[{0, 1, 3}] = "=C2+14";
    const auto visit = book.planOf(0, today + 3);
    EXPECT_EQ(visit.column, "Visit planned by hand");
    EXPECT_TRUE(visit.newColumn);
    EXPECT_EQ(planned(visit.plan, "Customers", 0, 4), "Visit planned by hand");
    EXPECT_EQ(planned(visit.plan, "Customers", 1, 4), std::to_string(today + 3));
    EXPECT_EQ(planned(visit.plan, "Customers", 1, 3), "-") << "the formula stays";
}

TEST(PlanVisit, WithoutAColumnOursIsMadeAndTheOtherRowsStayEmpty) {
    const auto visit = PlanBook(without).planOf(0, today + 3);
    EXPECT_TRUE(visit.newColumn);
    EXPECT_EQ(planned(visit.plan, "Customers", 0, 3), "Visit planned by hand");
    EXPECT_EQ(planned(visit.plan, "Customers", 1, 3), std::to_string(today + 3));
    EXPECT_EQ(planned(visit.plan, "Customers", 2, 3), "");
}

TEST(PlanVisit, OurColumnIsUsedAgain) {
    auto rows = without;
    rows[0].emplace_back("Visit planned by hand");
    rows[1].emplace_back("");
    rows[2].emplace_back(today + 9);
    const auto visit = PlanBook(rows).planOf(0, today + 3);
    EXPECT_FALSE(visit.newColumn);
    EXPECT_THAT(visit.plan.changes, SizeIs(1));
    EXPECT_EQ(planned(visit.plan, "Customers", 1, 3), std::to_string(today + 3));
}

TEST(PlanVisit, ADayInOurColumnIsReplacedThereAsItGoesBeforeTheUsers) {
    auto rows = withOwnColumn;
    rows[0].emplace_back("Visit planned by hand");
    rows[1].emplace_back(today + 9);
    rows[2].emplace_back("");
    const PlanBook book(rows);
    EXPECT_EQ(planned(book.planOf(0, today + 3).plan, "Customers", 1, 4), std::to_string(today + 3));
    EXPECT_EQ(planned(book.planOf(1, today + 3).plan, "Customers", 2, 3), std::to_string(today + 3));
}

TEST(PlanVisit, TheReasonIsNotedWithTheDayItWasWrittenOn) {
    const auto visit = PlanBook(without).planOf(0, today + 3, "=The buyer is on leave");
    ASSERT_THAT(visit.plan.noteLines, SizeIs(1));
    const auto& line = visit.plan.noteLines.front();
    EXPECT_EQ(line.words, "2026-11-22: visit planned for 2026-11-25. =The buyer is on leave");
    EXPECT_THAT((std::vector{line.row, line.column}), ElementsAre(1, 3));
}

TEST(PlanVisit, SaysWhenTheVisitIsDueByTheTier) {
    const PlanBook book(without);
    EXPECT_EQ(book.planOf(0, today + 3).due, today + 4); // 14 days after the last contact
    EXPECT_FALSE(book.planOf(1, today + 3).due) << "no tier";
    EXPECT_TRUE(book.planOf(0, today + 3).workingDay);
    EXPECT_FALSE(book.planOf(0, today + 6).workingDay) << "a Saturday";
}

TEST(PlanVisit, APromiseThatIsDueBeforeIsTold) {
    PlanBook book(without);
    book.situation.book.customers[0].openPromise = OpenPromise{3, today + 2};
    EXPECT_EQ(book.planOf(0, today + 3).promise, today + 2);
    EXPECT_FALSE(book.planOf(0, today + 2).promise);
}

TEST(PlanVisit, AColouredSheetWithoutTheColumnNeedsItsColoursAgain) {
    auto rows = without;
    rows[0].emplace_back("Visit planned by hand");
    EXPECT_FALSE(PlanBook(without).planOf(0, today + 3).coloursAsleep);
    rows[0].back() = "Next visit due";
    rows[1].emplace_back(today);
    PlanBook coloured(rows);
    coloured.formulas[{0, 1, 3}] = "=CRM_INTERVALS";
    coloured.read();
    const auto visit = coloured.planOf(0, today + 3);
    EXPECT_TRUE(visit.newColumn);
    EXPECT_TRUE(visit.coloursAsleep);
}

TEST(PlanVisit, ShortcutsAreWorkingDays) {
    EXPECT_THAT(visitShortcuts(PlanBook(without).situation),
                ElementsAre(today + 1, today + 1, today + 15, today + 29)); // two and four weeks on: Sundays
}

} // namespace clientele::core::test
