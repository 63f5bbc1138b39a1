#include "core/formulas/argument_text.hpp"

#include <gtest/gtest.h>

namespace clientele::core {
namespace {

std::string typed(std::string_view text, std::string_view kind, const TextLocale& locale = {}) {
    return argumentText(text, argumentForm(kind), locale,
                        [](std::string_view name) { return name == "Rates"; });
}

TEST(ArgumentText, LeavesNumbersRangesAndExpressionsAsTyped) {
    EXPECT_EQ(typed(" 5 ", "whole number"), "5");
    EXPECT_EQ(typed("=A1*2", "one number"), "A1*2");
    EXPECT_EQ(typed("Rates", "number column"), "Rates");
    EXPECT_EQ(typed("80%", "share"), "80%");
    EXPECT_EQ(typed("", "labels"), "");
    EXPECT_EQ(typed("  ", "one text"), "");
}

TEST(ArgumentText, PutsBareWordsIntoQuotesWhereATextBelongs) {
    EXPECT_EQ(typed("nested", "choice"), "\"nested\"");
    EXPECT_EQ(typed("\"nested\"", "choice"), "\"nested\"");
    EXPECT_EQ(typed("he said 5'", "one text"), "\"he said 5'\"");
    EXPECT_EQ(typed("Rates", "one text"), "Rates") << "a name of the document is no word";
    EXPECT_EQ(typed("UPPER(\"a\")", "one text"), "UPPER(\"a\")");
}

TEST(ArgumentText, TakesADayForADayAndNotForASubtraction) {
    EXPECT_EQ(typed("2026-11-22", "one date"), "DATE(2026;11;22)");
    EXPECT_EQ(typed("2026年3月5日", "date list"), "DATE(2026;3;5)");
    EXPECT_EQ(typed("5/14/2026", "one date", {.dateOrder = DateOrder::monthDayYear}), "DATE(2026;5;14)");
    EXPECT_EQ(typed("TODAY()", "one date"), "TODAY()");
    EXPECT_EQ(typed("46348", "one date"), "46348");
    EXPECT_EQ(typed("2026-11-22", "one number"), "2026-11-22") << "there it is what Calc makes of it";
}

TEST(ArgumentText, MakesListsOfWhatStandsBetweenSemicolonsOrCommas) {
    EXPECT_EQ(typed("0.8; 0.95", "number list"), "{0.8;0.95}");
    EXPECT_EQ(typed("80%，95%", "number list"), "{0.8;0.95}");
    EXPECT_EQ(typed("0,8; 0,95", "number list", {.decimal = ',', .group = '.'}), "{0.8;0.95}");
    EXPECT_EQ(typed("80%", "number list"), "0.8");
    EXPECT_EQ(typed("{0.8;0.95}", "number list"), "{0.8;0.95}");
    EXPECT_EQ(typed("0.8;many", "number list"), "0.8;many");
    EXPECT_EQ(typed("gold, silver", "labels"), "{\"gold\";\"silver\"}");
    EXPECT_EQ(typed("金；银", "labels"), "{\"金\";\"银\"}");
    EXPECT_EQ(typed("gold", "labels"), "\"gold\"");
}

TEST(CallText, LeavesOutWhatIsEmptyAtTheEndOnly) {
    EXPECT_EQ(callText("CRM.ABC", {"A2:A9", "", ""}), "=CRM.ABC(A2:A9)");
    EXPECT_EQ(callText("CRM.ABC", {"A2:A9", "", "\"gold\""}), "=CRM.ABC(A2:A9;;\"gold\")");
    EXPECT_EQ(callText("CRM.X", {}), "=CRM.X()");
}

} // namespace
} // namespace clientele::core
