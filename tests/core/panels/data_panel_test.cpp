// The health of a workbook: mapping in words, completeness, and every kind of thing that looks wrong.
#include "core/panels/data_panel.hpp"
#include "core/visits/situations.hpp"

#include <gmock/gmock.h>

namespace clientele::core::test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class Data : public testing::Test {
protected:
    void customers(const Rows& rows) { put(0, "客户", rows); }
    void put(std::size_t index, const char* name, const Rows& rows) {
        book.sheets.resize(std::max(book.sheets.size(), index + 1));
        book.sheets[index] = sheetOf(name, rows);
        for (int column = 0; column < 12; ++column)
            if (const auto header = book.sheets[index].grid.text(0, column);
                header.find("日") != std::string_view::npos)
                book.formats[{static_cast<int>(index), column}] = FormatKind::date;
    }
    const Situation& situation() {
        book.read();
        return book.situation;
    }
    /// The cells of one kind as "row:column what".
    std::vector<std::string> found(DataFault fault) {
        std::vector<std::string> out;
        for (const auto& finding : checkData(situation()))
            if (finding.fault == fault) {
                for (const auto& cell : finding.first)
                    out.push_back(std::to_string(cell.cell.firstRow + 1) +
                                  columnLetters(cell.cell.firstColumn) + " " + cell.who);
                EXPECT_EQ(finding.count, finding.first.size());
            }
        return out;
    }

    LogBook book;
};

TEST_F(Data, SaysWhichTableWasUnderstoodAndHow) {
    customers({{"客户名称", "年销售额", "电话"}, {"华为", "¥1,000", "13812345678"}, {"小米", 5, ""}});
    const auto views = tableViews(situation());
    ASSERT_EQ(views.size(), 1U);
    EXPECT_EQ(views[0].title, "客户表“客户”A1:C3 — 2 行");
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < views[0].keyLines; ++i)
        lines.push_back(views[0].lines[i].label + "=" + views[0].lines[i].words);
    EXPECT_THAT(lines, ElementsAre("客户名称=A 客户名称 ✓", "年销售额=B 年销售额 ✓（文本金额已理解）",
                                   "最近联系日期=—", "业务负责人=—", "手机=C 电话 ✓"));
    ASSERT_EQ(views[0].offers.size(), 3U);
    EXPECT_EQ(views[0].offers[2].words, "C 电话");
}

TEST(DataShares, NothingWithAGapIsCalledComplete) {
    EXPECT_EQ(completeText(1), "100%");
    EXPECT_EQ(completeText(0.99999), "99%");
    EXPECT_EQ(completeText(0.29), "29%");
    EXPECT_EQ(completeText(0), "0%");
}

TEST_F(Data, ARememberedNameTellsTwoEqualHeadersApart) {
    customers({{"客户名称", "电话", "电话"}, {"华为", "1", "2"}});
    const auto& s = situation();
    EXPECT_EQ(rememberedName(s, *s.understanding.customers, 1), "电话");
    EXPECT_EQ(rememberedName(s, *s.understanding.customers, 2), "电话\t2");
}

TEST_F(Data, CompletenessCountsTheColumnsThatAreThere) {
    customers({{"客户名称", "电话", "行业"}, {"华为", "13812345678", "制造"}, {"小米", "", ""}});
    const auto complete = completenessOf(situation());
    ASSERT_TRUE(complete.overall);
    EXPECT_DOUBLE_EQ(*complete.overall, .5);
    ASSERT_EQ(complete.columns.size(), 2U);
    EXPECT_EQ(complete.columns[0].missing, 1U);
    EXPECT_EQ(complete.columns[0].first.front().who, "小米");
    EXPECT_EQ(complete.columns[0].first.front().cell, (Area{0, 2, 1, 2, 1}));
}

TEST_F(Data, WithoutCustomersThereIsNothingToSay) {
    EXPECT_THAT(tableViews(situation()), IsEmpty());
    EXPECT_FALSE(completenessOf(situation()).overall);
    EXPECT_THAT(checkData(situation()), IsEmpty());
}

TEST_F(Data, ACleanBookHasNoFindings) {
    customers({{"客户名称", "电话", "邮箱", "最近联系日期", "年销售额"},
               {"华为", "13812345678 / 0755-28780808", "a@huawei.com; b@huawei.com", 46300, 10},
               {"小米", "—", "-", 46348, 0}});
    EXPECT_THAT(checkData(situation()), IsEmpty());
}

TEST_F(Data, TelephoneNumbersThatNobodyCanDialAreFound) {
    customers({{"客户名称", "电话"}, {"华为", "1381234567"}, {"小米", "13812345678"}, {"OPPO", "无"}});
    EXPECT_THAT(found(DataFault::phone), ElementsAre("2B 华为", "4B OPPO"));
}

TEST_F(Data, AnEnglishTableMayWriteItsNumbersAsItLikes) {
    put(0, "Customers",
        {{"Customer Name", "Phone"},
         {"Aster", "(555) 123-4567"},
         {"Birch", "020 7946 0000"},
         {"Cedar", "call Bob"}});
    book.language = Language::en;
    EXPECT_THAT(found(DataFault::phone), ElementsAre("4B Cedar"));
}

TEST_F(Data, BrokenAddressesAndCreditCodesAreFound) {
    customers({{"客户名称", "邮箱", "统一社会信用代码"},
               {"华为", "a@huawei", "91440300192203821X"},
               {"小米", "b@mi.com", "91350100M000100Y43"},
               {"OPPO", "c@oppo.com，d", "91350100M000100Y44"}});
    EXPECT_THAT(found(DataFault::email), ElementsAre("2B 华为", "4B OPPO"));
    EXPECT_THAT(found(DataFault::creditCode), testing::Contains("4C OPPO"));
    EXPECT_THAT(found(DataFault::creditCode), testing::Not(testing::Contains("3C 小米")));
}

TEST_F(Data, StaleMeansOlderThanThePolicySaysByTheLaterOfTwoDates) {
    customers({{"客户名称", "更新日期", "核实日期"},
               {"旧", LogBook::today - 400, ""},
               {"核实过", LogBook::today - 400, LogBook::today - 10},
               {"新", LogBook::today, ""},
               {"没有", "", ""}});
    EXPECT_THAT(found(DataFault::stale), ElementsAre("2B 旧"));
}

TEST_F(Data, MoneyBelowZeroAndWhatIsNoMoneyAreFound) {
    customers({{"客户名称", "年销售额"}, {"华为", -5}, {"小米", "很多"}, {"OPPO", "1,000元"}, {"VIVO", 7}});
    EXPECT_THAT(found(DataFault::negative), ElementsAre("2B 华为"));
    EXPECT_THAT(found(DataFault::noNumber), ElementsAre("3B 小米"));
    EXPECT_THAT(found(DataFault::textNumber), ElementsAre("4B OPPO"));
}

TEST_F(Data, ContactsThatLieAheadAreFoundInBothTables) {
    customers({{"客户名称", "最近联系日期"}, {"华为", LogBook::today + 1}, {"小米", LogBook::today}});
    put(1, "联系记录",
        {{"联系日期", "客户", "联系方式", "结果"},
         {LogBook::today + 3, "小米", "电话", "a"},
         {LogBook::today, "小米", "电话", "b"}});
    EXPECT_THAT(found(DataFault::future), ElementsAre("2B 华为", "2A 小米"));
}

TEST_F(Data, APromiseDueBeforeItWasMadeIsFound) {
    customers({{"客户名称", "年销售额"}, {"华为", 1}});
    put(1, "联系记录",
        {{"联系日期", "客户", "联系方式", "承诺事项", "承诺日期"},
         {46300, "华为", "电话", "寄样品", 46299},
         {46300, "华为", "电话", "报价", 46300}});
    EXPECT_THAT(found(DataFault::promiseBefore), ElementsAre("2E 华为"));
}

TEST_F(Data, BirthdaysNobodyLivingHasAreFound) {
    customers({{"客户名称", "生日"},
               {"华为", "1980-02-30"},
               {"小米", "1980-02-28"},
               {"OPPO", LogBook::today + 5},
               {"VIVO", 1},
               {"联想", "农历八月十五"}});
    EXPECT_THAT(found(DataFault::birthday), ElementsAre("2B 华为", "4B OPPO", "5B VIVO"));
}

TEST_F(Data, AnIdTwiceAndOrdersOfNobodyAreFound) {
    customers({{"客户编号", "客户名称"}, {"K1", "华为"}, {"K2", "小米"}, {"K1", "OPPO"}});
    put(1, "订单",
        {{"订单日期", "客户编号", "金额"}, {46001, "K1", 10}, {46002, "K9", 20}, {46003, "小米", 5}});
    EXPECT_THAT(found(DataFault::sameId), ElementsAre("4A OPPO"));
    EXPECT_THAT(found(DataFault::unknownOrder), ElementsAre("3B K9"));
}

TEST_F(Data, OfManyOnlyTheFirstAreKeptButAllAreCounted) {
    Rows rows{{"客户名称", "年销售额"}};
    for (int i = 0; i < 2 * static_cast<int>(mostFound); ++i)
        rows.push_back({"客户" + std::to_string(i), -1});
    customers(rows);
    const auto findings = checkData(situation());
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].count, 2 * mostFound);
    EXPECT_EQ(findings[0].first.size(), mostFound);
}

TEST_F(Data, LabelsSayHowOldIsStale) {
    book.language = Language::en;
    EXPECT_THAT(labelOf(DataFault::stale, situation()), AllOf(HasSubstr("Stale"), HasSubstr("days")));
}

} // namespace
} // namespace clientele::core::test
