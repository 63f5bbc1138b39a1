#include "core/base/errors.hpp"
#include "core/lifecycle/matrices.hpp"
#include "core/policy/policy.hpp"
#include "core/support/columns.hpp"
#include "core/tiering/tiering.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace clientele::core {

namespace {
using Row = std::vector<NumberCell>;
using enum Quarter;

Row randomColumn(std::size_t rows) {
    Row out;
    for (const int value : *rc::gen::container<std::vector<int>>(rows, rc::gen::inRange(-50, 50)))
        out.emplace_back(value);
    return out;
}
} // namespace

// Current 10 20 30 40: median 25. Future 8 2 6 4: median 5. So 10/8 is second alone, 20/2 neither, 30/6 both,
// 40/4 first.
TEST(Quarters, AreCutAtTheMedians) {
    const Row current{10, 20, 30, 40}, future{8, 2, 6, 4};
    const auto cuts = medianCuts(current, future);
    EXPECT_EQ(cuts.first, 25);
    EXPECT_EQ(cuts.second, 5);
    EXPECT_EQ(quarters(current, future, cuts), (std::vector<Cell<Quarter>>{second, neither, both, first}));
}

// The medians of 1 2 3 and 3 2 1 are both 2: the middle customer stands on both and is high on both.
TEST(Quarters, CountACustomerOnTheCutAsHigh) {
    const Row up{1, 2, 3}, down{3, 2, 1};
    EXPECT_EQ(quarters(up, down, medianCuts(up, down)), (std::vector<Cell<Quarter>>{second, both, first}));
}

TEST(Quarters, AreNamedAsTheDocumentsAndTheTextbookNameThem) {
    EXPECT_EQ(labelOf(both, valueMatrix, Language::zhCN), "铂金客户");
    EXPECT_EQ(labelOf(first, valueMatrix, Language::zhCN),
              "黄金客户"); // SEEDS 4.3: good now, little later is not 铁质
    EXPECT_EQ(labelOf(second, valueMatrix, Language::zhTW), "鐵質客戶");
    EXPECT_EQ(labelOf(neither, valueMatrix, Language::en), "Lead");
    EXPECT_EQ(labelOf(both, loyaltyMatrix, Language::zhCN), "传道士");
    EXPECT_EQ(labelOf(first, loyaltyMatrix, Language::zhCN), "跳蚤");  // satisfied, not loyal
    EXPECT_EQ(labelOf(second, loyaltyMatrix, Language::zhCN), "囚犯"); // loyal, not satisfied
    EXPECT_EQ(labelOf(neither, loyaltyMatrix, Language::zhTW), "巫婆");
}

TEST(Quarters, SayBothComparisons) {
    EXPECT_EQ(quarterReason(30, 4, {25, 5}, valueMatrix, "Gold", Language::en),
              "current 30 ≥ 25, future 4 < 5: Gold");
    EXPECT_EQ(quarterReason(.9, .8, {1, .7}, loyaltyMatrix, "囚犯", Language::zhCN),
              "满意度 0.9 < 1、忠诚度 0.8 ≥ 0.7：囚犯");
}

// The row with a blank and the one with an error have no part in the medians: 10 and 30, 1 and 3.
TEST(Quarters, LeaveOutRowsThatLackANumber) {
    const Row current{10, 30, {}, 1000}, future{1, 3, 1000, CellState::badValue};
    const auto cuts = medianCuts(current, future);
    EXPECT_EQ(cuts.first, 20);
    EXPECT_EQ(cuts.second, 2);
    const auto all = quarters(current, future, cuts);
    EXPECT_TRUE(all[2].blank());
    EXPECT_EQ(all[3].state, CellState::badValue);
    EXPECT_EQ(quarters(Row{HUGE_VAL}, Row{1}, {1, 1})[0].state, CellState::badNumber);
}

TEST(Quarters, OfOneCustomerNeedGivenCuts) {
    EXPECT_THROW(medianCuts(Row{5, {}}, Row{5, 7}), FunctionError);
    EXPECT_EQ(quarters(Row{5}, Row{5}, {5, 6})[0], Cell<Quarter>(first));
    EXPECT_THROW(quarters(Row{5}, Row{5, 6}, {5, 6}), FunctionError);
    EXPECT_THROW(quarters(Row{5}, Row{5}, {std::nan(""), 6}), FunctionError);
}

RC_GTEST_PROP(Quarters, FollowTheirCustomersIntoAnyOrderAndAnyUnit, ()) {
    const auto rows = *rc::gen::inRange<std::size_t>(2, 30);
    const auto one = randomColumn(rows), two = randomColumn(rows);
    const auto of = quarters(one, two, medianCuts(one, two));
    const auto oneMixed = shuffled(one, 3), twoMixed = shuffled(two, 3);
    RC_ASSERT(quarters(oneMixed, twoMixed, medianCuts(oneMixed, twoMixed)) == shuffled(of, 3));
    Row inCents = one;
    for (auto& cell : inCents)
        cell.value *= 4;
    RC_ASSERT(quarters(inCents, two, medianCuts(inCents, two)) == of);
}

RC_GTEST_PROP(Quarters, HoldAtLeastHalfOfTheCustomersHighOnEitherSide, ()) {
    const auto rows = *rc::gen::inRange<std::size_t>(2, 30);
    const auto one = randomColumn(rows), two = randomColumn(rows);
    std::size_t high = 0;
    for (const auto& cell : quarters(one, two, medianCuts(one, two)))
        high += cell.value == both || cell.value == first;
    RC_ASSERT(2 * high >= rows);
}

// Twenty different profits, 5 / 20 / 50 % of the customers: one platinum, three gold, six iron, ten lead.
TEST(Pyramid, CountsCustomersNotProfit) {
    Row profits;
    for (int customer = 1; customer <= 20; ++customer)
        profits.emplace_back(std::pow(2, customer));
    std::array<int, 4> sizes{};
    for (const auto& cell : abcClassesByHeads(profits, defaultPolicy(Language::en).pyramidShares))
        ++sizes.at(cell.value);
    EXPECT_EQ(sizes, (std::array{1, 3, 6, 10}));
}

} // namespace clientele::core
