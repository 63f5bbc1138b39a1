#include "samples/fods_writer.hpp"
#include "samples/text_forms.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clientele::samples {
namespace {

using testing::HasSubstr;
using testing::Not;
using namespace std::chrono_literals;

std::string withCell(Cell cell) {
    Sheet sheet("S");
    sheet.put(0, 0, std::move(cell));
    return flatOds({Locale::enUS, {sheet}});
}

TEST(FodsWriter, writes_a_text_that_looks_like_a_formula_as_text) {
    const std::string xml = withCell("=1+1");
    EXPECT_THAT(xml, HasSubstr("office:value-type=\"string\"><text:p>=1+1</text:p>"));
    EXPECT_THAT(xml, Not(HasSubstr("table:formula")));
}

TEST(FodsWriter, escapes_what_xml_reserves) {
    EXPECT_THAT(withCell("a<b> & \"c\""), HasSubstr("<text:p>a&lt;b&gt; &amp; &quot;c&quot;</text:p>"));
}

TEST(FodsWriter, keeps_blanks_at_the_ends_and_in_a_row) {
    EXPECT_THAT(withCell("$1.00 "), HasSubstr("<text:p>$1.00<text:s text:c=\"1\"/></text:p>"));
    EXPECT_THAT(withCell(" a b  c"),
                HasSubstr("<text:p><text:s text:c=\"1\"/>a b<text:s text:c=\"2\"/>c</text:p>"));
}

TEST(FodsWriter, writes_numbers_and_dates_as_values) {
    EXPECT_THAT(withCell({1234.5, Style::money}),
                HasSubstr("office:value-type=\"float\" office:value=\"1234.5\""));
    EXPECT_THAT(withCell(Date{2026y / 3 / 5}), HasSubstr("office:date-value=\"2026-03-05\""));
}

TEST(FodsWriter, writes_formulas_with_their_result_or_error) {
    EXPECT_THAT(withCell({Formula{"1+1", 2.0}, Style::plain}),
                HasSubstr("table:formula=\"of:=1+1\" office:value-type=\"float\" office:value=\"2\""));
    EXPECT_THAT(withCell({Formula{"1/0", "#DIV/0!"}, Style::plain}),
                HasSubstr("calcext:value-type=\"error\""));
}

TEST(FodsWriter, freezes_rows_in_a_view_whose_prefix_is_declared) {
    Sheet sheet("S");
    sheet.put(0, 0, Cell("Company", Style::header));
    sheet.frozenRows = 1;
    const std::string xml = flatOds({Locale::enUS, {sheet}});
    EXPECT_THAT(xml, HasSubstr("\"VerticalSplitPosition\" config:type=\"int\">1<"));
    // Calc reads the set's name as a qualified name and passes over it where the prefix is unknown.
    EXPECT_THAT(xml, HasSubstr("xmlns:ooo="));
}

TEST(FodsWriter, names_columns_beyond_z) {
    EXPECT_EQ(columnName(0), "A");
    EXPECT_EQ(columnName(25), "Z");
    EXPECT_EQ(columnName(26), "AA");
    EXPECT_EQ(columnName(701), "ZZ");
    EXPECT_EQ(columnName(702), "AAA");
    EXPECT_EQ(reference(3, 12), "[.M4]");
}

TEST(FodsWriter, sums_only_the_number_cells_of_a_column) {
    Sheet sheet("S");
    sheet.put(0, 1, Cell(0.1, Style::money));
    sheet.put(1, 1, Cell("5"));
    sheet.put(2, 1, Cell(0.2, Style::money));
    const Formula sum = sheet.sumFormula(1, 0, 2);
    EXPECT_EQ(sum.expression, "SUM([.B1:.B3])");
    EXPECT_DOUBLE_EQ(std::get<double>(sum.result), 0.3);
}

TEST(TextForms, group_money_in_threes_and_keep_the_sign) {
    EXPECT_EQ(groupedMoney(5), "0.05");
    EXPECT_EQ(groupedMoney(123'450), "1,234.50");
    EXPECT_EQ(groupedMoney(-123'456'789'00), "-123,456,789.00");
    EXPECT_EQ(groupedMoney(123'450, '.', ','), "1.234,50");
}

TEST(TextForms, write_dates_as_people_type_them) {
    EXPECT_EQ(dateText(Date{2026y / 3 / 5}, "y年m月d日"), "2026年3月5日");
    EXPECT_EQ(dateText(Date{2026y / 11 / 20}, "m/d/y"), "11/20/2026");
}

} // namespace
} // namespace clientele::samples
