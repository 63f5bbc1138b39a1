#include "core/formulas/calls.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clientele::core {
namespace {

using testing::ElementsAre;

bool callsUs(std::string_view formula) {
    return CrmCalls().in(formula, 0);
}

TEST(CrmCalls, AreFoundByBothNamesInAnyCaseAndAnywhere) {
    EXPECT_TRUE(callsUs("=CRM.ABC(A1:A9)"));
    EXPECT_TRUE(callsUs("=crm.abc(A1:A9)"));
    EXPECT_TRUE(callsUs("=ORG.CLIENTELE.FUNCTIONS.ABC(A1:A9)"));
    EXPECT_TRUE(callsUs("{=org.clientele.functions.abc(A1:A9)}"));
    EXPECT_TRUE(callsUs("=IF(SUM(B1:B4)>2;1+CRM.GINI(A1:A9);\"none\")"));
    EXPECT_TRUE(callsUs("=-CRM.GINI (A1:A9)")) << "Calc takes blanks before the bracket";
    EXPECT_TRUE(callsUs("='Q1 \"x\" 2026'.A1+CRM.GINI(A1:A9)"));
    EXPECT_TRUE(callsUs("=\"it's \"&CRM.ABC(A1)"));
}

TEST(CrmCalls, AreNotTextsSheetsColumnsOrOtherFunctions) {
    EXPECT_FALSE(callsUs("=\"CRM.ABC(A1)\""));
    EXPECT_FALSE(callsUs("=\"say \"\"CRM.ABC(A1)\"\" twice\""));
    EXPECT_FALSE(callsUs("='CRM.ABC('.A1*(1+B2)"));
    EXPECT_FALSE(callsUs("='it''s CRM.ABC('.A1"));
    EXPECT_FALSE(callsUs("=CRM.A1*(2)"));
    EXPECT_FALSE(callsUs("=$CRM.$A$1*(2)"));
    EXPECT_FALSE(callsUs("=CRM.$A$1*(2)"));
    EXPECT_FALSE(callsUs("='file:///home/a/CRM.ods'#$CRM.A1"));
    EXPECT_FALSE(callsUs("=Sales[[#This Row];[CRM.ABC(]]*(2)"));
    EXPECT_FALSE(callsUs("=MYCRM.ABC(A1)"));
    EXPECT_FALSE(callsUs("=ORG.CLIENTELE.FUNCTIONS(A1)"));
    EXPECT_FALSE(callsUs("=CRM.(A1)"));
    EXPECT_FALSE(callsUs("=CRM_POLICY"));
    EXPECT_FALSE(callsUs("=客户CRM.ABC(A1)"));
    EXPECT_FALSE(callsUs(""));
}

TEST(CrmCalls, EndWhereAFormulaIsBroken) {
    for (const char* broken :
         {"=\"CRM.ABC(", "='CRM.ABC(", "=[CRM.ABC(", "=A1['", "=\"", "='", "=[", "=#", "=$"})
        EXPECT_FALSE(callsUs(broken)) << broken;
}

TEST(FormulaNames, TellAClosedFormulaFromABrokenOne) {
    EXPECT_TRUE(isClosed("=CRM.ABC(A1;\"(\";'x('.A1)"));
    EXPECT_TRUE(isClosed("=\"a\"\"b\""));
    for (const char* broken : {"=CRM.ABC(A1", "=CRM.ABC(A1))", "=)A1(", "=\"a", "=\"a\"\"", "='a", "=T[a"})
        EXPECT_FALSE(isClosed(broken)) << broken;
}

TEST(CrmCalls, StandBehindNamesAndNamesOfNames) {
    const CrmCalls calls({{"Outer", "Inner*2", -1},
                          {"Inner", "CRM.GINI($Sheet1.$A$1:$A$9)", -1},
                          {"Local", "CRM.GINI($Sheet1.$A$1:$A$9)", 1},
                          {"Plain", "\"CRM.GINI(\"", -1}});
    EXPECT_TRUE(calls.in("=ROUND(outer;2)", 0));
    EXPECT_TRUE(calls.in("=Inner", 0));
    EXPECT_TRUE(calls.in("=Local", 1));
    EXPECT_FALSE(calls.in("=Local", 0)) << "another sheet's name";
    EXPECT_FALSE(calls.in("=Plain&\"Inner\"", 0));
    EXPECT_FALSE(calls.in("='Inner'.A1", 0));
}

TEST(FormulaNames, AreTheWordsThatAreNoTextsAndNoReferences) {
    std::vector<std::string> words;
    for (const auto& name : namesIn("=IF(x;\"y\";'z'.A1)+1.5E3*$A$1+Sheet.$B$2+名称+SUM (A1:B2)"))
        words.push_back(std::string(name.text) + (name.call ? "(" : ""));
    EXPECT_THAT(words, ElementsAre("IF(", "x", "名称", "SUM(", "A1", "B2"));
}

TEST(FormulaNames, AreShownAsTheFormulaBarShowsThem) {
    EXPECT_EQ(withDisplayNames("=1+ORG.CLIENTELE.FUNCTIONS.ABC(A1)&\"ORG.CLIENTELE.FUNCTIONS.ABC(\""),
              "=1+CRM.ABC(A1)&\"ORG.CLIENTELE.FUNCTIONS.ABC(\"");
    EXPECT_EQ(withDisplayNames("=SUM(A1)"), "=SUM(A1)");
}

} // namespace
} // namespace clientele::core
