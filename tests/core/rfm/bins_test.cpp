#include "core/base/errors.hpp"
#include "core/rfm/bins.hpp"
#include "core/support/columns.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace clientele::core {

// Of 1 2 4 8 the quartiles stand at positions .75, 1.5 and 2.25: 1.75, 3 and 5; a quarter of the width
// is 1.75.
TEST(BinCuts, ByQuantileOrByWidth) {
    const auto values = columnOf<double>({8, 1, 4, 2});
    EXPECT_EQ(binCuts(values, 4, BinMethod::quantile), (std::vector<double>{1.75, 3, 5}));
    EXPECT_EQ(binCuts(values, 4, BinMethod::width), (std::vector<double>{2.75, 4.5, 6.25}));
    EXPECT_EQ(binCuts(std::vector<NumberCell>{1, {}, 3}, 2, BinMethod::quantile), (std::vector<double>{2}));
    EXPECT_EQ(binCuts(columnOf<double>({5, 5}), 3, BinMethod::width), (std::vector<double>{5, 5}));
    EXPECT_EQ(binCuts(columnOf<double>({-1.5e308, 1.5e308}), 2, BinMethod::width), (std::vector<double>{0}));
}

TEST(BinCuts, WantNumbersAndTwoBins) {
    const auto errorOf = [](const std::vector<NumberCell>& values, int bins) {
        try {
            binCuts(values, bins, BinMethod::quantile);
        } catch (const FunctionError& error) {
            return error.state();
        }
        return CellState::ok;
    };
    EXPECT_EQ(errorOf({1, 2}, 1), CellState::badArgument);
    EXPECT_EQ(errorOf({NumberCell()}, 2), CellState::notAvailable);
    EXPECT_EQ(errorOf({1, CellState::badValue}, 2), CellState::badValue);
}

RC_GTEST_PROP(BinCuts, AscendWithinTheValuesWhateverTheirOrder, (unsigned seed)) {
    const auto numbers = *rc::gen::nonEmpty<std::vector<int>>();
    const auto values = columnOf(numbers);
    const int bins = *rc::gen::inRange(2, 20);
    for (const auto method : {BinMethod::quantile, BinMethod::width}) {
        const auto cuts = binCuts(values, bins, method);
        RC_ASSERT(cuts.size() == static_cast<std::size_t>(bins) - 1);
        RC_ASSERT(std::ranges::is_sorted(cuts));
        RC_ASSERT(cuts.front() >= std::ranges::min(numbers));
        RC_ASSERT(cuts.back() <= std::ranges::max(numbers));
        RC_ASSERT(cuts == binCuts(shuffled(values, seed), bins, method));
    }
}

} // namespace clientele::core
