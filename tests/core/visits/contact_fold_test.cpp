// What the lines of the log say of a customer together: which contacts count, with whom, and what is
// promised.
#include "core/policy/policy.hpp"
#include "core/support/sheets.hpp"
#include "core/visits/contact_fold.hpp"
#include "core/visits/contact_words.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace clientele::core::test {

namespace {

const Day asOf = *dayOf(2024, 12, 31);
Day day(unsigned month, unsigned dayOfMonth) {
    return *dayOf(2024, month, dayOfMonth);
}

constexpr std::size_t phone = 10, text = 11; // in log.methods

Policy withoutPhone() {
    auto policy = defaultPolicy(Language::zhCN);
    policy.methodCounts.at(phone) = false;
    return policy;
}

/// One customer, 甲公司, and a log.
CustomerBook of(Rows log, const Policy& policy = defaultPolicy(Language::zhCN), CellValue noted = {}) {
    Workshop w;
    w.sheets = {
        sheetOf("客户", {{"客户编号", "客户名称", "最近联系日期"}, {"K1", "甲公司", std::move(noted)}}),
        sheetOf("联系记录", log)};
    return readBook(w.sheets, w.understood(), w.locale, asOf, policy);
}

Customer customerOf(const Rows& log, const Policy& policy = defaultPolicy(Language::zhCN),
                    const CellValue& noted = {}) {
    return of(log, policy, noted).customers.at(0);
}

/// A log that holds promises: date, promise, promised by, kept on.
std::optional<OpenPromise> openAfter(Rows lines) {
    Rows log{{"联系日期", "客户名称", "承诺", "承诺期限", "兑现日期"}};
    for (auto& line : lines) {
        line.insert(line.begin() + 1, "甲公司");
        log.push_back(line);
    }
    return customerOf(log).openPromise;
}
const CellValue none;

} // namespace

TEST(CountingContacts, EveryMethodCountsByDefault) {
    const Rows log{{"联系日期", "客户名称", "联系方式"},
                   {day(3, 1), "甲公司", "日常拜访"},
                   {day(5, 1), "甲公司", "电话"},
                   {day(4, 1), "甲公司", "托人带话"}};
    EXPECT_EQ(customerOf(log).lastContact, Cell<Day>(day(5, 1)));
}

TEST(CountingContacts, AMethodThePolicyTakesOutLeavesTheLastContactWhereItWas) {
    const Rows log{{"联系日期", "客户名称", "联系方式"},
                   {day(3, 1), "甲公司", "日常拜访"},
                   {day(5, 1), "甲公司", "电话"},
                   {day(6, 1), "甲公司", " Phone "}};
    const auto book = of(log, withoutPhone());
    EXPECT_EQ(book.customers[0].lastContact, Cell<Day>(day(3, 1)));
    EXPECT_TRUE(book.contacts[0].counts);
    EXPECT_FALSE(book.contacts[1].counts);
    EXPECT_FALSE(book.contacts[2].counts) << "the same method in another language";
}

TEST(CountingContacts, AMethodInOnesOwnWordsOrNoneCounts) {
    const Rows log{{"联系日期", "客户名称", "联系方式"},
                   {day(3, 1), "甲公司", "电话"},
                   {day(4, 1), "甲公司", "托人带话"},
                   {day(5, 1), "甲公司", none}};
    EXPECT_EQ(customerOf(log, withoutPhone()).lastContact, Cell<Day>(day(5, 1)));
}

TEST(CountingContacts, WhatTheCustomersOwnColumnSaysAlwaysCounts) {
    const Rows log{{"联系日期", "客户名称", "联系方式"},
                   {day(3, 1), "甲公司", "日常拜访"},
                   {day(6, 1), "甲公司", "电话"}};
    EXPECT_EQ(customerOf(log, withoutPhone(), day(4, 1)).lastContact, Cell<Day>(day(4, 1)));
    EXPECT_EQ(customerOf(log, withoutPhone(), day(2, 1)).lastContact, Cell<Day>(day(3, 1)));
}

TEST(CountingContacts, FollowAChangeOfThePolicyWithoutReadingAgain) {
    const Rows log{{"联系日期", "客户名称", "联系方式"},
                   {day(3, 1), "甲公司", "日常拜访"},
                   {day(6, 1), "甲公司", "电话"}};
    auto book = of(log);
    ASSERT_EQ(book.customers[0].lastContact, Cell<Day>(day(6, 1)));
    foldContacts(book, withoutPhone());
    EXPECT_EQ(book.customers[0].lastContact, Cell<Day>(day(3, 1)));
    foldContacts(book, defaultPolicy(Language::zhCN));
    EXPECT_EQ(book.customers[0].lastContact, Cell<Day>(day(6, 1)));
}

TEST(ContactLevels, EachHasALastContactOfItsOwn) {
    const Rows log{{"联系日期", "客户名称", "联系方式", "层级"}, {day(1, 5), "甲公司", "日常拜访", "高层"},
                   {day(3, 5), "甲公司", "日常拜访", "中层"},    {day(2, 5), "甲公司", "日常拜访", "Middle"},
                   {day(9, 5), "甲公司", "日常拜访", "基层"},    {day(10, 5), "甲公司", "电话", "高层"}};
    const auto book = of(log, withoutPhone());
    EXPECT_TRUE(book.hasLevels);
    EXPECT_EQ(book.customers[0].lastSenior, Cell<Day>(day(1, 5))) << "the phone does not count";
    EXPECT_EQ(book.customers[0].lastMiddle, Cell<Day>(day(3, 5)));
    EXPECT_EQ(book.customers[0].lastContact, Cell<Day>(day(9, 5)));
}

TEST(ContactLevels, AreUnknownWhereTheLogDoesNotSayThem) {
    const auto book = of({{"联系日期", "客户名称"}, {day(1, 5), "甲公司"}});
    EXPECT_FALSE(book.hasLevels);
    EXPECT_TRUE(book.customers[0].lastMiddle.blank());
}

TEST(OpenPromises, AreDueOnTheDayNotedElseWithinThePolicysDaysToReply) {
    EXPECT_EQ(openAfter({{day(3, 1), "寄样品", day(3, 20)}}), (OpenPromise{1, day(3, 20)}));
    EXPECT_EQ(openAfter({{day(3, 1), "寄样品"}}), (OpenPromise{1, day(3, 8)}));
    EXPECT_EQ(openAfter({{day(3, 1), none, day(3, 5)}}), (OpenPromise{1, day(3, 5)}))
        << "a date is a promise";
}

TEST(OpenPromises, WordsForNothingPromiseNothing) {
    for (const char* word : {"无", "没有", " none ", "-", "N/A", "/", " "})
        EXPECT_EQ(openAfter({{day(3, 1), word}}), std::nullopt) << word;
}

TEST(OpenPromises, AreClosedWhereTheLogSaysThatTheyWereKept) {
    EXPECT_EQ(openAfter({{day(3, 1), "寄样品", none, day(3, 4)}}), std::nullopt);
    EXPECT_EQ(openAfter({{day(3, 1), "寄样品", none, "是"}}), std::nullopt);
    EXPECT_NE(openAfter({{day(3, 1), "寄样品", none, "否"}}), std::nullopt);
    EXPECT_NE(openAfter({{day(3, 1), "寄样品", none, 0}}), std::nullopt);
}

TEST(OpenPromises, AreClosedByAContactOnThePromisedDayOrAfterIt) {
    EXPECT_EQ(openAfter({{day(3, 1), "寄样品", day(3, 20)}, {day(3, 20)}}), std::nullopt);
    EXPECT_EQ(openAfter({{day(3, 1), "寄样品", day(3, 20)}, {day(4, 2)}}), std::nullopt);
    EXPECT_EQ(openAfter({{day(3, 1), "寄样品", day(3, 20)}, {day(3, 19)}}), (OpenPromise{1, day(3, 20)}));
    EXPECT_EQ(openAfter({{day(4, 2)}, {day(3, 1), "寄样品", day(3, 20)}}), std::nullopt)
        << "whatever the order of the lines";
}

TEST(OpenPromises, OfTheSameDayAreNotClosedByTheLineThatMakesThem) {
    EXPECT_EQ(openAfter({{day(3, 1), "下午回电", day(3, 1)}}), (OpenPromise{1, day(3, 1)}));
    EXPECT_EQ(openAfter({{day(3, 1), "下午回电", day(3, 1)}, {day(3, 1)}}), std::nullopt);
    EXPECT_EQ(openAfter({{day(3, 1)}, {day(3, 1), "下午回电", day(3, 1)}}), (OpenPromise{2, day(3, 1)}));
}

TEST(OpenPromises, ANewerOneTakesThePlaceOfAnOlder) {
    EXPECT_EQ(openAfter({{day(3, 1), "寄样品", day(3, 20)}, {day(3, 10), "报价", day(4, 1)}}),
              (OpenPromise{2, day(4, 1)}));
    EXPECT_EQ(openAfter({{day(3, 10), "报价", day(4, 1)}, {day(3, 1), "寄样品", day(3, 20)}}),
              (OpenPromise{1, day(4, 1)}));
}

TEST(OpenPromises, NeedNoContactThatCounts) {
    const Rows log{{"联系日期", "客户名称", "联系方式", "承诺"}, {day(3, 1), "甲公司", "电话", "寄样品"}};
    const auto customer = customerOf(log, withoutPhone());
    EXPECT_TRUE(customer.lastContact.blank());
    EXPECT_EQ(customer.openPromise, (OpenPromise{1, day(3, 8)}));
}

TEST(WordIndex, KnowsTheWordsOfAllLanguagesAndTheirParts) {
    WordIndex methods(TextId::log_methods);
    EXPECT_EQ(methods.find("电话"), phone);
    EXPECT_EQ(methods.find("PHONE"), phone);
    EXPECT_EQ(methods.find("ｐｈｏｎｅ"), phone);
    EXPECT_EQ(methods.find("簡訊"), text);
    EXPECT_EQ(methods.find("微信"), methods.find("QQ"));
    EXPECT_EQ(methods.find("微信"), methods.find("微信/QQ"));
    EXPECT_EQ(methods.find("电"), WordIndex::other);
    EXPECT_EQ(methods.find(""), WordIndex::other);
    EXPECT_EQ(methods.find(std::string(10'000, 'x')), WordIndex::other);
}

// Gathered line by line in any order, the facts are those of the lines sorted.
RC_GTEST_PROP(FoldContacts, SaysTheSameWhateverTheOrderOfTheLines, ()) {
    CustomerBook book;
    book.customers.resize(3);
    const int count = *rc::gen::inRange(0, 30);
    for (int i = 0; i < count; ++i) {
        ContactLine line;
        line.customer = *rc::gen::inRange(-1, 3);
        line.day = asOf - *rc::gen::inRange(0, 20);
        line.row = i;
        line.method = static_cast<std::uint8_t>(*rc::gen::inRange(9, 13));
        line.level = static_cast<std::uint8_t>(*rc::gen::inRange(0, 4));
        line.promise = static_cast<PromiseNote>(*rc::gen::inRange(0, 3));
        book.contacts.push_back(line);
    }
    auto shuffled = book;
    std::ranges::reverse(shuffled.contacts);
    std::ranges::rotate(shuffled.contacts, shuffled.contacts.begin() + count / 3);
    foldContacts(book, withoutPhone());
    foldContacts(shuffled, withoutPhone());
    for (std::size_t i = 0; i < 3; ++i) {
        const auto &a = book.customers[i], &b = shuffled.customers[i];
        RC_ASSERT(a.lastContact == b.lastContact);
        RC_ASSERT(a.lastMiddle == b.lastMiddle);
        RC_ASSERT(a.lastSenior == b.lastSenior);
        RC_ASSERT(a.openPromise == b.openPromise);
    }
}

} // namespace clientele::core::test
