#include "core/support/sheets.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clientele::core::test {

namespace {

const Day asOf = *dayOf(2024, 12, 31);
const Rows plain{{"客户名称", "年销售额", "负责人"},
                 {"甲公司", 100, "张伟"},
                 {"乙公司", 200, "李娜"},
                 {"丙公司", 300, "张伟"}};

Rows with(Rows rows, const Rows& more) {
    rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

Workshop of(const Rows& rows, int firstRow = 0, int firstColumn = 0) {
    Workshop w;
    w.sheets = {sheetOf("Sheet1", rows, firstRow, firstColumn)};
    return w;
}

/// The rows and the sum of the sales, which tell whether exactly the customers were read.
void expectThreeCustomers(const Workshop& w) {
    const auto book = w.book(asOf);
    ASSERT_EQ(book.customers.size(), 3u);
    EXPECT_EQ(book.customers[0].name, "甲公司");
    EXPECT_EQ(book.customers[2].name, "丙公司");
    double sum = 0;
    for (const auto& c : book.customers)
        sum += c.sales.value;
    EXPECT_DOUBLE_EQ(sum, 600);
}

} // namespace

TEST(Layout, TitlesAndNotesAboveTheHeaderAreNoHeader) {
    const auto w = of(with({{"客户销售明细表"}, {"单位：元", {}, "制表：王芳"}}, plain));
    EXPECT_EQ(w.understood().customers->headerRow, 2);
    expectThreeCustomers(w);
}

TEST(Layout, EmptyRowsAndColumnsBeforeTheTableDoNotMatter) {
    const auto w = of(plain, 7, 3);
    const auto table = w.understood().customers.value();
    EXPECT_EQ(table.headerRow, 7);
    EXPECT_EQ(table.firstColumn, 3);
    EXPECT_EQ(w.book(asOf).customers[0].row, 8);
    expectThreeCustomers(w);
}

TEST(Layout, AHeaderInRowFortyIsFoundBelowLinesOfText) {
    Rows rows;
    for (int i = 0; i < 39; ++i)
        rows.push_back({"第" + std::to_string(i) + "条：客户资料须妥善保管。", {}, {}});
    const auto w = of(with(rows, plain));
    EXPECT_EQ(w.understood().customers->headerRow, 39);
    expectThreeCustomers(w);
    expectThreeCustomers(of(with(Rows(39), plain)));
}

TEST(Layout, ATotalAtTheEndIsNoCustomer) {
    for (const auto* label :
         {"合计", "合 计", "总计：", "小计", "共计", "合計", "Total", "Grand total", "SUM", "总计（元）"}) {
        const auto w = of(with(plain, {{label, 600, {}}}));
        const auto table = w.understood().customers.value();
        EXPECT_EQ(table.totalRow, 4) << label;
        EXPECT_EQ(table.lastRow, 3) << label;
        expectThreeCustomers(w);
    }
}

TEST(Layout, ATotalIsKnownByItsSumWhereItHasNoLabel) {
    EXPECT_EQ(of(with(plain, {{{}, 600, {}}})).understood().customers->totalRow, 4);
    EXPECT_EQ(of(with(plain, {{}, {"合计", 600}})).understood().customers->totalRow, 5)
        << "after an empty row";
}

TEST(Layout, ATotalLabelMayStandInAnotherColumn) {
    const auto w = of({{"序号", "客户名称", "年销售额"},
                       {1, "甲公司", 100},
                       {2, "乙公司", 200},
                       {3, "丙公司", 300},
                       {"合计", {}, 600}});
    EXPECT_EQ(w.understood().customers->totalRow, 4);
    expectThreeCustomers(w);
}

TEST(Layout, SubtotalsBetweenTheRowsAreNoCustomers) {
    expectThreeCustomers(of(
        {plain[0], plain[1], plain[2], {"小计", 300, {}}, plain[3], {"小计", 300, {}}, {"总计", 600, {}}}));
}

TEST(Layout, ACompanyCalledTotalIsACustomer) {
    auto w = of({{"Company", "Sales 2024", "Account owner", "City"},
                 {"Total", 100, "Jane", "Paris"},
                 {"Acme", 50, "Joe", "York"},
                 {"Total", 150, {}, {}}});
    w.language = Language::en;
    const auto book = w.book(asOf);
    ASSERT_EQ(book.customers.size(), 2u);
    EXPECT_EQ(book.customers[0].name, "Total");
}

TEST(Layout, NotesBesideAndBelowTheTableAreLeftAlone) {
    auto rows = with(plain, {{}, {"备注：数据来自财务部，截至十二月底，仅供内部使用。"}});
    for (std::size_t i = 0; i < 3; ++i)
        rows[i].insert(rows[i].end(), {{}, "记得更新"});
    const auto w = of(rows);
    EXPECT_EQ(w.understood().customers->lastColumn, 2);
    expectThreeCustomers(w);
    expectThreeCustomers(of(with(plain, {{"注：本表每月更新一次"}})));
}

TEST(Layout, OneEmptyRowInsideTheTableDoesNotEndIt) {
    expectThreeCustomers(of({plain[0], plain[1], {}, plain[2], {}, {}, plain[3]}));
    expectThreeCustomers(of({plain[0], {}, plain[1], plain[2], plain[3]}));
}

TEST(Layout, AHeaderRepeatedInsideTheTableIsNoCustomer) {
    expectThreeCustomers(of({plain[0], plain[1], plain[2], plain[0], plain[3]}));
}

TEST(Layout, GroupedHeadersOverTwoRowsAreRead) {
    const auto w = of({{"客户名称", "业绩情况", {}, "联系信息", {}},
                       {{}, "年销售额", "年利润", "电话", "邮箱"},
                       {"甲公司", 100, 10, "13800000001", "a@b.cn"},
                       {"乙公司", 200, 20, "13800000002", "b@b.cn"}});
    EXPECT_EQ(mappingOf(w.understood().customers),
              "name=客户名称, annual_sales=年销售额, annual_profit=年利润, phone=电话, email=邮箱");
    EXPECT_EQ(w.book(asOf).customers.size(), 2u);
}

TEST(Layout, SeveralTablesOnASheetAreKeptApart) {
    const Rows orders{{"订单日期", "客户名称", "产品", "金额"},
                      {"2024/3/5", "甲公司", "轴承", 10},
                      {"2024/3/6", "乙公司", "轴承", 20},
                      {"2024/3/7", "甲公司", "齿轮", 30}};
    const Rows customers{
        {"客户名称", "联系人", "电话"}, {"甲公司", "王芳", "13800000001"}, {"乙公司", "赵敏", "13800000002"}};
    const auto below = of(with(with(customers, {{}}), orders));
    Rows beside = customers;
    beside.emplace_back();
    for (std::size_t i = 0; i < orders.size(); ++i) {
        beside[i].resize(4);
        beside[i].insert(beside[i].end(), orders[i].begin(), orders[i].end());
    }
    for (const auto& w : {below, of(beside)}) {
        const auto u = w.understood();
        ASSERT_TRUE(u.customers && u.orders);
        EXPECT_EQ(mappingOf(u.customers), "name=客户名称, contact=联系人, phone=电话");
        EXPECT_EQ(mappingOf(u.orders), "date=订单日期, customer=客户名称, product=产品, amount=金额");
        const auto book = w.book(asOf);
        ASSERT_EQ(book.customers.size(), 2u);
        EXPECT_DOUBLE_EQ(book.customers[0].sales.value, 40);
        EXPECT_EQ(book.customers[0].orderCount, 2);
    }
}

TEST(Layout, ADatabaseRangeSaysWhereTheTableIs) {
    auto w = of(with({{"客户名单"}}, with(plain, {{"其他资料", "无", "无"}})));
    w.sheets[0].databaseRanges = {{0, 1, 0, 4, 2}};
    const auto table = w.understood().customers.value();
    EXPECT_EQ(table.headerRow, 1);
    EXPECT_GE(table.lastRow, 4);
}

TEST(Layout, WithoutATableNothingIsFound) {
    EXPECT_FALSE(of({}).understood().customers);
    EXPECT_FALSE(Workshop{}.understood().customers);
    EXPECT_FALSE(of({{"今天要做的事"}, {"买菜"}, {"写信"}}).understood().customers);
    EXPECT_FALSE(of({{1, 2, 3}, {4, 5, 6}}).understood().customers);
    const auto u = of({{"产品名称", "库存", "单价"}, {"轴承", 5, 10}, {"齿轮", 7, 20}}).understood();
    EXPECT_FALSE(u.customers || u.orders || u.contacts);
    EXPECT_TRUE(of({}).book(asOf).customers.empty());
}

TEST(Layout, ATableWithoutRowsIsATable) {
    const auto w = of({plain[0]});
    ASSERT_TRUE(w.understood().customers);
    EXPECT_EQ(w.understood().customers->rows(), 0);
    EXPECT_TRUE(w.book(asOf).customers.empty());
}

TEST(Layout, OneCustomerIsEnough) {
    EXPECT_EQ(of({plain[0], plain[1]}).book(asOf).customers.size(), 1u);
}

} // namespace clientele::core::test
