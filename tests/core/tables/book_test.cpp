#include "core/support/sheets.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clientele::core::test {

namespace {

const Day asOf = *dayOf(2024, 12, 31);
Day day(unsigned month, unsigned dayOfMonth) {
    return *dayOf(2024, month, dayOfMonth);
}

const Rows customers{{"客户编号", "客户名称", "负责人"},
                     {"K1", "甲公司", "张伟"},
                     {"K2", "乙公司", "李娜"},
                     {"K3", "丙公司", {}}};

Workshop of(const Rows& customerRows, const Rows& orderRows, const Rows& contactRows = {}) {
    Workshop w;
    w.sheets = {sheetOf("客户", customerRows), sheetOf("订单", orderRows)};
    if (!contactRows.empty())
        w.sheets.push_back(sheetOf("联系记录", contactRows));
    return w;
}

} // namespace

TEST(Book, SalesAndOrderFactsComeFromTheOrders) {
    const auto book = of(customers, {{"下单日期", "客户编号", "金额"},
                                     {day(3, 6), "K1", 10},
                                     {day(3, 5), "K1", "¥1,000.50"},
                                     {day(3, 6), "K1", 5},
                                     {"2024年5月1日", "K2", 7}})
                          .book(asOf);
    EXPECT_TRUE(book.salesFromOrders && book.hasAmounts);
    EXPECT_DOUBLE_EQ(book.customers[0].sales.value, 1015.5);
    EXPECT_EQ(book.customers[0].orderCount, 2) << "two orders of one day are one purchase";
    EXPECT_EQ(book.customers[0].firstOrder.value, day(3, 5));
    EXPECT_EQ(book.customers[0].lastOrder.value, day(3, 6));
    EXPECT_EQ(book.customers[1].lastOrder.value, day(5, 1));
    EXPECT_EQ(book.customers[2].sales, Cell<double>(0.0)) << "no orders, nothing sold";
    EXPECT_TRUE(book.customers[2].lastOrder.blank());
    EXPECT_TRUE(std::ranges::is_sorted(book.orders, {}, &OrderLine::day));
}

TEST(Book, TheSalesColumnGoesBeforeTheOrders) {
    const auto book = of({{"客户名称", "年销售额"}, {"甲公司", 500}, {"乙公司", {}}},
                         {{"日期", "客户名称", "金额"}, {day(1, 1), "甲公司", 10}, {day(2, 1), "乙公司", 20}})
                          .book(asOf);
    EXPECT_FALSE(book.salesFromOrders);
    EXPECT_DOUBLE_EQ(book.customers[0].sales.value, 500);
    EXPECT_TRUE(book.customers[1].sales.blank());
    EXPECT_EQ(book.customers[1].lastOrder.value, day(2, 1));
}

TEST(Book, WhatIsNoNumberFailsInItsOwnRow) {
    Workshop w;
    w.sheets = {sheetOf("客户", {{"客户名称", "年销售额", "最近联系日期"},
                                 {"甲", ErrorCell{}, "待定"},
                                 {"乙", "待定", {}},
                                 {"丙", {}, ErrorCell{}},
                                 {"丁", "-", "2024/3/5"},
                                 {"=1+1", 5, 45000}})};
    const auto book = w.book(asOf);
    ASSERT_EQ(book.customers.size(), 5u);
    EXPECT_EQ(book.customers[0].sales.state, CellState::badValue);
    EXPECT_EQ(book.customers[1].sales.state, CellState::badValue);
    EXPECT_TRUE(book.customers[2].sales.blank());
    EXPECT_TRUE(book.customers[3].sales.blank()) << "a dash stands for nothing";
    EXPECT_TRUE(book.customers[0].lastContact.failed() && book.customers[2].lastContact.failed());
    EXPECT_TRUE(book.customers[1].lastContact.blank());
    EXPECT_EQ(book.customers[4].name, "=1+1") << "a name is text";
}

TEST(Book, OrdersJoinByNameOrByIdWhicheverTheyHold) {
    for (const auto* key : {"甲公司", "K1", " 甲公司 ", "甲公司\u00A0", "Ｋ１"}) {
        const auto book = of(customers, {{"日期", "客户", "金额"}, {day(1, 1), key, 10}}).book(asOf);
        EXPECT_DOUBLE_EQ(book.customers[0].sales.value, 10) << key;
    }
    for (const auto* key : {"甲", "甲公司1", "k1"}) {
        const auto book = of(customers, {{"日期", "客户", "金额"}, {day(1, 1), key, 10}}).book(asOf);
        EXPECT_EQ(book.ordersUnknownCustomer, 1) << key << ": joining is exact";
        EXPECT_EQ(book.orders.at(0).customer, -1);
    }
}

TEST(Book, OfTwoColumnsThatNameTheCustomerTheOneThatJoinsIsTaken) {
    const auto w = of({{"客户名称", "电话"}, {"甲公司", "13800000001"}, {"乙公司", "13800000002"}},
                      {{"日期", "客户编号", "客户名称", "金额"},
                       {day(1, 1), "K9", "甲公司", 10},
                       {day(1, 2), "K8", "乙公司", 20}});
    EXPECT_EQ(w.understood().orders->find(Field::customer)->header, "客户名称");
    EXPECT_DOUBLE_EQ(w.book(asOf).customers[1].sales.value, 20);
}

TEST(Book, NumbersJoinAsIds) {
    const auto book =
        of({{"CustomerKey", "Name"}, {11000, "Jon"}, {11001, "Eugene"}},
           {{"OrderDate", "CustomerKey", "Amount"}, {day(1, 1), 11001, 10}, {day(1, 1), "11000", 3}})
            .book(asOf);
    EXPECT_DOUBLE_EQ(book.customers[0].sales.value, 3);
    EXPECT_DOUBLE_EQ(book.customers[1].sales.value, 10);
    EXPECT_EQ(book.customers[0].key, "11000");
}

TEST(Book, TwoCustomersWithOneKeyAreBothKeptAndTheFirstHasTheOrders) {
    const auto book = of({{"客户编号", "客户名称"}, {"K1", "甲"}, {"K1", "乙"}, {"K2", "甲"}},
                         {{"日期", "客户编号", "金额"}, {day(1, 1), "K1", 10}})
                          .book(asOf);
    ASSERT_EQ(book.customers.size(), 3u);
    EXPECT_EQ(book.duplicateKeys, 1);
    EXPECT_DOUBLE_EQ(book.customers[0].sales.value, 10);
    EXPECT_DOUBLE_EQ(book.customers[1].sales.value, 0);
}

TEST(Book, OrdersThatCannotBeUsedAreCounted) {
    const auto book = of(customers, {{"日期", "客户", "金额"},
                                     {day(1, 1), "散客", 10},
                                     {day(1, 1), "K1", "待核对"},
                                     {"待定", "K1", 10},
                                     {day(1, 1), "K1", {}},
                                     {asOf + 1, "K1", 10},
                                     {day(1, 2), "K1", 1},
                                     {},
                                     {{}, "合计", 31}})
                          .book(asOf);
    EXPECT_EQ(book.ordersUnknownCustomer, 1);
    EXPECT_EQ(book.ordersUnreadable, 3);
    EXPECT_EQ(book.ordersInFuture, 1);
    EXPECT_EQ(book.orders.size(), 2u);
    EXPECT_DOUBLE_EQ(book.customers[0].sales.value, 1);
}

TEST(Book, AWorkbookOfOrdersGetsItsCustomersFromThem) {
    Workshop w;
    w.sheets = {sheetOf("订单", {{"日期", "客户名称", "产品", "金额"},
                                 {day(2, 1), "乙公司", "轴承", 20},
                                 {day(1, 1), "甲公司", "轴承", 10},
                                 {day(3, 1), "乙公司 ", "齿轮", 5},
                                 {{}, "合计", {}, 35}})};
    EXPECT_FALSE(w.understood().customers);
    const auto book = w.book(asOf);
    ASSERT_EQ(book.customers.size(), 2u);
    EXPECT_EQ(book.customers[0].name, "乙公司");
    EXPECT_EQ(book.customers[0].row, -1);
    EXPECT_DOUBLE_EQ(book.customers[0].sales.value, 25);
    EXPECT_EQ(book.customers[0].orderCount, 2);
    EXPECT_EQ(book.ordersUnknownCustomer, 0);
}

TEST(Book, AmountsAreComputedFromPriceQuantityAndDiscount) {
    const auto sales = [](const std::string& discountHeader, const CellValue& discount) {
        return of(customers, {{"日期", "客户", "单价", "数量", discountHeader},
                              {day(1, 1), "K1", "¥10.00", 3, discount}})
            .book(asOf)
            .customers[0]
            .sales.value;
    };
    EXPECT_DOUBLE_EQ(sales("Discount", .1), 27) << "a tenth off";
    EXPECT_DOUBLE_EQ(sales("Discount", "10%"), 27);
    EXPECT_DOUBLE_EQ(sales("Discount", 10), 27);
    EXPECT_DOUBLE_EQ(sales("Discount", {}), 30);
    EXPECT_DOUBLE_EQ(sales("折扣", .9), 27) << "nine tenths to pay";
    EXPECT_DOUBLE_EQ(sales("折扣", "9折"), 27);
    EXPECT_DOUBLE_EQ(sales("折扣", "95折"), 28.5);
    EXPECT_DOUBLE_EQ(sales("折扣", 0), 30);
}

TEST(Book, TheLatestContactUpToTheDayCounts) {
    const auto book = of({{"客户名称", "最近联系日期"},
                          {"甲公司", day(3, 5)},
                          {"乙公司", day(9, 1)},
                          {"丙公司", {}},
                          {"丁公司", asOf + 5},
                          {"戊公司", "不详"}},
                         {{"日期", "客户名称", "金额"}, {day(1, 1), "甲公司", 1}},
                         {{"联系日期", "客户名称", "方式", "结果"},
                          {day(4, 1), "甲公司", "电话", "好"},
                          {day(4, 1), "乙公司", "电话", "好"},
                          {asOf + 1, "丙公司", "电话", "约好"},
                          {"2024/6/1", "戊公司", "上门", "好"},
                          {day(4, 1), "路人", "电话", "好"}})
                          .book(asOf);
    EXPECT_EQ(book.customers[0].lastContact.value, day(4, 1)) << "the log is later";
    EXPECT_EQ(book.customers[1].lastContact.value, day(9, 1)) << "the column is later";
    EXPECT_TRUE(book.customers[2].lastContact.blank()) << "a visit planned is no visit";
    EXPECT_TRUE(book.customers[3].lastContact.blank());
    EXPECT_EQ(book.customers[4].lastContact.value, day(6, 1));
    EXPECT_EQ(book.contactsUnknownCustomer, 1);
    EXPECT_EQ(book.contactsInFuture, 2);
}

TEST(Book, OneClearDateSettlesTheOrderOfMonthAndDayInItsColumn) {
    const auto book =
        of(customers, {{"日期", "客户", "金额"}, {"4/5/2024", "K1", 1}, {"25/5/2024", "K2", 1}}).book(asOf);
    EXPECT_EQ(book.customers[0].lastOrder.value, day(5, 4));
}

TEST(Book, MinguoDatesAreReadWhereTheLocaleCountsThem) {
    auto w = of({{"客戶名稱", "最近拜訪日期"}, {"甲公司", "113/3/5"}}, {});
    EXPECT_TRUE(w.book(asOf).customers[0].lastContact.failed());
    w.locale.minguoYears = true;
    EXPECT_EQ(w.book(asOf).customers[0].lastContact.value, day(3, 5));
}

TEST(Book, NamesInTwoColumnsBecomeOne) {
    const auto book =
        of({{"First Name", "Last Name", "Email"}, {"Jon", "Yang", "j@y.com"}, {"伟", "张", "z@w.cn"}}, {})
            .book(asOf);
    ASSERT_EQ(book.customers.size(), 2u);
    EXPECT_EQ(book.customers[0].name, "Jon Yang");
    EXPECT_EQ(book.customers[1].name, "张伟");
}

} // namespace clientele::core::test
