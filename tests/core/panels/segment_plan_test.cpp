#include "core/plans/segment_plan.hpp"
#include "core/texts.hpp"
#include "core/visits/situations.hpp"

#include <gmock/gmock.h>

namespace clientele::core::test {
namespace {

using testing::ElementsAre;

/// Four customers with profits now and to come.
LogBook valueBook() {
    LogBook book;
    book.language = Language::en;
    book.sheets = {sheetOf("Customers", {{"Name", "Annual sales", "Annual profit", "Future profit"},
                                         {"Aster", 500, 10, 9},
                                         {"Birch", 300, 8, 1},
                                         {"Cedar", 100, 2, 7},
                                         {"=Dill", 60, 1, 2}})};
    book.read();
    return book;
}

SegmentPlan planOf(LogBook& book) {
    return planSegments(book.situation, segmentation(book.situation, SegmentModel::value));
}

std::vector<std::string> columnOf(const Plan& plan, int column) {
    std::vector<std::string> out;
    for (int row = 0; row < 5; ++row)
        out.push_back(planned(plan, "Customers", row, column));
    return out;
}

TEST(SegmentPlan, ClassesStandAsPlainWordsBesideTheTableWithTheDayAtTheHeader) {
    auto book = valueBook();
    const auto plan = planOf(book);
    EXPECT_EQ(plan.column, 4);
    EXPECT_THAT(columnOf(plan.plan, 4),
                ElementsAre("Value class (Clientele)", "Platinum", "Gold", "Iron", "Lead"));
    ASSERT_EQ(plan.plan.noteLines.size(), 1U);
    EXPECT_EQ(plan.plan.noteLines[0].row, 0);
    EXPECT_EQ(plan.plan.noteLines[0].column, 4);
    EXPECT_THAT(plan.plan.noteLines[0].words, testing::HasSubstr("2026-11-22"));
    EXPECT_THAT(plan.after, ElementsAre(1U, 1U, 1U, 1U));
    EXPECT_EQ(plan.movers, 0U);
}

TEST(SegmentPlan, ASecondRunFindsItsColumnAndCountsWhoMoves) {
    auto book = valueBook();
    book.sheets = {sheetOf(
        "Customers", {{"Name", "Annual sales", "Annual profit", "Future profit", "Value class (Clientele)"},
                      {"Aster", 500, 10, 9, "Platinum"},
                      {"Birch", 300, 8, 1, "Lead"},
                      {"Cedar", 100, 2, 7, "Iron"},
                      {"=Dill", 60, 1, 2, {}}})};
    book.read();
    const auto plan = planOf(book);
    EXPECT_EQ(plan.column, 4);
    EXPECT_THAT(columnOf(plan.plan, 4), ElementsAre("-", "Platinum", "Gold", "Iron", "Lead"));
    EXPECT_THAT(plan.before, ElementsAre(1U, 0U, 1U, 1U));
    EXPECT_EQ(plan.movers, 1U);
}

TEST(SegmentPlan, OurColumnIsNoColumnOfTheUsers) {
    auto book = valueBook();
    book.sheets = {sheetOf("Customers", {{"Name", "Annual sales", "Lifecycle stage (Clientele)"},
                                         {"Aster", 500, "Growth"},
                                         {"Birch", 300, "Decline"}})};
    book.read();
    EXPECT_FALSE(book.situation.book.hasStage);
    EXPECT_EQ(writtenSegments(book.situation, Own::lifecycle),
              (std::vector<std::string>{"Growth", "Decline"}));
}

TEST(SegmentPlan, BesideANoteOfTheUsersTheWordsAreTiedToTheirCustomers) {
    auto book = valueBook();
    book.sheets = {
        sheetOf("Customers", {{"Name", "Annual sales", "Annual profit", "Future profit", {}, "my notes"},
                              {"Aster", 500, 10, 9, {}, "x"},
                              {"Birch", 300, 8, 1, {}, "y"},
                              {"Cedar", 100, 2, 7, {}, "z"},
                              {"=Dill", 60, 1, 2}})};
    book.read();
    const auto plan = planOf(book);
    EXPECT_GT(plan.column, 6);
    EXPECT_EQ(planned(plan.plan, "Customers", 1, plan.column), "=IF($A2=\"Aster\";\"Platinum\";\"\")");
}

TEST(SegmentPlan, WordsAreInTheDocumentsLanguageAndClassesInTheReaders) {
    auto book = valueBook();
    book.situation.language = Language::zhCN;
    const auto segments = segmentation(book.situation, SegmentModel::value);
    EXPECT_EQ(segments.labels.front(), "Platinum");
    const auto plan = planSegments(book.situation, segments);
    EXPECT_EQ(planned(plan.plan, "Customers", 1, 4), "铂金客户");
}

} // namespace
} // namespace clientele::core::test
