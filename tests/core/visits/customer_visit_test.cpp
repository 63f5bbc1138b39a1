// The next visit of a customer: by the tier's interval, or as planned by hand.
#include "core/plans/visit_formulas.hpp"
#include "core/visits/customer_visit.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace clientele::core {

namespace {
const Day monday = *dayOf(2026, 11, 2);
const Policy policy = defaultPolicy(Language::en);

Customer customer(Cell<Day> last, Cell<Day> planned) {
    Customer out;
    out.lastContact = last;
    out.plannedVisit = planned;
    return out;
}

struct Case {
    const char* says;
    Cell<Day> last, planned;
    Day next;
    DueState state;
};
// Every month of 30 days; asked on the Monday.
const Case cases[] = {
    {"without a plan the interval decides", monday - 10, {}, monday + 21, DueState::ok},
    {"a plan to come goes before the interval", monday - 10, monday + 9, monday + 9, DueState::ok},
    {"also when it is later", monday - 10, monday + 90, monday + 90, DueState::ok},
    {"also when the interval is over", monday - 90, monday + 9, monday + 9, DueState::ok},
    {"near, it is soon", monday - 10, monday + 6, monday + 6, DueState::soon},
    {"on its day it is due", monday - 10, monday, monday, DueState::due},
    {"passed, it is over and the interval decides", monday - 10, monday - 1, monday + 21, DueState::ok},
    {"passed without a visit, the old date is overdue", monday - 90, monday - 1, monday - 60,
     DueState::overdue},
    {"a contact on its day was the visit", monday, monday, monday + 30, DueState::ok},
    {"never contacted but planned is not never", {}, monday + 9, monday + 9, DueState::ok},
    {"never contacted is due now", {}, {}, monday, DueState::never},
    {"a Sunday planned by hand stays a Sunday", monday - 10, monday + 6, monday + 6, DueState::soon},
};
} // namespace

TEST(CustomerVisit, FollowsTheIntervalOrThePlan) {
    for (const auto& one : cases) {
        const auto visit = visitOf(customer(one.last, one.planned), 30, policy, monday);
        ASSERT_TRUE(visit.ok()) << one.says;
        EXPECT_EQ(visit.value.day, one.next) << one.says;
        EXPECT_EQ(visit.value.state, one.state) << one.says;
        EXPECT_EQ(visit.value.planned, one.planned.ok() && visit.value.day == one.planned.value) << one.says;
    }
}

TEST(CustomerVisit, AnErrorInTheLastContactIsTheResultWhateverIsPlanned) {
    EXPECT_EQ(visitOf(customer(CellState::badValue, monday + 9), 30, policy, monday).state,
              CellState::badValue);
}

TEST(PlannedDay, IsADateOfTheSheetAndNothingElse) {
    EXPECT_EQ(plannedDay(46348, 0), Cell<Day>(46348));
    EXPECT_EQ(plannedDay(46348.75, 0), Cell<Day>(46348));
    EXPECT_EQ(plannedDay(100, 1462), Cell<Day>(1562)) << "a document that counts from 1904";
    EXPECT_TRUE(plannedDay(20261122, 0).blank());
    EXPECT_TRUE(plannedDay(0, 0).blank());
    EXPECT_TRUE(plannedDay(-5, 0).blank());
}

RC_GTEST_PROP(CustomerVisit, IsNeverBeforeTheLastContactNorOnAHoliday, ()) {
    auto rules = policy;
    const auto some = [] {
        auto days = *rc::gen::container<std::vector<int>>(rc::gen::inRange(-10, 60));
        for (Day& day : days)
            day += monday;
        return days;
    };
    rules.holidays = some();
    rules.workdays = some();
    const Day last = monday - *rc::gen::inRange(0, 60);
    const auto visit = visitOf(customer(last, {}), *rc::gen::inRange(0, 90), rules, monday);
    RC_ASSERT(visit.ok());
    RC_ASSERT(visit.value.day >= last);
    RC_ASSERT(isWorkingDay(visit.value.day, WorkCalendar(rules)));
}

RC_GTEST_PROP(CustomerVisit, ALongerIntervalIsNeverAnEarlierVisit, ()) {
    auto rules = policy;
    rules.workdays = {monday + 5, monday + 13, monday + 20};
    rules.holidays = {monday + 7, monday + 14, monday + 15};
    const auto who = customer(monday - *rc::gen::inRange(0, 30), {});
    const int shorter = *rc::gen::inRange(0, 60), longer = shorter + *rc::gen::inRange(0, 60);
    RC_ASSERT(visitOf(who, shorter, rules, monday).value.day <=
              visitOf(who, longer, rules, monday).value.day);
}

TEST(VisitFormulas, AskForWorkingWeekendsOnlyWhereThePolicySheetHasThem) {
    EXPECT_EQ(nextVisitFormula({"$D{r}", "$E{r}", "", false}).text.find("CRM_WORKDAYS"), std::string::npos);
    EXPECT_NE(nextVisitFormula({"$D{r}", "$E{r}", "", true}).text.find("CRM_WORKDAYS"), std::string::npos);
}

TEST(VisitFormulas, AskForAPlanOnlyWhereThereIsAColumnForIt) {
    EXPECT_EQ(nextVisitFormula({"$D{r}", "$E{r}", "", true}).text.find("2958466"), std::string::npos);
    EXPECT_NE(nextVisitFormula({"$D{r}", "$E{r}", "$F{r}", true}).text.find("ISNUMBER($F{r})"),
              std::string::npos);
}

} // namespace clientele::core
