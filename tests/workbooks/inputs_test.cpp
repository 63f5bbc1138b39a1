#include "tests/workbooks/csv.hpp"
#include "tests/workbooks/input_facts.hpp"
#include "tests/workbooks/inputs.hpp"

#include <algorithm>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>

namespace clientele::workbooks {
namespace {

using samples::Cell;
using samples::Sheet;

std::string textAt(const Sheet& sheet, int row, int column) {
    const auto* text = std::get_if<std::string>(&sheet.at(row, column).value);
    return text ? *text : std::string();
}

Sheet firstSheet(const std::vector<NamedWorkbook>& workbooks, const std::string& file) {
    const auto found = std::ranges::find(workbooks, file, &NamedWorkbook::file);
    EXPECT_NE(found, workbooks.end()) << file;
    return found->workbook.sheets.at(0);
}

TEST(BadInputs, are_the_same_bytes_every_time) {
    const auto once = badInputs();
    const auto again = badInputs();
    for (std::size_t i = 0; i < once.size(); ++i) {
        EXPECT_EQ(flatOds(once[i].workbook), flatOds(again[i].workbook)) << once[i].file;
    }
}

TEST(BadInputs, have_the_header_where_the_facts_say) {
    const auto all = badInputs();
    EXPECT_EQ(textAt(firstSheet(all, "header-in-row-40.fods"), facts::deepHeaderRow, facts::deepHeaderColumn),
              "客户名称");
    const Sheet notes = firstSheet(all, "twenty-notes.fods");
    EXPECT_EQ(notes.columns(), facts::noteFirstColumn + facts::noteColumns);
    for (int column = facts::noteFirstColumn; column < notes.columns(); ++column) {
        EXPECT_EQ(textAt(notes, 0, column), "备注");
    }
}

TEST(BadInputs, keep_a_name_like_a_formula_as_text) {
    const Sheet sheet = firstSheet(badInputs(), "formula-name.fods");
    EXPECT_EQ(textAt(sheet, facts::formulaNameRow, facts::nameColumn), "=1+1");
}

TEST(BadInputs, name_every_customer_of_a_list_differently) {
    const Sheet sheet = firstSheet(badInputs(), "all-zero.fods");
    std::set<std::string> names;
    for (int row = 1; row < sheet.rows(); ++row)
        names.insert(textAt(sheet, row, facts::nameColumn));
    EXPECT_EQ(names.size(), facts::allZeroCustomers);
}

TEST(OddInputs, type_dates_and_money_as_people_of_the_place_do) {
    const auto all = oddInputs();
    const Sheet taiwan = firstSheet(all, "traditional.fods");
    EXPECT_EQ(textAt(taiwan, facts::traditionalHeaderRow + 1, 6), facts::traditionalFirstVisit);
    EXPECT_EQ(textAt(taiwan, facts::traditionalHeaderRow + 2, 6), "115/11/9");
    int never = 0;
    for (int row = facts::traditionalHeaderRow + 1; row < taiwan.rows(); ++row)
        never += textAt(taiwan, row, 6).empty();
    EXPECT_EQ(never, facts::traditionalNeverVisited);
    const Sheet german = firstSheet(all, "german.fods");
    EXPECT_EQ(textAt(german, 1, 2), "1.234,50");
    EXPECT_EQ(textAt(german, 3, 2), "6.236,00 €");
    EXPECT_TRUE(std::holds_alternative<double>(german.at(facts::germanTextSales + 1, 2).value));
}

TEST(OddInputs, put_the_second_table_below_the_first) {
    const Sheet sheet = firstSheet(oddInputs(), "several-tables.fods");
    EXPECT_EQ(textAt(sheet, facts::severalCustomersHeaderRow, facts::severalFirstColumn), "客户名称");
    EXPECT_EQ(textAt(sheet, facts::severalOrdersHeaderRow, facts::severalFirstColumn), "交易日期");
    EXPECT_EQ(sheet.rows(), facts::severalOrdersHeaderRow + 1 + facts::severalOrders);
}

TEST(Csv, reads_quotes_commas_line_ends_and_a_byte_order_mark) {
    const auto file = std::filesystem::path(testing::TempDir()) / "clientele_csv_test.csv";
    samples::writeFile(file, "\xEF\xBB\xBF"
                             "name,money,last\r\n\"A, \"\"B\"\"\",\"$90,000 \",x\r\nC,,\r\n");
    const Csv csv = readCsv(file);
    EXPECT_THAT(csv.header, testing::ElementsAre("name", "money", "last"));
    ASSERT_EQ(csv.rows.size(), 2U);
    EXPECT_THAT(csv.rows[0], testing::ElementsAre("A, \"B\"", "$90,000 ", "x"));
    EXPECT_THAT(csv.rows[1], testing::ElementsAre("C", "", ""));
    EXPECT_EQ(csv.column("money"), 1U);
    EXPECT_THROW((void)csv.column("none"), std::runtime_error);
    std::filesystem::remove(file);
}

TEST(ReferenceInputs, hold_every_row_of_the_reference_data) {
    const std::filesystem::path data = CLIENTELE_REFERENCE_DATA;
    if (!std::filesystem::exists(data / "northwind"))
        GTEST_SKIP() << "no reference data beside the project";
    const auto all = referenceInputs(data);
    const auto& northwind = all.at(0).workbook.sheets;
    EXPECT_EQ(northwind.at(0).rows(), facts::northwindCustomers + 1);
    EXPECT_EQ(northwind.at(1).rows(), facts::northwindOrders + 1);
    EXPECT_EQ(northwind.at(2).rows(), facts::northwindDetails + 1);
    const auto& adventure = all.at(1).workbook.sheets;
    EXPECT_EQ(adventure.at(0).rows(), facts::adventureCustomers + 1);
    EXPECT_EQ(adventure.at(1).rows(), facts::adventureOrders + 1);
    std::int64_t cents = 0;
    std::set<double> buyers;
    for (int row = 1; row < adventure.at(1).rows(); ++row) {
        buyers.insert(std::get<double>(adventure.at(1).at(row, 4).value));
        std::string digits = textAt(adventure.at(1), row, 8);
        std::erase_if(digits, [](unsigned char c) { return !std::isdigit(c); });
        cents += std::stoll(digits);
    }
    EXPECT_EQ(cents, facts::adventureCents);
    EXPECT_EQ(buyers.size(), facts::adventureBuyers);
}

} // namespace
} // namespace clientele::workbooks
