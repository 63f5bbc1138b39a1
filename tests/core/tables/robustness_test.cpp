#include "core/support/sheets.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace clientele::core::test {

namespace {

/// Cells that make the reader's life hard: headers, labels, values, junk.
rc::Gen<CellValue> anyCell() {
    return rc::gen::weightedOneOf<CellValue>(
        {{3, rc::gen::just(CellValue{})},
         {4, rc::gen::map(rc::gen::element<std::string>(
                              "客户名称", "客户编号", "销售额", "日期", "客户", "金额", "订单号", "单价",
                              "数量", "折扣", "姓名", "First Name", "Last Name", "最近联系日期", "合计",
                              "备注：x", "Total", "2025年销售额", "方式", "Customer", "Date"),
                          [](const std::string& s) { return CellValue(s); })},
         {3, rc::gen::map(rc::gen::element<std::string>("甲公司", "K1", "¥1,234.50", "2024/3/5", "5/14/1965",
                                                        "9折", "待定", "-", "a@b.cn", "13800000001", "A",
                                                        "\xFF\xE5", "　"),
                          [](const std::string& s) { return CellValue(s); })},
         {1,
          rc::gen::map(rc::gen::arbitrary<std::string>(), [](const std::string& s) { return CellValue(s); })},
         {3, rc::gen::map(
                 rc::gen::element(0.0, 1.0, 45000.0, 2024.0, 20240305.0, -5.5, 1e300, 1e15, 13800000001.0),
                 [](double d) { return CellValue(d); })},
         {1, rc::gen::just(CellValue(ErrorCell{}))}});
}

rc::Gen<Rows> anyRows() {
    return rc::gen::withSize([](int size) {
        const auto columns = static_cast<std::size_t>(1 + size % 9);
        return rc::gen::container<Rows>(rc::gen::container<std::vector<CellValue>>(columns, anyCell()));
    });
}

bool same(const std::optional<Table>& a, const std::optional<Table>& b) {
    return a.has_value() == b.has_value() &&
           (!a || (a->sheet == b->sheet && a->headerRow == b->headerRow && a->firstRow == b->firstRow &&
                   a->lastRow == b->lastRow && a->totalRow == b->totalRow && a->columns == b->columns));
}

void checkTable(const std::optional<Table>& t, const std::vector<SheetContent>& sheets) {
    if (!t)
        return;
    const auto& grid = sheets.at(static_cast<std::size_t>(t->sheet)).grid;
    RC_ASSERT(t->headerRow >= grid.firstRow() && t->headerRow < grid.endRow());
    RC_ASSERT(t->firstRow == t->headerRow + 1 && t->lastRow < grid.endRow() && t->rows() >= 0);
    for (std::size_t i = 0; i < t->columns.size(); ++i) {
        const auto& match = t->columns[i];
        RC_ASSERT(match.column >= t->firstColumn && match.column <= t->lastColumn);
        RC_ASSERT(match.confidence > 0 && match.confidence <= 1);
        // In brackets: RC_ASSERT takes an expression apart and would look at both sides of ||.
        RC_ASSERT((i == 0 || t->columns[i - 1].column < match.column));
        RC_ASSERT(t->find(match.field) == &match);
    }
}

} // namespace

RC_GTEST_PROP(AnySheets, AreUnderstoodTheSameEachTimeAndReadWithoutHarm, ()) {
    Workshop w;
    const int count = *rc::gen::inRange(0, 4);
    for (int i = 0; i < count; ++i) {
        w.sheets.push_back(sheetOf(i == 0 ? "客户" : "Sheet" + std::to_string(i), *anyRows(),
                                   *rc::gen::inRange(0, 5), *rc::gen::inRange(0, 3)));
        if (*rc::gen::inRange(0, 4) == 0)
            w.sheets.back().databaseRanges = {{i, *rc::gen::inRange(-2, 9), *rc::gen::inRange(-2, 5),
                                               *rc::gen::inRange(-2, 30), *rc::gen::inRange(-2, 9)}};
    }
    const auto u = w.understood();
    const auto again = w.understood();
    for (const auto& [first, second] :
         {std::pair(&u.customers, &again.customers), std::pair(&u.orders, &again.orders),
          std::pair(&u.contacts, &again.contacts), std::pair(&u.orderLines, &again.orderLines)}) {
        RC_ASSERT(same(*first, *second));
        checkTable(*first, w.sheets);
    }
    const auto book = w.book(46000);
    for (const auto& order : book.orders)
        RC_ASSERT(order.customer >= -1 && order.customer < static_cast<int>(book.customers.size()));
    for (const auto& customer : book.customers)
        RC_ASSERT(!customer.key.empty() && !customer.name.empty());
    for (const auto* table : {&u.customers, &u.orders, &u.contacts})
        if (*table)
            w.remembered.push_back(choiceOf(**table, w.sheets));
    checkTable(w.understood().customers, w.sheets);
}

RC_GTEST_PROP(AnyCustomers, TheOrderOfTheRowsDoesNotMatter, ()) {
    const auto sales = *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 1000)));
    Rows rows{{"客户名称", "年销售额"}};
    for (std::size_t i = 0; i < sales.size(); ++i)
        rows.push_back({"客户" + std::to_string(i) + "号公司", sales[i]});
    auto turned = rows;
    std::reverse(turned.begin() + 1, turned.end());
    const auto read = [](const Rows& content) {
        Workshop w;
        w.sheets = {sheetOf("客户", content)};
        std::map<std::string, double> out;
        for (const auto& c : w.book(46000).customers)
            out[c.key] = c.sales.value;
        return out;
    };
    RC_ASSERT(read(rows) == read(turned));
    RC_ASSERT(read(rows).size() == sales.size());
}

} // namespace clientele::core::test
