#include "core/formulas/references.hpp"
#include "core/formulas/values_plan.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clientele::core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(ValuesPlan, JoinsFormulasBelowEachOther) {
    ValuesPlanner planner{CrmCalls()};
    for (const int row : {1, 2, 3, 5})
        planner.add(0, row, 2, false);
    planner.add(0, 6, 3, false); // the next column, not the next row
    EXPECT_THAT(planner.plan().areas,
                ElementsAre(Area{0, 1, 2, 3, 2}, Area{0, 5, 2, 5, 2}, Area{0, 6, 3, 6, 3}));
    EXPECT_EQ(planner.plan().cells(), 5);
}

TEST(ValuesPlan, KeepsFormulasThatShowAnError) {
    ValuesPlanner planner{CrmCalls()};
    planner.add(0, 1, 2, false);
    planner.add(0, 2, 2, true);
    planner.add(0, 3, 2, false);
    planner.addArray({1, 0, 0, 9, 1}, true, true);
    const auto& plan = planner.plan();
    EXPECT_THAT(plan.areas, ElementsAre(Area{0, 1, 2, 1, 2}, Area{0, 3, 2, 3, 2}));
    EXPECT_THAT(plan.kept, ElementsAre(Area{0, 2, 2, 2, 2}, Area{1, 0, 0, 9, 1}));
    EXPECT_THAT(plan.partly, IsEmpty()) << "what stays needs no warning";
    ASSERT_EQ(plan.sheets.size(), 2u);
    EXPECT_EQ(plan.sheets[0].kept, 1);
    EXPECT_EQ(plan.sheets[1].kept, 1);
    EXPECT_EQ(plan.cells(), 2);
}

TEST(ValuesPlan, TakesAnArrayAsAWhole) {
    ValuesPlanner planner{CrmCalls()};
    planner.add(0, 0, 2, false);
    planner.addArray({0, 1, 2, 10, 4}, false, true);
    planner.add(0, 11, 2, false); // below the array, not part of it
    const auto& plan = planner.plan();
    EXPECT_THAT(plan.areas, ElementsAre(Area{0, 0, 2, 0, 2}, Area{0, 1, 2, 10, 4}, Area{0, 11, 2, 11, 2}));
    EXPECT_EQ(plan.sheets.front().arrays, 1);
    EXPECT_EQ(plan.sheets.front().arrayCells, 30);
    EXPECT_EQ(plan.cells(), 32);
    EXPECT_THAT(plan.partly, ElementsAre(Area{0, 1, 2, 10, 4}));
}

TEST(References, AreWrittenAsCalcReadsThem) {
    EXPECT_EQ(cellsText({0, 1, 2, 299, 2}), "C2:C300");
    EXPECT_EQ(cellsText({0, 1, 2, 1, 2}), "C2");
    EXPECT_EQ(cellsText({0, 0, 2, 1048575, 3}), "C:D");
    EXPECT_EQ(cellsText({0, 1, 0, 4, 16383}), "2:5");
    EXPECT_EQ(reference("Orders", {0, 1, 0, 899, 0}), "Orders.A2:A900");
    EXPECT_EQ(reference("Sheet1", {0, 0, 0, 0, 0}), "Sheet1.A1");
    EXPECT_EQ(reference("Q1 2026", {0, 0, 0, 0, 0}), "'Q1 2026'.A1");
    EXPECT_EQ(reference("it's", {0, 0, 0, 0, 0}), "'it''s'.A1");
    EXPECT_EQ(reference("客户", {0, 0, 0, 0, 0}), "'客户'.A1");
    EXPECT_EQ(reference("AB12", {0, 0, 0, 0, 0}), "'AB12'.A1") << "could be a cell";
    EXPECT_EQ(reference("2026", {0, 0, 0, 0, 0}), "'2026'.A1");
}

} // namespace
} // namespace clientele::core
