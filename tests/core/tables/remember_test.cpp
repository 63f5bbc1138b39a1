#include "core/support/sheets.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace clientele::core::test {

namespace {
const Rows rows{
    {"客户名称", "去年", "今年", "负责人"}, {"甲公司", 1, 100, "张伟"}, {"乙公司", 2, 200, "李娜"}};

Workshop of(const Rows& content, const std::string& sheet = "客户") {
    Workshop w;
    w.sheets = {sheetOf(sheet, content)};
    return w;
}

MappingChoice salesAre(const std::string& header) {
    return {TableKind::customers,
            "客户",
            0,
            {{Field::name, "客户名称"}, {Field::annualSales, header}, {Field::owner, ""}}};
}
} // namespace

TEST(Remembered, TheUsersChoiceOverridesWhatWouldBeFound) {
    auto w = of(rows);
    EXPECT_EQ(mappingOf(w.understood().customers), "name=客户名称, owner=负责人");
    w.remembered = {salesAre("今年")};
    const auto table = w.understood().customers.value();
    EXPECT_EQ(mappingOf(table), "name=客户名称, annual_sales=今年");
    EXPECT_EQ(table.find(Field::annualSales)->reason, MatchReason::user);
    EXPECT_EQ(table.find(Field::annualSales)->confidence, 1);
}

TEST(Remembered, ColumnsAndTablesMayMove) {
    auto w =
        of({{"客户台账"}, {}, {{}, "负责人", "今年", "客户名称", "去年"}, {{}, "张伟", 100, "甲公司", 1}});
    w.remembered = {salesAre("今年")};
    const auto table = w.understood().customers.value();
    EXPECT_EQ(table.headerRow, 2);
    EXPECT_EQ(table.find(Field::annualSales)->column, 2);
    w.sheets[0].name = "改名了";
    EXPECT_EQ(mappingOf(w.understood().customers), "annual_sales=今年, name=客户名称");
}

TEST(Remembered, AHeaderThatIsGoneIsFoundAnew) {
    auto w = of({{"客户名称", "年销售额"}, {"甲公司", 100}});
    w.remembered = {salesAre("今年")};
    EXPECT_EQ(mappingOf(w.understood().customers), "name=客户名称, annual_sales=年销售额");
    w.remembered = {{TableKind::orders, "没有了", 3, {{Field::date, "哪天"}}}};
    EXPECT_EQ(mappingOf(w.understood().customers), "name=客户名称, annual_sales=年销售额");
}

TEST(Remembered, HeadersNobodyKnowsCanBeChosen) {
    auto w = of({{"X1", "X2"}, {"甲公司", 100}, {"乙公司", 200}});
    EXPECT_FALSE(w.understood().customers);
    w.remembered = {{TableKind::customers, "客户", 0, {{Field::name, "X1"}, {Field::annualSales, "X2"}}}};
    EXPECT_EQ(mappingOf(w.understood().customers), "name=X1, annual_sales=X2");
    EXPECT_EQ(w.book(50000).customers.size(), 2u);
}

TEST(Remembered, AnEmptySheetSaysThereIsNoSuchTable) {
    auto w = of(rows);
    w.remembered = {{TableKind::customers, "", 0, {}}};
    EXPECT_FALSE(w.understood().customers);
}

TEST(Remembered, OneOfSeveralColumnsWithOneHeaderStaysTheOneChosen) {
    auto w = of({{"客户名称", "金额", "金额", "金额"}, {"甲公司", 1, 2, 3}});
    auto table = w.understood().customers.value();
    std::erase_if(table.columns, [](const auto& m) { return m.field == Field::annualSales; });
    table.columns.push_back({Field::annualSales, 2, 1, MatchReason::user, "金额", false, false});
    w.remembered = {choiceOf(table, w.sheets)};
    EXPECT_EQ(w.understood().customers->find(Field::annualSales)->column, 2);
}

TEST(Remembered, AChoiceIsReadBackFromItsText) {
    const std::vector<MappingChoice> choices{salesAre("今年|;=%\n奇怪"),
                                             {TableKind::orders, "a;b|c", 7, {{Field::date, "=1+1"}}}};
    const auto text = serialised(choices);
    EXPECT_EQ(text.find('\n'), std::string::npos);
    EXPECT_EQ(parsedChoices(text), choices);
}

TEST(Remembered, WhatIsFoundIsFoundAgainWhenRemembered) {
    auto w = of(rows);
    const auto before = w.understood();
    w.remembered = parsedChoices(serialised({choiceOf(*before.customers, w.sheets)}));
    EXPECT_EQ(mappingOf(w.understood().customers), mappingOf(before.customers));
}

TEST(Remembered, UnknownPartsOfTheTextAreSkipped) {
    EXPECT_TRUE(parsedChoices("").empty());
    EXPECT_TRUE(parsedChoices("deals|x|0|name=a").empty());
    const auto choices = parsedChoices("deals|x|0;;customers|客户|zwei|name=a|shoe_size=b|broken|owner=c%4;");
    ASSERT_EQ(choices.size(), 1u);
    EXPECT_EQ(choices[0].headerRow, 0);
    EXPECT_THAT(choices[0].columns, testing::ElementsAre(std::pair(Field::name, std::string("a")),
                                                         std::pair(Field::owner, std::string("c%4"))));
}

RC_GTEST_PROP(RememberedText, AnyTextIsReadWithoutHarm, (const std::string& text)) {
    const auto choices = parsedChoices(text);
    RC_ASSERT(parsedChoices(serialised(choices)) == choices);
}

RC_GTEST_PROP(RememberedText, AnyHeaderComesBack, (const std::string& sheet, const std::string& header)) {
    const std::vector<MappingChoice> choices{{TableKind::contacts, sheet, 3, {{Field::date, header}}}};
    RC_ASSERT(parsedChoices(serialised(choices)) == choices);
}

} // namespace clientele::core::test
