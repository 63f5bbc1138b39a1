#include "core/tables/parse_date.hpp"
#include "core/tables/parse_number.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <string>

namespace clientele::core {

namespace {
const TextLocale chinese{};
const TextLocale german{',', '.', DateOrder::dayMonthYear, false};
const TextLocale american{'.', ',', DateOrder::monthDayYear, false};
const TextLocale taiwanese{'.', ',', DateOrder::yearMonthDay, true};

void expectNumber(std::string_view text, double value, const TextLocale& locale = chinese) {
    const auto parsed = parsedNumber(text, locale);
    ASSERT_TRUE(parsed) << text;
    EXPECT_DOUBLE_EQ(*parsed, value) << text;
}
void expectNoNumber(std::string_view text, const TextLocale& locale = chinese) {
    EXPECT_EQ(parsedNumber(text, locale), std::nullopt) << text;
}
void expectDate(std::string_view text, int year, unsigned month, unsigned day,
                const TextLocale& locale = chinese) {
    const auto parsed = parsedDate(text, locale);
    ASSERT_TRUE(parsed) << text;
    EXPECT_EQ(*parsed, dayOf(year, month, day)) << text;
}
void expectNoDate(std::string_view text, const TextLocale& locale = chinese) {
    EXPECT_EQ(parsedDate(text, locale), std::nullopt) << text;
}
} // namespace

TEST(NumberText, MoneyIsReadWithItsSignsAndSpaces) {
    expectNumber("¥1,234.50", 1234.5);
    expectNumber("￥1,234.50元", 1234.5);
    expectNumber("$90,000 ", 90000);
    expectNumber("\u00A0$ 90,000\u00A0", 90000);
    expectNumber("１，２３４．５０", 1234.5);
    expectNumber("RMB 1,234", 1234);
    expectNumber("NT$1,234", 1234);
    expectNumber("1 234 567,89 €", 1234567.89, german);
    expectNumber("1'234.50", 1234.5);
    expectNumber("人民币 5000 元整", 5000);
    expectNumber("0", 0);
    expectNumber(".5", .5);
}

TEST(NumberText, ChineseUnitsMultiply) {
    expectNumber("1.2万", 12000);
    expectNumber("1.2萬元", 12000);
    expectNumber("3亿", 3e8);
    expectNumber("1亿2000万", 1.2e8);
    expectNumber("5千", 5000);
    expectNumber("2百万", 2e6);
    expectNumber("2千万", 2e7);
    expectNumber("12k", 12000);
    expectNumber("1.5M", 1.5e6);
    expectNoNumber("万");
    expectNoNumber("1万2亿");
}

TEST(NumberText, NegativesAreReadAsAccountantsWriteThem) {
    expectNumber("-1,234", -1234);
    expectNumber("(1,234)", -1234);
    expectNumber("（1,234.00）", -1234);
    expectNumber("1,234-", -1234);
    expectNumber("¥-1,234", -1234);
    expectNumber("-¥1,234", -1234);
    expectNumber("−5", -5);
    expectNumber("($1,234.50)", -1234.5);
    expectNumber("+5", 5);
    expectNoNumber("--5");
    expectNoNumber("(-5");
}

TEST(NumberText, TheTextDecidesBetweenSeparatorsWhereItCanElseTheLocale) {
    expectNumber("1.234,50", 1234.5, german);
    expectNumber("1.234,50", 1234.5, american);
    expectNumber("1,234.50", 1234.5, german);
    expectNumber("1.234", 1234, german);
    expectNumber("1.234", 1.234, american);
    expectNumber("1,234", 1234, american);
    expectNumber("1,234", 1.234, german);
    expectNumber("12,5", 12.5, american);
    expectNumber("1.234.567", 1234567, american);
    expectNumber("1,234,567", 1234567, german);
    expectNoNumber("1,23,4");
    expectNoNumber("1.2.3");
    expectNoNumber("2024.3.5");
}

TEST(NumberText, PercentAndPowersOfTenAreRead) {
    expectNumber("15%", .15);
    expectNumber("12.5 ％", .125);
    expectNumber("1.2E+05", 120000);
    expectNumber("1e-2", .01);
}

TEST(NumberText, OtherTextIsNoNumber) {
    for (const auto* text : {"", " ", "待定", "N/A", "约1200", "3人", "1200元/月", "A1", "-", "¥", "%", "()",
                             "1 2 3 4", "12-34"})
        expectNoNumber(text);
}

TEST(DateText, DatesAreReadAsPeopleWriteThem) {
    for (const auto* text : {"2024年3月5日",
                             "2024年03月05日",
                             "2024/3/5",
                             "2024-03-05",
                             "2024.3.5",
                             "20240305",
                             "２０２４年３月５日",
                             " 2024/3/5 ",
                             "2024/3/5 14:30",
                             "2024-03-05T08:00:00Z",
                             "2024-03-05T08:00:00.000+08:00",
                             "2024年3月5日 14时30分",
                             "2024/3/5 下午 2:30",
                             "2024-3-5 星期二",
                             "2024年3月5日（周二）",
                             "2024 / 3 / 5",
                             "5 Mar 2024",
                             "5-Mar-2024",
                             "March 5, 2024",
                             "Tue, 5 Mar 2024",
                             "Mar 5th 2024",
                             "2024/3/5 2:30 PM",
                             "民國113年3月5日",
                             "民国113年3月5日"})
        expectDate(text, 2024, 3, 5);
}

TEST(DateText, MonthAndDayFollowTheLocaleUnlessOneIsPastTwelve) {
    expectDate("5/14/1965", 1965, 5, 14, american);
    expectDate("5/14/1965", 1965, 5, 14, chinese);
    expectDate("5/14/1965", 1965, 5, 14, german);
    expectDate("14.5.1965", 1965, 5, 14, american);
    expectDate("4/5/2024", 2024, 4, 5, american);
    expectDate("4/5/2024", 2024, 5, 4, german);
    expectDate("04/08/1966", 1966, 4, 8, chinese);
}

TEST(DateText, MinguoYearsCountOnlyWhereTheLocaleCountsThem) {
    expectDate("113/3/5", 2024, 3, 5, taiwanese);
    expectDate("88.12.1", 1999, 12, 1, taiwanese);
    expectDate("2024/3/5", 2024, 3, 5, taiwanese);
    expectNoDate("113/3/5", chinese);
    expectNoDate("113/3/5", american);
}

TEST(DateText, ATimeAfterTheDateIsItsFraction) {
    const auto time = [](const char* text) { return *parsedDateTime(text, chinese) - *dayOf(2024, 3, 5); };
    EXPECT_DOUBLE_EQ(time("2024/3/5"), 0);
    EXPECT_DOUBLE_EQ(time("2024/3/5 6:00"), .25);
    EXPECT_DOUBLE_EQ(time("2024-03-05T18:00:00.000+08:00"), .75);
    EXPECT_DOUBLE_EQ(time("2024/3/5 下午 6:00"), .75);
    EXPECT_DOUBLE_EQ(time("2024/3/5 6:00 PM"), .75);
    EXPECT_DOUBLE_EQ(time("2024/3/5 12:00 AM"), 0);
    EXPECT_DOUBLE_EQ(time("2024年3月5日 18时"), .75);
    for (const auto* text :
         {"2024/3/5 25:00", "2024/3/5 5", "2024/3/5 13800000000", "2024/3/5 6:00 7:00", "2024/3/5 6:99"})
        EXPECT_EQ(parsedDateTime(text, chinese), std::nullopt) << text;
}

TEST(DateText, TwoDigitYearsAreCalcs) {
    expectDate("24/3/5", 2024, 3, 5, chinese);
    expectDate("5/14/65", 1965, 5, 14, american);
    expectDate("5/14/29", 2029, 5, 14, american);
    expectDate("5/14/30", 1930, 5, 14, american);
}

TEST(DateText, OtherTextIsNoDate) {
    for (const auto* text : {"", "待定", "2024", "2024年3月", "3月5日", "2024/13/5", "2024/2/30",
                             "2024-03-05-001", "192.168.1.1", "2024/3/5 张三", "13800000000", "1.234.567",
                             "99999999", "2024/3/5/6", "Mary 5, 2024", "1/2", "/3/5"})
        expectNoDate(text);
}

TEST(DateText, EightDigitsLookLikeADateOnlyInAColumnOfDates) {
    EXPECT_TRUE(looksLikeDate("2024-03-05", chinese));
    EXPECT_FALSE(looksLikeDate("20240305", chinese));
    expectDate("20240305", 2024, 3, 5);
}

TEST(DateText, OneClearDateSettlesTheOrderOfAColumn) {
    DateOrderEvidence evidence;
    evidence.see("4/5/2024");
    EXPECT_EQ(evidence.settled(american).dateOrder, DateOrder::monthDayYear);
    evidence.see("14/5/2024");
    EXPECT_EQ(evidence.settled(american).dateOrder, DateOrder::dayMonthYear);
    evidence.see("5/14/2024");
    EXPECT_EQ(evidence.settled(american).dateOrder, DateOrder::monthDayYear)
        << "a contradiction leaves it to the locale";
}

RC_GTEST_PROP(ParsedText, AnyBytesAreReadWithoutHarm, (const std::string& text)) {
    for (const auto& locale : {chinese, german, american, taiwanese}) {
        if (const auto number = parsedNumber(text, locale))
            RC_ASSERT(*number == *number);
        parsedDate(text, locale);
    }
}

RC_GTEST_PROP(ParsedText, SignsOfMoneyAndDatesInAnyOrderAreReadWithoutHarm, ()) {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "1", "12", "2024", "/", "-", ".", ",", "年", "月", "日", "万", "亿", "¥", "(", ")", " ", "%", "民國",
        "Mar", "E", "T", "星期", "\xE5", "\xFF"));
    std::string text;
    for (const auto& piece : pieces)
        text += piece;
    for (const auto& locale : {chinese, german, taiwanese}) {
        parsedNumber(text, locale);
        parsedDate(text, locale);
    }
}

RC_GTEST_PROP(ParsedText, AWrittenDateIsReadBack, ()) {
    const auto day = *rc::gen::inRange<Day>(*dayOf(1900, 1, 1), *dayOf(2100, 1, 1));
    const auto date = dateOf(day);
    const auto year = std::to_string(static_cast<int>(date.year()));
    const auto month = std::to_string(static_cast<unsigned>(date.month()));
    const auto dayOfMonth = std::to_string(static_cast<unsigned>(date.day()));
    RC_ASSERT(parsedDate(year + "年" + month + "月" + dayOfMonth + "日", chinese) == day);
    RC_ASSERT(parsedDate(month + "/" + dayOfMonth + "/" + year, american) == day);
    RC_ASSERT(parsedDate(dayOfMonth + "." + month + "." + year, german) == day);
}

} // namespace clientele::core
