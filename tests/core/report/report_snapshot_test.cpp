#include "core/report/made_up_book.hpp"
#include "core/report/snapshot.hpp"

#include <gmock/gmock.h>

namespace clientele::core::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Day spring = *dayOf(2026, 4, 1), autumn = *dayOf(2026, 10, 1), today = *dayOf(2026, 11, 24);

CustomerBook bookOf(const std::vector<std::string>& keys) {
    CustomerBook book;
    for (const auto& key : keys) {
        Customer customer;
        customer.key = key;
        customer.name = "name of " + key;
        book.customers.push_back(customer);
    }
    return book;
}

/// What the sheet looks like after the plan.
Grid written(const Grid& before, const SnapshotPlan& plan) {
    const auto rows = static_cast<int>(plan.labels.size()) + 1;
    Grid after(0, 0, std::max(rows, before.endRow()), std::max(plan.column + 1, before.endColumn()));
    for (int row = 0; row < before.endRow(); ++row)
        for (int column = 0; column < before.endColumn(); ++column)
            if (before.kind(row, column) == ContentKind::number)
                after.setNumber(row, column, before.number(row, column));
            else
                after.setText(row, column, before.text(row, column));
    if (!plan.headers[0].empty()) {
        after.setText(0, 0, plan.headers[0]);
        after.setText(0, 1, plan.headers[1]);
    }
    after.setNumber(0, plan.column, plan.day);
    for (std::size_t i = 0; i < plan.labels.size(); ++i)
        after.setText(static_cast<int>(i) + 1, plan.column, plan.labels[i]);
    for (std::size_t i = 0; i < plan.newCustomers.size(); ++i)
        for (int column = 0; column < 2; ++column)
            after.setText(plan.firstNewRow + static_cast<int>(i), column,
                          plan.newCustomers[i][static_cast<std::size_t>(column)]);
    return after;
}

class Snapshot : public testing::Test {
protected:
    Policy policy = defaultPolicy(Language::en);
    Grid sheet;

    SnapshotPlan run(const CustomerBook& book, const std::vector<Cell<std::uint8_t>>& classes, Day day) {
        auto plan = planSnapshot(sheet, book, classes, policy, day, Language::en);
        sheet = written(sheet, plan);
        return plan;
    }
};

TEST_F(Snapshot, TheFirstRunMakesHeadersAndRows) {
    const auto plan = run(bookOf({"x", "y"}), {std::uint8_t{2}, CellState::blank}, spring);
    EXPECT_EQ("Key", plan.headers[0]);
    EXPECT_EQ(2, plan.column);
    EXPECT_THAT(plan.labels, ElementsAre("C", ""));
    EXPECT_EQ("name of y", plan.newCustomers.at(1)[1]);
}

TEST_F(Snapshot, TheNextRunsShowTheWayOfACustomer) {
    const auto book = bookOf({"x"});
    run(book, {std::uint8_t{2}}, spring);
    run(book, {std::uint8_t{1}}, autumn);
    run(book, {std::uint8_t{0}}, today);
    EXPECT_EQ("C", sheet.text(1, 2));
    EXPECT_EQ("B", sheet.text(1, 3));
    EXPECT_EQ("A", sheet.text(1, 4));
}

TEST_F(Snapshot, ARunOfTheSameDayReplacesItsColumn) {
    const auto book = bookOf({"x"});
    run(book, {std::uint8_t{2}}, spring);
    run(book, {std::uint8_t{1}}, today);
    const auto plan = run(book, {std::uint8_t{0}}, today);
    EXPECT_EQ(3, plan.column);
    EXPECT_THAT(plan.newCustomers, IsEmpty());
    EXPECT_EQ("A", sheet.text(1, 3));
    EXPECT_EQ(4, sheet.endColumn());
}

TEST_F(Snapshot, TheLatestEarlierColumnComesBackInTheOrderOfTheBook) {
    run(bookOf({"x", "y"}), {std::uint8_t{2}, std::uint8_t{1}}, spring);
    run(bookOf({"x", "y"}), {std::uint8_t{1}, std::uint8_t{1}}, autumn);
    run(bookOf({"x", "y"}), {std::uint8_t{0}, std::uint8_t{0}}, today);
    const auto previous = previousTiers(sheet, bookOf({"new", "y", "x"}), policy, today);
    ASSERT_TRUE(previous);
    EXPECT_EQ(autumn, previous->day);
    EXPECT_THAT(previous->tiers, ElementsAre(std::nullopt, std::uint8_t{1}, std::uint8_t{1}));
}

TEST_F(Snapshot, BeforeTheFirstRunThereIsNone) {
    const auto book = bookOf({"x"});
    EXPECT_FALSE(previousTiers({}, book, policy, today));
    run(book, {std::uint8_t{0}}, today);
    EXPECT_FALSE(previousTiers(sheet, book, policy, today));
}

TEST_F(Snapshot, CustomersWhoLeftKeepTheirRowAndHaveNoTierThatDay) {
    run(bookOf({"x", "y"}), {std::uint8_t{2}, std::uint8_t{1}}, spring);
    run(bookOf({"y", "z"}), {std::uint8_t{0}, std::uint8_t{2}}, autumn);
    EXPECT_EQ("", sheet.text(1, 3));
    EXPECT_EQ("A", sheet.text(2, 3));
    EXPECT_EQ("z", sheet.text(3, 0));
    EXPECT_EQ("C", sheet.text(3, 3));
}

TEST_F(Snapshot, TwoCustomersOfOneKeyAreToldByTheirOrder) {
    const auto book = bookOf({"x", "x"});
    run(book, {std::uint8_t{0}, std::uint8_t{2}}, spring);
    const auto previous = previousTiers(sheet, book, policy, today);
    ASSERT_TRUE(previous);
    EXPECT_THAT(previous->tiers, ElementsAre(std::uint8_t{0}, std::uint8_t{2}));
}

TEST_F(Snapshot, ATierThePolicyNoLongerKnowsIsNone) {
    const auto book = bookOf({"x"});
    run(book, {std::uint8_t{0}}, spring);
    policy.tiers[0].label = "Gold";
    EXPECT_THAT(previousTiers(sheet, book, policy, today)->tiers, ElementsAre(std::nullopt));
}

TEST_F(Snapshot, AnIdThatBecameANumberIsStillTheSameCustomer) {
    sheet = Grid(0, 0, 2, 3);
    sheet.setText(0, 0, "Key");
    sheet.setNumber(0, 2, spring);
    sheet.setNumber(1, 0, 1042);
    sheet.setText(1, 2, "B");
    EXPECT_THAT(previousTiers(sheet, bookOf({"1042"}), policy, today)->tiers, ElementsAre(std::uint8_t{1}));
}

} // namespace
} // namespace clientele::core::test
