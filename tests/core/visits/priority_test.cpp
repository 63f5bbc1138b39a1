#include "core/visits/priority.hpp"

#include <gtest/gtest.h>
#include <limits>
#include <rapidcheck/gtest.h>

namespace clientele::core {

namespace {
const Day today = *dayOf(2026, 11, 22);
constexpr PriorityRule rule{3, 2, 1};

/// Of an A customer of four tiers, to be seen every 14 days.
PriorityCase contacted(int daysAgo) {
    return {today - daysAgo, 14, 4, {}, false};
}

double priority(const PriorityCase& of) {
    return priorityOf(of, rule, today).value.value;
}

std::string reasonOf(const PriorityCase& of) {
    return priorityReason(priorityOf(of, rule, today).value, of, rule, "A", Language::en);
}
} // namespace

// 7 ÷ 14 × 4 = 2; 14 ÷ 14 × 4 = 4; 28 ÷ 14 × 4 = 8; 100 ÷ 14 is above the cap: 3 × 4 = 12.
TEST(Priority, GrowsWithTheDaysSinceTheContactUpToTheCap) {
    EXPECT_DOUBLE_EQ(priority(contacted(7)), 2);
    EXPECT_DOUBLE_EQ(priority(contacted(14)), 4);
    EXPECT_DOUBLE_EQ(priority(contacted(28)), 8);
    EXPECT_DOUBLE_EQ(priority(contacted(100)), 12);
    EXPECT_DOUBLE_EQ(priority(contacted(0)), 0);
}

TEST(Priority, ACustomerNeverContactedCountsAsTheCap) {
    EXPECT_DOUBLE_EQ(priority({{}, 14, 4, {}, false}), 12);
    EXPECT_DOUBLE_EQ(priority({{}, 120, 1, {}, false}), 3);
}

TEST(Priority, APromisePastAndADeclineAreAdded) {
    auto of = contacted(14);
    of.promiseBy = today;
    EXPECT_DOUBLE_EQ(priority(of), 4); // today is not past
    of.promiseBy = today - 1;
    EXPECT_DOUBLE_EQ(priority(of), 6);
    of.declining = true;
    EXPECT_DOUBLE_EQ(priority(of), 7);
}

TEST(Priority, AnIntervalBelowADayCountsAsOne) {
    auto of = contacted(2);
    of.intervalDays = 0;
    EXPECT_DOUBLE_EQ(priority(of), 8);
}

TEST(Priority, AnErrorStaysThatErrorAndAContactToComeIsNotGuessedAt) {
    EXPECT_EQ(priorityOf({CellState::badValue, 14, 4, {}, false}, rule, today).state, CellState::badValue);
    EXPECT_EQ(priorityOf({today, 14, 4, CellState::badValue, false}, rule, today).state, CellState::badValue);
    EXPECT_EQ(priorityOf({today + 1, 14, 4, {}, false}, rule, today).state, CellState::notAvailable);
    EXPECT_EQ(priority({std::numeric_limits<Day>::min(), 14, 4, {}, false}), 12);
}

TEST(Priority, DeclineIsReadInEveryLanguage) {
    for (const auto* const stage : {"衰退期", "衰退", "Decline", "decline", "退化期"})
        EXPECT_TRUE(isDecline(stage)) << stage;
    for (const auto* const stage : {"", "成熟期", "growth", "declined offer"})
        EXPECT_FALSE(isDecline(stage)) << stage;
}

TEST(Priority, SaysWhatItIsMadeOf) {
    auto of = contacted(21);
    of.promiseBy = today - 1;
    EXPECT_EQ(reasonOf(of), "21 days since contact ÷ 14 = 1.5 × 4 (A), promise past +2: 8");
    EXPECT_EQ(reasonOf(contacted(100)), "100 days since contact ÷ 14, counted as 3 × 4 (A): 12");
    EXPECT_EQ(reasonOf({{}, 14, 4, {}, true}), "never contacted, counted as 3 × 4 (A), in decline +1: 13");
}

RC_GTEST_PROP(Priority, NeverFallsAsDaysPassOrTheTierIsBetter, ()) {
    const auto days = *rc::gen::inRange(0, 1000), later = *rc::gen::inRange(0, 1000);
    const auto rank = *rc::gen::inRange<std::size_t>(1, 6);
    auto of = contacted(days);
    of.rank = rank;
    const double now = priority(of);
    of.lastContact = today - days - later;
    RC_ASSERT(priority(of) >= now);
    of.rank = rank + 1;
    RC_ASSERT(priority(of) >= now);
}

} // namespace clientele::core
