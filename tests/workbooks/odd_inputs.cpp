#include "samples/text_forms.hpp"
#include "tests/workbooks/input_facts.hpp"
#include "tests/workbooks/inputs.hpp"
#include "tests/workbooks/plain_customers.hpp"

namespace clientele::workbooks {
namespace {

using samples::Cell;
using samples::Locale;
using samples::Sheet;
using samples::Style;
using samples::Workbook;

Workbook severalTables() {
    Sheet sheet("总表");
    sheet.put(0, facts::severalFirstColumn, Cell("客户", Style::note));
    putCustomers(sheet, facts::severalCustomersHeaderRow, facts::severalFirstColumn, facts::severalCustomers,
                 risingSales);
    const int header = facts::severalOrdersHeaderRow;
    sheet.put(header - 1, facts::severalFirstColumn, Cell("交易", Style::note));
    sheet.putHeader(header, facts::severalFirstColumn, {"交易日期", "客户名称", "产品", "数量", "金额"});
    for (int i = 0; i < facts::severalOrders; ++i) {
        const int quantity = 1 + i % 7;
        sheet.putRow(header + 1 + i, facts::severalFirstColumn,
                     {visitDay(i), customerName(i % facts::severalCustomers), "密封圈", quantity,
                      Cell(18.5 * quantity, Style::money)});
    }
    return {Locale::zhCN, {std::move(sheet)}};
}

Workbook ordersOnly() {
    Sheet sheet("Orders");
    sheet.putHeader(0, 0, {"OrderDate", "Customer", "Product", "Qty", "Amount"});
    for (int i = 0; i < facts::ordersOnlyLines; ++i) {
        const int customer = i % facts::ordersOnlyCustomers;
        const int quantity = 1 + (i * 7) % 11;
        sheet.putRow(i + 1, 0,
                     {visitDay(i % 70), "Sample " + std::to_string(customer + 1) + " LLC", "Filter", quantity,
                      Cell(3990.0 * quantity * (facts::ordersOnlyCustomers - customer) / 100, Style::money)});
    }
    sheet.widths = {28, 40, 28, 18, 28};
    return {Locale::enUS, {std::move(sheet)}};
}

/// 民國 year, month and day without leading zeros, as typed in Taiwan.
std::string minguoText(samples::Date date) {
    constexpr int yearsBefore = 1911;
    const std::chrono::year_month_day parts{date};
    return std::to_string(static_cast<int>(parts.year()) - yearsBefore) + samples::dateText(date, "/m/d");
}

Cell traditionalVisit(int index) {
    if (index == 0)
        return facts::traditionalFirstVisit;
    if (index % (facts::traditionalCustomers / facts::traditionalNeverVisited) == 0)
        return {};
    return minguoText(visitDay(index));
}

Workbook traditional() {
    Sheet sheet("客戶名單");
    Cell title("客戶名單 民國115年", Style::title);
    const std::vector<std::string> headers{"客戶名稱", "聯絡人",       "行動電話", "電子郵件", "業務負責人",
                                           "年營業額", "最近拜訪日期", "客戶等級", "備註"};
    title.columnSpan = static_cast<int>(headers.size());
    sheet.put(0, 0, std::move(title));
    sheet.putHeader(facts::traditionalHeaderRow, 0, headers);
    for (int i = 0; i < facts::traditionalCustomers; ++i) {
        const std::string number = std::to_string(100 + i);
        sheet.putRow(facts::traditionalHeaderRow + 1 + i, 0,
                     {"範例第" + number + "號企業社", i % 2 == 0 ? "林小姐" : "陳先生", "0900-000-" + number,
                      "contact" + number + "@example.com", i % 3 == 0 ? "許澍" : "顧珩", risingSales(i),
                      traditionalVisit(i), i < 4 ? Cell("A") : Cell(),
                      i % 5 == 0 ? Cell("月底結帳") : Cell()});
    }
    sheet.widths = {52, 24, 34, 54, 28, 32, 34, 24, 34};
    return {Locale::zhTW, {std::move(sheet)}};
}

Cell germanSales(int index) {
    const std::int64_t cents = facts::germanFirstSales + std::int64_t{250'075} * index;
    if (index >= facts::germanTextSales)
        return {static_cast<double>(cents) / 100, Style::money};
    return samples::groupedMoney(cents, '.', ',') + (index % 3 == 2 ? " €" : "");
}

Cell germanContact(int index) {
    if (index == 0)
        return facts::germanFirstContact;
    if (index % 4 == 1)
        return samples::dateText(visitDay(index), "d.m.y");
    return visitDay(index);
}

Workbook german() {
    Sheet sheet("Customers");
    sheet.putHeader(0, 0, {"Customer", "Owner", "Sales", "Last contact", "Notes"});
    for (int i = 0; i < facts::germanCustomers; ++i) {
        sheet.putRow(i + 1, 0,
                     {"Muster " + std::to_string(i + 1) + " GmbH", i % 2 == 0 ? "Jorva" : "Pellin",
                      germanSales(i), germanContact(i), i % 6 == 0 ? Cell("Angebot offen") : Cell()});
    }
    sheet.widths = {44, 26, 34, 34, 40};
    return {Locale::deDE, {std::move(sheet)}};
}

} // namespace

std::vector<NamedWorkbook> oddInputs() {
    return {{"several-tables.fods", severalTables()},
            {"orders-only.fods", ordersOnly()},
            {"traditional.fods", traditional()},
            {"german.fods", german()}};
}

} // namespace clientele::workbooks
