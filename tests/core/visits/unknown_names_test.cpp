// Names in the log that no customer has: listed, with whom they may mean, never taken for anybody.
#include "core/visits/situations.hpp"
#include "core/visits/unknown_names.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clientele::core::test {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

constexpr Day today = LogBook::today;

LogBook book() {
    LogBook out;
    out.sheets = {sheetOf("客户", {{"客户编号", "客户名称"},
                                   {"K01", "华东精工机械有限公司"},
                                   {"K02", "恒泰食品有限公司"},
                                   {"K03", "明德书店"}}),
                  sheetOf("联系记录", {{"日期", "客户名称", "联系方式"},
                                       {today - 9, "没有这家", "电话"},
                                       {today - 8, "华东精工机械公司", "电话"},
                                       {today - 7, "恒泰食品有限公司", "电话"},
                                       {today - 6, "华东精工机械公司", "短信"}})};
    out.formats = {{{1, 0}, FormatKind::date}};
    out.read();
    return out;
}

TEST(UnknownNames, AreListedOnceWithTheirLinesMostFirst) {
    const auto names = unknownNames(book().situation, 10);
    ASSERT_THAT(names, SizeIs(2));
    EXPECT_EQ(names[0].name, "华东精工机械公司");
    EXPECT_EQ(names[0].lines, 2);
    EXPECT_EQ(names[0].firstRow, 2);
    EXPECT_EQ(names[1].name, "没有这家");
}

TEST(UnknownNames, TheNearestCustomerIsOfferedAndNobodyWhereNoneIsNear) {
    const auto names = unknownNames(book().situation, 10);
    EXPECT_EQ(names[0].nearest, 0U);
    EXPECT_FALSE(names[1].nearest);
}

TEST(UnknownNames, NeverCountForTheCustomerTheyResemble) {
    EXPECT_TRUE(book().situation.book.customers[0].lastContact.blank());
}

TEST(UnknownNames, AreNoMoreThanAsked) {
    EXPECT_THAT(unknownNames(book().situation, 1), SizeIs(1));
}

TEST(UnknownNames, ThereAreNoneWithoutALog) {
    auto without = book();
    without.sheets.pop_back();
    without.read();
    EXPECT_THAT(unknownNames(without.situation, 10), IsEmpty());
}

} // namespace
} // namespace clientele::core::test
