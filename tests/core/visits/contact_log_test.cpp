// One contact more: which row of which log, written how, and what moves with it (SPEC §1.3, §2, §4).
#include "core/headers.hpp"
#include "core/visits/contact_words.hpp"
#include "core/visits/situations.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clientele::core::test {
namespace {

using testing::ElementsAre;

constexpr Day today = LogBook::today;

SheetContent customers() {
    return sheetOf("客户", {{"客户编号", "客户名称", "年销售额", "最近联系日期"},
                            {"K01", "华为", 500, 46300},
                            {"K02", "小米", 300, {}},
                            {"K03", "联想", 100, "2026年9月1日"},
                            {"K04", "联想", 90, "上周打过电话"}});
}

SheetContent log(const Rows& lines) {
    Rows rows{{"日期", "客户名称", "联系方式", "目的", "结果", "承诺", "承诺日期", "负责人"}};
    rows.insert(rows.end(), lines.begin(), lines.end());
    return sheetOf("联系记录", rows);
}

LogBook usualBook() {
    LogBook book;
    book.sheets = {customers(), log({{46290, "华为", "电话", "业务", "报价", "", {}, "王芳"},
                                     {46300, "小米", "日常拜访", "关怀", "聊天", "寄样品", 46307, "李强"}})};
    book.formats = {{{0, 3}, FormatKind::date}, {{1, 0}, FormatKind::date}, {{1, 6}, FormatKind::date}};
    book.read();
    return book;
}

ContactEntry call(std::size_t customer, Day date = today) {
    ContactEntry entry;
    entry.customer = customer;
    entry.date = date;
    entry.method = "Phone";
    entry.result = "要报价";
    return entry;
}

CannotLog refusalOf(const LogBook& book, const ContactEntry& entry) {
    try {
        (void)book.plan(entry);
    } catch (const LogRefused& refused) {
        return refused.why;
    }
    ADD_FAILURE() << "was not refused";
    return {};
}

TEST(ContactLog, AContactIsTheRowBelowTheLastInTheLogsOwnColumns) {
    const auto book = usualBook();
    const auto plan = book.plan(call(0)).plan;
    EXPECT_EQ(plannedRow(plan, "联系记录", 3, 8), "46348|华为|电话|-|要报价|-|-|-");
    ASSERT_EQ(plan.newRows.size(), 1u);
    EXPECT_EQ(plan.newRows[0].row, 3);
    EXPECT_EQ(plan.newRows[0].likeRow, 2);
    EXPECT_FALSE(plan.newRows[0].moveDown);
    EXPECT_TRUE(plan.newSheets.empty());
}

TEST(ContactLog, AColumnLooksAsItsLastFilledCellDoes) {
    auto book = usualBook();
    book.sheets[1] = log({{46290, "华为", "电话", "业务", "报价", "寄样品", 46297, "王芳"},
                          {46300, "小米", "电话", "业务", "聊天", "", {}, "李强"}});
    book.read();
    const auto plan = book.plan(call(0)).plan;
    ASSERT_EQ(plan.newRows.size(), 3u);
    EXPECT_EQ(plan.newRows[1].firstColumn, 5);
    EXPECT_EQ(plan.newRows[1].lastColumn, 6);
    EXPECT_EQ(plan.newRows[1].likeRow, 1);
    EXPECT_EQ(plan.newRows[2].likeRow, 2);
}

TEST(ContactLog, TheLatestContactMovesTheUsersLastContactColumn) {
    const auto book = usualBook();
    const auto plan = book.plan(call(0));
    EXPECT_TRUE(plan.moved);
    EXPECT_EQ(planned(plan.plan, "客户", 1, 3), "46348");
    EXPECT_EQ(plan.lastContact, today);
}

TEST(ContactLog, AnEarlierContactIsLoggedButMovesNothing) {
    const auto book = usualBook();
    const auto plan = book.plan(call(0, 46299));
    EXPECT_FALSE(plan.moved);
    EXPECT_EQ(plan.lastContact, 46300);
    EXPECT_EQ(planned(plan.plan, "客户", 1, 3), "-");
    EXPECT_EQ(planned(plan.plan, "联系记录", 3, 0), "46299");
}

TEST(ContactLog, AMethodThatDoesNotCountIsLoggedButMovesNothing) {
    auto book = usualBook();
    book.situation.policy.policy.methodCounts.at(10) = false;
    const auto plan = book.plan(call(0));
    EXPECT_FALSE(plan.counts);
    EXPECT_FALSE(plan.moved);
    EXPECT_EQ(plan.lastContact, 46300);
    EXPECT_EQ(planned(plan.plan, "客户", 1, 3), "-");
    EXPECT_EQ(planned(plan.plan, "联系记录", 3, 2), "电话");
}

TEST(ContactLog, ATextDateOfTheUsersGivesWayToARealOneAndWordsStay) {
    const auto book = usualBook();
    EXPECT_EQ(planned(book.plan(call(2)).plan, "客户", 3, 3), "46348");
    EXPECT_EQ(planned(book.plan(call(3)).plan, "客户", 4, 3), "-");
}

TEST(ContactLog, AFormulaOfTheUsersIsLeftAloneAndNamed) {
    auto book = usualBook();
    book.formulas[{0, 1, 3}] = "=MAXIFS(log)";
    const auto plan = book.plan(call(0));
    EXPECT_EQ(planned(plan.plan, "客户", 1, 3), "-");
    EXPECT_EQ(plan.userFormula, 3);
}

TEST(ContactLog, AnEmptyCellIsShownAsTheDateItBecomes) {
    auto book = usualBook();
    book.formats.erase({0, 3});
    const auto plan = book.plan(call(1)).plan;
    const auto change = std::ranges::find(plan.changes, "客户", &Change::sheet);
    ASSERT_NE(change, plan.changes.end());
    EXPECT_EQ(change->look, Look::date);
}

TEST(ContactLog, OnlyCellsOfTheNewRowAndTheLastContactChange) {
    const auto book = usualBook();
    for (const auto& change : book.plan(call(0)).plan.changes)
        EXPECT_TRUE((change.sheet == "联系记录" && change.row == 3) ||
                    (change.sheet == "客户" && change.row == 1 && change.column == 3 && change.rows == 1))
            << change.sheet << " " << change.row << " " << change.column;
}

TEST(ContactLog, ColumnsMayHaveAnyNameAndOrder) {
    LogBook book;
    book.language = Language::en;
    book.sheets = {sheetOf("Accounts", {{"Company", "Last Visit"}, {"Aster", 46000}, {"Birch", {}}}),
                   sheetOf("Visits",
                           {{"Notes by", "Outcome", "Account", "Visit Date", "Channel"},
                            {"x", "fine", "Aster", 46000, "Phone"}},
                           2, 1)};
    book.formats = {{{1, 4}, FormatKind::date}};
    book.read();
    EXPECT_EQ(plannedRow(book.plan(call(1)).plan, "Visits", 4, 5, 1), "-|要报价|Birch|46348|Phone");
}

TEST(ContactLog, TheCustomerIsWrittenAsTheLogWritesCustomers) {
    auto book = usualBook();
    book.sheets[1] = sheetOf("联系记录", {{"日期", "客户编号", "联系方式", "结果"},
                                          {46290, "K01", "电话", "报价"},
                                          {46291, "K02", "电话", "报价"}});
    book.read();
    EXPECT_EQ(planned(book.plan(call(0)).plan, "联系记录", 3, 1), "K01");
}

TEST(ContactLog, AnIdThatIsANumberStaysANumber) {
    LogBook book;
    book.sheets = {sheetOf("客户", {{"客户编号", "客户名称"}, {11000, "华为"}, {11001, "小米"}}),
                   sheetOf("联系记录", {{"日期", "客户编号", "联系方式"}, {46290, 11000, "电话"}})};
    book.formats = {{{1, 0}, FormatKind::date}};
    book.read();
    const auto plan = book.plan(call(1)).plan;
    bool number = false;
    for (const auto& change : plan.changes)
        for (const auto& cell : change.cells)
            number = number || cell == CellContent(11001.0);
    EXPECT_TRUE(number);
}

TEST(ContactLog, TheNameBesideTheIdIsWrittenToo) {
    auto book = usualBook();
    book.sheets[1] = sheetOf("联系记录", {{"日期", "客户编号", "名称", "联系方式", "结果"},
                                          {46290, "K01", "华为", "电话", "报价"},
                                          {46291, "K02", "小米", "电话", "报价"}});
    book.read();
    EXPECT_EQ(plannedRow(book.plan(call(0)).plan, "联系记录", 3, 5), "46348|K01|华为|电话|要报价");
}

TEST(ContactLog, OfTwoCustomersOfOneNameTheIdIsWritten) {
    const auto book = usualBook();
    EXPECT_EQ(planned(book.plan(call(3)).plan, "联系记录", 3, 1), "K04");
    EXPECT_EQ(planned(book.plan(call(0)).plan, "联系记录", 3, 1), "华为");
}

TEST(ContactLog, WordsOfTheListsAreWrittenInTheLogsLanguageAndOthersAsTheyAre) {
    const auto book = usualBook();
    auto entry = call(0);
    entry.method = "微信语音";
    entry.purpose = "care";
    entry.promise = "报价单";
    entry.promiseBy = today + 7;
    entry.owner = "王芳";
    EXPECT_EQ(plannedRow(book.plan(entry).plan, "联系记录", 3, 8),
              "46348|华为|微信语音|关怀|要报价|报价单|46355|王芳");
}

TEST(ContactLog, TextThatLooksLikeAFormulaStaysText) {
    const auto book = usualBook();
    auto entry = call(0);
    entry.result = "=1+1";
    for (const auto& change : book.plan(entry).plan.changes)
        for (const auto& cell : change.cells)
            EXPECT_FALSE(std::holds_alternative<Formula>(cell));
}

TEST(ContactLog, WhatTheLogHasNoColumnForGetsOneBesideIt) {
    const auto book = usualBook();
    auto entry = call(0);
    entry.hook = "问儿子高考";
    entry.level = "senior";
    const auto plan = book.plan(entry);
    EXPECT_THAT(plan.added, ElementsAre(Field::level, Field::hook));
    EXPECT_EQ(plannedRow(plan.plan, "联系记录", 0, 2, 8), "层级|下次话题");
    EXPECT_EQ(plannedRow(plan.plan, "联系记录", 3, 2, 8), "高层|问儿子高考");
}

TEST(ContactLog, NoColumnIsAddedIntoWhatStandsBesideTheLog) {
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

TEST(ContactLog, WithoutALogASheetIsMadeInTheLanguageOfTheCustomers) {
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

TEST(ContactLog, ANewLogIsFoundAgainWithAllItsColumns) {
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

TEST(ContactLog, ATakenSheetNameGetsANumber) {
    LogBook book;
    book.sheets = {sheetOf("客户", {{"客户名称"}, {"华为"}}), sheetOf("联系记录", {})};
    book.read();
    EXPECT_THAT(book.plan(call(0)).plan.newSheets, ElementsAre("联系记录 (2)"));
}

TEST(ContactLog, ADropDownListFitsIntoXlsx) {
    for (const auto list :
         {TextId::log_methods, TextId::log_purposes, TextId::log_planes, TextId::log_levels})
        for (const auto language : {Language::en, Language::zhCN, Language::zhTW})
            EXPECT_LT(textOf(list, language).size(), 250u) << textOf(list, language);
}

TEST(ContactLog, TheListsAreInOneOrderInAllLanguages) {
    for (const auto list :
         {TextId::log_methods, TextId::log_purposes, TextId::log_planes, TextId::log_levels})
        for (const auto language : {Language::zhCN, Language::zhTW}) {
            EXPECT_EQ(choicesOf(list, language).size(), choicesOf(list, Language::en).size());
            for (std::size_t i = 0; i < choicesOf(list, language).size(); ++i)
                EXPECT_EQ(choiceOf(list, choicesOf(list, language)[i]), i);
        }
    EXPECT_GE(choicesOf(TextId::log_methods, Language::en).size(), 10u);
}

TEST(ContactLog, RowsAreMadeAboveTotalsAndNotes) {
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

TEST(ContactLog, ARowIsNotSqueezedInAboveAnotherTable) {
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

TEST(ContactLog, AnEmptyLogWithHeadersOnlyGetsItsFirstRow) {
    auto book = usualBook();
    book.sheets[1] = log({});
    book.read();
    const auto plan = book.plan(call(0)).plan;
    EXPECT_EQ(planned(plan, "联系记录", 1, 0), "46348");
    EXPECT_EQ(plan.newRows[0].likeRow, -1);
}

TEST(ContactLog, RangesAndFiltersOverTheLogGrow) {
    auto book = usualBook();
    book.sheets[1].databaseRanges = {{1, 0, 0, 2, 7}};
    book.read();
    const auto plan = book.plan(call(0)).plan;
    ASSERT_EQ(plan.growths.size(), 1u);
    EXPECT_EQ(plan.growths[0].newRows, 1);
    EXPECT_EQ(plan.growths[0].newLastColumn, 7);
}

TEST(ContactLog, TheUsersFormulasInTheLogGoOn) {
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

TEST(ContactLog, RowNumbersGoOn) {
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

TEST(ContactLog, DatesAreWrittenAsTheLogWritesThem) {
    auto book = usualBook();
    book.sheets[1] = log({{20261001, "华为", "电话", "业务", "报价", "", {}, "王芳"}});
    book.formats = {};
    book.read();
    EXPECT_EQ(planned(book.plan(call(0)).plan, "联系记录", 2, 0), "20261122");
}

TEST(ContactLog, DocumentsThatCountFrom1904GetTheirOwnSerials) {
    auto book = usualBook();
    book.nullDate = 1462;
    book.read();
    EXPECT_EQ(planned(book.plan(call(1)).plan, "联系记录", 3, 0), "44886");
}

TEST(ContactLog, AContactStillToComeIsRefused) {
    EXPECT_EQ(refusalOf(usualBook(), call(0, today + 1)), CannotLog::futureDate);
}

TEST(ContactLog, ALogWhoseDatesAreTextIsRefused) {
    auto book = usualBook();
    book.sheets[1] = log({{46290, "华为", "电话", "业务", "报价", "", {}, "王芳"},
                          {"2026/10/5", "华为", "电话", "业务", "报价", "", {}, "王芳"}});
    book.read();
    EXPECT_EQ(refusalOf(book, call(0)), CannotLog::textDates);
}

TEST(ContactLog, OneTextDateFurtherUpIsNoObstacle) {
    auto book = usualBook();
    book.sheets[1] = log({{"2026/10/5", "华为", "电话", "业务", "报价", "", {}, "王芳"},
                          {46300, "华为", "电话", "业务", "报价", "", {}, "王芳"}});
    book.read();
    EXPECT_EQ(planned(book.plan(call(0)).plan, "联系记录", 3, 0), "46348");
}

TEST(ContactLog, TheNextVisitFollowsTheTierAndItsInterval) {
    auto book = usualBook();
    book.situation.policy.cuts = {400, 200};
    const auto& customers = book.situation.book.customers;
    // A: 14 days from Sunday 2026-11-22 is a Sunday, so Monday; B: 30 days is Tuesday 22 December.
    EXPECT_EQ(nextVisitAfter(book.situation, customers[0], today), today + 15);
    EXPECT_EQ(nextVisitAfter(book.situation, customers[1], today), today + 30);
    book.situation.policy.cuts.clear();
    EXPECT_EQ(nextVisitAfter(book.situation, customers[0], today), std::nullopt);
}

TEST(ContactLog, AVisitPlannedByHandGoesBeforeTheTiersInterval) {
    auto book = usualBook();
    book.sheets[0] =
        sheetOf("客户", {{"客户名称", "年销售额", "最近联系日期", "下次拜访日期", "人工安排拜访日"},
                         {"华为", 500, 46300, today + 40, {}},
                         {"小米", 300, 46300, today + 40, today + 3},
                         {"联想", 300, 46300, today + 8, "待定"},
                         {"京东", 500, 46300, today - 1, {}}});
    book.formats = {{{0, 2}, FormatKind::date}, {{0, 3}, FormatKind::date}, {{1, 0}, FormatKind::date}};
    book.read();
    takeSetByHand(book.situation);
    book.situation.policy.cuts = {400, 200};
    const auto& customers = book.situation.book.customers;
    EXPECT_EQ(nextVisitAfter(book.situation, customers[0], today), today + 40) << "the user's own column";
    EXPECT_EQ(nextVisitAfter(book.situation, customers[1], today), today + 3) << "our column goes before it";
    EXPECT_EQ(nextVisitAfter(book.situation, customers[2], today), today + 8) << "words plan nothing";
    EXPECT_EQ(nextVisitAfter(book.situation, customers[3], today), today + 15) << "what has passed is over";
}

TEST(ContactLog, OurOwnLastContactColumnFollows) {
    auto book = usualBook();
    book.sheets[0] = sheetOf(
        "客户", {{"客户名称", "年销售额", "最近联系（Clientele）"}, {"华为", 500, 46300}, {"小米", 300, {}}});
    book.read();
    const auto plan = book.plan(call(1)).plan;
    EXPECT_EQ(planned(plan, "客户", 2, 2), "46348");
}

TEST(ContactLog, OurColumnRepeatsTheUsersWhereThatSaysTheDayNow) {
    auto book = usualBook();
    book.sheets[0] = sheetOf(
        "客户",
        {{"客户名称", "最近联系日期", "最近联系（Clientele）"}, {"华为", 46300, 46300}, {"小米", {}, {}}});
    book.formats = {{{0, 1}, FormatKind::date}, {{1, 0}, FormatKind::date}};
    book.read();
    const auto plan = book.plan(call(0)).plan;
    EXPECT_EQ(planned(plan, "客户", 1, 1), "46348");
    EXPECT_EQ(planned(plan, "客户", 1, 2), R"(=IF($B2="";"";$B2))");
}

} // namespace
} // namespace clientele::core::test
