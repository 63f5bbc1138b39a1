#include "core/visits/cadence.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <ostream>
#include <rapidcheck/gtest.h>
#include <vector>

namespace clientele::core {

namespace {
const Day monday = *dayOf(2026, 11, 2);
constexpr double fortnight = 14, month = 30, soonShare = .2;

DueState stateAfter(Day days, double interval = month) {
    return dueState(monday, interval, soonShare, monday + days, {}).value;
}
} // namespace

// Monday 2 November + 14 = Monday 16; + 30 = Wednesday 2 December; + 12 = Saturday 14, so Monday 16.
TEST(NextVisit, IsTheLastContactPlusTheIntervalOnAWorkingDay) {
    EXPECT_EQ(nextVisit(monday, fortnight, {}, monday), Cell<Day>(*dayOf(2026, 11, 16)));
    EXPECT_EQ(nextVisit(monday, month, {}, monday), Cell<Day>(*dayOf(2026, 12, 2)));
    EXPECT_EQ(nextVisit(monday, 12, {}, monday), Cell<Day>(*dayOf(2026, 11, 16)));
    EXPECT_EQ(nextVisit(monday, 12.9, {}, monday), Cell<Day>(*dayOf(2026, 11, 16)));
    EXPECT_EQ(nextVisit(monday, fortnight, std::vector<Day>{*dayOf(2026, 11, 16)}, monday),
              Cell<Day>(*dayOf(2026, 11, 17)));
}

TEST(NextVisit, NeverContactedIsDueNowEvenOnASunday) {
    const Day sunday = monday - 1;
    EXPECT_EQ(nextVisit({}, fortnight, {}, sunday), Cell<Day>(sunday));
    EXPECT_EQ(dueState({}, fortnight, soonShare, sunday, {}), Cell<DueState>(DueState::never));
}

TEST(NextVisit, AnErrorStaysThatErrorAndAContactToComeIsNotGuessedAt) {
    EXPECT_EQ(nextVisit(CellState::badValue, fortnight, {}, monday).state, CellState::badValue);
    EXPECT_EQ(dueState(CellState::badValue, fortnight, soonShare, monday, {}).state, CellState::badValue);
    EXPECT_EQ(nextVisit(monday + 1, fortnight, {}, monday).state, CellState::notAvailable);
    EXPECT_EQ(dueState(monday + 1, fortnight, soonShare, monday, {}).state, CellState::notAvailable);
    EXPECT_EQ(nextVisit(monday, -1, {}, monday).state, CellState::badArgument);
    EXPECT_EQ(nextVisit({}, 1e9, {}, monday).state, CellState::badArgument);
    EXPECT_EQ(dueState(monday, fortnight, 1.5, monday, {}).state, CellState::badArgument);
}

// A 30-day interval ends on Wednesday 2 December; its last fifth is 6 days.
TEST(DueState, PassesFromOkToSoonToDueToOverdue) {
    EXPECT_EQ(stateAfter(0), DueState::ok);
    EXPECT_EQ(stateAfter(23), DueState::ok);
    EXPECT_EQ(stateAfter(24), DueState::soon);
    EXPECT_EQ(stateAfter(29), DueState::soon);
    EXPECT_EQ(stateAfter(30), DueState::due);
    EXPECT_EQ(stateAfter(31), DueState::overdue);
}

TEST(DueState, AVisitMovedOffTheWeekendIsNotOverdueBeforeIt) {
    EXPECT_EQ(stateAfter(12, 12), DueState::soon);
    EXPECT_EQ(stateAfter(14, 12), DueState::due);
}

// .57 × 100 = 56.99999999999999 in binary.
TEST(DueState, TheLastDayOfTheShareIsNotLostToRounding) {
    const Day next = nextVisit(monday, 100, {}, monday).value;
    EXPECT_EQ(dueState(monday, 100, .57, next - 57, {}).value, DueState::soon);
    EXPECT_EQ(dueState(monday, 100, .57, next - 58, {}).value, DueState::ok);
}

TEST(PlannedVisit, HoldsUntilItsDayHasPassedOrTheVisitWasMade) {
    const Day planned = monday + 5;
    EXPECT_TRUE(plannedVisitHolds(planned, {}, monday)) << "also before any contact";
    EXPECT_TRUE(plannedVisitHolds(planned, monday, planned)) << "on its day too";
    EXPECT_FALSE(plannedVisitHolds(planned, monday, planned + 1)) << "passed";
    EXPECT_FALSE(plannedVisitHolds(planned, planned, planned)) << "made";
    EXPECT_TRUE(plannedVisitHolds(planned, planned - 1, planned)) << "another contact before it";
    EXPECT_FALSE(plannedVisitHolds({}, monday, monday)) << "none planned";
    EXPECT_FALSE(plannedVisitHolds(CellState::badValue, monday, monday)) << "not a date";
}

TEST(DueDays, AreNegativeWhenOverdue) {
    EXPECT_EQ(dueDays(monday + 3, monday), 3);
    EXPECT_EQ(dueDays(monday, monday + 9), -9);
}

namespace {
std::vector<Day> holidays() {
    auto days = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 60));
    for (Day& day : days)
        day += monday;
    return days;
}
} // namespace

RC_GTEST_PROP(NextVisit, IsAWorkingDayNotBeforeTheIntervalIsOver, ()) {
    const Day last = monday + *rc::gen::inRange(0, 60);
    const int interval = *rc::gen::inRange(0, 400);
    const auto free = holidays();
    const auto next = nextVisit(last, interval, free, last + 1000);
    RC_ASSERT(next.ok());
    RC_ASSERT(next.value >= last + interval);
    RC_ASSERT(weekdayOf(next.value) < 5);
    RC_ASSERT(std::ranges::find(free, next.value) == free.end());
    for (Day day = last + interval; day < next.value; ++day)
        RC_ASSERT(weekdayOf(day) >= 5 || std::ranges::find(free, day) != free.end());
}

RC_GTEST_PROP(NextVisit, ALongerIntervalIsNeverAnEarlierVisit, ()) {
    const auto free = holidays();
    const double shorter = *rc::gen::inRange(0, 4000) / 10.0,
                 longer = shorter + *rc::gen::inRange(0, 4000) / 10.0;
    RC_ASSERT(nextVisit(monday, shorter, free, monday).value <=
              nextVisit(monday, longer, free, monday).value);
}

RC_GTEST_PROP(DueState, NeverStepsBackAsDaysPass, ()) {
    const auto free = holidays();
    const double interval = *rc::gen::inRange(1, 200), share = *rc::gen::inRange(0, 101) / 100.0;
    const Day next = nextVisit(monday, interval, free, monday).value;
    auto before = DueState::ok;
    for (Day today = monday; today <= next + 3; ++today) {
        const auto state = dueState(monday, interval, share, today, free).value;
        RC_ASSERT(state >= before);
        RC_ASSERT((state == DueState::due) == (today == next));
        RC_ASSERT((state == DueState::overdue) == (dueDays(next, today) < 0));
        before = state;
    }
}

} // namespace clientele::core
