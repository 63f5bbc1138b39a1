#include "core/care/greeting_list.hpp"
#include "core/care/reminder_list.hpp"
#include "core/support/days.hpp"
#include "core/support/sheets.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clientele::core::test {

namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Situation situationOf(const Rows& customers, const Formats::Columns& formats = {},
                      Day asOf = on(2026, 9, 14)) {
    Situation s;
    s.sheets = {sheetOf("客户", customers)};
    s.language = s.messages = Language::zhCN;
    s.policy.policy = defaultPolicy(s.language);
    s.understanding = understand(s.sheets, Formats(formats), s.locale, s.language);
    s.asOf = asOf;
    s.book = readBook(s.sheets, s.understanding, s.locale, s.asOf);
    return s;
}

const Formats::Columns dates{
    {{0, 2}, FormatKind::date}, {{0, 4}, FormatKind::date}, {{0, 5}, FormatKind::date}};

Situation sample() {
    return situationOf(
        {{"客户名称", "联系人", "生日", "是否农历", "合作开始日期", "合同到期日", "同意", "负责人"},
         {"甲公司", "王伟", on(1975, 9, 20), "是", on(2020, 9, 20), on(2026, 9, 28), "是", "张三"},
         {"乙公司", {}, on(1980, 9, 14), {}, on(2026, 9, 20), on(2027, 1, 1), "否", {}},
         {"=1+1", "李娜", "不详", {}, {}, on(2026, 9, 13), {}, {}}},
        dates);
}

std::vector<std::string> told(const Situation& s, Day from, Day to) {
    std::vector<std::string> out;
    for (const auto& r : remindersOf(s.book, from, to)) {
        const auto date = dateOf(r.day);
        out.push_back(std::to_string(static_cast<unsigned>(date.month())) + "-" +
                      std::to_string(static_cast<unsigned>(date.day())) + " " + kindWords(r, s.language) +
                      (r.customer ? " " + s.book.customers[*r.customer].name : std::string()));
    }
    return out;
}

} // namespace

TEST(Reminders, AreEverythingInTheWindowByDay) {
    EXPECT_THAT(told(sample(), on(2026, 9, 14), on(2026, 9, 28)),
                ElementsAre("9-14 生日 乙公司", "9-20 合作周年 甲公司", "9-25 农历生日 甲公司", "9-25 中秋节",
                            "9-28 合同到期 甲公司"))
        << "the first year of 乙公司 has no anniversary yet, and a contract that ended yesterday is past";
}

TEST(Reminders, CrossTheTurnOfTheYearAndTheTwentyNinthOfFebruary) {
    const auto s = situationOf({{"客户名称", "生日", "合作开始日期"},
                                {"甲", on(1990, 1, 3), on(2024, 2, 29)},
                                {"乙", on(1988, 2, 29), {}}},
                               {{{0, 1}, FormatKind::date}, {{0, 2}, FormatKind::date}});
    EXPECT_THAT(told(s, on(2026, 12, 28), on(2027, 1, 5)), ElementsAre("1-3 生日 甲"));
    EXPECT_THAT(told(s, on(2027, 2, 25), on(2027, 3, 1)), ElementsAre("2-28 生日 乙", "2-28 合作周年 甲"));
    EXPECT_THAT(told(s, on(2028, 2, 25), on(2028, 3, 1)), ElementsAre("2-29 生日 乙", "2-29 合作周年 甲"));
}

TEST(Reminders, OfAnEmptyWindowOrAnEmptyBookAreNone) {
    EXPECT_THAT(told(sample(), on(2026, 9, 20), on(2026, 9, 19)), IsEmpty());
    EXPECT_THAT(remindersOf({}, on(2026, 10, 1), on(2026, 10, 10)), IsEmpty());
}

TEST(Reminders, SayWhatToDoAndThatOneMustCallWhereNobodyAgreedToBeWrittenTo) {
    const auto s = sample();
    const auto all = remindersOf(s.book, on(2026, 9, 14), on(2026, 9, 28));
    EXPECT_THAT(actionWords(s, all.at(0)), HasSubstr("请打电话"));
    EXPECT_THAT(actionWords(s, all.at(1)), HasSubstr("合作满 6 年，向王伟"));
    EXPECT_EQ(actionWords(s, all.at(2)), "向王伟祝贺生日");
    EXPECT_THAT(actionWords(s, all.at(4)), HasSubstr("续约"));
}

TEST(ReminderList, HasARowPerReminderThatLeadsToTheCustomer) {
    const auto s = sample();
    const auto all = remindersOf(s.book, on(2026, 9, 14), on(2026, 9, 28));
    const auto list = reminderList(s, all, on(2026, 9, 14), on(2026, 9, 28));
    ASSERT_EQ(list.rows.size(), 5u);
    const auto& second = list.rows[1];
    EXPECT_EQ(second.values.at(0).number, on(2026, 9, 20));
    EXPECT_EQ(second.values.at(1).number, 6) << "days left";
    EXPECT_EQ(second.values.at(3).text, "甲公司");
    EXPECT_EQ(second.values.at(5).text, "张三");
    ASSERT_TRUE(second.target);
    EXPECT_EQ(second.target->sheet, "客户");
    EXPECT_EQ(second.target->row, 1);
    EXPECT_FALSE(list.rows[3].target) << "a festival is everybody's";
    EXPECT_THAT(list.note, HasSubstr("联系记录（承诺）"));
    EXPECT_THAT(list.note, HasSubstr("无法识别的生日：1"));
}

TEST(ReminderList, ShowsTheTierThatTheDueListGoesBy) {
    auto s = situationOf({{"客户名称", "客户等级", "年销售额", "合同到期日"},
                          {"甲公司", "C", 900, on(2026, 9, 20)},
                          {"乙公司", "B", {}, on(2026, 9, 21)}},
                         {{{0, 3}, FormatKind::date}});
    s.policy.cuts = {800, 300};
    const auto list = reminderList(s, remindersOf(s.book, s.asOf, s.asOf + 14), s.asOf, s.asOf + 14);
    std::vector<std::string> tiers;
    for (const auto& row : list.rows)
        if (row.target)
            tiers.push_back(row.values.at(4).text);
    EXPECT_THAT(tiers, ElementsAre("A", "B")) << "by the cut values; without sales by the user's own word";
}

TEST(GreetingList, HoldsOnlyThoseWhoAgreedAndCountsTheOthers) {
    const auto s = sample();
    const auto occasion = occasionNamed("中秋节", s.asOf, s.asOf + 14);
    ASSERT_TRUE(occasion);
    EXPECT_EQ(occasion->from, on(2026, 9, 25));
    const auto list = greetingList(s, *occasion);
    ASSERT_EQ(list.sheet.rows.size(), 1u);
    EXPECT_EQ(list.withoutConsent, 2);
    EXPECT_THAT(list.sheet.comment, HasSubstr("2"));
    EXPECT_EQ(list.sheet.rows[0].values.size(), list.sheet.columns.size());
    EXPECT_EQ(list.sheet.rows[0].values.at(0).text, "甲公司");
    EXPECT_EQ(list.sheet.rows[0].values.at(3).text, "尊敬的王伟");
    EXPECT_TRUE(list.sheet.title.empty()) << "the header row is the sheet's first";
}

TEST(GreetingList, OfBirthdaysHoldsThoseInTheWindow) {
    const auto s = sample();
    const auto list = greetingList(s, *occasionNamed("生日", s.asOf, s.asOf + 14));
    ASSERT_EQ(list.sheet.rows.size(), 1u);
    EXPECT_EQ(list.sheet.rows[0].values.back().number, on(2026, 9, 25));
    EXPECT_EQ(list.withoutConsent, 1) << "乙公司; who has no birthday is not missing";
}

TEST(GreetingList, AFestivalThatIsOverIsTheNextOne) {
    const auto past = occasionNamed("Mid-Autumn Festival", on(2026, 9, 26), on(2026, 10, 1));
    ASSERT_TRUE(past);
    EXPECT_EQ(past->from, on(2027, 9, 15));
    EXPECT_EQ(occasionNamed("Mid-Autumn Festival", on(2026, 9, 25), on(2026, 10, 1))->from, on(2026, 9, 25));
    EXPECT_FALSE(occasionNamed("Ostern", on(2026, 1, 1), on(2026, 1, 2)));
}

TEST(Occasions, BeginWithBirthdaysAndNameEachFestivalOfTheYearOnce) {
    const auto all = occasionsFrom(on(2026, 9, 14), on(2026, 9, 28));
    EXPECT_EQ(all.size(), 1 + festivalCount);
    EXPECT_FALSE(all.front().festival);
    EXPECT_EQ(all.at(1).festival, Festival::midAutumn);
    EXPECT_TRUE(std::ranges::is_sorted(all.begin() + 1, all.end(), {}, &Occasion::from));
}

} // namespace clientele::core::test
