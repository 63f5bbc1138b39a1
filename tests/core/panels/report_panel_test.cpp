#include "core/panels/report_panel.hpp"
#include "core/report/made_up_book.hpp"

#include <gmock/gmock.h>

namespace clientele::core::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

/// The five customers of MadeUpBook (A A B B C as of 2026-11-24), and a snapshot of another day.
class ReportPanel : public testing::Test {
protected:
    MadeUpBook made;
    Grid snapshots{0, 0, 6, 3};

    void snapshot(Day day, const std::vector<std::string>& labels) {
        snapshots.setText(0, 0, "Key");
        snapshots.setText(0, 1, "Name");
        snapshots.setNumber(0, 2, day);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            snapshots.setText(static_cast<int>(i) + 1, 0, made.book.customers[i].key);
            snapshots.setText(static_cast<int>(i) + 1, 2, labels[i]);
        }
    }
    ReportPanelView view(const std::vector<std::string>& sheets = {}) {
        Situation situation;
        situation.book = made.book;
        std::ranges::stable_sort(situation.book.orders, {}, &OrderLine::day);
        situation.policy.policy = made.policy;
        situation.asOf = made.asOf;
        return reportPanelView(situation, snapshots, sheets);
    }
    std::vector<std::string> since() {
        std::vector<std::string> out;
        for (const auto& change : view().since)
            out.push_back(change.words);
        return out;
    }
};

TEST_F(ReportPanel, BeforeTheFirstReportThereIsNothingToCompareWith) {
    const auto found = view();
    EXPECT_EQ(found.last, "");
    EXPECT_THAT(found.since, IsEmpty());
}

TEST_F(ReportPanel, TheLastReportIsNamedByItsDayWithItsTiersAndItsSheet) {
    snapshot(*dayOf(2026, 10, 1), {"A", "A", "B", "B", "C"});
    const auto found =
        view({"Tier report 2026-07-01", "Tier report 2026-10-01", "Tier report 2026-10-01 (2)"});
    EXPECT_EQ(found.last, "Last report: 1 Oct 2026");
    EXPECT_EQ(found.sheet, "Tier report 2026-10-01");
    EXPECT_THAT(found.tiers, ElementsAre(Pair("A", 2U), Pair("B", 2U), Pair("C", 1U)));
    EXPECT_EQ(found.tiersWords, "5 customers then");
    EXPECT_THAT(found.since, IsEmpty());
}

TEST_F(ReportPanel, AReportSheetThatWasDeletedIsNotOffered) {
    snapshot(*dayOf(2026, 10, 1), {"A", "A", "B", "B", "C"});
    EXPECT_EQ(view({"Tier report 2026-07-01"}).sheet, "");
}

TEST_F(ReportPanel, WhoWouldMoveIsNamedTheGreatestFirst) {
    snapshot(*dayOf(2026, 10, 1), {"B", "A", "A", "A", "A"});
    EXPECT_THAT(since(), ElementsAre("3 would move down: Cedar, Dill and 1 more", "1 would move up: Aster"));
    EXPECT_THAT(view().since.front().customers, ElementsAre(2U, 3U, 4U));
    EXPECT_TRUE(view().since.front().strong);
}

TEST_F(ReportPanel, OnlyWhoBecameSilentSinceIsNew) {
    snapshot(made.asOf - 60, {"A", "A", "B", "B", "C"});
    // Every ten days; the last order was 70 days ago: silent on the report's day already? 10 days then, so
    // not.
    for (const Day ago : {100, 90, 80, 70})
        made.order(0, ago, 10);
    // Every ten days until 150 days ago: silent long before the report.
    for (const Day ago : {180, 170, 160, 150})
        made.order(1, ago, 10);
    EXPECT_THAT(since(), ElementsAre("1 newly silent: Aster"));
}

TEST_F(ReportPanel, OnlyWhoBeganToSlideSinceIsNew) {
    snapshot(made.asOf - 100, {"A", "A", "B", "B", "C"});
    // A year ago 10 a month, since the report nothing of it but a trickle.
    for (Day ago = 540; ago >= 0; ago -= 30) {
        made.order(0, ago, ago >= 100 ? 100 : 1);
        made.order(1, ago, 100);
    }
    EXPECT_THAT(since(), ElementsAre("1 newly sliding: Aster"));
}

TEST_F(ReportPanel, APromiseThatFellDueSinceIsBroken) {
    snapshot(made.asOf - 30, {"A", "A", "B", "B", "C"});
    made.book.customers[0].openPromise = OpenPromise{4, made.asOf - 2};
    made.book.customers[1].openPromise = OpenPromise{5, made.asOf};      // still today
    made.book.customers[2].openPromise = OpenPromise{6, made.asOf - 31}; // the report said so
    EXPECT_THAT(since(), ElementsAre("1 promise broken: Aster"));
}

TEST_F(ReportPanel, CustomersWithoutATierThenAreCountedApart) {
    snapshot(made.asOf - 30, {"A", "A", "B", "B", ""});
    EXPECT_EQ(view().tiersWords, "4 customers then, 1 without a tier or new since");
}

TEST(ReportPartsChoice, WhatIsLeftOutIsRememberedByName) {
    ReportParts parts;
    EXPECT_EQ(serialised(parts), "");
    parts.set(ReportPart::stages, false);
    parts.set(ReportPart::policy, false);
    EXPECT_EQ(serialised(parts), "stages,policy");
    EXPECT_EQ(parsedReportParts("stages,policy"), parts);
    EXPECT_EQ(parsedReportParts("stages,,of a later version,policy"), parts);
}

TEST(ReportPartsChoice, APartThatIsNotWantedIsNeitherMadeNorMissed) {
    MadeUpBook made;
    const auto all = made.report();
    std::vector<Cell<std::uint8_t>> classes{std::uint8_t{0}, std::uint8_t{0}, std::uint8_t{1},
                                            std::uint8_t{1}, std::uint8_t{2}};
    ReportParts parts;
    parts.set(ReportPart::top, false);
    parts.set(ReportPart::stages, false);
    const auto some = buildTierReport({.book = made.book,
                                       .classes = classes,
                                       .policy = made.policy,
                                       .asOf = made.asOf,
                                       .language = Language::en,
                                       .locale = {},
                                       .cuts = {300, 60},
                                       .cutsDate = made.asOf - 7,
                                       .source = "Customers",
                                       .parts = parts});
    EXPECT_EQ(some.tables.size() + 1, all.tables.size());
    EXPECT_EQ(tableCalled(some, "Top customers").rows.size(), 0U);
    EXPECT_THAT(all.leftOut, testing::HasSubstr("stage"));
    EXPECT_THAT(some.leftOut, testing::Not(testing::HasSubstr("stage")));
}

} // namespace
} // namespace clientele::core::test
