#include "core/visits/work_calendar.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace clientele::core {

namespace {
const Day monday = *dayOf(2026, 11, 2);

std::vector<Day> daysWithin(int from, int to) {
    auto days = *rc::gen::container<std::vector<int>>(rc::gen::inRange(from, to));
    for (Day& day : days)
        day += monday;
    return days;
}

/// WORKDAY(day-1;1;holidays), told anew.
Day usualWorkday(Day day, const std::vector<Day>& holidays) {
    while (weekdayOf(day) >= 5 || std::ranges::count(holidays, day) > 0)
        ++day;
    return day;
}
} // namespace

TEST(WorkCalendar, LeavesOutWeekendsAndHolidays) {
    const Day saturday = monday + 5;
    EXPECT_EQ(workingDayOnOrAfter(saturday, {}), monday + 7);
    EXPECT_EQ(workingDayOnOrAfter(saturday, std::vector<Day>{monday + 7}), monday + 8);
    EXPECT_EQ(workingDayOnOrAfter(monday, {}), monday);
}

// 2026: National Day 1 - 7 October; Sunday 20 September and Saturday 10 October are worked instead.
TEST(WorkCalendar, TakesTheWeekendsThatWereMadeWorkingDays) {
    std::vector<Day> free;
    for (unsigned day = 1; day <= 7; ++day)
        free.push_back(*dayOf(2026, 10, day));
    const std::vector<Day> worked{*dayOf(2026, 10, 10), *dayOf(2026, 9, 20)};
    const WorkCalendar calendar{free, worked};
    EXPECT_EQ(workingDayOnOrAfter(*dayOf(2026, 9, 19), calendar), *dayOf(2026, 9, 20));
    EXPECT_EQ(workingDayOnOrAfter(*dayOf(2026, 10, 1), calendar), *dayOf(2026, 10, 8));
    EXPECT_EQ(workingDayOnOrAfter(*dayOf(2026, 10, 10), calendar), *dayOf(2026, 10, 10));
    EXPECT_EQ(workingDayOnOrAfter(*dayOf(2026, 10, 11), calendar), *dayOf(2026, 10, 12));
}

TEST(WorkCalendar, ADayOnBothListsIsAWorkingDay) {
    const std::vector<Day> both{monday};
    EXPECT_TRUE(isWorkingDay(monday, {both, both}));
}

TEST(WorkCalendar, AWeekBeginsOnMonday) {
    EXPECT_EQ(mondayOf(monday), monday);
    EXPECT_EQ(mondayOf(monday + 6), monday);
    EXPECT_EQ(mondayOf(monday - 1), monday - 7);
}

// What the formula beside the customers' table says: MIN(WORKDAY.INTL(…); first of the workdays from there).
RC_GTEST_PROP(WorkCalendar, IsTheEarlierOfTheUsualWorkdayAndTheNextWorkingWeekend, ()) {
    const auto free = daysWithin(0, 60), worked = daysWithin(0, 60);
    const Day day = monday + *rc::gen::inRange(0, 70);
    Day formula = usualWorkday(day, free);
    for (const Day one : worked)
        if (one >= day)
            formula = std::min(formula, one);
    RC_ASSERT(workingDayOnOrAfter(day, {free, worked}) == formula);
}

} // namespace clientele::core
