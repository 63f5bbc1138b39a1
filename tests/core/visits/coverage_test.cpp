// The figures of CRM.COVERAGE, CRM.VISITLOAD, CRM.SERVICE100 and CRM.LASTCONTACT.
#include "core/base/errors.hpp"
#include "core/visits/contact_index.hpp"
#include "core/visits/coverage.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace clientele::core {

namespace {
const Day today = *dayOf(2026, 11, 2);
const Policy policy = defaultPolicy(Language::en);
using Dates = std::vector<Cell<Day>>;
using Numbers = std::vector<NumberCell>;
constexpr const char* none = nullptr;

/// Cells of text; none is a blank one.
struct Texts : std::vector<TextCell> {
    Texts() = default;
    Texts(std::initializer_list<const char*> words) {
        for (const auto* word : words)
            push_back(word == nullptr ? TextCell() : TextCell(std::string_view(word)));
    }
};

template <class F>
CellState stateOf(F f) {
    try {
        f();
    } catch (const FunctionError& error) {
        return error.state();
    }
    return CellState::ok;
}

Cell<Day> lastOf(const char* customer, const Texts& who, const Dates& when, const Texts& kinds = {},
                 const std::vector<std::string>& counting = {}) {
    return ContactIndex(who, when, kinds, counting, today).last(customer);
}
} // namespace

TEST(Coverage, IsTheShareOfCustomersContactedWithinTheirInterval) {
    EXPECT_DOUBLE_EQ(
        coverage(Dates{today - 14, today - 17, {}, today - 3}, Texts{"A", "A", "B", "D"}, policy, today), .5)
        << "due today is kept, never contacted is not";
    EXPECT_DOUBLE_EQ(coverage(Dates{today}, Texts{"A", none, "B"}, policy, today), .5)
        << "without a tier out, after the last date never contacted";
}

TEST(Coverage, IsAnErrorWhereItCannotBeTold) {
    const auto of = [](const Dates& dates, const Texts& tiers) {
        return stateOf([&] { (void)coverage(dates, tiers, policy, today); });
    };
    EXPECT_EQ(of({today}, {"E"}), CellState::notAvailable);
    EXPECT_EQ(of({today + 1}, {"A"}), CellState::notAvailable);
    EXPECT_EQ(of({CellState::badValue}, {"A"}), CellState::badValue);
    EXPECT_EQ(of({today}, {none}), CellState::divisionByZero);
    EXPECT_EQ(of({}, {}), CellState::divisionByZero);
}

TEST(VisitLoad, AsksForAVisitAnIntervalOfEveryCustomer) {
    const auto loads = visitLoad(Texts{"A", "B", "A", none, "D"}, policy, 7);
    ASSERT_EQ(loads.size(), 5U);
    EXPECT_EQ(loads[0].tier, "A");
    EXPECT_EQ(loads[0].customers, 2);
    EXPECT_NEAR(loads[0].visitsAMonth, 2 * 30.4375 / 14, 1e-12);
    EXPECT_EQ(loads[2].customers, 0);
    EXPECT_EQ(loads[4].customers, 4);
    EXPECT_NEAR(loads[4].visitsAMonth, 30.4375 * (2. / 14 + 1. / 30 + 1. / 120), 1e-12);
    EXPECT_NEAR(loads[4].capacityShare, loads[4].visitsAMonth / 30.4375, 1e-12) << "7 a week is one a day";
    EXPECT_EQ(stateOf([] { (void)visitLoad(Texts{"E"}, policy, 7); }), CellState::notAvailable);
}

TEST(Service100, IsWhatWasDoneOfWhatWasDueAndNoServiceMakesUpForAnother) {
    EXPECT_DOUBLE_EQ(service100(Numbers{10., 10., 0.}, Numbers{10., 5., 5.}), .75);
    EXPECT_DOUBLE_EQ(service100(Numbers{3.}, Numbers{4.}), .75);
    EXPECT_DOUBLE_EQ(service100(Numbers{3., {}}, Numbers{3., 3.}), .5) << "nothing noted is nothing done";
}

TEST(Service100, IsMetWhereNothingWasDue) {
    EXPECT_DOUBLE_EQ(service100(Numbers{0., 4.}, Numbers{0., 4.}), 1);
    EXPECT_DOUBLE_EQ(service100(Numbers{5.}, Numbers{0.}), 1);
    EXPECT_EQ(stateOf([] { (void)service100(Numbers{CellState::badValue}, Numbers{1.}); }),
              CellState::badValue);
}

RC_GTEST_PROP(Service100, IsBetweenNothingAndAllAndNeverFallsWithWhatIsDone, ()) {
    Numbers done, due;
    for (int i = 0; i < 5; ++i) {
        done.emplace_back(*rc::gen::inRange(0, 20));
        due.emplace_back(*rc::gen::inRange(0, 20));
    }
    const double before = service100(done, due);
    RC_ASSERT(before >= 0);
    RC_ASSERT(before <= 1);
    done[0].value += 1;
    RC_ASSERT(service100(done, due) >= before);
}

TEST(LastContact, IsTheLatestLineOfTheCustomer) {
    const Texts who{"华为", "小米", "华为", " 华为 ", none};
    const Dates when{today - 9, today - 1, today - 3, today - 5, today};
    EXPECT_EQ(lastOf("华为", who, when), Cell<Day>(today - 3));
    EXPECT_EQ(lastOf("小米", who, when), Cell<Day>(today - 1));
    EXPECT_TRUE(lastOf("联想", who, when).blank());
}

TEST(LastContact, IsNoLineToComeNorOneWithoutADate) {
    EXPECT_EQ(lastOf("A", {"A", "A", "A"}, {today - 2, today + 1, {}}), Cell<Day>(today - 2));
    EXPECT_TRUE(lastOf("A", {"A"}, {}).blank());
}

TEST(LastContact, AnErrorAmongTheDatesIsThatOfItsCustomerOnly) {
    const Texts who{"A", "B", "A"};
    const Dates when{CellState::badValue, today, today};
    EXPECT_EQ(lastOf("A", who, when).state, CellState::badValue);
    EXPECT_EQ(lastOf("B", who, when), Cell<Day>(today));
}

TEST(LastContact, CountsTheKindsGivenWhateverTheirLanguageOrCase) {
    const Texts who{"A", "A", "A", "A"}, kinds{"日常拜访", "电话", "托人带话", none};
    const Dates when{today - 9, today - 5, today - 3, today};
    EXPECT_EQ(lastOf("A", who, when, kinds, {"Routine visit"}), Cell<Day>(today - 9));
    EXPECT_EQ(lastOf("A", who, when, kinds, {"Routine visit", "PHONE"}), Cell<Day>(today - 5));
    EXPECT_EQ(lastOf("A", who, when, kinds, {"托人带话"}), Cell<Day>(today - 3));
    EXPECT_EQ(lastOf("A", who, when, kinds), Cell<Day>(today)) << "all count where none are given";
}

} // namespace clientele::core
