#include "core/support/sheets.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clientele::core::test {

namespace {

Workshop of(const Rows& rows, Language language = Language::zhCN) {
    Workshop w;
    w.language = language;
    w.sheets = {sheetOf("Sheet1", rows)};
    return w;
}

/// What a header alone, beside a customer's name, is taken for.
std::string fieldOf(const std::string& header) {
    const auto table = of({{"客户名称", header}}).understood().customers.value();
    for (const auto& match : table.columns)
        if (match.column == 1)
            return std::string(canonicalName(match.field));
    return "none";
}

} // namespace

TEST(Columns, LastContactHasManyNames) {
    for (const auto* header : {"最近跟进时间", "最近拜访日期", "最后跟进日期", "最近联系时间", "上次到店时间",
                               "最近沟通时间", "最近拜訪日期", "Last contacted", "Last Contact Date",
                               "last_visit", "最近一次联系时间", "最后一次拜访日期", "最近联系日期（必填）"})
        EXPECT_EQ(fieldOf(header), "last_contact") << header;
}

TEST(Columns, SalesHaveManyNames) {
    for (const auto* header :
         {"销售额", "年销售额", "本年合计", "累计消费", "成交金额", "年度銷售額", "2025年销售额",
          "销售额(万元)", "Annual revenue", "Sales 2025", "annual_sales", "2025年度销售额", "FY2025 Sales"})
        EXPECT_EQ(fieldOf(header), "annual_sales") << header;
}

TEST(Columns, TraditionalHeadersAreRecognised) {
    const auto u = of({headersOf("客戶名稱,聯絡人,電話,年度銷售額,業務負責人,最近拜訪日期")}).understood();
    EXPECT_EQ(mappingOf(u.customers), "name=客戶名稱, contact=聯絡人, phone=電話, annual_sales=年度銷售額, "
                                      "owner=業務負責人, last_contact=最近拜訪日期");
    EXPECT_EQ(u.language, Language::zhTW);
}

TEST(Columns, CaseWidthSpacesAndSignsDoNotMatter) {
    EXPECT_EQ(fieldOf("E-MAIL"), "email");
    EXPECT_EQ(fieldOf("email_address"), "email");
    EXPECT_EQ(fieldOf(" Ｅｍａｉｌ "), "email");
    EXPECT_EQ(fieldOf("手 机"), "phone");
    EXPECT_EQ(fieldOf("*联系人"), "contact");
    EXPECT_EQ(fieldOf("业务\n负责人"), "owner");
}

TEST(Columns, HeadersOfOtherThingsAreNotTaken) {
    for (const auto* header :
         {"序号", "去年销售额", "销售目标", "Postal code", "Freight", "下次销售计划金额"})
        EXPECT_NE(fieldOf(header), "annual_sales") << header;
    EXPECT_EQ(fieldOf("序号"), "none");
    EXPECT_EQ(fieldOf("信用等级"), "none");
    EXPECT_EQ(fieldOf("Annual Income"), "turnover") << "the customer's income is not what we sold";
}

TEST(Columns, TheFirstOfTwentyNotesIsTheNote) {
    Rows rows(2);
    rows[0].emplace_back("客户名称");
    rows[1].emplace_back("甲公司");
    for (int i = 0; i < 20; ++i) {
        rows[0].emplace_back("备注");
        rows[1].emplace_back("备注内容");
    }
    const auto table = of(rows).understood().customers.value();
    EXPECT_EQ(mappingOf(table), "name=客户名称, note=备注");
    EXPECT_EQ(table.find(Field::note)->column, 1);
}

TEST(Columns, TwoColumnsThatCouldBothBeSalesAreAsked) {
    const auto table = of({{"客户名称", "2024年销售额", "2025年销售额"}, {"甲", 1, 2}, {"乙", 3, 4}})
                           .understood()
                           .customers.value();
    const auto* sales = table.find(Field::annualSales);
    EXPECT_EQ(sales->header, "2025年销售额") << "the later year";
    EXPECT_LT(sales->confidence, askBelow);
}

TEST(Columns, EveryMatchSaysHowSureItIsAndWhy) {
    const auto table = of({{"客户名称", "客户联系方式一", "Kontakt", "销售额", "姓名"},
                           {"甲公司", "13800000001", "a@b.cn", "未知", "王芳"},
                           {"乙公司", "13800000002", "b@b.cn", "不详", "赵敏"},
                           {"丙公司", "13800000003", "c@b.cn", "没有", "孙丽"}})
                           .understood()
                           .customers.value();
    EXPECT_EQ(table.find(Field::name)->reason, MatchReason::header);
    EXPECT_GE(table.find(Field::name)->confidence, .95);
    EXPECT_EQ(table.find(Field::phone)->reason, MatchReason::partOfHeader);
    EXPECT_LT(table.find(Field::phone)->confidence, table.find(Field::name)->confidence);
    EXPECT_EQ(table.find(Field::email)->reason, MatchReason::content);
    EXPECT_EQ(table.find(Field::email)->header, "Kontakt");
    EXPECT_EQ(table.find(Field::contact)->reason, MatchReason::neighbours) << "姓名 beside a company's name";
    EXPECT_LT(table.find(Field::annualSales)->confidence, askBelow) << "no number in it";
    for (const auto& match : table.columns) {
        EXPECT_GE(match.confidence, 0);
        EXPECT_LE(match.confidence, 1);
    }
}

TEST(Columns, TheSameWordMeansWhatTheColumnHolds) {
    const auto phones =
        of({{"客户名称", "联系方式"}, {"甲公司", "13800000001"}, {"乙公司", "010-62345678"}}).understood();
    EXPECT_EQ(mappingOf(phones.customers), "name=客户名称, phone=联系方式");
    const auto log = of({{"日期", "客户名称", "联系方式", "内容"},
                         {"2024/3/5", "甲公司", "电话", "谈价格"},
                         {"2024/3/6", "乙公司", "上门", "送样品"},
                         {"2024/3/9", "甲公司", "上门", "签合同"}})
                         .understood();
    EXPECT_EQ(mappingOf(log.contacts), "date=日期, customer=客户名称, method=联系方式, result=内容");
    EXPECT_FALSE(log.customers);
}

TEST(Columns, DatesAndMoneyAsTextAreFlagged) {
    const auto table = of({{"客户名称", "销售额", "年利润", "最近联系日期", "生日"},
                           {"甲", 100, 5, 45000, "1980-01-05"},
                           {"乙", "¥1,234.50", 6, "2024/3/5", "1990年3月5日"}})
                           .understood()
                           .customers.value();
    EXPECT_TRUE(table.find(Field::annualSales)->textNumbers);
    EXPECT_FALSE(table.find(Field::annualProfit)->textNumbers);
    EXPECT_TRUE(table.find(Field::lastContact)->textDates);
    EXPECT_TRUE(table.find(Field::birthday)->textDates);
}

TEST(Columns, FormatsAreAskedOfFewCells) {
    Rows rows{{"客户名称", "最近联系日期"}};
    for (int i = 0; i < 3000; ++i)
        rows.push_back({"客户" + std::to_string(i), 45000 + i % 300});
    const std::vector<SheetContent> sheets{sheetOf("客户", rows)};
    const Formats formats({{{0, 1}, FormatKind::date}});
    const auto u = understand(sheets, formats, {}, Language::zhCN);
    EXPECT_GE(u.customers->find(Field::lastContact)->confidence, .95);
    EXPECT_LE(formats.asked, 16);
}

TEST(Columns, TheKindOfATableFollowsFromItsColumns) {
    const auto kindOf = [](const std::string& headers) {
        const auto u = of({headersOf(headers)}).understood();
        return u.customers ? "customers" : u.orders ? "orders" : u.contacts ? "contacts" : "none";
    };
    EXPECT_STREQ(kindOf("日期,客户名称,产品,数量,金额"), "orders");
    EXPECT_STREQ(kindOf("下单时间,客户,金额"), "orders");
    EXPECT_STREQ(kindOf("Order ID,Order date,Customer,Phone,Address,Total"), "orders");
    EXPECT_STREQ(kindOf("日期,客户名称,方式,目的,结果,承诺,承诺日期,负责人"), "contacts");
    EXPECT_STREQ(kindOf("拜访日期,客户名称,拜访方式,拜访结果"), "contacts");
    EXPECT_STREQ(kindOf("Visit date,Customer,Method,Outcome"), "contacts");
    EXPECT_STREQ(kindOf("客户名称,销售额,最近联系时间"), "customers");
    EXPECT_STREQ(kindOf("Customer,City,Phone"), "customers");
    EXPECT_STREQ(kindOf("Name,Email,Last contacted"), "customers");
}

TEST(Columns, TheLanguageIsTheHeaders) {
    EXPECT_EQ(of({headersOf("Customer,City,Phone")}, Language::zhCN).understood().language, Language::en);
    EXPECT_EQ(of({headersOf("客户名称,电话,销售额")}, Language::en).understood().language, Language::zhCN);
    EXPECT_EQ(of({headersOf("客戶名稱,電話,銷售額")}, Language::en).understood().language, Language::zhTW);
}

} // namespace clientele::core::test
