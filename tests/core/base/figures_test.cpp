#include "core/base/figures.hpp"

#include <gtest/gtest.h>

namespace clientele::core {

TEST(Figures, AreGroupedAndWithoutIdleZeros) {
    EXPECT_EQ(figureText(12), "12");
    EXPECT_EQ(figureText(1234567.5), "1,234,567.5");
    EXPECT_EQ(figureText(-1234.567), "−1,234.57");
    EXPECT_EQ(figureText(999), "999");
    EXPECT_EQ(figureText(0), "0");
    EXPECT_EQ(figureText(1e308), "1e+308");
    EXPECT_EQ(shareText(.625), "62.5%");
    EXPECT_EQ(shareText(.6), "60%");
}

TEST(Figures, TwoDifferentNumbersNeverLookEqual) {
    const auto close = compared(9.9996, 10);
    EXPECT_EQ(close.value, "9.9996");
    EXPECT_EQ(close.line, "10");
    const auto share = comparedShares(.79996, .8);
    EXPECT_EQ(share.value, "79.996%");
    EXPECT_EQ(share.line, "80%");
    EXPECT_EQ(compared(10, 10).value, "10");
}

} // namespace clientele::core
