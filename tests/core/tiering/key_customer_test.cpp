#include "core/base/errors.hpp"
#include "core/support/columns.hpp"
#include "core/tiering/key_customer.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace clientele::core {

namespace {
const KeyCustomerRule threeOfFive{{}, .6};

std::string reasonOf(const std::vector<NumberCell>& criteria, const KeyCustomerRule& rule,
                     Language language = Language::en) {
    const auto customer = keyCustomer(criteria, rule);
    return customer.ok() ? textOf(customer.value, criteria, rule, language) : "no reason";
}
} // namespace

TEST(KeyCustomer, ThreeOfTheFiveCriteriaMakeOne) {
    EXPECT_TRUE(keyCustomer(columnOf<double>({1, 1, 0, 1, 0}), threeOfFive).value.key);
    EXPECT_FALSE(keyCustomer(columnOf<double>({1, 1, 0, 0, 0}), threeOfFive).value.key);
    EXPECT_TRUE(keyCustomer(columnOf<double>({1, 1, .5, .5, 0}), threeOfFive).value.key);
}

// (.1 + .2 + .3) ÷ 1 is .6000000000000001 or .6 or a bit less, as it is added up: it reaches .6 in any order.
TEST(KeyCustomer, WeightsSayWhatACriterionIsWorth) {
    const KeyCustomerRule rule{{.1, .2, .3, .3, .1}, .6};
    EXPECT_TRUE(keyCustomer(columnOf<double>({1, 1, 1, 0, 0}), rule).value.key);
    EXPECT_TRUE(keyCustomer(columnOf<double>({0, 0, 1, 1, 0}), rule).value.key);
    EXPECT_FALSE(keyCustomer(columnOf<double>({1, 1, 0, 0, 1}), rule).value.key);
}

TEST(KeyCustomer, WhatIsNotKnownMakesNobodyAKeyCustomer) {
    EXPECT_FALSE(keyCustomer(std::vector<NumberCell>{1, 1, {}, {}, {}}, threeOfFive).value.key);
    EXPECT_TRUE(keyCustomer(std::vector<NumberCell>{{}, {}}, threeOfFive).blank());
}

TEST(KeyCustomer, RefusesWhatIsNoCriterionOrNoRule) {
    EXPECT_EQ(keyCustomer(columnOf<double>({2, 1}), threeOfFive).state, CellState::badArgument);
    EXPECT_EQ(keyCustomer(columnOf<double>({-.1, 1}), threeOfFive).state, CellState::badArgument);
    EXPECT_EQ(keyCustomer(columnOf<double>({1, 1}), {{1, 1, 1}, .6}).state, CellState::badArgument);
    EXPECT_EQ(keyCustomer(std::vector<NumberCell>{CellState::badValue, 1}, threeOfFive).state,
              CellState::badValue);
    for (const auto& rule : {KeyCustomerRule{{0, 0}, .6}, {{1, -1}, .6}, {{}, 0}, {{}, 1.1}})
        EXPECT_THROW(checkRule(rule), FunctionError);
    EXPECT_NO_THROW(checkRule(threeOfFive));
}

TEST(KeyCustomer, SaysWhichCriteriaDecided) {
    EXPECT_EQ(reasonOf({1, 1, 0, .5, {}}, threeOfFive),
              "criteria met: 1, 2, 4 (50%); not known: 5; 50% < 60%: not a key customer");
    EXPECT_EQ(reasonOf({1, 1, 0, 1, 0}, threeOfFive), "criteria met: 1, 2, 4; 60% ≥ 60%: key customer");
    EXPECT_EQ(reasonOf({0, 0, 0, 0, 0}, threeOfFive, Language::zhCN), "没有符合的条件；0% < 60%：非大客户");
}

RC_GTEST_PROP(KeyCustomer, MeetingOneMoreCriterionNeverUnmakesOne, ()) {
    auto criteria =
        columnOf(*rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 2))));
    const bool before = keyCustomer(criteria, threeOfFive).value.key;
    criteria[*rc::gen::inRange<std::size_t>(0, criteria.size())] = 1;
    RC_ASSERT(keyCustomer(criteria, threeOfFive).value.key >= before);
}

} // namespace clientele::core
