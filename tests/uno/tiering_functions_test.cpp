// The tiering functions in real cells: what their examples do not show.
#include "office.hpp"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <org/clientele/XCommands.hpp>

#include <gtest/gtest.h>

namespace clientele::test {
namespace {

constexpr int badArgument = 502, badValue = 519, divisionByZero = 532, notAvailable = 32767;

void expectErrors(const Workbook& book, const std::vector<std::pair<const char*, int>>& wrong) {
    for (const auto& [formula, error] : wrong) {
        book.enter("Z1", formula);
        EXPECT_EQ(error, book.error("Z1")) << formula;
    }
}

TEST(TieringFunctions, AnswerWrongArgumentsWithAnErrorNeverAGuess) {
    const Workbook book;
    book.enter("A1", "50");
    book.enter("A2", "words");
    expectErrors(book, {{"=CRM.SCORE({1;2};{1;1;1})", badArgument},
                        {"=CRM.SCORE({1;2};{1;-1})", badArgument},
                        {"=CRM.SCORE({1;2};{0;0})", badArgument},
                        {"=CRM.SCORE({6;2};{1;1};{5;5})", badArgument},
                        {"=CRM.SCORE({1;\"x\"};{1;1})", badValue},
                        {"=CRM.SCORE(A1:B1;{0;1})", divisionByZero},
                        {"=CRM.SCOREWHY({1;2};{1;1};{\"one\"})", badArgument},
                        {"=CRM.KEYCUSTOMER({1;2})", badArgument},
                        {"=CRM.KEYCUSTOMER({1;0};;0)", badArgument},
                        {"=CRM.RELATIONTIER(-1)", badArgument},
                        {"=CRM.RELATIONTIER(50;;{50;80})", badArgument},
                        {"=CRM.RELATIONTIER(50;;;{\"a\";\"b\";\"c\"})", badArgument},
                        {"=CRM.RELATIONTIER(A2)", badValue},
                        {"=CRM.GRADE(\"good\";\"strong\";\"perhaps\")", badArgument},
                        {"=CRM.ACTION(\"Z\")", notAvailable},
                        {"=CRM.PRIORITY(\"Z\";45000;;;45001)", notAvailable},
                        {"=CRM.PRIORITY(\"A\";45002;;;45001)", notAvailable},
                        {"=CRM.PRIORITY(\"A\";\"soon\";;;45001)", badValue},
                        {"=CRM.ABC(A1:A1;;;1;A1:A2)", badArgument},
                        {"=CRM.ABCCUTS(A5:A9)", notAvailable}});
}

TEST(TieringFunctions, KeepAnErrorInTheRowOfItsCustomer) {
    const Workbook book;
    book.enter("A1", "4");
    book.enter("B1", "2");
    book.enter("A2", "4");
    book.enter("B2", "many");
    book.enter("A3", "7");
    book.enter("B3", "1");
    book.enterArray("D1:D4", "=CRM.SCORE(A1:B4;{1;1};{5;5})");
    EXPECT_DOUBLE_EQ(60, book.number("D1"));
    EXPECT_EQ(badValue, book.error("D2"));
    EXPECT_EQ(badArgument, book.error("D3")); // 7 of 5
    EXPECT_EQ("", book.text("D4"));
    EXPECT_EQ(0, book.error("D4"));
}

TEST(TieringFunctions, GiveNoClassToACustomerNobodyJudged) {
    const Workbook book;
    book.enter("A1", "good");
    book.enter("B1", "strong");
    book.enter("D1", "=CRM.GRADE(A1;B1;C1)");
    EXPECT_EQ("", book.text("D1"));
    book.enter("D2", "=CRM.ACTION(A9)");
    EXPECT_EQ("", book.text("D2"));
    book.enter("D3", "=CRM.PRIORITY(A9;B9)");
    EXPECT_EQ("", book.text("D3"));
}

TEST(TieringFunctions, ObeyThePolicySheetTheyAreGiven) {
    const Workbook book;
    create<org::clientele::XCommands>(context(), "org.clientele.Commands")->ensurePolicy(book.model());
    book.enter("A1", "=CRM.ACTION(\"B\";1;CRM_POLICY)");
    book.enter("A2", "=CRM.ACTION(\"B\")");
    EXPECT_EQ(book.text("A2"), book.text("A1"));
    book.enter("A3", "=CRM.PRIORITY(\"A\";45000;;;45014;CRM_POLICY)");
    EXPECT_EQ(4, book.number("A3"));
}

TEST(TieringFunctions, SpeakTheDocumentsLanguage) {
    const Workbook book;
    set(book.model(), "CharLocale", css::lang::Locale("zh", "TW", ""));
    book.enter("A1", "=CRM.RELATIONTIER(90)");
    book.enter("A2", "=CRM.TIER(12;{10;5};;1)");
    book.enter("A3", "=CRM.KEYCUSTOMER({1;1;0;1;0};;;1)");
    EXPECT_EQ("死黨級", book.text("A1"));
    EXPECT_EQ("12 ≥ 10：A", book.text("A2"));
    EXPECT_EQ("符合條件 1、2、4；60% ≥ 60%：大客戶", book.text("A3"));
}

// Calc shows the texts of an add-in's mixed array, but =, COUNTIF and VLOOKUP do not find them.
TEST(TieringFunctions, GiveLabelsThatOtherFormulasFind) {
    const Workbook book;
    book.enter("A1", "50");
    book.enter("A2", "20");
    book.enter("A4", "1");
    book.enterArray("B1:B4", "=CRM.ABC(A1:A4)");
    book.enterArray("C1:C4", "=CRM.TIER(A1:A4;{10;6})");
    book.enterArray("D1:D4", "=CRM.ABC(A1:A4;;;;1)");
    for (const auto* const formula :
         {"=COUNTIF(B1:B4;\"A\")", "=COUNTIF(C1:C4;\"A\")", "=SUMPRODUCT(B1:B4=C1:C4)-2",
          "=COUNTIF(D1:D4;\"*: A\")", "=2*EXACT(B1;\"A\")", "=MATCH(\"C\";C1:C4;0)-2"}) {
        book.enter("F1", formula);
        EXPECT_EQ(2, book.number("F1")) << formula;
    }
}

TEST(TieringFunctions, CutValuesByHeadsGiveEachCustomerItsClass) {
    const Workbook book;
    for (int row = 1; row <= 10; ++row)
        book.enter(("A" + std::to_string(row)).c_str(), std::to_string(row * row - 20).c_str());
    book.enterArray("C1:D1", "=CRM.ABCCUTS(A1:A10;{0.2;0.5};1)");
    book.enterArray("E1:E10", "=CRM.ABC(A1:A10;{0.2;0.5};;1)");
    book.enterArray("F1:F10", "=CRM.TIER(A1:A10;C1:D1)");
    for (int row = 1; row <= 10; ++row) {
        const auto at = std::to_string(row);
        EXPECT_EQ(book.text(("E" + at).c_str()), book.text(("F" + at).c_str())) << row;
    }
    EXPECT_EQ("A", book.text("E9"));
    EXPECT_EQ("C", book.text("E5"));
}

} // namespace
} // namespace clientele::test
