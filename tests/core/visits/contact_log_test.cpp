// One contact more: how its row is written (SPEC §1.3, §4).
#include "core/visits/contact_words.hpp"
#include "core/visits/log_books.hpp"

#include <gmock/gmock.h>

namespace clientele::core::test {
namespace {

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

} // namespace
} // namespace clientele::core::test
