#include "core/panels/known_workbook.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace clientele::core {
namespace {

Cell<double> someFigure() {
    switch (*rc::gen::inRange(0, 4)) {
    case 0:
        return {};
    case 1:
        return CellState::badValue;
    default:
        return static_cast<double>(*rc::gen::inRange(-5, 5));
    }
}
Cell<Day> someDay() {
    const auto figure = someFigure();
    return figure.ok() ? Cell<Day>(static_cast<Day>(figure.value)) : Cell<Day>(figure.state);
}
std::string someWords() {
    return *rc::gen::element<std::string>("", "", "Ann", "李娜", "a name of more than a few letters");
}

/// A customer with something, or nothing, in every field.
Customer someCustomer(int row) {
    Customer c;
    c.row = row;
    c.name = someWords();
    c.key = *rc::gen::arbitrary<bool>() ? c.name : "K" + std::to_string(*rc::gen::inRange(0, 20));
    for (auto field : {&Customer::sales, &Customer::profit, &Customer::futureProfit, &Customer::satisfaction,
                       &Customer::loyalty, &Customer::creditLimit, &Customer::balance})
        c.*field = someFigure();
    for (auto field : {&Customer::notedContact, &Customer::lastContact, &Customer::lastMiddle,
                       &Customer::lastSenior, &Customer::plannedVisit, &Customer::lastOrder,
                       &Customer::firstOrder, &Customer::since, &Customer::contractEnd})
        c.*field = someDay();
    for (auto field : {&Customer::owner, &Customer::phone, &Customer::email, &Customer::tier,
                       &Customer::tierOverride, &Customer::stage, &Customer::industry})
        c.*field = someWords();
    if (*rc::gen::arbitrary<bool>())
        c.openPromise = OpenPromise{row, *rc::gen::inRange(0, 9)};
    if (*rc::gen::arbitrary<bool>())
        c.birthday = Birthday{*rc::gen::inRange(0, 9), *rc::gen::arbitrary<bool>()};
    c.consent = *rc::gen::element(Consent::unknown, Consent::no, Consent::yes);
    c.orderCount = *rc::gen::inRange(0, 3);
    return c;
}

std::vector<Customer> someCustomers() {
    std::vector<Customer> out;
    const int count = *rc::gen::inRange(0, 30);
    for (int i = 0; i < count; ++i)
        out.push_back(someCustomer(i + 1));
    return out;
}

RC_GTEST_PROP(PackedCustomersTest, everyCustomerComesBackAsItWas, ()) {
    const auto customers = someCustomers();
    const PackedCustomers packed(customers);
    RC_ASSERT(packed.size() == customers.size());
    RC_ASSERT(packed.all() == customers);
}

RC_GTEST_PROP(PackedCustomersTest, aKeyFindsTheFirstWhoHasIt, ()) {
    const auto customers = someCustomers();
    const PackedCustomers packed(customers);
    for (const auto& customer : customers) {
        const auto first = std::ranges::find(customers, customer.key, &Customer::key) - customers.begin();
        RC_ASSERT(packed.withKey(customer.key) == static_cast<std::size_t>(first));
    }
    RC_ASSERT(!packed.withKey("nobody's"));
}

TEST(KnownWorkbook, HasAllCustomersForAsLongAsSomebodyWorksOnThem) {
    Situation read;
    read.sheets.resize(1);
    read.sheets.front().grid = Grid(0, 0, 1, 1);
    read.sheets.front().grid.setText(0, 0, "Aster");
    read.book.customers.resize(2);
    read.book.customers[1].name = read.book.customers[1].key = "Birch";
    int released = 0;
    const KnownWorkbook known(read, [&] { ++released; });
    EXPECT_TRUE(known.outline.book.customers.empty());
    EXPECT_EQ(known.outline.sheets.front().grid.text(0, 0), "Aster");
    {
        const auto whole = known.whole();
        EXPECT_EQ(known.whole(), whole);
        EXPECT_EQ(whole->book.customers, read.book.customers);
        EXPECT_EQ(released, 0);
    }
    EXPECT_EQ(released, 1);
    EXPECT_EQ(known.whole()->book.customers, read.book.customers);
}

} // namespace
} // namespace clientele::core
