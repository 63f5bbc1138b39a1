// Visits spread over the weeks: none late, none lost, no fuller a week than need be.
#include "core/visits/customer_visit.hpp"
#include "core/visits/levelling.hpp"
#include "core/visits/visit_load.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <numeric>
#include <rapidcheck/gtest.h>

namespace clientele::core {

namespace {
const Day monday = *dayOf(2026, 11, 2);
constexpr int weeks = 8;

std::vector<int> loads(const std::vector<LevelJob>& jobs, const std::vector<LevelSlot>& slots) {
    std::vector<int> out;
    for (const auto& slot : slots)
        out.push_back(slot.fixed);
    for (const int slot : levelled(jobs, slots))
        ++out[static_cast<std::size_t>(slot)];
    return out;
}
using Loads = std::vector<int>;

/// The least height by trying all: every set of slots must hold the jobs that fit nowhere else (Hall). For
/// stretches it is enough to look at stretches.
int leastHeight(const std::vector<LevelJob>& jobs, const std::vector<LevelSlot>& slots) {
    int least = 0;
    for (const auto& slot : slots)
        least = std::max(least, slot.fixed);
    const int n = static_cast<int>(slots.size());
    for (;; ++least) {
        bool enough = true;
        for (int from = 0; from < n; ++from)
            for (int to = from; to < n; ++to) {
                int room = 0;
                for (int s = from; s <= to; ++s)
                    if (const auto& slot = slots[static_cast<std::size_t>(s)]; slot.open)
                        room += least - slot.fixed;
                const auto inside = std::ranges::count_if(
                    jobs, [&](const LevelJob& job) { return job.earliest >= from && job.latest <= to; });
                enough = enough && inside <= room;
            }
        if (enough)
            return least;
    }
}

struct Made {
    CustomerBook book;
    Tiering tiering;
    Policy policy = defaultPolicy(Language::en);

    Customer& add(const std::string& owner, std::uint8_t tier, Cell<Day> last) {
        Customer customer;
        customer.owner = owner;
        customer.lastContact = last;
        tiering.effective.push_back(tier);
        return book.customers.emplace_back(std::move(customer));
    }
    [[nodiscard]] VisitPlan plan(Day asOf = monday) const {
        return planVisits(book, policy, tiering, asOf, weeks);
    }
};

std::string weekly(const OwnerLoad& load, int WeekLoad::*what) {
    std::string out;
    for (const auto& one : load.weeks)
        out += std::to_string(one.*what) + " ";
    return out;
}
} // namespace

TEST(Levelling, LeavesAloneWhatIsNotTooMuch) {
    EXPECT_EQ(loads({{0, 1}, {0, 2}, {0, 3}}, std::vector<LevelSlot>(4)), (Loads{0, 1, 1, 1}));
}

TEST(Levelling, MovesOnlyWhatIsTooMuchForwardAndTheFirstJobsFirst) {
    const std::vector<LevelJob> jobs(4, LevelJob{0, 3});
    EXPECT_EQ(levelled(jobs, std::vector<LevelSlot>(4)), (std::vector<int>{0, 1, 2, 3}));
    EXPECT_EQ(loads({{2, 3}, {2, 3}, {2, 3}, {2, 3}}, std::vector<LevelSlot>(4)), (Loads{0, 0, 2, 2}));
}

TEST(Levelling, FillsAroundWhatIsFixedAndClosed) {
    EXPECT_EQ(loads({{0, 2}, {0, 2}, {0, 2}}, {{0, true}, {0, false}, {2, true}}), (Loads{2, 0, 3}));
    EXPECT_EQ(loads({}, {{3, true}, {0, true}}), (Loads{3, 0}));
}

RC_GTEST_PROP(Levelling, KeepsTheBoundsAndTheLeastHeight, ()) {
    const int n = *rc::gen::inRange(1, 7);
    std::vector<LevelSlot> slots(static_cast<std::size_t>(n));
    for (auto& slot : slots) {
        slot.fixed = *rc::gen::inRange(0, 3);
        slot.open = *rc::gen::inRange(0, 4) > 0;
    }
    std::vector<LevelJob> jobs;
    const int count = *rc::gen::inRange(0, 12);
    for (int i = 0; i < count; ++i) {
        const int earliest = *rc::gen::inRange(0, n), latest = *rc::gen::inRange(earliest, n);
        if (slots[static_cast<std::size_t>(earliest)].open && slots[static_cast<std::size_t>(latest)].open)
            jobs.push_back({earliest, latest});
    }
    const auto found = levelled(jobs, slots);
    auto height = slots;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        RC_ASSERT(found[i] >= jobs[i].earliest);
        RC_ASSERT(found[i] <= jobs[i].latest);
        RC_ASSERT(slots[static_cast<std::size_t>(found[i])].open);
        ++height[static_cast<std::size_t>(found[i])].fixed;
    }
    RC_ASSERT(std::ranges::max(height, {}, &LevelSlot::fixed).fixed == leastHeight(jobs, slots));
}

TEST(VisitPlan, SpreadsAFullWeekOverTheOneBeforeIt) {
    Made made;
    for (int i = 0; i < 6; ++i)
        made.add("Li", 1, monday - 12); // 30 days: Friday of the third week
    const auto plan = made.plan();
    ASSERT_EQ(plan.owners.size(), 1U);
    EXPECT_EQ(weekly(plan.owners[0], &WeekLoad::due), "0 0 6 0 0 0 0 0 ");
    EXPECT_EQ(weekly(plan.owners[0], &WeekLoad::planned), "0 3 3 0 0 0 0 0 ");
    EXPECT_EQ(plan.owners[0].peakDue(), 6);
    EXPECT_EQ(plan.owners[0].peakPlanned(), 3);
    EXPECT_EQ(plan.capacity, made.policy.visitsPerWeek);
}

TEST(VisitPlan, BringsWhatIsOverdueOrWasNeverContactedIntoTheFirstWeekOverItsDays) {
    Made made;
    for (int i = 0; i < 5; ++i)
        made.add("Li", 0, i % 2 == 0 ? Cell<Day>() : Cell<Day>(monday - 90));
    const auto plan = made.plan();
    ASSERT_EQ(plan.visits.size(), 5U);
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(plan.visits[static_cast<std::size_t>(i)].day, monday + i) << "one a day";
}

TEST(VisitPlan, StartsAfterAWeekendOnWhichNobodyWorks) {
    Made made;
    made.add("Li", 0, {});
    const auto plan = made.plan(monday - 2);
    EXPECT_EQ(plan.owners[0].weeks[0].monday, monday);
    EXPECT_GE(plan.visits[0].day, monday);
}

TEST(VisitPlan, LeavesVisitsPlannedByHandOnTheirDayAndPlansAroundThem) {
    Made made;
    for (int i = 0; i < 2; ++i)
        made.add("Li", 1, monday - 1).plannedVisit = monday + 19; // a Saturday of the third week
    for (int i = 0; i < 2; ++i)
        made.add("Li", 1, monday - 12);
    const auto plan = made.plan();
    EXPECT_EQ(weekly(plan.owners[0], &WeekLoad::planned), "0 2 2 0 0 0 0 0 ");
    EXPECT_EQ(std::ranges::count_if(plan.visits,
                                    [](const PlannedVisit& v) { return v.byHand && v.day == monday + 19; }),
              2);
}

TEST(VisitPlan, KeepsOwnersApartAndNobodysLast) {
    Made made;
    made.add("", 1, monday - 12);
    made.add("Wang", 1, monday - 12);
    made.add("Li", 1, monday - 12);
    const auto plan = made.plan();
    ASSERT_EQ(plan.owners.size(), 3U);
    EXPECT_EQ(plan.owners[0].owner, "Li");
    EXPECT_EQ(plan.owners[1].owner, "Wang");
    EXPECT_EQ(plan.owners[2].owner, "");
}

TEST(VisitPlan, LeavesOutWhatFallsDueAfterIt) {
    Made made;
    made.add("Li", 3, monday); // 120 days
    EXPECT_TRUE(made.plan().visits.empty());
}

namespace {
Made someBook() {
    Made made;
    const auto some = [] {
        auto days = *rc::gen::container<std::vector<int>>(rc::gen::inRange(-3, 60));
        for (Day& day : days)
            day += monday;
        return days;
    };
    made.policy.holidays = some();
    made.policy.workdays = some();
    const int count = *rc::gen::inRange(0, 60);
    for (int i = 0; i < count; ++i) {
        auto& customer =
            made.add(*rc::gen::arbitrary<bool>() ? "Li" : "Wang",
                     static_cast<std::uint8_t>(*rc::gen::inRange(0, 4)), monday - *rc::gen::inRange(0, 130));
        if (*rc::gen::inRange(0, 5) == 0)
            customer.lastContact = {};
        if (*rc::gen::inRange(0, 5) == 0)
            customer.plannedVisit = monday + *rc::gen::inRange(0, 70);
    }
    return made;
}
} // namespace

RC_GTEST_PROP(VisitPlan, MakesNoVisitLateLosesNoneAndNoWeekFuller, ()) {
    const auto made = someBook();
    const Day asOf = monday + *rc::gen::inRange(0, 7);
    const auto plan = made.plan(asOf);
    const WorkCalendar calendar(made.policy);
    const Day firstDay = workingDayOnOrAfter(asOf, calendar), endOfFirst = mondayOf(firstDay) + 6;
    const Day end = mondayOf(firstDay) + weeks * 7;

    std::vector<std::size_t> wanted, planned;
    for (std::size_t i = 0; i < made.book.customers.size(); ++i) {
        const auto interval = made.policy.tiers[made.tiering.effective[i].value].intervalDays;
        const auto visit = visitOf(made.book.customers[i], interval, made.policy, asOf);
        if (visit.ok() && visit.value.day < end)
            wanted.push_back(i);
    }
    for (const auto& visit : plan.visits) {
        planned.push_back(visit.customer);
        if (visit.byHand) {
            RC_ASSERT(visit.day == visit.due);
            continue;
        }
        RC_ASSERT(isWorkingDay(visit.day, calendar));
        RC_ASSERT(visit.day >= firstDay);
        const bool never = made.book.customers[visit.customer].lastContact.blank();
        RC_ASSERT(visit.day <= (never || visit.due < firstDay ? endOfFirst : visit.due));
    }
    std::ranges::sort(planned);
    RC_ASSERT(planned == wanted);
    for (const auto& load : plan.owners) {
        RC_ASSERT(load.peakPlanned() <= load.peakDue());
        int due = 0, spread = 0;
        for (const auto& week : load.weeks) {
            due += week.due;
            spread += week.planned;
        }
        RC_ASSERT(due == spread);
    }
}

RC_GTEST_PROP(VisitPlan, IsTheSameForTheSameWorkbook, ()) {
    const auto made = someBook();
    const auto once = made.plan(), again = made.plan();
    RC_ASSERT(once.visits.size() == again.visits.size());
    for (std::size_t i = 0; i < once.visits.size(); ++i) {
        RC_ASSERT(once.visits[i].customer == again.visits[i].customer);
        RC_ASSERT(once.visits[i].day == again.visits[i].day);
    }
}

} // namespace clientele::core
