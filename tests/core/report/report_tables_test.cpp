#include "core/report/made_up_book.hpp"

#include <gmock/gmock.h>

namespace clientele::core::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(ReportTables, KeyCustomersNobodyVisitedStandWithWhatToDo) {
    MadeUpBook made;
    const auto table = tableCalled(made.report(), "Key customers nobody visited");
    const auto lastContact = std::to_string(*dayOf(2026, 11, 4));
    EXPECT_THAT(lines(table), ElementsAre("Aster|A|-|Never|-|Name an owner; visit this week",
                                          "Birch|A|Ann|" + lastContact + "|6 days|Visit this week"));
    EXPECT_EQ(ValueKind::date, table.rows[1][3].kind);
}

TEST(ReportTables, KeyCustomersAllVisitedIsSaid) {
    MadeUpBook made;
    made.book.customers[0].lastContact = made.book.customers[1].lastContact = made.asOf - 3;
    const auto table = tableCalled(made.report(), "Key customers nobody visited");
    EXPECT_THAT(table.rows, IsEmpty());
    EXPECT_THAT(table.note, HasSubstr("Every tier A customer"));
}

TEST(ReportTables, AFallOfJustTheShareIsSlidingALesserOneIsNot) {
    MadeUpBook made;
    for (const std::int32_t customer : {0, 1}) // far enough back for the comparison, and for a long own gap
        made.order(customer, 900, 1);
    made.order(0, 300, 100);
    made.order(1, 300, 100);
    made.order(0, 10, 80);
    made.order(1, 10, 81);
    EXPECT_THAT(lines(tableCalled(made.report(), "Sliding and silent (won ones too)")),
                ElementsAre("Aster|A|-0.2|10 days|445 days|-"));
}

TEST(ReportTables, SilenceIsMeasuredByTheOwnUsualGap) {
    MadeUpBook made;
    for (const Day daysAgo : {160, 130, 100, 70}) // every 30 days, silent for 70
        made.order(2, daysAgo, 10);
    for (const Day daysAgo : {260, 170, 80}) // every 90 days, silent for 80
        made.order(3, daysAgo, 10);
    made.order(4, 95, 10); // once only: silent by the policy's 90 days
    std::ranges::sort(made.book.orders, {}, &OrderLine::day);
    EXPECT_THAT(lines(tableCalled(made.report(), "Sliding and silent (won ones too)")),
                ElementsAre("Cedar|B|-|70 days|30 days|Bob", "Elder|C|-|95 days|-|Ann"));
}

TEST(ReportTables, MovementIsCountedFromTierToTier) {
    MadeUpBook made;
    // Aster A→A, Birch B→A, Cedar A→B, Dill B→B, Elder is new.
    made.previous = PreviousTiers{made.asOf - 90, {0, 1, 0, 1, std::nullopt}};
    const auto report = made.report();
    ASSERT_TRUE(report.movement);
    EXPECT_THAT(lines(*report.movement), ElementsAre("A|1|1|0", "B|1|1|0", "C|0|0|0"));
    EXPECT_EQ("1 more are new or had no tier then.", report.movement->note);
    EXPECT_EQ("1 / 0", report.tiers.rows[0].back().text);
    EXPECT_EQ("0 / 1", report.tiers.rows[1].back().text);
    EXPECT_EQ(pageColumns / 2, report.movement->span());
}

TEST(ReportTables, OwnersStandBySalesAndNobodyLast) {
    MadeUpBook made;
    const auto table = tableCalled(made.report(), "By owner");
    EXPECT_THAT(lines(table),
                ElementsAre("Ann|3|1|400|0.4|1|0.666667", "Bob|1|0|100|0.1|0|1", "(nobody)|1|1|500|0.5|0|0"));
    EXPECT_EQ("", table.note);
    made.book.customers[0].owner = "Bob";
    EXPECT_EQ("Every customer has an owner.", tableCalled(made.report(), "By owner").note);
}

TEST(ReportTables, StagesAreCountedByTier) {
    MadeUpBook made;
    made.book.hasStage = true;
    for (const std::size_t i : {0U, 2U, 4U})
        made.book.customers[i].stage = "Growth";
    EXPECT_THAT(lines(tableCalled(made.report(), "Stage × tier")),
                ElementsAre("Growth|1|1|1|3", "(no stage)|1|1|0|2"));
}

TEST(ReportTables, TheValueMatrixIsCutAtTheMedians) {
    MadeUpBook made;
    made.book.hasProfit = made.book.hasFutureProfit = true;
    const double profits[] = {9, 8, 3, 2, 1}, futures[] = {9, 1, 8, 2, 3}; // medians 3 and 3
    for (std::size_t i = 0; i < 5; ++i) {
        made.book.customers[i].profit = profits[i];
        made.book.customers[i].futureProfit = futures[i];
    }
    EXPECT_THAT(lines(tableCalled(made.report(), "Value matrix")),
                ElementsAre("Platinum|high / high|2|0.6", "Gold|high / low|1|0.3", "Iron|low / high|1|0.04",
                            "Lead|low / low|1|0.06"));
}

TEST(ReportTables, TheQuadrantsAreNamedBySatisfactionThenLoyalty) {
    MadeUpBook made;
    made.book.hasSatisfaction = made.book.hasLoyalty = true;
    made.book.customers[0].satisfaction = 1.0;
    made.book.customers[0].loyalty = 5.0;
    made.book.customers[1].satisfaction = 5.0;
    made.book.customers[1].loyalty = 1.0;
    EXPECT_THAT(lines(tableCalled(made.report(), "Satisfaction and loyalty")),
                ElementsAre("Apostles|high / high|0|0", "Mercenaries|high / low|1|0.3",
                            "Hostages|low / high|1|0.5", "Terrorists|low / low|0|0"));
}

TEST(ReportTables, DataGapsAreCountedWithTheirRemedy) {
    MadeUpBook made;
    made.book.hasPhone = true;
    made.book.customers[3].sales = CellState::badValue;
    made.book.customers[4].name = "Dill";
    made.book.ordersUnknownCustomer = 7;
    const auto gaps = lines(tableCalled(made.report(), "Data gaps"));
    EXPECT_THAT(gaps,
                ElementsAre(HasSubstr("Sales that cannot be read|1|"), HasSubstr("Names that stand twice|1|"),
                            HasSubstr("Orders of an unknown customer|7|"),
                            HasSubstr("Customers without an owner|1|"),
                            HasSubstr("without a telephone number|5|")));
}

TEST(ReportTables, ANameLikeAFormulaStaysText) {
    MadeUpBook made;
    made.book.customers[0].name = "=1+1";
    const auto cell = tableCalled(made.report(), "Top customers").rows[0][0];
    EXPECT_EQ(ValueKind::text, cell.kind);
    EXPECT_EQ("=1+1", cell.text);
}

TEST(ReportTables, EveryTableFillsThePageOrHalfOfIt) {
    MadeUpBook made;
    made.previous = PreviousTiers{made.asOf - 90, {0, 1, 0, 1, 2}};
    made.book.hasStage = made.book.hasProfit = made.book.hasFutureProfit = true;
    for (auto& customer : made.book.customers)
        customer.profit = customer.futureProfit = 1.0;
    for (const bool contacts : {true, false}) {
        made.book.hasLastContact = contacts;
        const auto report = made.report();
        EXPECT_EQ(pageColumns, report.tiers.span());
        for (const auto& table : report.tables) {
            EXPECT_TRUE(table.span() == pageColumns || table.span() == pageColumns / 2) << table.title;
            for (const auto& row : table.rows)
                EXPECT_EQ(table.columns.size(), row.size()) << table.title;
        }
    }
}

} // namespace
} // namespace clientele::core::test
