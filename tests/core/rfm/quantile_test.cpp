#include "core/base/errors.hpp"
#include "core/rfm/quantile.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <vector>

namespace clientele::core {

// Position (n - 1) p among 1 2 4 8: .25 gives .75, between 1 and 2; .5 gives 1.5, between 2 and 4.
TEST(Quantile, IsLinearBetweenNeighbours) {
    const std::vector<double> values{1, 2, 4, 8};
    EXPECT_DOUBLE_EQ(quantile(values, .25), 1.75);
    EXPECT_DOUBLE_EQ(quantile(values, .5), 3);
    EXPECT_DOUBLE_EQ(quantile(values, 0), 1);
    EXPECT_DOUBLE_EQ(quantile(values, 1), 8);
    EXPECT_DOUBLE_EQ(quantile(std::vector<double>{7}, .3), 7);
}

TEST(Quantile, NeedsAValueAndAShare) {
    const std::vector<double> values{1, 2};
    EXPECT_THROW(quantile({}, .5), FunctionError);
    EXPECT_THROW(quantile(values, 1.01), FunctionError);
    EXPECT_THROW(quantile(values, -.01), FunctionError);
}

/// Every threshold of m bins of n = m k + 1 values is one of the values, to the last bit (.7 × 90 is not 63
/// in binary).
RC_GTEST_PROP(Quantile, AWholePositionIsTheValueItself, ()) {
    const int bins = *rc::gen::inRange(2, 31);
    const int step = *rc::gen::inRange(1, 200);
    std::vector<double> values;
    for (int i = 0; i <= bins * step; ++i)
        values.push_back(i / 7.0);
    const int i = *rc::gen::inRange(0, bins + 1);
    RC_ASSERT(quantile(values, static_cast<double>(i) / bins) == values[static_cast<std::size_t>(i * step)]);
}

RC_GTEST_PROP(Quantile, LiesBetweenTheSmallestAndTheGreatestAndNeverFalls, (std::vector<double> values)) {
    RC_PRE(!values.empty());
    std::ranges::sort(values);
    double before = values.front();
    for (int i = 0; i <= 20; ++i) {
        const double here = quantile(values, i / 20.0);
        RC_ASSERT(before <= here);
        RC_ASSERT(here <= values.back());
        before = here;
    }
}

} // namespace clientele::core
