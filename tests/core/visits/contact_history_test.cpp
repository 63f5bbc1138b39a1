// What the log says of a customer before the next call (SEEDS 1.15, 5.6, 5.18, 5.21).
#include "core/plans/customer_search.hpp"
#include "core/visits/contact_history.hpp"
#include "core/visits/contact_words.hpp"
#include "core/visits/situations.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clientele::core::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr Day today = LogBook::today;

LogBook book() {
    LogBook out;
    out.sheets = {
        sheetOf("客户", {{"客户编号", "客户名称"}, {"K01", "华为技术"}, {"K02", "小米"}, {"K03", "小米"}}),
        sheetOf("联系记录",
                {{"日期", "客户名称", "联系方式", "目的", "客户平面", "层级", "结果", "承诺", "承诺日期",
                  "下次话题", "负责人"},
                 {today - 1, "华为技术", "电话", "业务", "关键客户", "高层", "要报价", "周五前报价",
                  today + 5, "问孩子高考", "王芳"},
                 {today - 5, "华为技术", "短信", "节日问候", "", "", "", "", {}, "", "王芳"},
                 {today - 29, "华为技术", "短信", "care", "Organisation", "working", "", "", {}, "", "王芳"},
                 {today - 30, "华为技术", "短信", "关怀", "", "", "", "", {}, "", "王芳"},
                 {today - 90, "华为技术", "电话", "业务", "", "", "", "", {}, "", "王芳"},
                 {today - 3, "小米", "电话", "", "", "", "", "", {}, "", "李强"}})};
    out.formats = {{{1, 0}, FormatKind::date}, {{1, 8}, FormatKind::date}};
    out.read();
    return out;
}

TEST(ContactHistory, TheLastCallGivesTheThreadToPickUp) {
    const auto call = lastCall(book().situation, 0);
    ASSERT_TRUE(call);
    EXPECT_EQ(call->date, today - 1);
    EXPECT_EQ(call->result, "要报价");
    EXPECT_EQ(call->hook, "问孩子高考");
    EXPECT_EQ(call->promiseBy, today + 5);
    EXPECT_FALSE(lastCall(book().situation, 2));
}

TEST(ContactHistory, TheBalanceCountsPurposesPlanesAndLevelsInAnyLanguage) {
    const auto balance = contactBalance(book().situation, 0, 90);
    EXPECT_EQ(balance.contacts, 4) << "the one 90 days ago is not of the last 90 days";
    EXPECT_EQ(balance.business, 1);
    EXPECT_EQ(balance.care, 3);
    EXPECT_THAT(balance.planes, ElementsAre(1, 0, 1));
    EXPECT_THAT(balance.levels, ElementsAre(1, 0, 1));
}

TEST(ContactHistory, ALineThatDoesNotSayItsPurposeIsNeither) {
    const auto balance = contactBalance(book().situation, 1, 90);
    EXPECT_EQ(balance.contacts, 1);
    EXPECT_EQ(balance.business + balance.care, 0);
}

TEST(ContactHistory, MoreCareThanThePolicyAllowsIsTooMuch) {
    auto policy = defaultPolicy(Language::en);
    policy.careMost = 3;
    EXPECT_EQ(contactBalance(book().situation, 0, policy.careDays).care, 2) << "30 days ago is outside";
    EXPECT_FALSE(isTooMuchCare(policy, 2));
    EXPECT_TRUE(isTooMuchCare(policy, 3));
}

TEST(ContactHistory, TheLastLineSaysWhoWritesAndHow) {
    const auto last = lastWritten(book().situation);
    EXPECT_EQ(last.method, "电话");
    EXPECT_EQ(last.owner, "李强");
    EXPECT_THAT(wordsInUse(book().situation, Field::owner, 5), ElementsAre("王芳", "李强"));
}

TEST(CustomerSearch, IdsAndNamesAreFoundExactlyWhateverTheirWidth) {
    const auto& b = book().situation.book;
    EXPECT_THAT(customersCalled(b, "K02"), ElementsAre(1));
    EXPECT_THAT(customersCalled(b, " Ｋ０２ "), ElementsAre(1));
    EXPECT_THAT(customersCalled(b, "小米"), ElementsAre(1, 2));
    EXPECT_THAT(customersCalled(b, "华为"), IsEmpty()) << "a part of a name is no name";
    EXPECT_THAT(customersCalled(b, ""), IsEmpty());
}

TEST(CustomerSearch, WhileTypingThoseThatBeginSoComeFirst) {
    const auto& b = book().situation.book;
    EXPECT_THAT(customersWith(b, "技术", 10), ElementsAre(0));
    EXPECT_THAT(customersWith(b, "k0", 10), ElementsAre(0, 1, 2));
    EXPECT_THAT(customersWith(b, "k0", 2), ElementsAre(0, 1));
    EXPECT_THAT(customersWith(b, "联想", 10), IsEmpty());
}

TEST(CustomerSearch, ForANameNobodyHasTheNearestAreOffered) {
    const auto& b = book().situation.book;
    EXPECT_THAT(nearestCustomers(b, "华为", 3), ElementsAre(0));
    EXPECT_THAT(nearestCustomers(b, "华为技木", 3), ElementsAre(0));
    EXPECT_THAT(nearestCustomers(b, "可口可乐", 3), IsEmpty());
}

TEST(CustomerSearch, ARowIsItsCustomer) {
    const auto& b = book().situation.book;
    EXPECT_EQ(customerInRow(b, 2), 1u);
    EXPECT_EQ(customerInRow(b, 0), b.customers.size());
    EXPECT_EQ(customerInRow(b, 9), b.customers.size());
}

} // namespace
} // namespace clientele::core::test
