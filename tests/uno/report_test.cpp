// The tier report on real sheets: what it writes, what it leaves alone, what undo and files give back.
#include "content.hpp"
#include "core/report/made_up_book.hpp"
#include "office.hpp"
#include "reports/reports.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include <fstream>
#include <gmock/gmock.h>
#include <regex>
#include <tuple>

namespace clientele::test {
namespace {

using core::test::MadeUpBook;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

const std::string today = "Tier report 2026-11-24";

calc::Document documentOf(const Workbook& book) {
    return {context(), book.model()};
}

std::vector<std::string> sheetsOf(const calc::Document& document) {
    std::vector<std::string> out;
    for (int i = 0; i < document.sheetCount(); ++i)
        out.push_back(document.sheetName(i));
    return out;
}

Sequence<Sequence<Any>> contentOf(const calc::Document& document, int sheet) {
    const auto cursor = document.sheet(sheet)->createCursor();
    const Reference<css::sheet::XUsedAreaCursor> used(cursor, UNO_QUERY_THROW);
    used->gotoStartOfUsedArea(false);
    used->gotoEndOfUsedArea(true);
    return Reference<css::sheet::XCellRangeData>(cursor, UNO_QUERY_THROW)->getDataArray();
}

/// Everything that stands in the document, sheet by sheet.
std::vector<std::pair<std::string, Sequence<Sequence<Any>>>> contentOf(const calc::Document& document) {
    std::vector<std::pair<std::string, Sequence<Sequence<Any>>>> out;
    for (int i = 0; i < document.sheetCount(); ++i)
        out.emplace_back(document.sheetName(i), contentOf(document, i));
    return out;
}

std::string allText(const calc::Document& document, int sheet) {
    std::string out;
    for (const auto& row : contentOf(document, sheet))
        for (const auto& cell : row)
            if (OUString text; cell >>= text)
                out += fromUno(text) + "\n";
    return out;
}

int chartsOn(const calc::Document& document, int sheet) {
    const Reference<css::table::XTableChartsSupplier> charts(document.sheet(sheet), UNO_QUERY_THROW);
    return static_cast<int>(
        Reference<css::container::XIndexAccess>(charts->getCharts(), UNO_QUERY_THROW)->getCount());
}

std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// A workbook with something of the user's in it, and a report of the made-up book to put there.
class TierReportSheets : public testing::Test {
protected:
    TierReportSheets() {
        book.enter("A1", "SECRETWORD");
        book.enter("B2", "=6*7");
        made.previous = core::PreviousTiers{made.asOf - 90, {0, 1, 0, 1, std::nullopt}};
    }

    reports::ReportSheets write() {
        const calc::UndoStep step(document, "Tier report");
        return reports::writeTierReport(document, made.report());
    }

    Workbook book;
    calc::Document document = documentOf(book);
    MadeUpBook made;
};

TEST_F(TierReportSheets, StandBehindTheUsersWithTablesAndTwoCharts) {
    EXPECT_THAT(write().names, ElementsAre(today));
    EXPECT_EQ(today, sheetsOf(document).back());
    EXPECT_EQ(2, chartsOn(document, 1));
    for (const char* text : {"Customer tier report", "Tiers", "Key customers nobody visited", "Not included"})
        EXPECT_THAT(allText(document, 1), HasSubstr(text));
    EXPECT_EQ("SECRETWORD", book.text("A1"));
}

TEST_F(TierReportSheets, KeepANameLikeAFormulaAsText) {
    made.book.customers[0].name = "=1+1";
    write();
    EXPECT_THAT(allText(document, 1), HasSubstr("=1+1\n"));
}

TEST_F(TierReportSheets, OfTheSameDayAreReplacedWhereTheyStand) {
    write();
    document.insertSheet("Mine");
    made.book.customers[0].name = "Renamed";
    EXPECT_THAT(write().names, ElementsAre(today));
    EXPECT_THAT(sheetsOf(document), ElementsAre("Sheet1", today, "Mine"));
    EXPECT_THAT(allText(document, 1), HasSubstr("Renamed"));
    EXPECT_EQ(2, chartsOn(document, 1));
}

TEST_F(TierReportSheets, OfAnotherDayStandBesideTheEarlier) {
    write();
    ++made.asOf;
    write();
    EXPECT_THAT(sheetsOf(document), ElementsAre("Sheet1", today, "Tier report 2026-11-25"));
}

TEST_F(TierReportSheets, NeverReplaceASheetOfTheUser) {
    document.insertSheet(today);
    EXPECT_THAT(write().names, ElementsAre(today + " (2)"));
    EXPECT_EQ(3, document.sheetCount());
    EXPECT_FALSE(reports::isOurSheet(document, today));
    EXPECT_TRUE(reports::isOurSheet(document, today + " (2)"));
}

TEST_F(TierReportSheets, AreUndoneInOneStepToTheVeryContentBefore) {
    const auto before = contentOf(document);
    write();
    document.undoManager()->undo();
    EXPECT_EQ(before, contentOf(document));
    document.undoManager()->redo();
    EXPECT_EQ(today, sheetsOf(document).back());
}

TEST_F(TierReportSheets, ComeBackWhenTheirReplacementIsUndone) {
    write();
    const auto before = contentOf(document);
    made.book.customers[0].name = "Renamed";
    write();
    document.undoManager()->undo();
    EXPECT_EQ(before, contentOf(document));
    EXPECT_EQ(2, chartsOn(document, 1));
    EXPECT_TRUE(reports::isOurSheet(document, today));
}

TEST_F(TierReportSheets, SurviveOdsAndXlsxWithChartsAndRepeatedRows) {
    write();
    inBothFormats(book, [&](const Workbook& again, const char* name) {
        const auto reopened = documentOf(again);
        const int sheet = reopened.sheetIndex(today);
        ASSERT_GE(sheet, 0) << name;
        EXPECT_TRUE(reports::isOurSheet(reopened, today)) << name;
        EXPECT_EQ(2, chartsOn(reopened, sheet)) << name;
        const Reference<css::sheet::XPrintAreas> print(reopened.sheet(sheet), UNO_QUERY_THROW);
        EXPECT_TRUE(print->getPrintTitleRows()) << name;
        EXPECT_EQ(2, print->getTitleRows().EndRow) << name;
        EXPECT_EQ(1, print->getPrintAreas().getLength()) << name;
    });
}

TEST_F(TierReportSheets, AloneAreInThePdf) {
    const TemporaryFolder folder;
    reports::exportPdf(document, write(), office::fileUrl(folder / "report.pdf"));
    const auto pdf = bytesOf(folder / "report.pdf");
    EXPECT_EQ("%PDF", pdf.substr(0, 4));
    const std::regex page("/Type ?/Page[^s]"), a4("/MediaBox ?\\[ ?0 0 59[5-6][.0-9]* 84[1-2][.0-9]* ?\\]");
    const auto count = [&pdf](const std::regex& what) {
        return std::distance(std::sregex_iterator(pdf.begin(), pdf.end(), what), std::sregex_iterator());
    };
    // Two pages for so small a book; the user's sheet would have been a third.
    EXPECT_EQ(2, count(page));
    EXPECT_GE(count(a4), 2);
}

TEST_F(TierReportSheets, ChineseDocumentsGetChineseReports) {
    made.language = core::Language::zhCN;
    EXPECT_THAT(write().names, ElementsAre("等级报表 2026-11-24"));
    EXPECT_THAT(allText(document, 1), HasSubstr("重点客户无人问津"));
}

TEST_F(TierReportSheets, StandWithoutChartsWhereNobodyBought) {
    for (auto& customer : made.book.customers)
        customer.sales = 0.0;
    write();
    EXPECT_EQ(0, chartsOn(document, 1));
    EXPECT_THAT(allText(document, 1), HasSubstr("no sales"));
}

TEST_F(TierReportSheets, SnapshotsStandLastAndAreReadBack) {
    made.previous.reset();
    const auto snapshot = [&](core::Day day) {
        std::ignore = made.report(); // fills the classes
        reports::writeSnapshot(document,
                               core::planSnapshot(reports::readSnapshot(document), made.book, made.classes,
                                                  made.policy, day, made.language, document.nullDateOffset()),
                               made.language);
    };
    snapshot(made.asOf - 60);
    made.book.customers[4].sales = 1000.0;
    snapshot(made.asOf);
    write();
    EXPECT_THAT(sheetsOf(document), ElementsAre("Sheet1", today, "Tier history"));
    const auto previous = core::previousTiers(reports::readSnapshot(document), made.book, made.policy,
                                              made.asOf, document.nullDateOffset());
    ASSERT_TRUE(previous);
    EXPECT_EQ(made.asOf - 60, previous->day);
    EXPECT_EQ(2, previous->tiers[4]);
}

} // namespace
} // namespace clientele::test
