// Which visits a calendar gets, and what stands in them.
#include "core/support/sheets.hpp"
#include "exchange/customer_cards.hpp"
#include "exchange/visit_events.hpp"

#include <gmock/gmock.h>
#include <numeric>
#include <set>

namespace clientele::exchange {
namespace {

using namespace std::chrono_literals;
using core::test::Rows;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr core::Day today = 46348; // 2026-11-22, a Sunday

core::Situation situationOf(const std::vector<core::SheetContent>& sheets) {
    core::Situation out;
    out.sheets = sheets;
    out.asOf = today;
    out.understanding = core::understand(sheets, core::test::Formats(), out.locale, core::Language::en);
    out.language = out.messages = out.understanding.language;
    out.book = core::readBook(sheets, out.understanding, out.locale, today);
    out.policy.policy = core::defaultPolicy(out.language); // A 14, B 30, C 60, D 120 days
    return out;
}

core::SheetContent customers() {
    return core::test::sheetOf("Customers", Rows{{"Customer Name", "Tier", "Annual Sales", "Last Contact",
                                                  "Owner", "Address", "Phone", "Next Step"},
                                                 {"Late, Ltd; Co", "A", 900, "2026-10-01", "Ann",
                                                  "1 High St\nBath", "555-0100", "Ask for renewal"},
                                                 {"Soon", "A", 800, "2026-11-16", "Bob", "", "", ""},
                                                 {"Never", "B", 700, "", "Ann", "", "", ""},
                                                 {"Far", "D", 100, "2026-11-20", "Ann", "", "", ""},
                                                 {"No tier", "", 50, "2026-11-20", "Bob", "", "", ""},
                                                 {"Odd", "A", 40, "by and by", "", "", "", ""}});
}

class Visits : public testing::Test {
protected:
    core::Situation situation = situationOf({customers()});
    VisitChoice choice;

    VisitEvents made() { return NextVisits(situation).events(choice, "book"); }
    std::vector<std::string> listed() {
        std::vector<std::string> out;
        for (const auto& event : made().events)
            out.push_back(std::to_string(event.day - today) + " " + event.summary);
        return out;
    }
};

TEST_F(Visits, AllOfThemStandByDayAndTheOverdueOnToday) {
    EXPECT_THAT(listed(),
                ElementsAre("0 Visit Late, Ltd; Co", "0 Visit Never", "8 Visit Soon", "120 Visit Far"));
    EXPECT_EQ(made().overdue, 2);
    EXPECT_EQ(made().withoutTier, 1);
    EXPECT_EQ(made().unreadable, 1);
}

TEST_F(Visits, AFirstVisitThatIsPlannedForALaterDayIsNotOverdue) {
    for (auto& customer : situation.book.customers)
        if (customer.name == "Never")
            customer.plannedVisit = today + 3;
    EXPECT_THAT(listed(),
                ElementsAre("0 Visit Late, Ltd; Co", "3 Visit Never", "8 Visit Soon", "120 Visit Far"));
    EXPECT_EQ(made().overdue, 1);
}

TEST_F(Visits, AreCountedAsTheyAreMade) {
    const NextVisits visits(situation);
    for (const std::optional<int> days : {std::optional<int>(), std::optional(8)}) {
        choice.withinDays = days;
        const auto counts = visits.count(choice);
        const auto events = visits.events(choice, "book");
        EXPECT_EQ(counts.chosen, static_cast<int>(events.events.size()));
        EXPECT_EQ(counts.overdue, events.overdue);
        EXPECT_EQ(counts.later, events.later);
    }
}

TEST_F(Visits, WithinSomeDaysTheOthersAreCounted) {
    choice.withinDays = 8;
    EXPECT_THAT(listed(), ElementsAre("0 Visit Late, Ltd; Co", "0 Visit Never", "8 Visit Soon"));
    EXPECT_EQ(made().later, 1);
    choice.withinDays = 7;
    EXPECT_EQ(made().later, 2);
}

TEST_F(Visits, OfOneOwner) {
    choice.owner = "Bob";
    EXPECT_THAT(listed(), ElementsAre("8 Visit Soon"));
    EXPECT_EQ(made().ofOthers, 4);
    choice.owner = "";
    EXPECT_THAT(listed(), IsEmpty());
    EXPECT_EQ(made().unreadable, 1);
}

TEST_F(Visits, TheDescriptionPreparesTheVisit) {
    const auto event = made().events.front();
    EXPECT_EQ(event.description, "Tier: A\nLast Contact: 2026-10-01\nDue since 2026-10-15\nPhone: 555-0100\n"
                                 "Next Step: Ask for renewal\nOwner: Ann\n");
    EXPECT_EQ(event.location, "1 High St\nBath");
    EXPECT_EQ(event.category, "Tier A");
    EXPECT_THAT(made().events.at(1).description,
                AllOf(HasSubstr("Never contacted so far"), Not(HasSubstr("Due since"))));
}

TEST_F(Visits, AReminderOfAWholeDayCountsFromTheMorning) {
    EXPECT_EQ(made().events.front().alarm, std::nullopt);
    choice.reminder = 15min;
    EXPECT_EQ(made().events.front().alarm, 15min - 9h);
    choice.start = 14h;
    EXPECT_EQ(made().events.front().alarm, 15min);
    EXPECT_EQ(made().events.front().start, 14h);
}

TEST_F(Visits, AVisitThatMovesIsTheSameEvent) {
    const auto before = made().events.front().uid;
    auto sheet = customers();
    sheet.grid.setText(1, 3, "2026-11-21");
    situation = situationOf({sheet});
    std::vector<std::string> uids;
    for (const auto& event : made().events)
        uids.push_back(event.uid);
    EXPECT_THAT(uids, testing::Contains(before));
    EXPECT_THAT(uids, testing::UnorderedElementsAre(testing::_, testing::_, testing::_, testing::_));
    EXPECT_EQ(std::set<std::string>(uids.begin(), uids.end()).size(), 4U);
}

TEST_F(Visits, TheHookOfTheLastCallIsThere) {
    situation = situationOf(
        {core::test::sheetOf("客户档案", Rows{{"客户名称", "客户等级", "年销售额"}, {"华为", "A", 900}}),
         core::test::sheetOf("联系记录", Rows{{"日期", "客户名称", "联系方式", "下次话题"},
                                              {"2026-11-20", "华为", "电话", "孩子高考"},
                                              {"2026-10-20", "华为", "电话", "旧话题"}})});
    ASSERT_EQ(made().events.size(), 1U);
    const auto event = made().events.front();
    EXPECT_EQ(event.summary, "拜访华为");
    EXPECT_EQ(event.category, "A级客户");
    EXPECT_THAT(event.description, AllOf(HasSubstr("：孩子高考\n"), Not(HasSubstr("旧话题"))));
}

TEST_F(Visits, NoCustomersNoVisits) {
    situation = situationOf({});
    EXPECT_THAT(made().events, IsEmpty());
}

std::vector<ContactCard> cardsOf(const Rows& rows) {
    const auto situation = situationOf({core::test::sheetOf("Customers", rows)});
    std::vector<std::size_t> all(situation.book.customers.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return customerCards(situation, all, "book");
}

TEST(Cards, AFirmWithAContactPersonIsThatPerson) {
    const auto cards =
        cardsOf({{"客户名称", "联系人", "职务", "手机", "邮箱", "地址", "城市", "生日", "客户等级",
                  "年销售额", "备注"},
                 {"华为", "李明", "总监", "13800138000 / 010-88886666", "li@example.cn；ming@example.cn",
                  "坂田", "深圳", "1980-03-05", "A", 900, "爱喝茶"},
                 {"中兴", "", "", "暂无", "", "", "", "3月5日", "B", 800, ""}});
    ASSERT_EQ(cards.size(), 2U);
    EXPECT_EQ(cards[0].name, "李明");
    EXPECT_EQ(cards[0].organisation, "华为");
    EXPECT_FALSE(cards[0].isOrganisation);
    EXPECT_EQ(cards[0].title, "总监");
    EXPECT_THAT(cards[0].phones, ElementsAre("+8613800138000", "+861088886666"));
    EXPECT_THAT(cards[0].emails, ElementsAre("li@example.cn", "ming@example.cn"));
    EXPECT_EQ(cards[0].street, "坂田");
    EXPECT_EQ(cards[0].city, "深圳");
    ASSERT_TRUE(cards[0].birthday);
    EXPECT_EQ(cards[0].birthday->year, 1980);
    EXPECT_EQ(cards[0].category, "A级客户");
    EXPECT_EQ(cards[0].note, "爱喝茶");
    EXPECT_TRUE(cards[1].isOrganisation);
    EXPECT_EQ(cards[1].name, "中兴");
    EXPECT_THAT(cards[1].phones, ElementsAre("暂无"));
    ASSERT_TRUE(cards[1].birthday);
    EXPECT_EQ(cards[1].birthday->year, std::nullopt);
    EXPECT_EQ(cards[1].birthday->day, 5U);
}

TEST(Cards, TheCustomerTypeSaysWhoIsAPerson) {
    const auto cards = cardsOf({{"Customer Name", "Customer Type", "Phone", "Annual Sales"},
                                {"Ann Lee", "Individual", "+44 20 7946 0958", 900},
                                {"Lee Ltd", "Company", "020 7946 0958", 800}});
    ASSERT_EQ(cards.size(), 2U);
    EXPECT_FALSE(cards[0].isOrganisation);
    EXPECT_THAT(cards[0].organisation, IsEmpty());
    EXPECT_THAT(cards[0].phones, ElementsAre("+442079460958"));
    EXPECT_TRUE(cards[1].isOrganisation);
    EXPECT_THAT(cards[1].phones, ElementsAre("020 7946 0958")); // in which country nobody knows
}

TEST(Cards, ALunarBirthdayHasNoPlaceInACard) {
    const auto cards = cardsOf(
        {{"客户姓名", "生日", "年销售额"}, {"王芳", "农历1980-03-05", 900}, {"李雷", "1980-03-05", 900}});
    ASSERT_EQ(cards.size(), 2U);
    EXPECT_FALSE(cards[0].isOrganisation);
    EXPECT_EQ(cards[0].birthday.has_value(), false);
    EXPECT_EQ(cards[1].birthday.has_value(), true);
}

TEST(Cards, AColumnMaySayWhichBirthdaysAreLunar) {
    const auto cards = cardsOf({{"客户姓名", "生日", "是否农历", "年销售额"},
                                {"王芳", "1980-03-05", "是", 900},
                                {"李雷", "1980-03-05", "否", 900}});
    ASSERT_EQ(cards.size(), 2U);
    EXPECT_EQ(cards[0].birthday.has_value(), false);
    EXPECT_EQ(cards[1].birthday.has_value(), true);
}

TEST(Cards, ABirthdayWithoutItsYearIsReadAsTheReadingOfTheTableReadsIt) {
    const auto cards = cardsOf({{"Customer Name", "Birthday", "Annual Sales"},
                                {"Ann Lee", "15 August", 900},
                                {"Bob Ray", "8/15", 800}});
    ASSERT_EQ(cards.size(), 2U);
    for (const auto& card : cards) {
        ASSERT_TRUE(card.birthday) << card.name;
        EXPECT_EQ(card.birthday->year, std::nullopt);
        EXPECT_EQ(card.birthday->month, 8U);
        EXPECT_EQ(card.birthday->day, 15U);
    }
}

} // namespace
} // namespace clientele::exchange
