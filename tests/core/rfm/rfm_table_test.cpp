#include "core/base/errors.hpp"
#include "core/rfm/rfm.hpp"
#include "core/support/columns.hpp"
#include "core/support/reference_orders.hpp"

#include <gtest/gtest.h>
#include <map>
#include <numeric>
#include <rapidcheck/gtest.h>
#include <set>

namespace clientele::core {

using namespace std::string_view_literals;

namespace {
/// Orders as a sheet has them.
struct OrderSheet {
    std::vector<TextCell> customers;
    std::vector<DayCell> dates;
    std::vector<NumberCell> amounts;

    OrderSheet& add(TextCell customer, DayCell date, NumberCell amount) {
        customers.push_back(customer);
        dates.push_back(date);
        amounts.push_back(amount);
        return *this;
    }
    [[nodiscard]] RfmTable table(Day asOf, const std::vector<TextCell>& keys = {}) const {
        return rfmTable(customers, dates, amounts, asOf, keys);
    }
};

OrderSheet small() {
    OrderSheet sheet;
    sheet.add("Lin"sv, 100, 10).add("Wu"sv, 90, 5).add("Lin"sv, 95, 1.5).add("Lin"sv, 100, 2);
    return sheet;
}

OrderSheet randomOrders() {
    static constexpr std::string_view names[] = {"Lin", "Wu", "Zhao", "=1+1", "lin", ""};
    OrderSheet sheet;
    const auto rows = *rc::gen::container<std::vector<std::tuple<int, int, int>>>(
        rc::gen::tuple(rc::gen::inRange(0, 6), rc::gen::inRange(0, 12), rc::gen::inRange(-500, 5000)));
    for (const auto& [name, day, cents] : rows)
        sheet.add(names[static_cast<std::size_t>(name)], Day{day}, cents / 100.0);
    return sheet;
}
} // namespace

// Lin bought on days 95 and 100 (twice), 13.5 in all; on day 110 the last purchase is 10 days back.
TEST(RfmTable, HasOneRowPerCustomerInOrderOfAppearance) {
    const auto table = small().table(110);
    ASSERT_EQ(table.rows.size(), 2U);
    const auto& lin = table.rows[0];
    EXPECT_EQ(lin.customer.value, "Lin");
    EXPECT_EQ(lin.recency, NumberCell(10));
    EXPECT_EQ(lin.orders, NumberCell(2));
    EXPECT_EQ(lin.money, NumberCell(13.5));
    EXPECT_EQ(lin.first, DayCell(95));
    EXPECT_EQ(lin.last, DayCell(100));
    EXPECT_EQ(table.rows[1].customer.value, "Wu");
    EXPECT_EQ(table.skipped + table.afterAsOf, 0U);
}

TEST(RfmTable, KeysDecideWhichRowsStandWhere) {
    const auto table = small().table(110, {"Nobody"sv, "Wu"sv, {}, CellState::badValue, "Wu"sv});
    ASSERT_EQ(table.rows.size(), 5U);
    EXPECT_EQ(table.rows[0].customer.value, "Nobody");
    EXPECT_TRUE(table.rows[0].money.blank());
    EXPECT_TRUE(table.rows[0].last.blank());
    EXPECT_EQ(table.rows[1].money, NumberCell(5));
    EXPECT_TRUE(table.rows[2].customer.blank());
    EXPECT_EQ(table.rows[3].customer.state, CellState::badValue);
    EXPECT_EQ(table.rows[4].money, NumberCell(5));
}

TEST(RfmTable, BadRowsAreCountedAndLeftOutAndLaterOnesToo) {
    auto sheet = small();
    sheet.add("Lin"sv, {}, 1)
        .add({}, 100, 1)
        .add("Wu"sv, CellState::badValue, 1)
        .add("Wu"sv, 91, CellState::divisionByZero);
    sheet.add({}, {}, {}).add("New"sv, 111, 7);
    const auto table = sheet.table(110);
    EXPECT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(table.skipped, 4U);
    EXPECT_EQ(table.afterAsOf, 1U);
    EXPECT_EQ(table.rows[1].money, NumberCell(5));
}

TEST(RfmTable, OrdersOnTheDayItselfCount) {
    EXPECT_EQ(small().table(100).rows[0].recency, NumberCell(0));
    EXPECT_EQ(small().table(99).afterAsOf, 2U);
}

TEST(RfmTable, CentsAddUpToTheCent) {
    OrderSheet sheet;
    for (int i = 0; i < 10; ++i)
        sheet.add("Lin"sv, i, .1);
    EXPECT_EQ(sheet.table(20).rows[0].money, NumberCell(1));
}

TEST(RfmTable, ColumnsOfDifferentLengthAreRefused) {
    const auto sheet = small();
    const std::vector<NumberCell> oneAmount{1};
    EXPECT_THROW(rfmTable(sheet.customers, sheet.dates, oneAmount, 110), FunctionError);
    EXPECT_TRUE(rfmTable({}, {}, {}, 110).rows.empty());
}

/// Against the plainest bookkeeping: a map of sets of days.
RC_GTEST_PROP(RfmTable, CountsWhatPlainBookkeepingCounts, ()) {
    const auto sheet = randomOrders();
    const Day asOf = *rc::gen::inRange(0, 12);
    std::map<std::string_view, std::set<Day>> days;
    std::map<std::string_view, double> money;
    for (std::size_t i = 0; i < sheet.dates.size(); ++i) {
        if (sheet.dates[i].value > asOf)
            continue;
        days[sheet.customers[i].value].insert(sheet.dates[i].value);
        money[sheet.customers[i].value] += sheet.amounts[i].value;
    }
    const auto table = sheet.table(asOf);
    RC_ASSERT(table.rows.size() == days.size());
    for (const auto& row : table.rows) {
        const auto& own = days.at(row.customer.value);
        RC_ASSERT(row.orders.value == static_cast<double>(own.size()));
        RC_ASSERT(row.first.value == *own.begin());
        RC_ASSERT(row.last.value == *own.rbegin());
        RC_ASSERT(row.recency.value == asOf - row.last.value);
        RC_ASSERT(std::abs(row.money.value - money.at(row.customer.value)) < 1e-9);
    }
}

RC_GTEST_PROP(RfmTable, OrderOfRowsNeverMattersWhereKeysGiveTheOrder, (unsigned seed)) {
    const auto sheet = randomOrders();
    std::vector<std::size_t> order(sheet.dates.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    OrderSheet other;
    for (const std::size_t i : shuffled(order, seed))
        other.add(sheet.customers[i], sheet.dates[i], sheet.amounts[i]);
    const std::vector<TextCell> keys{"Lin"sv, "Wu"sv, "Zhao"sv, "=1+1"sv, "lin"sv, ""sv};
    const auto rows = sheet.table(9, keys).rows, otherRows = other.table(9, keys).rows;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        RC_ASSERT(rows[i].orders == otherRows[i].orders);
        RC_ASSERT(rows[i].first == otherRows[i].first);
        RC_ASSERT(rows[i].last == otherRows[i].last);
        RC_ASSERT(std::abs(rows[i].money.value - otherRows[i].money.value) < 1e-12);
    }
}

TEST(RfmTable, FindsEveryCustomerOfTheReferenceOrders) {
    const auto orders = rfmOrders();
    if (orders.names.empty())
        GTEST_SKIP() << "no reference data";
    const auto table = rfmTable(orders.customers(), orders.dates, orders.amounts, *dayOf(2006, 12, 31));
    EXPECT_EQ(table.rows.size(), 995U);
    EXPECT_EQ(table.skipped + table.afterAsOf, 0U);
}

} // namespace clientele::core
