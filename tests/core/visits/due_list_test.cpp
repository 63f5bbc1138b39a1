// The day's list: who is to be looked after, why, and in which order.
#include "core/visits/due_list.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace clientele::core {

namespace {
const Day today = *dayOf(2026, 11, 2); // a Monday
constexpr std::uint8_t a = 0, b = 1, d = 3;

/// Customers with their tiers, put together line by line.
struct Made {
    CustomerBook book;
    Tiering tiering;
    Policy policy = defaultPolicy(Language::en);

    Customer& add(std::string name, Cell<std::uint8_t> tier, Cell<Day> last = {}) {
        Customer customer;
        customer.name = std::move(name);
        customer.lastContact = last;
        tiering.effective.push_back(tier);
        return book.customers.emplace_back(std::move(customer));
    }
    [[nodiscard]] DueList list(DueScope scope = DueScope::now) const {
        return dueList(book, policy, tiering, today, scope);
    }
};

std::string told(const Made& made, const DueEntry& entry) {
    constexpr std::array clocks{"visit", "middle", "senior", "promise", "contract"};
    constexpr std::array states{"never", "ok", "soon", "due", "overdue"};
    return made.book.customers[entry.customer].name + " " + clocks.at(static_cast<std::size_t>(entry.clock)) +
           " " + states.at(static_cast<std::size_t>(entry.state)) + " " + std::to_string(entry.daysLeft);
}

/// "name clock state days left", in the order of the list.
std::vector<std::string> told(const Made& made, DueScope scope = DueScope::now) {
    std::vector<std::string> out;
    for (const auto& entry : made.list(scope).entries)
        out.push_back(told(made, entry));
    return out;
}
using Lines = std::vector<std::string>;
} // namespace

TEST(DueList, OrdersVisitsByHowOverdueTheyAreTimesTheTier) {
    Made made;
    made.add("D twice its interval", d, today - 240); // 2 × 1
    made.add("A just due", a, today - 14);            // 1 × 4
    made.add("B never", b);                           // 3 × 3
    made.add("A overdue", a, today - 28);             // 2 × 4
    made.add("B well kept", b, today - 3);
    EXPECT_EQ(told(made), (Lines{"B never visit never 0", "A overdue visit overdue -14",
                                 "A just due visit due 0", "D twice its interval visit overdue -119"}));
}

TEST(DueList, HoldsWhatIsNotYetDueOnlyWhenAsked) {
    Made made;
    made.add("kept", b, today - 3);
    EXPECT_TRUE(made.list().entries.empty());
    EXPECT_EQ(told(made, DueScope::all), Lines{"kept visit ok 28"}); // 29 November is a Sunday
    EXPECT_EQ(made.list().count(DueClock::visit, DueState::ok), 1) << "counted in either case";
}

TEST(DueList, AVisitPlannedByHandTakesThePlaceOfTheInterval) {
    Made made;
    made.add("planned", a, today - 90).plannedVisit = today;
    const auto list = made.list();
    ASSERT_EQ(list.entries.size(), 1U);
    EXPECT_EQ(told(made, list.entries[0]), "planned visit due 0");
    EXPECT_TRUE(list.entries[0].planned);
}

TEST(DueList, APromiseIsSoonWithinTheDaysToReplyAndOverdueAfterItsDay) {
    Made made;
    const auto promised = [&](const char* name, int days) {
        made.add(name, b, today - 1).openPromise = OpenPromise{1, today + days};
    };
    promised("later", 8);
    promised("this week", 7);
    promised("today", 0);
    promised("yesterday", -1);
    EXPECT_EQ(told(made),
              (Lines{"yesterday promise overdue -1", "today promise due 0", "this week promise soon 7"}))
        << "the broken promise adds to the priority, the others go by their days";
    EXPECT_EQ(made.list().count(DueClock::promise, DueState::ok), 1);
}

TEST(DueList, APromiseToACustomerWithoutATierIsListedToo) {
    Made made;
    made.add("nobody's tier", CellState::blank).openPromise = OpenPromise{1, today - 3};
    EXPECT_EQ(told(made), Lines{"nobody's tier promise overdue -3"});
    EXPECT_DOUBLE_EQ(made.list().entries[0].priority, made.policy.priorityPromise);
}

TEST(DueList, AContractEndIsListedWithinTheDaysOfNoticeBeforeAndAfter) {
    Made made;
    const auto ending = [&](const char* name, int days) {
        made.add(name, b, today - 1).contractEnd = today + days;
    };
    ending("long ago", -61);
    ending("ended", -60);
    ending("today", 0);
    ending("in notice", 60);
    ending("later", 61);
    EXPECT_EQ(told(made),
              (Lines{"ended contract overdue -60", "today contract due 0", "in notice contract soon 60"}));
    EXPECT_EQ(made.list().count(DueClock::contract, DueState::ok), 1);
}

TEST(DueList, LevelsRunOnlyWhereTheLogSaysThem) {
    Made made;
    made.add("A", a, today - 1);
    EXPECT_TRUE(made.list().entries.empty());
    made.book.hasLevels = true;
    EXPECT_EQ(told(made), (Lines{"A middle never 0", "A senior never 0"}));
}

TEST(DueList, OtherTiersHaveALevelClockFromTheFirstContactAtThatLevelOn) {
    Made made;
    made.book.hasLevels = true;
    auto& customer = made.add("B", b, today - 1);
    EXPECT_TRUE(made.list().entries.empty());
    customer.lastMiddle = today - 92; // a quarter of 91 days ended yesterday, on a Sunday
    customer.lastSenior = today - 300;
    EXPECT_EQ(told(made), (Lines{"B middle due 0", "B senior soon 65"}));
}

TEST(DueList, ADecliningCustomerComesBeforeAnEqualOne) {
    Made made;
    made.add("steady", b, today - 30);
    made.add("declining", b, today - 30).stage = "衰退期";
    EXPECT_EQ(told(made), (Lines{"declining visit due 0", "steady visit due 0"}));
}

TEST(DueList, EqualPrioritiesStandInTheOrderOfDaysAndThenOfTheTable) {
    Made made;
    for (const char* name : {"one", "two", "three"})
        made.add(name, b);
    made.book.customers[2].contractEnd = today - 2;
    EXPECT_EQ(told(made), (Lines{"three contract overdue -2", "one visit never 0", "two visit never 0",
                                 "three visit never 0"}));
}

TEST(DueList, IsFilteredByOwnerTierAndClock) {
    Made made;
    made.add("mine", a).owner = "Li";
    made.add("hers", b).owner = "Wang";
    made.add("nobody's", b);
    made.book.customers[0].contractEnd = today;
    const auto list = made.list();
    const auto names = [&](const DueFilter& filter) {
        std::string out;
        for (const auto& entry : filtered(list, made.book, filter))
            out += made.book.customers[entry.customer].name + "|";
        return out;
    };
    EXPECT_EQ(names({}), "mine|mine|hers|nobody's|");
    EXPECT_EQ(names({"Li", {}, {}}), "mine|mine|");
    EXPECT_EQ(names({"", {}, {}}), "nobody's|");
    EXPECT_EQ(names({{}, b, {}}), "hers|nobody's|");
    EXPECT_EQ(names({{}, {}, DueClock::contract}), "mine|");
}

RC_GTEST_PROP(DueList, CountsEveryClockOnceAndFallsInPriority, ()) {
    Made made;
    made.book.hasLevels = *rc::gen::arbitrary<bool>();
    const int count = *rc::gen::inRange(0, 40);
    const auto maybe = [] {
        return *rc::gen::arbitrary<bool>() ? Cell<Day>(today - *rc::gen::inRange(-90, 400)) : Cell<Day>();
    };
    for (int i = 0; i < count; ++i) {
        auto& customer = made.add("c", static_cast<std::uint8_t>(*rc::gen::inRange(0, 4)));
        if (*rc::gen::arbitrary<bool>())
            customer.lastContact = today - *rc::gen::inRange(0, 400);
        customer.plannedVisit = maybe();
        customer.contractEnd = maybe();
        if (const auto by = maybe(); by.ok())
            customer.openPromise = OpenPromise{1, by.value};
    }
    const auto all = made.list(DueScope::all), now = made.list();
    RC_ASSERT(all.counts == now.counts);
    int sum = 0, ok = 0;
    for (const auto& states : all.counts)
        for (std::size_t s = 0; s < states.size(); ++s) {
            sum += states[s];
            ok += s == static_cast<std::size_t>(DueState::ok) ? states[s] : 0;
        }
    RC_ASSERT(sum == static_cast<int>(all.entries.size()));
    RC_ASSERT(sum - ok == static_cast<int>(now.entries.size()));
    RC_ASSERT(std::ranges::is_sorted(all.entries, std::greater{}, &DueEntry::priority));
    RC_ASSERT(std::ranges::count(all.entries, DueClock::visit, &DueEntry::clock) == count);
}

} // namespace clientele::core
