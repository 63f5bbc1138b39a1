#include "core/support/sheets.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clientele::core::test {

namespace {
const Day march5 = *dayOf(2024, 3, 5);
const Day asOf = *dayOf(2024, 12, 31);

Workshop of(const Rows& rows, const std::string& name = "Sheet1") {
    Workshop w;
    w.sheets = {sheetOf(name, rows)};
    return w;
}
} // namespace

TEST(Understand, APlainChineseTableOfCustomersIsRead) {
    const auto w = of({{"客户编号", "客户名称", "年销售额", "最近联系日期", "负责人"},
                       {"K001", "华东机械", "¥1,234.50", "2024年3月5日", "张伟"},
                       {"K002", "远大贸易", "1.2万", "2024/3/6", "李娜"}});
    const auto u = w.understood();
    EXPECT_EQ(mappingOf(u.customers),
              "id=客户编号, name=客户名称, annual_sales=年销售额, last_contact=最近联系日期, owner=负责人");
    EXPECT_EQ(u.language, Language::zhCN);
    EXPECT_TRUE(u.customers->find(Field::annualSales)->textNumbers);
    EXPECT_TRUE(u.customers->find(Field::lastContact)->textDates);
    const auto book = w.book(asOf);
    ASSERT_EQ(book.customers.size(), 2u);
    EXPECT_EQ(book.customers[0].key, "K001");
    EXPECT_EQ(book.customers[0].name, "华东机械");
    EXPECT_DOUBLE_EQ(book.customers[0].sales.value, 1234.5);
    EXPECT_DOUBLE_EQ(book.customers[1].sales.value, 12000);
    EXPECT_EQ(book.customers[0].lastContact.value, march5);
    EXPECT_EQ(book.customers[1].owner, "李娜");
    EXPECT_TRUE(book.hasOwner && book.hasLastContact);
}

TEST(Understand, APlainEnglishTableOfCustomersIsRead) {
    auto w = of({{"Customer ID", "Company Name", "Account owner", "Sales 2025", "Last contacted", "Email"},
                 {1001, "Acme Ltd", "Jane", "$90,000 ", "3/5/2024", "a@acme.com"},
                 {1002, "Brown & Co", "Joe", 1500.25, march5, "b@brown.co"}});
    w.locale.dateOrder = DateOrder::monthDayYear;
    w.language = Language::en;
    const auto u = w.understood();
    EXPECT_EQ(mappingOf(u.customers),
              "id=Customer ID, name=Company Name, owner=Account owner, annual_sales=Sales 2025, "
              "last_contact=Last contacted, email=Email");
    EXPECT_EQ(u.language, Language::en);
    const auto book = w.book(asOf);
    ASSERT_EQ(book.customers.size(), 2u);
    EXPECT_EQ(book.customers[0].key, "1001");
    EXPECT_DOUBLE_EQ(book.customers[0].sales.value, 90000);
    EXPECT_EQ(book.customers[0].lastContact.value, march5);
    EXPECT_EQ(book.customers[1].lastContact.value, march5);
}

TEST(Understand, TheHeaderRowsOfRealWorkbooksAreRecognised) {
    const auto mapping = [](const std::string& headers) {
        return mappingOf(of({headersOf(headers)}).understood().customers);
    };
    EXPECT_EQ(
        mapping("客户名称,联系人,手机,电话,QQ,微信,地址,备注,来源,客户等级,客户行业,客户状态,客户类型,"
                "创建时间,更新时间,"
                "最近沟通时间,沟通内容,归属人"),
        "name=客户名称, contact=联系人, phone=手机, messenger=微信, address=地址, note=备注, source=来源, "
        "tier=客户等级, industry=客户行业, status=客户状态, kind=客户类型, since=创建时间, updated=更新时间, "
        "last_contact=最近沟通时间, owner=归属人");
    EXPECT_EQ(
        mapping("序号,客户区域,客户类别,客户名称,客户代号,初次备案日期,行业划分,客户来源,业务负责人,手机,"
                "公司地址"),
        "region=客户区域, kind=客户类别, name=客户名称, id=客户代号, since=初次备案日期, industry=行业划分, "
        "source=客户来源, owner=业务负责人, phone=手机, address=公司地址");
    EXPECT_EQ(mapping("客户名称,行业,阶段,等级,联系人,职位,电话,邮箱,下一步,提醒日期,备注"),
              "name=客户名称, industry=行业, stage=阶段, tier=等级, contact=联系人, role=职位, phone=电话, "
              "email=邮箱, "
              "next_step=下一步, next_visit=提醒日期, note=备注");
}

} // namespace clientele::core::test
