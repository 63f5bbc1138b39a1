// Two rows that are one customer: what is kept, what goes, who is called otherwise afterwards.
#include "core/plans/duplicate_groups.hpp"
#include "core/plans/merge_plan.hpp"
#include "core/visits/situations.hpp"

#include <gmock/gmock.h>

namespace clientele::core::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Rows 2–4 of “客户”: 11 and 13 are twins; orders and contacts call them by id and by name.
class Merge : public testing::Test {
protected:
    Merge() {
        book.sheets = {
            sheetOf("客户",
                    {{"客户编号", "客户名称", "电话", "客户经理", "最近联系日期", "更新日期", "年销售额"},
                     {11, "华为技术有限公司", "13812345678", "", 46000, 46100, 500},
                     {12, "小米", "13912345678", "李强", 46010, 46100, 300},
                     {13, "华为技术", "", "王敏", 46200, 46050, 900}}),
            sheetOf("订单",
                    {{"订单日期", "客户编号", "金额"}, {46001, 11, 10}, {46002, 13, 20}, {46003, 13, 5}}),
            sheetOf("联系记录", {{"日期", "客户", "联系方式", "结果"},
                                 {46001, "华为技术", "电话", "a"},
                                 {46002, "小米", "电话", "b"},
                                 {46003, "华为技术", "拜访", "c"}})};
        book.formats = {{{0, 4}, FormatKind::date},
                        {{0, 5}, FormatKind::date},
                        {{1, 0}, FormatKind::date},
                        {{2, 0}, FormatKind::date}};
        book.read();
    }

    MergeReview review(std::vector<int> rows = {1, 3}) {
        return core::reviewOf(book.situation, std::move(rows), Formulas(book.formulas));
    }
    MergePlan plan(const MergeReview& review) {
        return planMerge(book.situation, review, Formulas(book.formulas));
    }
    /// The row whose value of a column is kept.
    static int keptFrom(const MergeReview& review, const char* header) {
        for (const auto& column : review.columns)
            if (column.header == header)
                return review.rows[column.chosen];
        return -1;
    }
    static std::vector<int> rowsOf(const MergePlan& plan) {
        std::vector<int> out;
        for (const auto& removal : plan.removals)
            out.push_back(removal.row);
        return out;
    }

    LogBook book;
};

TEST_F(Merge, KeepsWhatIsFilledThenTheLaterContactThenTheRowUpdatedLast) {
    const auto r = review();
    EXPECT_EQ(keptFrom(r, "电话"), 1) << "the other has none";
    EXPECT_EQ(keptFrom(r, "客户经理"), 3) << "the first has none";
    EXPECT_EQ(keptFrom(r, "最近联系日期"), 3) << "the later";
    EXPECT_EQ(keptFrom(r, "年销售额"), 1) << "updated last";
    EXPECT_EQ(keptFrom(r, "客户编号"), 1) << "the kept row's id";
    EXPECT_EQ(keptFrom(review({3, 1}), "年销售额"), 1) << "whichever is kept";
    EXPECT_EQ(keptFrom(review({3, 1}), "客户编号"), 3);
}

TEST_F(Merge, WithoutADateOfUpdateTheKeptRowDecides) {
    for (const int row : {1, 3})
        book.sheets[0].grid.clear(row, 5);
    book.read();
    EXPECT_EQ(keptFrom(review(), "年销售额"), 1);
    EXPECT_EQ(keptFrom(review({3, 1}), "年销售额"), 3);
}

TEST_F(Merge, WritesOnlyWhatTheKeptRowDoesNotHave) {
    const auto p = plan(review());
    EXPECT_EQ(plannedRow(p.plan, "客户", 1, 7), "-|-|-|王敏|46200|-|-");
    EXPECT_EQ(plannedRow(p.plan, "客户", 3, 7), "-|-|-|-|-|-|-");
    EXPECT_THAT(rowsOf(p), ElementsAre(3));
    EXPECT_TRUE(p.removals.front().whole);
}

TEST_F(Merge, OrdersAndContactsCallTheKeptCustomerAfterwards) {
    const auto p = plan(review());
    EXPECT_EQ(planned(p.plan, "订单", 1, 1), "-");
    EXPECT_EQ(planned(p.plan, "订单", 2, 1), "11");
    EXPECT_EQ(planned(p.plan, "订单", 3, 1), "11");
    EXPECT_EQ(planned(p.plan, "联系记录", 1, 1), "华为技术有限公司");
    EXPECT_EQ(planned(p.plan, "联系记录", 2, 1), "-");
    EXPECT_EQ(planned(p.plan, "联系记录", 3, 1), "华为技术有限公司");
    EXPECT_EQ(p.renamed, 4);
    EXPECT_THAT(p.joins, ElementsAre("订单", "联系记录"));
}

TEST_F(Merge, AChosenNameGoesToTheLinesOfBoth) {
    book.sheets[2].grid.setText(2, 1, "华为技术有限公司");
    book.read();
    auto r = review();
    EXPECT_TRUE(r.choose(1, 3));
    const auto p = plan(r);
    EXPECT_EQ(planned(p.plan, "客户", 1, 1), "华为技术");
    EXPECT_EQ(planned(p.plan, "联系记录", 1, 1), "-");
    EXPECT_EQ(planned(p.plan, "联系记录", 2, 1), "华为技术");
}

TEST_F(Merge, ANameThatAnEarlierCustomerHasTooMeansThatOne) {
    book.sheets[0].grid.setText(2, 1, "华为技术"); // row 2 is not merged and comes first
    book.read();
    const auto p = plan(review());
    EXPECT_EQ(planned(p.plan, "联系记录", 1, 1), "-");
    EXPECT_EQ(planned(p.plan, "订单", 2, 1), "11") << "the id is nobody else's";
}

TEST_F(Merge, AFormulaOfTheKeptRowStaysAndCannotBeChosenAway) {
    book.formulas[{0, 1, 6}] = "=SUMIF(B:B;A2;C:C)";
    auto r = review();
    EXPECT_EQ(keptFrom(r, "年销售额"), 1);
    EXPECT_FALSE(r.choose(6, 3));
    EXPECT_EQ(planned(plan(r).plan, "客户", 1, 6), "-");
    EXPECT_FALSE(r.choose(40, 3)) << "no such column";
    EXPECT_FALSE(r.choose(2, 2)) << "no such row";
}

TEST_F(Merge, AFormulaInALineThatCallsTheCustomerStays) {
    book.formulas[{2, 1, 1}] = "=B4";
    EXPECT_EQ(planned(plan(review()).plan, "联系记录", 1, 1), "-");
}

TEST_F(Merge, BesideSomethingElseOnlyTheCellsOfTheTableGo) {
    book.sheets[0] = sheetOf("客户", {{"客户编号", "客户名称", "电话", "", "备忘"},
                                      {11, "华为技术有限公司", "1", "", ""},
                                      {12, "小米", "2", "", "别动"},
                                      {13, "华为技术", "3", "", "别动"}});
    book.read();
    const auto p = plan(review());
    ASSERT_EQ(p.removals.size(), 1U);
    EXPECT_FALSE(p.removals.front().whole);
    EXPECT_THAT(p.removals.front().cells, ElementsAre(ColumnSpan{0, 2}));
    EXPECT_FALSE(p.torn);
}

TEST_F(Merge, WhatStandsBelowTheTableAsWellWouldBeTornApart) {
    book.sheets[0] = sheetOf("客户", {{"客户编号", "客户名称", "电话", "", "备忘"},
                                      {11, "华为技术有限公司", "1", "", ""},
                                      {12, "小米", "2", "", ""},
                                      {13, "华为技术", "3", "", "别动"},
                                      {},
                                      {},
                                      {"下面", "还有", "别的"}});
    book.read();
    EXPECT_TRUE(plan(review()).torn);
    book.sheets[0].grid.clear(3, 4);
    book.read();
    EXPECT_FALSE(plan(review()).torn) << "the row goes as a whole";
}

TEST_F(Merge, ThreeRowsBecomeOneFromTheLowestUp) {
    const auto p = plan(review({1, 2, 3}));
    EXPECT_THAT(rowsOf(p), ElementsAre(3, 2));
    EXPECT_EQ(planned(p.plan, "联系记录", 2, 1), "华为技术有限公司");
}

TEST_F(Merge, TiersSetByHandAndPlannedVisitsAreNotLost) {
    auto& grid = book.sheets[0].grid;
    Grid wider(0, 0, 4, 9);
    for (int r = 0; r < 4; ++r)
        for (int c = 0; c < 7; ++c)
            if (grid.kind(r, c) == ContentKind::number)
                wider.setNumber(r, c, grid.number(r, c));
            else
                wider.setText(r, c, grid.text(r, c));
    wider.setText(0, 7, ownHeader(Own::manual, Language::zhCN));
    wider.setText(0, 8, ownHeader(Own::planned, Language::zhCN));
    wider.setText(3, 7, "A");
    wider.setNumber(3, 8, 46400);
    grid = std::move(wider);
    book.read();
    const auto p = plan(review());
    EXPECT_EQ(planned(p.plan, "客户", 1, 7), "A");
    EXPECT_EQ(planned(p.plan, "客户", 1, 8), "46400");
}

TEST_F(Merge, GroupsSayWhyAndForgetWhoWasToldApart) {
    ToldApart apart;
    const auto groups = duplicateGroups(book.situation, apart);
    ASSERT_EQ(groups.size(), 1U);
    EXPECT_THAT(groups[0].customers, ElementsAre(0, 2));
    EXPECT_EQ(reasonOf(groups[0], Language::en), "same name");
    const auto& customers = book.situation.book.customers;
    apart.add(identityOf(customers[2]), identityOf(customers[0]));
    EXPECT_THAT(duplicateGroups(book.situation, ToldApart(apart.serialised())), IsEmpty());
}

TEST_F(Merge, OfThreeTwinsThoseNotToldApartStayTogether) {
    book.sheets[0].grid.setText(2, 1, "华为技术");
    book.read();
    const auto& customers = book.situation.book.customers;
    ToldApart apart;
    apart.add(identityOf(customers[0]), identityOf(customers[1]));
    apart.add(identityOf(customers[0]), identityOf(customers[2]));
    const auto groups = duplicateGroups(book.situation, apart);
    ASSERT_EQ(groups.size(), 1U);
    EXPECT_THAT(groups[0].customers, ElementsAre(1, 2));
}

TEST_F(Merge, TheSearchTellsHowFarItIsAndCanBeStopped) {
    std::vector<double> shares;
    duplicateGroups(book.situation, {}, [&](double share) { shares.push_back(share); });
    EXPECT_TRUE(std::ranges::is_sorted(shares));
    EXPECT_GT(shares.size(), 3U);
    EXPECT_THROW(duplicateGroups(book.situation, {}, [](double) { throw Cancelled(); }), Cancelled);
}

} // namespace
} // namespace clientele::core::test
