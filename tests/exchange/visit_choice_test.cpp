#include "exchange/visit_choice.hpp"

#include <gtest/gtest.h>

namespace clientele::exchange {
namespace {

using namespace std::chrono_literals;

TEST(VisitChoice, ATimeMayBeTypedInMoreThanOneWay) {
    EXPECT_EQ(parsedTime("9:30"), 9h + 30min);
    EXPECT_EQ(parsedTime(" 09：30 "), 9h + 30min);
    EXPECT_EQ(parsedTime("14"), 14h);
    EXPECT_EQ(parsedTime("0:00"), 0min);
    for (const char* wrong : {"", "24:00", "9:60", "9:3", "9:", ":30", "-1", "9:30:00", "nine", "9.30"})
        EXPECT_EQ(parsedTime(wrong), std::nullopt) << wrong;
}

TEST(VisitChoice, AWholeNumberIsOneBetweenItsBounds) {
    EXPECT_EQ(parsedWhole("３０", 0, 30), 30);
    for (const char* wrong : {"", "31", "-1", "3.5", "x", "99999999999"})
        EXPECT_EQ(parsedWhole(wrong, 0, 30), std::nullopt) << wrong;
}

} // namespace
} // namespace clientele::exchange
