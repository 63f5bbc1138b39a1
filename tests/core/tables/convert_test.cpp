#include "core/support/sheets.hpp"
#include "core/tables/convert.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clientele::core::test {

namespace {
const Rows rows{{"客户名称", "年销售额", "满意度", "最近联系日期"},
                {"甲公司", "¥1,234.50", "95%", "25/3/2024"},
                {"乙公司", 5, "4.5", "4/5/2024 18:00"},
                {"丙公司", "待定", 3, 45000},
                {"合计", "¥1,239.50", {}, {}}};

ColumnConversion conversionsIn(Field field) {
    const std::vector<SheetContent> sheets{sheetOf("客户", rows)};
    const auto table = understand(sheets, Formats(), {}, Language::zhCN).customers.value();
    return conversionsOf(sheets[0].grid, table, *table.find(field), {});
}
} // namespace

TEST(Convert, MoneyWrittenAsTextBecomesANumberAndOtherTextStays) {
    const auto sales = conversionsIn(Field::annualSales);
    EXPECT_THAT(sales.cells, testing::ElementsAre(Conversion{1, 1234.5, FormatKind::currency}))
        << "not the total";
    EXPECT_EQ(sales.left, 1);
    EXPECT_THAT(conversionsIn(Field::satisfaction).cells,
                testing::ElementsAre(Conversion{1, .95, FormatKind::percent},
                                     Conversion{2, 4.5, FormatKind::number}));
}

TEST(Convert, DatesKeepTheirTimeAndTheOrderOfTheColumn) {
    EXPECT_THAT(
        conversionsIn(Field::lastContact).cells,
        testing::ElementsAre(Conversion{1, static_cast<double>(*dayOf(2024, 3, 25)), FormatKind::date},
                             Conversion{2, *dayOf(2024, 5, 4) + .75, FormatKind::dateTime}));
}

TEST(Convert, ColumnsOfWordsAreLeftAlone) {
    EXPECT_TRUE(conversionsIn(Field::name).cells.empty());
}

} // namespace clientele::core::test
