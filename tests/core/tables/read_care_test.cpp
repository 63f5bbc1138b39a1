#include "core/support/sheets.hpp"

#include <gtest/gtest.h>

namespace clientele::core::test {

namespace {

const Day asOf = *dayOf(2026, 6, 1);

CustomerBook bookOf(const Rows& rows, Formats::Columns formats = {}) {
    Workshop w;
    w.sheets = {sheetOf("客户", rows)};
    w.formats = std::move(formats);
    return w.book(asOf);
}

double serial(int year, unsigned month, unsigned day) {
    return *dayOf(year, month, day);
}

} // namespace

TEST(ReadCare, BirthdaysAreReadWithTheirLunarFlag) {
    const auto book = bookOf({{"客户名称", "生日", "是否农历"},
                              {"甲", serial(1975, 9, 20), "是"},
                              {"乙", serial(1980, 5, 20), {}},
                              {"丙", "1992年2月29日", "否"},
                              {"丁", "农历八月十五", {}},
                              {"戊", serial(1981, 1, 13), 1},
                              {"己", serial(1981, 1, 13), "农历"},
                              {"庚", "不详", {}},
                              {"辛", {}, "是"},
                              {"壬", "-", {}}});
    const auto& c = book.customers;
    ASSERT_EQ(c.size(), 9u);
    EXPECT_EQ(c[0].birthday, (Birthday{*dayOf(1975, 9, 20), true}));
    EXPECT_EQ(c[1].birthday, (Birthday{*dayOf(1980, 5, 20), false}));
    EXPECT_EQ(c[2].birthday, (Birthday{*dayOf(1992, 2, 29), false}));
    ASSERT_TRUE(c[3].birthday);
    EXPECT_TRUE(c[3].birthday->lunar);
    EXPECT_EQ(nextBirthday(*c[3].birthday, asOf, {}), dayOf(2026, 9, 25)) << "the Mid-Autumn of 2026";
    EXPECT_TRUE(c[4].birthday->lunar && c[5].birthday->lunar);
    EXPECT_FALSE(c[6].birthday || c[7].birthday || c[8].birthday);
    EXPECT_EQ(book.birthdaysUnreadable, 1) << "neither the empty cell nor the dash";
    EXPECT_TRUE(book.hasBirthday);
}

TEST(ReadCare, AColumnOfLunarBirthdaysHoldsLunarDates) {
    const auto book =
        bookOf({{"客户名称", "农历生日"}, {"甲", "八月十五"}, {"乙", serial(1975, 8, 15)}, {"丙", "8月15日"}},
               {{{0, 1}, FormatKind::date}});
    for (const auto& customer : book.customers) {
        ASSERT_TRUE(customer.birthday && customer.birthday->lunar) << customer.name;
        EXPECT_EQ(nextBirthday(*customer.birthday, asOf, {}), dayOf(2026, 9, 25)) << customer.name;
    }
}

TEST(ReadCare, TheLunarDateMayStandBesideTheGregorianOne) {
    const auto book = bookOf({{"客户名称", "出生日期", "农历生日"},
                              {"甲", serial(1975, 9, 20), "八月十五"},
                              {"乙", serial(1980, 5, 20), {}}},
                             {{{0, 1}, FormatKind::date}});
    EXPECT_EQ(nextBirthday(*book.customers[0].birthday, asOf, {}), dayOf(2026, 9, 25));
    EXPECT_FALSE(book.customers[1].birthday->lunar);
}

TEST(ReadCare, TermsCreditAndConsentAreReadFromTheirColumns) {
    const auto book = bookOf({{"客户名称", "合作开始日期", "合同到期日", "信用额度", "应收余额", "同意"},
                              {"甲", "2020/3/5", serial(2026, 12, 31), "¥50,000", 62000, "是"},
                              {"乙", "很久以前", {}, {}, "-", "退订"},
                              {"丙", {}, {}, "面议", {}, serial(2024, 5, 1)},
                              {"丁", {}, {}, {}, {}, "2024-05-01"},
                              {"戊", {}, {}, {}, {}, "见备注"}},
                             {{{0, 2}, FormatKind::date}});
    const auto& c = book.customers;
    EXPECT_EQ(c[0].since, Cell<Day>(*dayOf(2020, 3, 5)));
    EXPECT_EQ(c[0].contractEnd, Cell<Day>(*dayOf(2026, 12, 31)));
    EXPECT_DOUBLE_EQ(c[0].creditLimit.value, 50000);
    EXPECT_DOUBLE_EQ(c[0].balance.value, 62000);
    EXPECT_TRUE(c[1].since.failed() && c[1].balance.blank() && c[2].creditLimit.failed());
    EXPECT_EQ(book.datesUnreadable, 1);
    EXPECT_EQ(c[0].consent, Consent::yes);
    EXPECT_EQ(c[1].consent, Consent::no);
    EXPECT_EQ(c[2].consent, Consent::yes) << "the date on which it was given";
    EXPECT_EQ(c[3].consent, Consent::yes);
    EXPECT_EQ(c[4].consent, Consent::unknown);
    EXPECT_TRUE(book.hasSince && book.hasContractEnd && book.hasCreditLimit && book.hasBalance &&
                book.hasConsent);
}

} // namespace clientele::core::test
