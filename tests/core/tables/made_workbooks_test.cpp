#include "core/support/made_workbooks.hpp"
#include "samples/facts.hpp"
#include "samples/workbooks.hpp"
#include "tests/workbooks/input_facts.hpp"
#include "tests/workbooks/inputs.hpp"

#include <algorithm>
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clientele::core::test {

namespace {

namespace zh = samples::facts::zh;
namespace en = samples::facts::en;
namespace made = workbooks::facts;

const Day asOf = dayOf(samples::facts::asOf);

std::int64_t cents(double value) {
    return std::llround(value * 100);
}

/// The made inputs, kept for the probes that look into them.
const samples::Workbook& input(const std::string& file) {
    static const auto all = [] {
        auto list = workbooks::badInputs();
        std::ranges::move(workbooks::oddInputs(), std::back_inserter(list));
        return list;
    }();
    const auto found = std::ranges::find(all, file, &workbooks::NamedWorkbook::file);
    if (found == all.end())
        throw std::runtime_error("no input " + file);
    return found->workbook;
}

CustomerBook bookOf(const std::string& file) {
    return MadeWorkbook(input(file)).book(asOf);
}

} // namespace

TEST(ChineseSample, IsUnderstoodInAllItsMess) {
    const auto workbook = samples::chineseWorkbook();
    const MadeWorkbook sample(workbook);
    const auto u = sample.understood();
    ASSERT_TRUE(u.customers && u.orders && u.contacts);
    EXPECT_EQ(
        mappingOf(u.customers),
        "name=客户名称, region=客户区域, industry=行业, contact=联系人, role=职位, phone=手机, email=邮箱, "
        "source=客户来源, owner=业务负责人, since=合作开始, annual_sales=年销售额, annual_profit=年利润, "
        "satisfaction=满意度, last_contact=最近拜访日期, tier=客户等级, note=备注");
    EXPECT_EQ(u.customers->headerRow, zh::headerRow);
    EXPECT_EQ(u.customers->firstRow, zh::firstRow);
    EXPECT_EQ(u.customers->lastRow, zh::lastRow);
    EXPECT_EQ(u.customers->totalRow, zh::totalRow);
    for (const auto& match : u.customers->columns)
        EXPECT_GE(match.confidence, askBelow) << match.header;
    const auto book = sample.book(asOf);
    ASSERT_EQ(book.customers.size(), static_cast<std::size_t>(zh::customers));
    double sum = 0;
    for (const auto& c : book.customers)
        sum += c.sales.ok() ? c.sales.value : 0;
    EXPECT_EQ(cents(sum), zh::usableSalesCents);
    EXPECT_EQ(std::ranges::count_if(book.customers, [](const auto& c) { return c.sales.blank(); }),
              zh::blankSales);
    EXPECT_EQ(std::ranges::count_if(book.customers, [](const auto& c) { return c.sales.failed(); }),
              zh::pendingSales + zh::errorSales);
    EXPECT_EQ(std::ranges::count_if(book.customers, [](const auto& c) { return c.owner.empty(); }),
              zh::withoutOwner);
    EXPECT_EQ(std::ranges::count_if(book.customers, [](const auto& c) { return !c.lastContact.ok(); }),
              zh::neverVisited);
    EXPECT_TRUE(
        std::ranges::any_of(book.customers, [](const auto& c) { return c.name == zh::formulaLikeName; }));
}

TEST(ChineseSample, ItsOrdersAndContactsJoin) {
    const auto workbook = samples::chineseWorkbook();
    const auto book = MadeWorkbook(workbook).book(asOf);
    EXPECT_EQ(book.ordersUnknownCustomer, zh::ordersUnknownCustomer);
    EXPECT_EQ(book.ordersUnreadable, zh::ordersUnreadable);
    EXPECT_EQ(book.orders.size(), static_cast<std::size_t>(zh::orders - zh::ordersUnreadable));
    double sum = 0;
    for (const auto& order : book.orders)
        sum += order.amount;
    EXPECT_EQ(cents(sum), zh::ordersCents);
    EXPECT_EQ(book.contacts.size(), static_cast<std::size_t>(zh::contacts));
    EXPECT_EQ(book.contactsUnknownCustomer, 0);
}

TEST(EnglishSample, SalesComeFromTheOrders) {
    const auto workbook = samples::englishWorkbook();
    const MadeWorkbook sample(workbook);
    const auto u = sample.understood();
    EXPECT_EQ(mappingOf(u.customers),
              "name=Company, contact=Contact, role=Role, phone=Phone, email=Email, city=City, "
              "industry=Industry, owner=Account owner, since=Customer since, "
              "last_contact=Last contacted, status=Status, note=Notes");
    EXPECT_EQ(u.customers->headerRow, en::headerRow);
    EXPECT_EQ(u.customers->lastRow, en::lastRow);
    EXPECT_EQ(u.orders->lastRow, en::ordersLastRow);
    EXPECT_EQ(u.orders->totalRow, en::ordersTotalRow);
    EXPECT_EQ(u.language, Language::en);
    const auto book = sample.book(asOf);
    ASSERT_EQ(book.customers.size(), static_cast<std::size_t>(en::customers));
    EXPECT_TRUE(book.salesFromOrders);
    EXPECT_EQ(book.orders.size(), static_cast<std::size_t>(en::orders));
    EXPECT_EQ(book.ordersUnknownCustomer + book.ordersUnreadable, 0);
    double sum = 0;
    for (const auto& c : book.customers)
        sum += c.sales.value;
    EXPECT_EQ(cents(sum), en::ordersCents);
    EXPECT_EQ(std::ranges::count_if(book.customers, [](const auto& c) { return c.orderCount == 0; }),
              en::prospects);
    EXPECT_EQ(std::ranges::count_if(book.customers, [](const auto& c) { return !c.lastContact.ok(); }),
              en::neverContacted);
}

TEST(BadInputs, NeitherEmptySheetsNorProseHoldCustomers) {
    for (const auto* file : {"empty.fods", "no-table.fods"})
        EXPECT_TRUE(bookOf(file).customers.empty()) << file;
}

TEST(BadInputs, EveryCustomerOfABadTableIsRead) {
    EXPECT_EQ(bookOf("all-zero.fods").customers.size(), static_cast<std::size_t>(made::allZeroCustomers));
    EXPECT_EQ(bookOf("negative.fods").customers.size(), static_cast<std::size_t>(made::negativeCustomers));
    EXPECT_EQ(bookOf("one-customer.fods").customers.size(), 1u);
    EXPECT_EQ(bookOf("header-in-row-40.fods").customers.size(),
              static_cast<std::size_t>(made::deepHeaderCustomers));
    EXPECT_EQ(bookOf("duplicate-headers.fods").customers.size(),
              static_cast<std::size_t>(made::duplicateHeaderCustomers));
    EXPECT_EQ(bookOf("twenty-notes.fods").customers.size(), static_cast<std::size_t>(made::noteCustomers));
    const auto formula = bookOf("formula-name.fods");
    EXPECT_EQ(formula.customers.at(made::formulaNameRow - 1).name, "=1+1");
    const auto division = bookOf("div0.fods");
    EXPECT_EQ(std::ranges::count_if(division.customers, [](const auto& c) { return c.sales.failed(); }), 2);
}

TEST(OddInputs, SeveralTablesOnOneSheetAreKeptApart) {
    const auto book = bookOf("several-tables.fods");
    EXPECT_EQ(book.customers.size(), static_cast<std::size_t>(made::severalCustomers));
    EXPECT_EQ(book.orders.size(), static_cast<std::size_t>(made::severalOrders));
    EXPECT_EQ(book.ordersUnknownCustomer, 0);
}

TEST(OddInputs, OrdersAloneGiveTheirCustomers) {
    const auto book = bookOf("orders-only.fods");
    EXPECT_EQ(book.customers.size(), static_cast<std::size_t>(made::ordersOnlyCustomers));
    EXPECT_EQ(book.orders.size(), static_cast<std::size_t>(made::ordersOnlyLines));
}

TEST(OddInputs, ATaiwaneseTableCountsMinguoYears) {
    const MadeWorkbook workbook(input("traditional.fods"));
    EXPECT_EQ(workbook.understood().language, Language::zhTW);
    EXPECT_EQ(mappingOf(workbook.understood().customers),
              "name=客戶名稱, contact=聯絡人, phone=行動電話, email=電子郵件, owner=業務負責人, "
              "annual_sales=年營業額, "
              "last_contact=最近拜訪日期, tier=客戶等級, note=備註");
    const auto book = workbook.book(asOf);
    EXPECT_EQ(book.customers.size(), static_cast<std::size_t>(made::traditionalCustomers));
    EXPECT_EQ(book.customers.at(0).lastContact.value, core::dayOf(2024, 3, 5));
    EXPECT_EQ(std::ranges::count_if(book.customers, [](const auto& c) { return !c.lastContact.ok(); }),
              made::traditionalNeverVisited);
}

TEST(OddInputs, AGermanTableHasCommasForDecimals) {
    const auto book = bookOf("german.fods");
    ASSERT_EQ(book.customers.size(), static_cast<std::size_t>(made::germanCustomers));
    EXPECT_EQ(cents(book.customers[0].sales.value), made::germanFirstSales);
    EXPECT_EQ(book.customers[0].lastContact.value, core::dayOf(2026, 3, 5));
    for (const auto& c : book.customers)
        EXPECT_TRUE(c.sales.ok() && c.lastContact.ok()) << c.name;
}

} // namespace clientele::core::test
