// One contact more: which row of which log, and what the log gets for it (SPEC §1.3, §4).
#include "core/headers.hpp"
#include "core/texts.hpp"
#include "core/visits/log_books.hpp"

#include <gmock/gmock.h>

namespace clientele::core::test {
namespace {

using testing::ElementsAre;

TEST(ContactLogPlace, WhatTheLogHasNoColumnForGetsOneBesideIt) {
    const auto book = usualBook();
    auto entry = call(0);
    entry.hook = "问儿子高考";
    entry.level = "senior";
    const auto plan = book.plan(entry);
    EXPECT_THAT(plan.added, ElementsAre(Field::level, Field::hook));
    EXPECT_EQ(plannedRow(plan.plan, "联系记录", 0, 2, 8), "层级|下次话题");
    EXPECT_EQ(plannedRow(plan.plan, "联系记录", 3, 2, 8), "高层|问儿子高考");
}

TEST(ContactLogPlace, NoColumnIsAddedIntoWhatStandsBesideTheLog) {
    auto book = usualBook();
    book.sheets[1].grid = [] {
        Rows rows{{"日期", "客户名称", "联系方式", {}, "备注"}, {46290, "华为", "电话", {}, {}}};
        return sheetOf("", rows).grid;
    }();
    book.read();
    auto entry = call(0);
    entry.result.clear();
    entry.hook = "问儿子高考";
    EXPECT_EQ(refusalOf(book, entry), CannotLog::noColumn);
}

TEST(ContactLogPlace, WithoutALogASheetIsMadeInTheLanguageOfTheCustomers) {
    for (const auto& [language, name, sheet, header] :
         {std::tuple{Language::en, "Customer Name", "Contact log", "Date|Customer|Method"},
          std::tuple{Language::zhCN, "客户名称", "联系记录", "日期|客户|联系方式"},
          std::tuple{Language::zhTW, "客戶名稱", "聯絡紀錄", "日期|客戶|聯絡方式"}}) {
        LogBook book;
        book.language = language;
        book.sheets = {sheetOf("Sheet1", {{name}, {"Aster"}, {"Birch"}})};
        book.read();
        const auto plan = book.plan(call(1)).plan;
        EXPECT_THAT(plan.newSheets, ElementsAre(sheet));
        EXPECT_EQ(plannedRow(plan, sheet, 0, 3), header);
        EXPECT_EQ(plannedRow(plan, sheet, 1, 2), "46348|Birch");
        EXPECT_EQ(plan.validities.size(), 4u);
    }
}

TEST(ContactLogPlace, ANewLogIsFoundAgainWithAllItsColumns) {
    for (const auto language : {Language::en, Language::zhCN, Language::zhTW}) {
        LogBook book;
        book.language = language;
        book.sheets = {sheetOf("Sheet1", {{std::string(headerOf(Field::name, language))}, {"Aster"}})};
        book.read();
        const auto place = book.place();
        std::vector<CellValue> headers, cells;
        for (const auto& [field, column] : place.columns) {
            headers.emplace_back(std::string(headerOf(field, language)));
            cells.emplace_back(field == Field::date ? CellValue(46348) : CellValue("Aster"));
        }
        book.sheets.push_back(sheetOf(place.sheetName, {headers, cells}));
        book.formats = {{{1, 0}, FormatKind::date}};
        book.read();
        ASSERT_TRUE(book.situation.understanding.contacts);
        for (const auto& [field, column] : place.columns) {
            const auto* match = book.situation.understanding.contacts->find(field);
            ASSERT_NE(match, nullptr) << canonicalName(field);
            EXPECT_EQ(match->column, column) << canonicalName(field);
        }
    }
}

TEST(ContactLogPlace, ATakenSheetNameGetsANumber) {
    LogBook book;
    book.sheets = {sheetOf("客户", {{"客户名称"}, {"华为"}}), sheetOf("联系记录", {})};
    book.read();
    EXPECT_THAT(book.plan(call(0)).plan.newSheets, ElementsAre("联系记录 (2)"));
}

TEST(ContactLogPlace, ADropDownListFitsIntoXlsx) {
    for (const auto list :
         {TextId::log_methods, TextId::log_purposes, TextId::log_planes, TextId::log_levels})
        for (const auto language : {Language::en, Language::zhCN, Language::zhTW})
            EXPECT_LT(textOf(list, language).size(), 250u) << textOf(list, language);
}

TEST(ContactLogPlace, RowsAreMadeAboveTotalsAndNotes) {
    auto book = usualBook();
    book.sheets[1] =
        log({{46290, "华为", "电话", "业务", "报价", "", {}, "王芳"}, {"合计", {}, {}, {}, {}, {}, {}, {}}});
    book.read();
    const auto plan = book.plan(call(0)).plan;
    ASSERT_EQ(plan.newRows.size(), 2u);
    EXPECT_TRUE(plan.newRows[0].moveDown);
    EXPECT_EQ(plan.newRows[0].row, 2);
    EXPECT_FALSE(plan.newRows[1].moveDown) << "once";
}

TEST(ContactLogPlace, ARowIsNotSqueezedInAboveAnotherTable) {
    LogBook book;
    book.sheets = {sheetOf("一切", {{"日期", "客户名称", "联系方式"},
                                    {46290, "华为", "电话"},
                                    {},
                                    {"客户名称", "年销售额", "电话"},
                                    {"华为", 100, "13800000000"},
                                    {"小米", 50, "13800000001"},
                                    {"联想", 50, "13800000002"}})};
    book.formats = {{{0, 0}, FormatKind::date}};
    book.read();
    ASSERT_TRUE(book.situation.understanding.contacts && book.situation.understanding.customers);
    EXPECT_EQ(refusalOf(book, call(0)), CannotLog::noRoom);
}

TEST(ContactLogPlace, AnEmptyLogWithHeadersOnlyGetsItsFirstRow) {
    auto book = usualBook();
    book.sheets[1] = log({});
    book.read();
    const auto plan = book.plan(call(0)).plan;
    EXPECT_EQ(planned(plan, "联系记录", 1, 0), "46348");
    EXPECT_EQ(plan.newRows[0].likeRow, -1);
}

TEST(ContactLogPlace, RangesAndFiltersOverTheLogGrow) {
    auto book = usualBook();
    book.sheets[1].databaseRanges = {{1, 0, 0, 2, 7}};
    book.read();
    const auto plan = book.plan(call(0)).plan;
    ASSERT_EQ(plan.growths.size(), 1u);
    EXPECT_EQ(plan.growths[0].newRows, 1);
    EXPECT_EQ(plan.growths[0].newLastColumn, 7);
}

TEST(ContactLogPlace, TheUsersFormulasInTheLogGoOn) {
    auto book = usualBook();
    book.sheets[1] =
        sheetOf("联系记录", {{"日期", "客户名称", "联系方式", "月份"}, {46290, "华为", "电话", 9}});
    book.formulas[{1, 1, 3}] = "=MONTH(A2)";
    book.read();
    auto entry = call(0);
    entry.result.clear();
    const auto plan = book.plan(entry).plan;
    EXPECT_THAT(plan.newRows[0].formulaColumns, ElementsAre(3));
    EXPECT_EQ(planned(plan, "联系记录", 2, 3), "-");
}

TEST(ContactLogPlace, RowNumbersGoOn) {
    auto book = usualBook();
    book.sheets[1] = sheetOf("联系记录", {{"序号", "日期", "客户名称", "联系方式"},
                                          {1, 46290, "华为", "电话"},
                                          {2, 46290, "华为", "电话"},
                                          {3, 46291, "小米", "电话"}});
    book.formats = {{{1, 1}, FormatKind::date}};
    book.read();
    auto entry = call(0);
    entry.result.clear();
    EXPECT_EQ(planned(book.plan(entry).plan, "联系记录", 4, 0), "4");
}

} // namespace
} // namespace clientele::core::test
