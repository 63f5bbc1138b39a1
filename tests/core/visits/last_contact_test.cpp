// One contact more: what moves with it, the last contact and the next visit (SPEC §1.3, §2).
#include "core/visits/log_books.hpp"

#include <gmock/gmock.h>

namespace clientele::core::test {
namespace {

TEST(LastContact, TheLatestContactMovesTheUsersLastContactColumn) {
    const auto book = usualBook();
    const auto plan = book.plan(call(0));
    EXPECT_TRUE(plan.moved);
    EXPECT_EQ(planned(plan.plan, "客户", 1, 3), "46348");
    EXPECT_EQ(plan.lastContact, today);
}

TEST(LastContact, AnEarlierContactIsLoggedButMovesNothing) {
    const auto book = usualBook();
    const auto plan = book.plan(call(0, 46299));
    EXPECT_FALSE(plan.moved);
    EXPECT_EQ(plan.lastContact, 46300);
    EXPECT_EQ(planned(plan.plan, "客户", 1, 3), "-");
    EXPECT_EQ(planned(plan.plan, "联系记录", 3, 0), "46299");
}

TEST(LastContact, AMethodThatDoesNotCountIsLoggedButMovesNothing) {
    auto book = usualBook();
    book.situation.policy.policy.methodCounts.at(10) = false;
    const auto plan = book.plan(call(0));
    EXPECT_FALSE(plan.counts);
    EXPECT_FALSE(plan.moved);
    EXPECT_EQ(plan.lastContact, 46300);
    EXPECT_EQ(planned(plan.plan, "客户", 1, 3), "-");
    EXPECT_EQ(planned(plan.plan, "联系记录", 3, 2), "电话");
}

TEST(LastContact, ATextDateOfTheUsersGivesWayToARealOneAndWordsStay) {
    const auto book = usualBook();
    EXPECT_EQ(planned(book.plan(call(2)).plan, "客户", 3, 3), "46348");
    EXPECT_EQ(planned(book.plan(call(3)).plan, "客户", 4, 3), "-");
}

TEST(LastContact, AFormulaOfTheUsersIsLeftAloneAndNamed) {
    auto book = usualBook();
    book.formulas[{0, 1, 3}] = "=MAXIFS(log)";
    const auto plan = book.plan(call(0));
    EXPECT_EQ(planned(plan.plan, "客户", 1, 3), "-");
    EXPECT_EQ(plan.userFormula, 3);
}

TEST(LastContact, AnEmptyCellIsShownAsTheDateItBecomes) {
    auto book = usualBook();
    book.formats.erase({0, 3});
    const auto plan = book.plan(call(1)).plan;
    const auto change = std::ranges::find(plan.changes, "客户", &Change::sheet);
    ASSERT_NE(change, plan.changes.end());
    EXPECT_EQ(change->look, Look::date);
}

TEST(LastContact, TheNextVisitFollowsTheTierAndItsInterval) {
    auto book = usualBook();
    book.situation.policy.cuts = {400, 200};
    const auto& customers = book.situation.book.customers;
    // A: 14 days from Sunday 2026-11-22 is a Sunday, so Monday; B: 30 days is Tuesday 22 December.
    EXPECT_EQ(nextVisitAfter(book.situation, customers[0], today), today + 15);
    EXPECT_EQ(nextVisitAfter(book.situation, customers[1], today), today + 30);
    book.situation.policy.cuts.clear();
    EXPECT_EQ(nextVisitAfter(book.situation, customers[0], today), std::nullopt);
}

TEST(LastContact, AVisitPlannedByHandGoesBeforeTheTiersInterval) {
    auto book = usualBook();
    book.sheets[0] =
        sheetOf("客户", {{"客户名称", "年销售额", "最近联系日期", "下次拜访日期", "人工安排拜访日"},
                         {"华为", 500, 46300, today + 40, {}},
                         {"小米", 300, 46300, today + 40, today + 3},
                         {"联想", 300, 46300, today + 8, "待定"},
                         {"京东", 500, 46300, today - 1, {}}});
    book.formats = {{{0, 2}, FormatKind::date}, {{0, 3}, FormatKind::date}, {{1, 0}, FormatKind::date}};
    book.read();
    takeSetByHand(book.situation);
    book.situation.policy.cuts = {400, 200};
    const auto& customers = book.situation.book.customers;
    EXPECT_EQ(nextVisitAfter(book.situation, customers[0], today), today + 40) << "the user's own column";
    EXPECT_EQ(nextVisitAfter(book.situation, customers[1], today), today + 3) << "our column goes before it";
    EXPECT_EQ(nextVisitAfter(book.situation, customers[2], today), today + 8) << "words plan nothing";
    EXPECT_EQ(nextVisitAfter(book.situation, customers[3], today), today + 15) << "what has passed is over";
}

TEST(LastContact, OurOwnLastContactColumnFollows) {
    auto book = usualBook();
    book.sheets[0] = sheetOf(
        "客户", {{"客户名称", "年销售额", "最近联系（Clientele）"}, {"华为", 500, 46300}, {"小米", 300, {}}});
    book.read();
    const auto plan = book.plan(call(1)).plan;
    EXPECT_EQ(planned(plan, "客户", 2, 2), "46348");
}

TEST(LastContact, OurColumnRepeatsTheUsersWhereThatSaysTheDayNow) {
    auto book = usualBook();
    book.sheets[0] = sheetOf(
        "客户",
        {{"客户名称", "最近联系日期", "最近联系（Clientele）"}, {"华为", 46300, 46300}, {"小米", {}, {}}});
    book.formats = {{{0, 1}, FormatKind::date}, {{1, 0}, FormatKind::date}};
    book.read();
    const auto plan = book.plan(call(0)).plan;
    EXPECT_EQ(planned(plan, "客户", 1, 1), "46348");
    EXPECT_EQ(planned(plan, "客户", 1, 2), R"(=IF($B2="";"";$B2))");
}

} // namespace
} // namespace clientele::core::test
