#include "core/plans/highlight_kinds.hpp"
#include "core/policy/policy_keys.hpp"
#include "core/support/sheets.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clientele::core::test {

namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const Day asOf = *dayOf(2026, 9, 14);

Situation situationOf(const Rows& customers) {
    Situation s;
    s.sheets = {sheetOf("客户", customers)};
    s.language = Language::zhCN;
    s.policy.policy = defaultPolicy(s.language);
    const Formats formats({{{0, 1}, FormatKind::date}, {{0, 3}, FormatKind::date}});
    s.understanding = understand(s.sheets, formats, s.locale, s.language);
    s.asOf = asOf;
    s.book = readBook(s.sheets, s.understanding, s.locale, s.asOf);
    return s;
}

Situation sample(const CellValue& lunar = {}) {
    return situationOf({{"客户名称", "生日", "是否农历", "合同到期日", "信用额度", "应收余额"},
                        {"甲", *dayOf(1980, 9, 20), lunar, asOf + 60, 100, 101},
                        {"乙", *dayOf(1980, 9, 22), {}, asOf + 61, 100, 100},
                        {"丙", {}, {}, asOf - 1, {}, 5}});
}

Plan coloursOf(const Situation& s) {
    Plan plan;
    const auto& table = *s.understanding.customers;
    ColumnPlaces places(table, s.own, s.sheets[0].grid);
    places.allocate(columnsToColour(s, places));
    planColumnsToColour(plan, s, table, places);
    planColours(plan, s, table, places);
    return plan;
}

std::vector<int> columnsOf(const Plan& plan) {
    std::vector<int> out;
    for (const auto& highlight : plan.highlights)
        out.push_back(highlight.column);
    return out;
}

} // namespace

TEST(HighlightKinds, StandOverTheUsersColumnsAndReadTheirSwitches) {
    const auto plan = coloursOf(sample());
    EXPECT_THAT(columnsOf(plan), ElementsAre(1, 3, 5)) << "birthday, contract end, balance";
    EXPECT_THAT(plan.changes, IsEmpty()) << "no column of ours is needed";
    for (const auto& highlight : plan.highlights)
        for (const auto& [formula, look] : highlight.conditions)
            EXPECT_THAT(formula.text,
                        AllOf(testing::StartsWith("IF(CRM_SHOW_"), Not(HasSubstr("CLIENTELE"))));
}

TEST(HighlightKinds, CountWhomTheyColourOnTheDay) {
    auto s = sample();
    const auto count = [&](HighlightKind kind) {
        return colouredCustomers(s).at(static_cast<std::size_t>(kind));
    };
    EXPECT_EQ(count(HighlightKind::birthday), 1) << "in six days, not in eight";
    EXPECT_EQ(count(HighlightKind::contract), 1);
    EXPECT_EQ(count(HighlightKind::credit), 1);
    s.policy.policy.highlights.at(static_cast<std::size_t>(HighlightKind::credit)).on = false;
    EXPECT_EQ(count(HighlightKind::credit), 0);
    s.book.customers[2].openPromise = OpenPromise{0, asOf - 1};
    s.book.customers[1].openPromise = OpenPromise{0, asOf + 3};
    EXPECT_EQ(count(HighlightKind::promisePast), 1);
    EXPECT_EQ(count(HighlightKind::promiseNear), 1);
}

TEST(HighlightKinds, LunarBirthdaysGetTheirNextDayInAColumnOfOurs) {
    const auto plan = coloursOf(sample("是"));
    EXPECT_THAT(columnsOf(plan), Contains(6));
    ASSERT_EQ(plan.changes.size(), 2u) << "header and cells";
    const auto& cells = plan.changes[1].cells;
    ASSERT_EQ(cells.size(), 3u);
    EXPECT_EQ(std::get<double>(cells[0]), *nextBirthday({*dayOf(1980, 9, 20), true}, asOf, {}));
    EXPECT_THAT(std::get<Formula>(cells[1]).text, HasSubstr("MONTH($B{r})")) << "a built-in one can reckon it";
    EXPECT_TRUE(std::holds_alternative<std::monostate>(cells[2]));
}

TEST(HighlightKinds, OpenPromisesGetAColumnOfOurs) {
    auto s = sample();
    s.book.customers[1].openPromise = OpenPromise{0, asOf + 3};
    const auto plan = coloursOf(s);
    EXPECT_THAT(columnsOf(plan), Contains(6));
    EXPECT_EQ(plan.highlights.front().conditions.size(), 2u) << "past and near";
    EXPECT_EQ(std::get<double>(plan.changes[1].cells[1]), asOf + 3);
}

TEST(HighlightSwitches, AreReadFromTheSheetAndOnWhereItHasNone) {
    auto policy = defaultPolicy(Language::en);
    policy.highlights.at(static_cast<std::size_t>(HighlightKind::birthday)) = {false, 9};
    Plan plan;
    const auto place = planPolicySheet(plan, policy, "Policy", Language::en);
    Grid grid(0, 0, place.lastRow + 1, policy_column::count);
    for (const auto& change : plan.changes)
        if (const auto* number = std::get_if<double>(&change.at(0, 0)))
            grid.setNumber(change.row, change.column, *number);
        else if (const auto* text = std::get_if<std::string>(&change.at(0, 0)))
            grid.setText(change.row, change.column, *text);
    const Area area{0, 0, 0, place.lastRow, policy_column::count - 1};
    const auto rule = [&](HighlightKind kind) {
        return readPolicy(grid, area, "Policy", Language::en, Language::en)
            .policy.highlights.at(static_cast<std::size_t>(kind));
    };
    EXPECT_FALSE(rule(HighlightKind::birthday).on);
    EXPECT_EQ(rule(HighlightKind::birthday).days, 9);
    for (const auto* key : highlightKeys)
        for (int column = 0; column < policy_column::count; ++column)
            grid.clear(place.row(key), column);
    EXPECT_TRUE(rule(HighlightKind::birthday).on);
    EXPECT_EQ(rule(HighlightKind::birthday).days, 7);
}

TEST(HighlightSwitches, GoBelowEverythingOnAnOlderSheet) {
    PolicyPlace place{"Policy", 0, 0, 40, 55, {}};
    Plan plan;
    planHighlightBlock(plan, place, defaultPolicy(Language::en), Language::en);
    for (const auto& change : plan.changes)
        EXPECT_GT(change.row, 55);
    const auto& area = plan.names.back();
    EXPECT_EQ(area.name, policy_name::policy);
    EXPECT_EQ(area.rows, 56 + 1 + static_cast<int>(highlightKinds))
        << "a free row, the heading, a row per kind";
}

} // namespace clientele::core::test
