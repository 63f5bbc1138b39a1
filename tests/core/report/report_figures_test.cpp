#include "core/report/made_up_book.hpp"

#include <gmock/gmock.h>

namespace clientele::core::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

TEST(ReportFigures, TheTierTableCountsAndShares) {
    MadeUpBook made;
    EXPECT_THAT(lines(made.report().tiers),
                ElementsAre("A|2|800|0.8|400|1|0", "B|2|160|0.16|80|0|1", "C|1|40|0.04|40|0|1"));
}

TEST(ReportFigures, CustomersWithoutReadableSalesStandApartWithoutFigures) {
    MadeUpBook made;
    made.book.customers[4].sales = CellState::divisionByZero;
    EXPECT_EQ("No tier|1|-|-|-|-|-", lines(made.report().tiers).back());
}

TEST(ReportFigures, SalesOfNobodyAreLeftOutAndNamed) {
    MadeUpBook made;
    for (auto& customer : made.book.customers)
        customer.sales = 0.0;
    const auto report = made.report();
    EXPECT_TRUE(report.pareto.steps.empty());
    EXPECT_THAT(report.leftOut, HasSubstr("no sales"));
    EXPECT_EQ("", tableCalled(report, "Top customers").title);
}

TEST(ReportFigures, ABookWithoutCustomersGivesAReportWithoutRows) {
    MadeUpBook made;
    made.book = {};
    EXPECT_EQ(3U, made.report().tiers.rows.size());
}

TEST(ReportFigures, TheHeadlineSaysHowManyCustomersGiveMostOfTheSales) {
    MadeUpBook made;
    const auto headline = made.report().headlines.at(1);
    EXPECT_EQ("Customers giving 80%", headline.caption);
    EXPECT_DOUBLE_EQ(.4, headline.value.number);
    // 2 (40 + 2·60 + 3·100 + 4·300 + 5·500) / (5·1000) − 6/5 = .464
    EXPECT_EQ("2 customers · Gini 0.46", headline.detail);
}

TEST(ReportFigures, TheHeadlinesSayCoverageAndWhoHasNobody) {
    MadeUpBook made;
    const auto headlines = made.report().headlines;
    EXPECT_DOUBLE_EQ(.6, headlines.at(2).value.number);
    EXPECT_EQ("tier A 0%", headlines.at(2).detail);
    EXPECT_EQ(1, headlines.at(3).value.number);
    EXPECT_EQ("1 of them tier A", headlines.at(3).detail);
    EXPECT_TRUE(headlines.at(3).value.strong);
}

TEST(ReportFigures, HeadlinesWithoutTheirColumnsGiveWayToOthers) {
    MadeUpBook made;
    made.book.hasOwner = made.book.hasLastContact = false;
    const auto headlines = made.report().headlines;
    ASSERT_EQ(3U, headlines.size());
    EXPECT_EQ("Customers", headlines.back().caption);
}

TEST(ReportFigures, MillionsAreShownAsMillions) {
    MadeUpBook made;
    made.language = Language::zhCN;
    made.book.customers[0].sales = 16'019'500.0;
    const auto value = made.report().headlines.front().value;
    EXPECT_EQ(ValueKind::millions, value.kind);
    EXPECT_EQ(" 百万", value.text);
    EXPECT_DOUBLE_EQ(16'020'000, value.number);
}

TEST(ReportFigures, TheYearIsComparedOnlyWhereTheOrdersReachBackTwoYears) {
    MadeUpBook made;
    made.order(0, 720, 100);
    made.order(0, 30, 106.1);
    EXPECT_EQ("+6.1% on the year before", made.report().headlines.front().detail);
    EXPECT_THAT(made.report().leftOut, Not(HasSubstr("year before")));

    MadeUpBook young;
    young.order(0, 500, 100);
    young.order(0, 30, 106.1);
    EXPECT_EQ("200 per customer", young.report().headlines.front().detail);
    EXPECT_THAT(young.report().leftOut,
                HasSubstr("change on the year before (orders of less than two years)"));
}

TEST(ReportFigures, TheSubtitleSaysWhatTheReportStandsOn) {
    MadeUpBook made;
    EXPECT_EQ("As of 2026-11-24 · 5 customers · “Customers” · cuts of 2026-11-17 (A ≥ 300; B ≥ 60)",
              made.report().subtitle);
    made.language = Language::zhCN;
    EXPECT_EQ("截至 2026-11-24 · 5 户 · “Customers” · 界线 2026-11-17（A ≥ 300；B ≥ 60）",
              made.report().subtitle);
}

TEST(ReportFigures, TheParetoStepsRiseToTheWhole) {
    MadeUpBook made;
    const auto steps = made.report().pareto.steps;
    ASSERT_EQ(5U, steps.size());
    EXPECT_DOUBLE_EQ(.5, steps[0].cumulative);
    EXPECT_DOUBLE_EQ(.8, steps[1].cumulative);
    EXPECT_EQ(1, steps[2].tier);
    EXPECT_DOUBLE_EQ(1, steps[4].cumulative);
    EXPECT_DOUBLE_EQ(1, steps[4].customers);
}

TEST(ReportFigures, ManyCustomersAreDrawnInEqualSteps) {
    MadeUpBook made;
    for (int i = 0; i < 296; ++i) {
        made.book.customers.push_back(made.book.customers.back());
        made.book.customers.back().sales = 1.0 + i % 10;
    }
    const auto pareto = made.report().pareto;
    EXPECT_EQ(38U, pareto.steps.size()); // 301 customers, 8 a column
    EXPECT_EQ("Each column is 8 customers, largest first.", pareto.note);
    EXPECT_NEAR(1, pareto.steps.back().cumulative, 1e-12);
    EXPECT_TRUE(std::ranges::is_sorted(pareto.steps, {}, &ParetoStep::cumulative));
}

TEST(ReportFigures, TheTiersSharesAddToOne) {
    MadeUpBook made;
    const auto shares = made.report().shares;
    EXPECT_THAT(shares.customers, ElementsAre(.4, .4, .2));
    EXPECT_THAT(shares.sales, ElementsAre(.8, .16, .04));
}

TEST(ReportFigures, WhatIsMissingIsNamedInOneLine) {
    MadeUpBook made;
    const auto line = made.report().leftOut;
    for (const char* part : {"no orders", "no earlier snapshot", "no stage column", "no profit column",
                             "no satisfaction column"})
        EXPECT_THAT(line, HasSubstr(part));
    EXPECT_THAT(line, Not(HasSubstr("owner")));
    EXPECT_THAT(line, Not(HasSubstr("\n")));
}

} // namespace
} // namespace clientele::core::test
