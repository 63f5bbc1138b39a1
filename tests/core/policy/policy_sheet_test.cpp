// The policy sheet as cells: what is written is what is read, whichever version wrote it.
#include "core/policy/policy_numbers.hpp"
#include "core/policy/policy_sheet.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>

namespace clientele::core {

namespace {
constexpr int firstColumn = 0;

struct Sheet {
    Grid grid;
    Area area;
    PolicyPlace place;
};

Sheet written(const Policy& policy, Language language) {
    Plan plan;
    const auto place = planPolicySheet(plan, policy, "Policy", language);
    Sheet sheet{Grid(0, firstColumn, place.lastRow + 1, policy_column::count),
                {0, 0, firstColumn, place.lastRow, policy_column::count - 1},
                place};
    for (const auto& change : plan.changes) {
        const auto& cell = change.at(0, 0);
        if (const auto* number = std::get_if<double>(&cell))
            sheet.grid.setNumber(change.row, change.column, *number);
        else if (const auto* text = std::get_if<std::string>(&cell))
            sheet.grid.setText(change.row, change.column, *text);
    }
    return sheet;
}

PolicyReading reading(const Sheet& sheet) {
    return readPolicy(sheet.grid, sheet.area, "Policy", Language::zhCN, Language::en);
}

/// A policy none of whose numbers is the default.
Policy changedPolicy() {
    auto policy = defaultPolicy(Language::zhCN);
    double step = 1;
    for (const auto& number : policyNumbers())
        number.in(policy) *= 1 + .001 * step++;
    return policy;
}
} // namespace

TEST(PolicySheet, GivesBackEveryNumberThatWasWritten) {
    const auto policy = changedPolicy();
    const auto read = reading(written(policy, Language::zhCN));
    EXPECT_TRUE(read.problems.empty());
    for (const auto& number : policyNumbers())
        EXPECT_EQ(number.of(read.policy), number.of(policy)) << number.key;
}

TEST(PolicySheet, OfAnOlderVersionIsReadWithDefaultsForTheRowsItLacks) {
    auto sheet = written(changedPolicy(), Language::zhCN);
    std::set<std::string> taken;
    for (const auto& number : policyNumbers())
        if (number.block != PolicyBlock::general) {
            for (int column = 0; column < policy_column::count; ++column)
                sheet.grid.clear(sheet.place.row(number.key), column);
            taken.insert(number.key);
        }
    ASSERT_GT(taken.size(), 15U);
    const auto read = reading(sheet);
    EXPECT_TRUE(read.problems.empty());
    for (const auto& number : policyNumbers())
        EXPECT_EQ(number.of(read.policy),
                  number.of(taken.contains(number.key) ? defaultPolicy(Language::zhCN) : changedPolicy()))
            << number.key;
}

TEST(PolicySheet, SaysOfEveryNumberInEveryLanguageWhoseItIs) {
    struct Words {
        Language language;
        std::string ours, documents;
    };
    const Words all[] = {{Language::en, "our default", "documents"},
                         {Language::zhCN, "本产品默认", "资料"},
                         {Language::zhTW, "本產品預設", "資料"}};
    for (const auto& [language, ours, documents] : all)
        for (const auto& number : policyNumbers()) {
            std::string meaning(textOf(number.meaning, language));
            std::ranges::transform(meaning, meaning.begin(),
                                   [](char c) { return c == 'O' ? 'o' : c; }); // "Our default."
            EXPECT_TRUE(meaning.find(ours) != meaning.npos || meaning.find(documents) != meaning.npos)
                << number.key << ": " << meaning;
        }
}

TEST(PolicySheet, SaysWhichMethodsOfContactCount) {
    auto policy = defaultPolicy(Language::zhTW);
    ASSERT_EQ(policy.methodCounts.size(), 16U);
    EXPECT_EQ(reading(written(policy, Language::zhTW)).policy.methodCounts, policy.methodCounts);
    policy.methodCounts[0] = policy.methodCounts[15] = false;
    auto sheet = written(policy, Language::zhTW);
    EXPECT_EQ(reading(sheet).policy.methodCounts, policy.methodCounts);
    EXPECT_EQ(sheet.grid.text(sheet.place.row("counts.11"), policy_column::label), "電話");

    sheet.grid.clear(sheet.place.row("counts.1"), policy_column::key);
    EXPECT_TRUE(reading(sheet).policy.methodCounts[0]) << "without its row a method counts";
}

TEST(PolicySheet, KeepsHolidaysAndWorkingWeekendsApart) {
    auto policy = defaultPolicy(Language::zhCN);
    policy.holidays = {46300, 46301};
    policy.workdays = {46306};
    auto sheet = written(policy, Language::zhCN);
    auto read = reading(sheet).policy;
    EXPECT_EQ(read.holidays, policy.holidays);
    EXPECT_EQ(read.workdays, policy.workdays);

    sheet.grid.setNumber(sheet.place.row("holiday") + 29, policy_column::value, 46310);
    sheet.grid.setNumber(sheet.place.row("workday") + 19, policy_column::value, 46320);
    read = reading(sheet).policy;
    EXPECT_EQ(read.holidays, (std::vector<Day>{46300, 46301, 46310}));
    EXPECT_EQ(read.workdays, (std::vector<Day>{46306, 46320}));
}

TEST(PolicySheet, OfAnOlderVersionHasHolidaysToItsLastRowAndNoWorkingWeekends) {
    auto policy = defaultPolicy(Language::zhCN);
    policy.holidays = {46300};
    auto sheet = written(policy, Language::zhCN);
    sheet.area.lastRow = sheet.place.row("workday") - 3;
    sheet.grid.setNumber(sheet.area.lastRow, policy_column::value, 46310);
    const auto read = reading(sheet);
    EXPECT_EQ(read.policy.holidays, (std::vector<Day>{46300, 46310}));
    EXPECT_TRUE(read.policy.workdays.empty());
    EXPECT_EQ(read.place.row("workday"), -1);
}

TEST(PolicySheet, HasEachKeyOnce) {
    std::set<std::string> keys;
    for (const auto& number : policyNumbers())
        EXPECT_TRUE(keys.insert(number.key).second) << number.key;
}

TEST(PolicySheet, SaysWhichCellIsNoNumberAndKeepsTheDefault) {
    auto sheet = written(defaultPolicy(Language::zhCN), Language::zhCN);
    sheet.grid.setText(sheet.place.row("decline_share"), policy_column::value, "许多");
    const auto read = reading(sheet);
    ASSERT_EQ(read.problems.size(), 1U);
    EXPECT_NE(read.problems[0].find("许多"), std::string::npos);
    EXPECT_EQ(read.policy.lifecycle.declineShare, .2);
}

} // namespace clientele::core
