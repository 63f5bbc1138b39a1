#include "core/support/csv.hpp"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <ranges>
#include <set>

namespace clientele::core::test {

namespace {

std::size_t columnOf(const CsvRows& rows, const std::string& header) {
    const auto found = std::ranges::find(rows.front(), header);
    EXPECT_NE(found, rows.front().end()) << header;
    return static_cast<std::size_t>(found - rows.front().begin());
}

const Customer* customerOf(const CustomerBook& book, const std::string& key) {
    const auto found = std::ranges::find(book.customers, key, &Customer::key);
    return found == book.customers.end() ? nullptr : &*found;
}

} // namespace

TEST(Northwind, ItsOrdersAreWorthWhatTheirLinesSayAndJoinTheirCustomers) {
    const auto folder = referenceData() / "northwind";
    const auto customers = csvRows(folder / "customers.csv");
    const auto orders = csvRows(folder / "orders.csv");
    const auto lines = csvRows(folder / "order_details.csv");
    if (!customers || !orders || !lines)
        GTEST_SKIP() << "no reference data";
    std::map<std::string, double> byOrder;
    std::map<std::string, double> expected;
    for (const auto& row : *lines | std::views::drop(1))
        byOrder[row[0]] += std::stod(row[2]) * std::stod(row[3]) * (1 - std::stod(row[4]));
    for (const auto& row : *orders | std::views::drop(1))
        expected[row[1]] += byOrder[row[0]];

    Workshop w;
    w.language = Language::en;
    w.sheets = {sheetOfCsv("order_details", *lines), sheetOfCsv("orders", *orders),
                sheetOfCsv("customers", *customers)};
    const auto u = w.understood();
    EXPECT_EQ(mappingOf(u.customers),
              "id=customer_id, name=company_name, contact=contact_name, role=contact_title, "
              "address=address, city=city, region=region, phone=phone");
    ASSERT_TRUE(u.orders && u.orderLines);
    EXPECT_EQ(u.orders->find(Field::customer)->header, "customer_id");
    EXPECT_EQ(u.orders->find(Field::date)->header, "order_date");
    EXPECT_EQ(u.orders->find(Field::amount), nullptr) << "freight is no amount";
    EXPECT_EQ(mappingOf(u.orderLines), "order_number=order_id, product=product_id, unit_price=unit_price, "
                                       "quantity=quantity, discount=discount");
    const auto book = w.book(*dayOf(1998, 12, 31));
    EXPECT_EQ(book.customers.size(), 91u);
    EXPECT_EQ(book.orders.size(), 830u);
    EXPECT_EQ(book.ordersUnknownCustomer + book.ordersUnreadable + book.ordersInFuture, 0);
    for (const auto& customer : book.customers)
        EXPECT_NEAR(customer.sales.value, expected[customer.key], 1e-6) << customer.key;
}

TEST(AdventureWorks, IncomeIsNotOurSalesAndOrdersJoinByKey) {
    const auto folder = referenceData() / "adventureworks";
    const auto customers = csvRows(folder / "AdventureWorks_Customers.csv");
    auto sales = csvRows(folder / "AdventureWorks_Sales_2018.csv");
    const auto products = csvRows(folder / "AdventureWorks_Products.csv");
    if (!customers || !sales || !products)
        GTEST_SKIP() << "no reference data";
    std::map<std::string, double> price;
    for (const auto& row : *products | std::views::drop(1))
        price[row[columnOf(*products, "ProductKey")]] = std::stod(row[columnOf(*products, "ProductPrice")]);
    std::map<std::string, double> expected;
    std::map<std::string, std::set<std::string>> days;
    sales->front().emplace_back("Amount");
    for (auto& row : *sales | std::views::drop(1)) {
        const double amount = price.at(row[3]) * std::stod(row[7]);
        expected[row[4]] += amount;
        days[row[4]].insert(row[0]);
        row.push_back("$" + std::to_string(amount) + " ");
    }
    Workshop w;
    w.language = Language::en;
    w.locale.dateOrder = DateOrder::monthDayYear;
    w.sheets = {sheetOfCsv("Customers", *customers), sheetOfCsv("Products", *products),
                sheetOfCsv("Sales", *sales)};
    const auto u = w.understood();
    EXPECT_EQ(mappingOf(u.customers),
              "id=CustomerKey, first_name=FirstName, last_name=LastName, birthday=BirthDate, "
              "email=EmailAddress, turnover=AnnualIncome");
    EXPECT_EQ(mappingOf(u.orders),
              "date=OrderDate, order_number=OrderNumber, product=ProductKey, customer=CustomerKey, "
              "quantity=OrderQuantity, amount=Amount");
    EXPECT_TRUE(u.orders->find(Field::amount)->textNumbers);
    EXPECT_TRUE(u.orders->find(Field::date)->textDates);
    const auto book = w.book(*dayOf(2019, 12, 31));
    ASSERT_EQ(book.customers.size(), customers->size() - 1);
    EXPECT_EQ(book.orders.size(), sales->size() - 1);
    EXPECT_EQ(customerOf(book, "11000")->name, "JON YANG");
    for (const auto& customer : book.customers) {
        ASSERT_NEAR(customer.sales.value, expected[customer.key], 1e-3) << customer.key;
        ASSERT_EQ(customer.orderCount, static_cast<int>(days[customer.key].size())) << customer.key;
    }
}

TEST(AdventureWorks, OrdersWithoutPricesStillSayWhenCustomersBought) {
    const auto folder = referenceData() / "adventureworks";
    const auto customers = csvRows(folder / "AdventureWorks_Customers.csv");
    const auto sales = csvRows(folder / "AdventureWorks_Sales_2018.csv");
    if (!customers || !sales)
        GTEST_SKIP() << "no reference data";
    Workshop w;
    w.sheets = {sheetOfCsv("Customers", *customers), sheetOfCsv("Sales", *sales)};
    const auto book = w.book(*dayOf(2019, 12, 31));
    EXPECT_FALSE(book.hasAmounts);
    EXPECT_FALSE(book.salesFromOrders);
    const auto buyer = std::ranges::find_if(book.customers, [](const auto& c) { return c.orderCount > 0; });
    ASSERT_NE(buyer, book.customers.end());
    EXPECT_TRUE(buyer->sales.blank());
    EXPECT_TRUE(buyer->lastOrder.ok());
}

} // namespace clientele::core::test
