#include "core/base/errors.hpp"
#include "core/quality/completeness.hpp"

#include <array>
#include <gtest/gtest.h>

namespace clientele::core {

namespace {
constexpr std::array<bool, 4> threeOfFour{true, true, false, true};
}

TEST(Completeness, IsTheShareOfTheFilledFields) {
    EXPECT_DOUBLE_EQ(completeness(threeOfFour, {}).value, .75);
}

// 3 + 2 + 1 of 3 + 2 + 4 + 1.
TEST(Completeness, CountsEachFieldByItsWeight) {
    EXPECT_DOUBLE_EQ(completeness(threeOfFour, std::array{3.0, 2.0, 4.0, 1.0}).value, .6);
    EXPECT_DOUBLE_EQ(completeness(threeOfFour, std::array{3.0, 2.0, 0.0, 1.0}).value, 1);
}

TEST(Completeness, RefusesWeightsThatDoNotFit) {
    EXPECT_THROW((void)completeness(threeOfFour, std::array{1.0, 1.0}), FunctionError);
    EXPECT_THROW((void)completeness(threeOfFour, std::array{1.0, 1.0, 1.0, -1.0}), FunctionError);
    EXPECT_THROW((void)completeness(threeOfFour, std::array{0.0, 0.0, 0.0, 0.0}), FunctionError);
}

TEST(Stale, BeginsTheDayAfterTheLastOne) {
    EXPECT_FALSE(isStale(100, 190, 90));
    EXPECT_TRUE(isStale(100, 191, 90));
    EXPECT_FALSE(isStale(200, 100, 0)) << "a date to come";
}

} // namespace clientele::core
