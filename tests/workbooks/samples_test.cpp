#include "samples/facts.hpp"
#include "samples/workbooks.hpp"

#include <algorithm>
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <optional>
#include <set>

namespace clientele::samples {
namespace {

namespace zh = facts::zh;
namespace en = facts::en;

std::string textOf(const Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell.value);
    return text ? *text : std::string();
}

bool isEmpty(const Cell& cell) {
    return std::holds_alternative<std::monostate>(cell.value);
}

bool isDate(const Cell& cell) {
    return std::holds_alternative<Date>(cell.value);
}

int columnOf(const Sheet& sheet, int headerRow, const std::string& header) {
    for (int column = 0; column < sheet.columns(); ++column) {
        if (textOf(sheet.at(headerRow, column)) == header)
            return column;
    }
    ADD_FAILURE() << "no column " << header;
    return 0;
}

/// What a reader makes of money as number or text, in hundredths; nothing where it is no money.
std::optional<std::int64_t> centsOf(const Cell& cell) {
    if (const auto* number = std::get_if<double>(&cell.value))
        return std::llround(*number * 100);
    std::string digits = textOf(cell);
    const std::string wan = "万";
    const bool tenThousands = digits.ends_with(wan);
    std::erase_if(digits, [](unsigned char c) { return !std::isdigit(c) && c != '.'; });
    if (digits.empty())
        return std::nullopt;
    return std::llround(std::stod(digits) * (tenThousands ? 1'000'000 : 100));
}

template <class Holds>
int countRows(int first, int last, Holds holds) {
    int count = 0;
    for (int row = first; row <= last; ++row)
        count += holds(row) ? 1 : 0;
    return count;
}

/// How many fall in each Pareto class by the share of the total before them (SPEC §8), spelt out for the
/// facts.
std::vector<int> classSizes(std::vector<std::int64_t> values) {
    std::ranges::sort(values, std::greater{});
    std::int64_t total = 0, before = 0;
    for (const auto value : values)
        total += value;
    std::vector<int> sizes(3, 0);
    for (const auto value : values) {
        ++sizes[before * 100 < total * 80 ? 0 : before * 100 < total * 95 ? 1 : 2];
        before += value;
    }
    return sizes;
}

std::string trimmed(std::string text) {
    while (!text.empty() && text.back() == ' ')
        text.pop_back();
    return text;
}

class ChineseSample : public testing::Test {
protected:
    static const Workbook& book() {
        static const Workbook workbook = chineseWorkbook();
        return workbook;
    }
    const Sheet& customers = book().sheets[0];
    const Sheet& orders = book().sheets[1];
    const Sheet& contacts = book().sheets[2];

    [[nodiscard]] int column(const std::string& header) const {
        return columnOf(customers, zh::headerRow, header);
    }
    template <class Holds>
    int count(const std::string& header, Holds holds) const {
        const int c = column(header);
        return countRows(zh::firstRow, zh::lastRow, [&](int row) { return holds(customers.at(row, c)); });
    }
    [[nodiscard]] std::set<std::string> names() const {
        std::set<std::string> all;
        const int c = column("客户名称");
        for (int row = zh::firstRow; row <= zh::lastRow; ++row)
            all.insert(textOf(customers.at(row, c)));
        return all;
    }
};

TEST_F(ChineseSample, has_its_sheets_and_rows) {
    EXPECT_EQ(customers.name, zh::customersSheet);
    EXPECT_EQ(orders.name, zh::ordersSheet);
    EXPECT_EQ(contacts.name, zh::contactsSheet);
    EXPECT_EQ(customers.rows(), zh::totalRow + 1);
    EXPECT_EQ(orders.rows(), zh::orders + 1);
    EXPECT_EQ(contacts.rows(), zh::contacts + 1);
    EXPECT_EQ(textOf(customers.at(zh::totalRow, zh::firstColumn)), "合计");
    EXPECT_EQ(customers.hiddenRows.size(), zh::hiddenRows);
}

TEST_F(ChineseSample, names_every_customer_differently_one_like_a_formula) {
    EXPECT_EQ(names().size(), zh::customers);
    EXPECT_TRUE(names().contains(zh::formulaLikeName));
}

TEST_F(ChineseSample, has_the_promised_mess_in_the_sales_column) {
    const std::string sales = "年销售额";
    EXPECT_EQ(count(sales, isEmpty), zh::blankSales);
    EXPECT_EQ(count(sales, [](const Cell& c) { return textOf(c) == "待定"; }), zh::pendingSales);
    EXPECT_EQ(count(sales, [](const Cell& c) { return std::holds_alternative<Formula>(c.value); }),
              zh::errorSales);
    EXPECT_EQ(count(sales, [](const Cell& c) { return textOf(c).starts_with("¥"); }), zh::yuanTextSales);
    EXPECT_EQ(count(sales, [](const Cell& c) { return textOf(c).ends_with("万"); }), zh::wanTextSales);
    EXPECT_EQ(count(sales, [](const Cell& c) { return !centsOf(c); }), zh::unusableSales);
    EXPECT_EQ(count(sales, [](const Cell& c) { return centsOf(c) == 0; }), zh::zeroSales);
}

TEST_F(ChineseSample, divides_by_an_empty_cell_where_the_error_stands) {
    const int sales = column("年销售额");
    const int satisfaction = column("满意度");
    for (int row = zh::firstRow; row <= zh::lastRow; ++row) {
        const auto* formula = std::get_if<Formula>(&customers.at(row, sales).value);
        if (!formula)
            continue;
        EXPECT_EQ(formula->expression, "96000/" + reference(row, satisfaction));
        EXPECT_TRUE(isEmpty(customers.at(row, satisfaction)));
    }
}

TEST_F(ChineseSample, has_the_stated_total_and_classes_of_sales) {
    std::vector<std::int64_t> values;
    const int sales = column("年销售额");
    for (int row = zh::firstRow; row <= zh::lastRow; ++row) {
        if (const auto cents = centsOf(customers.at(row, sales)))
            values.push_back(*cents);
    }
    std::int64_t total = 0;
    for (const auto value : values)
        total += value;
    EXPECT_EQ(total, zh::usableSalesCents);
    EXPECT_THAT(classSizes(values), testing::ElementsAreArray(zh::salesClasses));
}

TEST_F(ChineseSample, has_the_promised_mess_among_owners_and_visits) {
    const std::string visits = "最近拜访日期";
    EXPECT_EQ(count("业务负责人", isEmpty), zh::withoutOwner);
    EXPECT_EQ(count(visits, isEmpty), zh::neverVisited + zh::visitOnlyInLog);
    EXPECT_EQ(count(visits, [](const Cell& c) { return textOf(c).ends_with("日"); }), zh::chineseDateVisits);
    EXPECT_EQ(count(visits, [](const Cell& c) { return textOf(c).find('/') != std::string::npos; }),
              zh::slashDateVisits);
}

TEST_F(ChineseSample, logs_visits_up_to_the_last_day_to_listed_customers_only) {
    std::set<std::string> visited;
    Date last{};
    for (int row = 1; row <= zh::contacts; ++row) {
        visited.insert(textOf(contacts.at(row, 1)));
        last = std::max(last, std::get<Date>(contacts.at(row, 0).value));
    }
    EXPECT_LE(last, facts::lastContact);
    EXPECT_TRUE(std::ranges::includes(names(), visited));
    EXPECT_EQ(visited.size(), zh::customers - zh::neverVisited);
}

TEST_F(ChineseSample, leaves_some_of_the_largest_customers_without_a_visit) {
    std::set<std::string> visited;
    for (int row = 1; row <= zh::contacts; ++row)
        visited.insert(textOf(contacts.at(row, 1)));
    const int name = column("客户名称");
    const int sales = column("年销售额");
    std::vector<std::pair<std::int64_t, bool>> bySize; // sales, never visited
    for (int row = zh::firstRow; row <= zh::lastRow; ++row) {
        bySize.emplace_back(centsOf(customers.at(row, sales)).value_or(0),
                            !visited.contains(textOf(customers.at(row, name))));
    }
    std::ranges::sort(bySize, std::greater{});
    bySize.resize(static_cast<std::size_t>(zh::salesClasses[0]));
    EXPECT_EQ(std::ranges::count(bySize, true, &std::pair<std::int64_t, bool>::second),
              zh::keyNeverVisited.size());
}

TEST_F(ChineseSample, has_the_promised_mess_among_the_orders) {
    const auto all = names();
    std::int64_t total = 0;
    for (int row = 1; row <= zh::orders; ++row)
        total += centsOf(orders.at(row, 4)).value_or(0);
    EXPECT_EQ(total, zh::ordersCents);
    const auto number = [&](auto holds) { return countRows(1, zh::orders, holds); };
    EXPECT_EQ(number([&](int r) { return !all.contains(trimmed(textOf(orders.at(r, 1)))); }),
              zh::ordersUnknownCustomer);
    EXPECT_EQ(number([&](int r) { return textOf(orders.at(r, 1)).ends_with(' '); }), zh::ordersPaddedName);
    EXPECT_EQ(number([&](int r) { return !centsOf(orders.at(r, 4)); }), zh::ordersUnreadable);
    EXPECT_EQ(number([&](int r) { return textOf(orders.at(r, 4)).starts_with("¥"); }), zh::ordersTextMoney);
    EXPECT_EQ(number([&](int r) { return !isDate(orders.at(r, 0)); }), zh::ordersTextDate);
}

TEST_F(ChineseSample, is_the_same_bytes_every_time) {
    EXPECT_EQ(flatOds(chineseWorkbook()), flatOds(book()));
}

class EnglishSample : public testing::Test {
protected:
    static const Workbook& book() {
        static const Workbook workbook = englishWorkbook();
        return workbook;
    }
    const Sheet& customers = book().sheets[0];
    const Sheet& orders = book().sheets[1];
    const Sheet& contacts = book().sheets[2];
};

TEST_F(EnglishSample, has_its_sheets_and_rows) {
    EXPECT_EQ(customers.name, en::customersSheet);
    EXPECT_EQ(orders.name, en::ordersSheet);
    EXPECT_EQ(contacts.name, en::contactsSheet);
    EXPECT_EQ(customers.rows(), en::lastRow + 1);
    EXPECT_EQ(orders.rows(), en::ordersTotalRow + 1);
    EXPECT_EQ(contacts.rows(), en::contacts + 1);
}

TEST_F(EnglishSample, has_the_stated_gaps_among_the_customers) {
    const int owner = columnOf(customers, en::headerRow, "Account owner");
    const int last = columnOf(customers, en::headerRow, "Last contacted");
    const auto number = [&](auto holds) { return countRows(en::firstRow, en::lastRow, holds); };
    EXPECT_EQ(number([&](int r) { return isEmpty(customers.at(r, owner)); }), en::withoutOwner);
    EXPECT_EQ(number([&](int r) { return isEmpty(customers.at(r, last)); }), en::neverContacted);
    EXPECT_EQ(number([&](int r) { return !textOf(customers.at(r, last)).empty(); }), en::textDateContacts);
}

TEST_F(EnglishSample, has_the_stated_orders_per_customer) {
    std::map<std::string, std::int64_t> money;
    for (int row = en::firstRow; row <= en::lastRow; ++row)
        money[textOf(customers.at(row, 0))] = -1;
    EXPECT_EQ(money.size(), en::customers);
    EXPECT_TRUE(money.contains(en::formulaLikeName));
    std::int64_t total = 0;
    for (int row = 1; row <= en::ordersLastRow; ++row) {
        const auto customer = money.find(textOf(orders.at(row, 1)));
        ASSERT_NE(customer, money.end());
        const std::int64_t cents = centsOf(orders.at(row, 4)).value();
        customer->second = std::max<std::int64_t>(customer->second, 0) + cents;
        total += cents;
    }
    std::vector<std::int64_t> values;
    for (const auto& [name, cents] : money) {
        if (cents >= 0)
            values.push_back(cents);
    }
    EXPECT_EQ(total, en::ordersCents);
    EXPECT_EQ(values.size(), en::customers - en::prospects);
    EXPECT_THAT(classSizes(values), testing::ElementsAreArray(en::salesClasses));
}

TEST_F(EnglishSample, writes_some_amounts_as_text_with_a_blank_behind) {
    EXPECT_EQ(countRows(1, en::ordersLastRow,
                        [&](int r) {
                            const std::string text = textOf(orders.at(r, 4));
                            return text.starts_with('$') && text.ends_with(' ');
                        }),
              en::ordersTextMoney);
}

TEST_F(EnglishSample, is_the_same_bytes_every_time) {
    EXPECT_EQ(flatOds(englishWorkbook()), flatOds(book()));
}

} // namespace
} // namespace clientele::samples
