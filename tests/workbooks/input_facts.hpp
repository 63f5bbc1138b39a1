#pragma once

#include <cstdint>

/// What is true of the workbooks that make_workbooks writes; the generators build from these numbers.
/// Rows and columns are counted from 0. Money in hundredths.
namespace clientele::workbooks::facts {

/// Most bad inputs are one sheet 客户 with the headers 客户名称, 业务负责人, 年销售额, 最近拜访日期 in row 0.
inline constexpr const char* sheet = "客户";
inline constexpr int nameColumn = 0, ownerColumn = 1, salesColumn = 2, visitColumn = 3;

inline constexpr int allZeroCustomers = 20;
inline constexpr int negativeCustomers = 20;
inline constexpr int duplicateHeaderCustomers = 12; ///< English: Company, Owner, Sales, Sales, Company, Owner
inline constexpr int deepHeaderRow = 39, deepHeaderColumn = 2, deepHeaderCustomers = 15;
inline constexpr int noteColumns = 20, noteFirstColumn = 4, noteCustomers = 15;
inline constexpr int formulaNameCustomers = 10, formulaNameRow = 4; ///< the customer =1+1
inline constexpr int div0Customers = 14, div0FirstErrorRow = 3, div0SecondErrorRow = 9;
inline constexpr int protectedCustomers = 15;

/// several-tables: a sheet 总表 with the customers above and their orders below.
inline constexpr int severalCustomers = 12, severalCustomersHeaderRow = 1;
inline constexpr int severalOrders = 40,
                     severalOrdersHeaderRow = severalCustomersHeaderRow + severalCustomers + 4;
inline constexpr int severalFirstColumn = 1;

/// orders-only: a sheet Orders with OrderDate, Customer, Product, Qty, Amount in row 0, nothing else.
inline constexpr int ordersOnlyCustomers = 30, ordersOnlyLines = 300;

/// traditional: zh-TW, a sheet 客戶名單, title in row 0, header in row 1.
inline constexpr int traditionalHeaderRow = 1, traditionalCustomers = 25;
inline constexpr int traditionalNeverVisited = 3;
/// The customer in the first data row was visited 113/3/5, which is 2024-03-05.
inline constexpr const char* traditionalFirstVisit = "113/3/5";

/// german: de-DE, a sheet Customers with Customer, Owner, Sales, Last contact, Notes in row 0.
inline constexpr int germanCustomers = 20;
inline constexpr int germanTextSales = 15; ///< 1.234,50 or 1.234,50 € as text, the rest numbers
inline constexpr std::int64_t germanFirstSales = 123'450;       ///< the first data row: "1.234,50"
inline constexpr const char* germanFirstContact = "05.03.2026"; ///< as text

/// northwind (sheets customers, orders, order_details, headers in row 0, as in the reference files)
inline constexpr int northwindCustomers = 91, northwindOrders = 830, northwindDetails = 2155;

/// adventureworks (sheets Customers, Orders, headers in row 0): orders of three years with an added Amount,
/// which is price × quantity as text such as "$3,578.27 "
inline constexpr int adventureCustomers = 18148, adventureOrders = 56046;
inline constexpr int adventureBuyers = 17411; ///< customers with at least one order
inline constexpr std::int64_t adventureCents = 2'491'458'366;

/// customers.csv and orders.csv of --big-csv
inline constexpr int bigCustomers = 100'000, bigOrders = 1'000'000;

} // namespace clientele::workbooks::facts
