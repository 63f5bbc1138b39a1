#include "core/base/calendar.hpp"

#include <gtest/gtest.h>
#include <vector>

namespace clientele::core {

TEST(Calendar, SerialDaysAreCalcs) {
    EXPECT_EQ(dayOf(1899, 12, 30), 0);
    EXPECT_EQ(dayOf(2026, 11, 22), 46348);
    EXPECT_EQ(dayOf(2026, 2, 30), std::nullopt);
}

TEST(Calendar, WeeksBeginOnMonday) {
    const Day saturday = *dayOf(2026, 11, 21);
    EXPECT_EQ(weekdayOf(saturday), 5);
}

} // namespace clientele::core
