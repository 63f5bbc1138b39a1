#include "tests/workbooks/input_facts.hpp"
#include "tests/workbooks/inputs.hpp"
#include "tests/workbooks/plain_customers.hpp"

#include <array>

namespace clientele::workbooks {

using samples::Cell;
using samples::Formula;
using samples::Locale;
using samples::Sheet;
using samples::Style;
using samples::Workbook;

samples::Date visitDay(int index) {
    using namespace std::chrono_literals;
    return samples::Date{2026y / 11 / 18} - std::chrono::days{9 * index};
}

std::string customerName(int index) {
    constexpr std::array marks{"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};
    const auto tens = static_cast<std::size_t>(index / 10) % marks.size();
    const auto ones = static_cast<std::size_t>(index) % marks.size();
    return std::string("样例") + marks[tens] + marks[ones] + "商行";
}

Cell risingSales(int index) {
    return {1200.0 * (index + 1) + 0.5, Style::money};
}

void putCustomers(Sheet& sheet, int headerRow, int firstColumn, int count,
                  const std::function<Cell(int)>& sales) {
    sheet.putHeader(headerRow, firstColumn, {"客户名称", "业务负责人", "年销售额", "最近拜访日期"});
    for (int i = 0; i < count; ++i) {
        sheet.putRow(headerRow + 1 + i, firstColumn,
                     {customerName(i), i % 2 == 0 ? "林汀" : "周砚", sales(i), visitDay(i)});
    }
    sheet.widths.assign(static_cast<std::size_t>(firstColumn), 0);
    sheet.widths.insert(sheet.widths.end(), {44, 28, 32, 34});
}

namespace {

Workbook chinese(Sheet sheet) {
    return {Locale::zhCN, {std::move(sheet)}};
}

Workbook listOf(int count, const std::function<Cell(int)>& sales) {
    Sheet sheet(facts::sheet);
    putCustomers(sheet, 0, 0, count, sales);
    return chinese(std::move(sheet));
}

Workbook empty() {
    return chinese(Sheet("工作表1"));
}

Workbook proseOnly() {
    Sheet sheet("笔记");
    constexpr std::array lines{"周会记录",
                               "1. 十二月要把客户重新分级,谁负责还没有定。",
                               "2. 展会的样品本周寄出。",
                               "3. 客户满意度问卷下个月再发一次。",
                               "",
                               "其他:打印机坏了。"};
    for (std::size_t i = 0; i < lines.size(); ++i)
        sheet.put(static_cast<int>(i) * 2, 0, Cell(lines[i]));
    return chinese(std::move(sheet));
}

Workbook duplicateHeaders() {
    Sheet sheet("Customers");
    sheet.putHeader(0, 0, {"Company", "Owner", "Sales", "Sales", "Company", "Owner"});
    for (int i = 0; i < facts::duplicateHeaderCustomers; ++i) {
        const std::string name = "Sample " + std::to_string(i + 1) + " Ltd";
        sheet.putRow(i + 1, 0,
                     {name, "Oska", risingSales(i), Cell(700.0 * (12 - i), Style::money), name, "Pell"});
    }
    return {Locale::enUS, {std::move(sheet)}};
}

Workbook deepHeader() {
    Sheet sheet(facts::sheet);
    putCustomers(sheet, facts::deepHeaderRow, facts::deepHeaderColumn, facts::deepHeaderCustomers,
                 risingSales);
    sheet.put(0, 0, Cell("填写说明", Style::title));
    for (int i = 1; i <= 9; ++i) {
        sheet.put(i * 3, 0,
                  Cell("第 " + std::to_string(i) + " 条:表格在最下面,上面的说明请不要删。", Style::note));
    }
    return chinese(std::move(sheet));
}

Workbook twentyNotes() {
    Sheet sheet(facts::sheet);
    putCustomers(sheet, 0, 0, facts::noteCustomers, risingSales);
    for (int column = facts::noteFirstColumn; column < facts::noteFirstColumn + facts::noteColumns;
         ++column) {
        sheet.putHeader(0, column, {"备注"});
        for (int i = column % 3; i < facts::noteCustomers; i += 3)
            sheet.put(i + 1, column, Cell("再联系"));
    }
    return chinese(std::move(sheet));
}

Workbook formulaName() {
    Workbook workbook = listOf(facts::formulaNameCustomers, risingSales);
    workbook.sheets[0].put(facts::formulaNameRow, facts::nameColumn, Cell("=1+1"));
    return workbook;
}

Workbook divisionByZero() {
    Workbook workbook = listOf(facts::div0Customers, risingSales);
    for (const int row : {facts::div0FirstErrorRow, facts::div0SecondErrorRow}) {
        // An empty cell beside the table is what the formula divides by.
        const std::string expression = "5000/" + samples::reference(row, facts::visitColumn + 2);
        workbook.sheets[0].put(row, facts::salesColumn, Cell(Formula{expression, "#DIV/0!"}, Style::money));
    }
    return workbook;
}

Workbook protectedSheet() {
    Workbook workbook = listOf(facts::protectedCustomers, risingSales);
    workbook.sheets[0].isProtected = true;
    return workbook;
}

} // namespace

std::vector<NamedWorkbook> badInputs() {
    const auto zero = [](int) { return Cell(0.0, Style::money); };
    const auto loss = [](int index) { return Cell(-100.0 * (index + 1), Style::money); };
    return {{"empty.fods", empty()},
            {"no-table.fods", proseOnly()},
            {"all-zero.fods", listOf(facts::allZeroCustomers, zero)},
            {"negative.fods", listOf(facts::negativeCustomers, loss)},
            {"one-customer.fods", listOf(1, risingSales)},
            {"duplicate-headers.fods", duplicateHeaders()},
            {"header-in-row-40.fods", deepHeader()},
            {"twenty-notes.fods", twentyNotes()},
            {"formula-name.fods", formulaName()},
            {"div0.fods", divisionByZero()},
            {"protected.fods", protectedSheet()}};
}

} // namespace clientele::workbooks
