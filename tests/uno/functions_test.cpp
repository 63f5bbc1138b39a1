// The functions of Calc on what real columns hold, in cells and in saved workbooks.
#include "content.hpp"
#include "office.hpp"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/util/Date.hpp>
#include <org/clientele/XCommands.hpp>

#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::test {
namespace {

constexpr int badArgument = 502, badValue = 519, divisionByZero = 532, notAvailable = 32767;

/// A column of sales with a gap and a word in it.
void fillColumn(const Workbook& book) {
    book.enter("A1", "50");
    book.enter("A2", "20");
    book.enter("A4", "unknown");
    book.enter("A5", "5");
}

TEST(FunctionsInCells, LeaveABlankRowBlankAndKeepATextsErrorInItsRow) {
    const Workbook book;
    fillColumn(book);
    book.enterArray("C1:C5", "=CRM.ABC(A1:A5)");
    EXPECT_EQ("A", book.text("C1"));
    EXPECT_EQ("A", book.text("C2"));
    EXPECT_EQ("", book.text("C3"));
    EXPECT_EQ(0, book.error("C3"));
    EXPECT_EQ(badValue, book.error("C4"));
    EXPECT_EQ("B", book.text("C5"));
    book.enterArray("D1:D5", "=CRM.TIER(A1:A5;{10;6})");
    EXPECT_EQ("A", book.text("D1"));
    EXPECT_EQ("", book.text("D3"));
    EXPECT_EQ(badValue, book.error("D4"));
    EXPECT_EQ("C", book.text("D5"));
}

TEST(FunctionsInCells, GiveBlanksThatNoAverageCountsAsZero) {
    const Workbook book;
    fillColumn(book);
    book.enter("A4", "1");
    book.enterArray("C1:C5", "=CRM.TIER(A1:A5;{10;6};{1;2;3})");
    book.enterArray("D1:D5", "=CRM.ABC(A1:A5;;{1;2;3})");
    book.enter("E1", "=MIN(C1:C5;D1:D5)");
    book.enter("E2", "=COUNT(C1:C5)+10*COUNT(D1:D5)");
    EXPECT_EQ(1, book.number("E1"));
    EXPECT_EQ(44, book.number("E2"));
}

TEST(FunctionsInCells, TakeAWholeColumn) {
    const Workbook book;
    fillColumn(book);
    book.enter("A4", "");
    book.enter("C1", "=CRM.TOPSHARE(A:A;1)");
    EXPECT_EQ(1, book.number("C1"));
    book.enterArray("D1:D100", "=CRM.ABC(A:A)");
    EXPECT_EQ("A", book.text("D1"));
    EXPECT_EQ("B", book.text("D5"));
    EXPECT_EQ(notAvailable, book.error("D6")); // beyond the column's data: nothing to give
    book.enterArray("E1:E100", "=CRM.TIER(A:A;{10;6})");
    EXPECT_EQ("C", book.text("E5"));
    EXPECT_EQ(notAvailable, book.error("E6"));
}

TEST(FunctionsInCells, KeepTheShapeOfARowAndOfARectangle) {
    const Workbook book;
    book.enter("A1", "50");
    book.enter("B1", "20");
    book.enter("C1", "1");
    book.enterArray("A3:C3", "=CRM.ABC(A1:C1)");
    EXPECT_EQ("A", book.text("B3"));
    EXPECT_EQ("C", book.text("C3"));
    book.enter("A2", "0.5");
    book.enterArray("A5:C6", "=CRM.TIER(A1:C2;{10;6})");
    EXPECT_EQ("C", book.text("C5"));
    EXPECT_EQ("C", book.text("A6"));
    EXPECT_EQ("", book.text("B6"));
}

TEST(FunctionsInCells, AnswerWrongArgumentsWithAnErrorNeverAGuess) {
    const Workbook book;
    fillColumn(book);
    const std::vector<std::pair<const char*, int>> wrong{
        {"=CRM.TOPSHARE(A1:A3;2)", badArgument},
        {"=CRM.TOPSHARE(A1:A5)", badValue},
        {"=CRM.TOPSHARE(Z1:Z9)", divisionByZero},
        {"=CRM.TOPSHARE(A1:A3;\"x\")", badValue},
        {"=CRM.TOPSHARE(A1:A3;A1:A2)", badArgument},
        {"=CRM.GINI(\"text\")", badValue},
        {"=CRM.TIER(5;{6;10})", badArgument},
        {"=CRM.TIER(\"x\";{10;6})", badValue},
        {"=CRM.TIER(5;{9;8;7;6;5})", badArgument},
        {"=CRM.ABC(A1:A3;{0.9;0.8})", badArgument},
        {"=CRM.RFMCUTS(A1;A1;A1;1)", badArgument},
        {"=CRM.RFMCUTS(A1;A1;A1;2.5)", badArgument},
        {"=CRM.RFMSEGMENT(5;5;0)", badArgument},
        {"=CRM.RFMSEGMENT(5;5;4.5)", badArgument},
        {"=CRM.NEXTVISIT(45000;\"E\")", notAvailable},
        {"=CRM.NEXTVISIT(\"soon\";\"A\")", badValue},
        {"=CRM.DUEDAYS(45000;\"A\";44000)", notAvailable},
        {"=CRM.DUESTATE(45000;\"A\";45001;A1:A5)", badArgument},
        {"=CRM.LORENZ(A1:A3;1)", badArgument},
        {"=CRM.LORENZ(A1:A3;-3)", badArgument},
        {"=CRM.ABC(A1:A3;;{\"x\"})", badArgument}};
    for (const auto& [formula, error] : wrong) {
        book.enter("C1", formula);
        EXPECT_EQ(error, book.error("C1")) << formula;
    }
}

TEST(FunctionsInCells, PassOnTheErrorOfACellTheyRead) {
    const Workbook book;
    book.enter("A1", "=1/0");
    book.enter("B1", "=CRM.TIER(A1;{10;6})");
    EXPECT_NE(0, book.error("B1"));
}

TEST(FunctionsInCells, TakeOmittedArgumentsAsDefaults) {
    const Workbook book;
    fillColumn(book);
    book.enter("B1", "=CRM.TOPSHARE(A1:A3)-CRM.TOPSHARE(A1:A3;0.2)");
    book.enter("B2", "=CRM.TOPSHARE(A1:A3;)-CRM.TOPSHARE(A1:A3;0.2)");
    book.enter("B3", "=CRM.TIER(7;{10;6};)");
    EXPECT_EQ(0, book.number("B1"));
    EXPECT_EQ(0, book.number("B2"));
    EXPECT_EQ("B", book.text("B3"));
}

TEST(FunctionsInCells, NestAndTakeLabelsAndCutsFromOtherFunctions) {
    const Workbook book;
    fillColumn(book);
    book.enter("C1", "=CRM.TIER(20;CRM.ABCCUTS(A1:A3);{\"gold\";\"iron\";\"lead\"})");
    EXPECT_EQ("gold", book.text("C1"));
    book.enter("C2", "=LEN(CRM.TIER(20;CRM.ABCCUTS(A1:A3)))");
    EXPECT_EQ(1, book.number("C2"));
    book.enter("C3", "=SUM(CRM.LORENZ(A1:A2))");
    EXPECT_NEAR(0.5 + 1 + 20.0 / 70 + 1, book.number("C3"), 1e-12);
}

TEST(FunctionsInCells, FollowTheirSourceAtOnce) {
    const Workbook book;
    fillColumn(book);
    book.enter("A4", "1");
    book.enterArray("K1:L1", "=CRM.ABCCUTS(A1:A5)");
    book.enter("C1", "=CRM.TIER(5;$K$1:$L$1)");
    const auto before = book.text("C1");
    book.enter("A5", "5000");
    EXPECT_NE(before, book.text("C1"));
    EXPECT_EQ("C", book.text("C1"));
}

TEST(FunctionsInCells, CountAnEmptyLastContactAsNeverContacted) {
    const Workbook book;
    book.enter("B1", "A");
    book.enter("C1", "=CRM.NEXTVISIT(A1;B1)-TODAY()");
    book.enter("C2", "=CRM.DUEDAYS(A1;B1)");
    book.enter("C3", "=CRM.DUESTATE(A1;B1;45000;;{\"never\";\"b\";\"c\";\"d\";\"e\"})");
    book.enter("C4", "=CRM.NEXTVISIT(A1;B9)");
    EXPECT_EQ(0, book.number("C1"));
    EXPECT_EQ(0, book.error("C1"));
    EXPECT_EQ(0, book.number("C2"));
    EXPECT_EQ("never", book.text("C3"));
    EXPECT_EQ("", book.text("C4")); // nobody without a tier is due
}

TEST(FunctionsInCells, MoveAVisitPastTheHolidaysGiven) {
    const Workbook book;
    book.enter("A1", "2024-03-01");
    book.enter("B1", "2024-03-15");
    book.enter("C1", "=CRM.NEXTVISIT(A1;\"A\";;B1)-A1");
    EXPECT_EQ(17, book.number("C1")); // Friday the 15th is one, so Monday the 18th
}

TEST(FunctionsInCells, KeepTheKindOfACustomersNumber) {
    const Workbook book;
    book.enter("A1", "1001");
    book.enter("B1", "2024-03-01");
    book.enter("C1", "10");
    book.enter("A2", "'=1+1");
    book.enter("B2", "2024-03-02");
    book.enter("C2", "20");
    book.enterArray("E1:J3", "=CRM.RFM(A1:A3;B1:B3;C1:C3;B2)");
    EXPECT_EQ(1001, book.number("E1"));
    EXPECT_EQ(css::table::CellContentType_FORMULA, book.cell("E1")->getType());
    EXPECT_EQ("=1+1", book.text("E2"));
    EXPECT_EQ(1, book.number("F1"));
    book.enter("L1", "=CRM.RFM(A1:A2;B1:B2;C1:C2;B2;\"nobody\")");
    EXPECT_EQ("nobody", book.text("L1"));
}

TEST(FunctionsInCells, UseTheDocumentsNullDateAndLanguage) {
    const Workbook book;
    book.enter("A1", "=DATE(2024;3;1)");
    book.enter("B1", "=CRM.NEXTVISIT(A1;\"B\")=DATE(2024;4;1)");
    book.enter("B2", "=CRM.DUESTATE(A1;\"A\";A1)");
    EXPECT_EQ(1, book.number("B1"));
    EXPECT_NE(std::string::npos, book.text("B2").find("OK"));
    set(book.model(), "NullDate", css::util::Date(1, 1, 1904));
    set(book.model(), "CharLocale", css::lang::Locale("zh", "CN", ""));
    Reference<css::sheet::XCalculatable>(book.model(), UNO_QUERY_THROW)->calculateAll();
    EXPECT_EQ(1, book.number("B1"));
    EXPECT_NE(std::string::npos, book.text("B2").find("正常"));
}

TEST(FunctionsInCells, ObeyThePolicySheetTheyAreGiven) {
    const Workbook book;
    create<org::clientele::XCommands>(context(), "org.clientele.Commands")->ensurePolicy(book.model());
    const auto names = get<Reference<css::container::XNameAccess>>(book.model(), "NamedRanges");
    const Reference<css::sheet::XCellRangeReferrer> intervals(names->getByName("CRM_INTERVALS"),
                                                              UNO_QUERY_THROW);
    book.enter("A1", "=CRM.DUEDAYS(45000;\"A\";45000)");
    book.enter("A2", "=CRM.DUEDAYS(45000;\"A\";45000;CRM_POLICY)");
    book.enter("A3", "=CRM.DUESTATE(45000;\"A\";45000;CRM_POLICY)");
    EXPECT_EQ(14, book.number("A1"));
    EXPECT_EQ(14, book.number("A2"));
    EXPECT_NE("", book.text("A3"));
    EXPECT_EQ(0, book.error("A3"));
    intervals->getReferredCells()->getCellByPosition(0, 0)->setValue(21);
    EXPECT_EQ(21, book.number("A2"));
}

TEST(FunctionsInFiles, LiveOnInOdsAndXlsx) {
    const Workbook book;
    fillColumn(book);
    book.enter("A4", "1");
    book.enterArray("C1:C5", "=CRM.ABC(A1:A5)");
    book.enter("D1", "=CRM.TIER(A1;{10;6})");
    book.enter("D2", "=CRM.DUEDAYS(45000;\"A\";45001)");
    inBothFormats(book, [&](const Workbook& again, const char* name) {
        Reference<css::sheet::XCalculatable>(again.model(), UNO_QUERY_THROW)->calculateAll();
        EXPECT_EQ("A", again.text("C1")) << name;
        EXPECT_EQ("A", again.text("D1")) << name;
        again.enter("A1", "5.5");
        EXPECT_EQ("C", again.text("D1")) << name;
        EXPECT_EQ(book.number("D2"), again.number("D2")) << name;
    });
}

/// Chinese headers, a customer per row, and one cell with an error.
void fillQuarters(const Workbook& book) {
    const char* headers[] = {"客户", "一季度", "二季度", "三季度", "四季度"};
    const char* cells[] = {"A1", "B1", "C1", "D1", "E1"};
    for (std::size_t i = 0; i < std::size(cells); ++i)
        book.enter(cells[i], headers[i]);
    book.fill(
        "A2:E3",
        sequenceOf({sequenceOf({Any(toUno("华信有限公司")), Any(20.0), Any(50.0), Any(80.0), Any(120.0)}),
                    sequenceOf({Any(toUno("華信")), Any(80.0), Any(100.0), Any(75.0), Any(70.0)})}));
    book.enter("C4", "=1/0");
    set(book.model(), "CharLocaleAsian", css::lang::Locale("zh", "CN", ""));
    set(book.model(), "CharLocale", css::lang::Locale("zh", "CN", ""));
}

TEST(FunctionsInFiles, KeepSeriesNamesAndReasonsInOdsAndXlsx) {
    const Workbook book;
    fillQuarters(book);
    book.enterArray("G2:G3", "=CRM.LIFECYCLE(B2:E3)");
    book.enter("G4", "=CRM.LIFECYCLE(B4:E4)");
    book.enterArray("H2:I3", "=CRM.DUPLICATES(A2:A3)");
    book.enter("J2", "=CRM.LIFECYCLE(B2:E2;;;;;1)");
    inBothFormats(book, [&](const Workbook& again, const char* name) {
        Reference<css::sheet::XCalculatable>(again.model(), UNO_QUERY_THROW)->calculateAll();
        // .xlsx has no place for a document's language: words follow the language of the office that opens it
        const bool keepsLanguage = name == std::string_view("kept.ods");
        EXPECT_EQ(keepsLanguage ? "成长期" : "Growth", again.text("G2")) << name;
        EXPECT_EQ(keepsLanguage ? "衰退期" : "Decline", again.text("G3")) << name;
        if (keepsLanguage) {
            EXPECT_EQ(book.text("J2"), again.text("J2"));
        }
        EXPECT_NE(0, again.error("G4")) << name; // of its own row only
        EXPECT_EQ(1, again.number("H3")) << name;
        EXPECT_NE("", again.text("I3")) << name;
    });
}

} // namespace
} // namespace clientele::test
