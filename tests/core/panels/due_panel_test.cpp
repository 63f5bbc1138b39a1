// What the panel of due visits lists, counts and says.
#include "core/panels/due_panel.hpp"
#include "core/support/days.hpp"
#include "core/visits/situations.hpp"

#include <gmock/gmock.h>

namespace clientele::core::test {

namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

/// Customers with tiers of the user's own, on Sunday, 2026-11-22.
struct Due : LogBook {
    explicit Due(Rows customers, Rows log = {}) {
        language = Language::en;
        customers.insert(customers.begin(),
                         {"Company Name", "Owner", "Tier", "Last Contact", "Contract End", "Next Visit"});
        sheets = {sheetOf("Customers", customers)};
        formats = {{{0, 3}, FormatKind::date}, {{0, 4}, FormatKind::date}, {{0, 5}, FormatKind::date}};
        if (!log.empty()) {
            log.insert(log.begin(), {"Date", "Customer", "Method", "Promise", "Promised by", "Owner"});
            sheets.push_back(sheetOf("Contact log", log));
            formats.insert({{{1, 0}, FormatKind::date}, {{1, 4}, FormatKind::date}});
        }
        read();
    }
    [[nodiscard]] DueView view(const DueWish& wish = {}) const {
        return dueView(situation, PackedCustomers(situation.book.customers), DueBoard(situation), wish);
    }
};

/// Five customers in every state.
Due everyState() {
    return Due({{"Aster", "Wang Min", "A", on(2026, 10, 30), "", ""}, // 14 days: 13 November
                {"Birch", "", "B", "", "", ""},                       // never
                {"Cedar", "Li Qiang", "C", on(2026, 9, 23), "", ""},  // 60 days: 22 November, a Sunday → 23
                {"Dill", "Li Qiang", "B", on(2026, 10, 10), "", ""},  // 30 days: 9 November
                {"Elder", "Wang Min", "A", on(2026, 11, 20), "", ""}}, // well kept
               {{on(2026, 10, 30), "Aster", "Visit", "samples", on(2026, 11, 18), "Wang Min"}});
}

std::vector<std::string> lines(const DueView& view) {
    std::vector<std::string> out;
    for (const auto& row : view.rows)
        out.push_back(row.sign + " " + row.name + " " + row.tierLabel + ": " + row.second);
    return out;
}
std::vector<std::string> counts(const DueView& view) {
    std::vector<std::string> out;
    for (const auto& count : view.counts)
        out.push_back(count.words);
    return out;
}

} // namespace

TEST(DuePanel, ListsOneRowPerCustomerWithAllReasonsTheMostUrgentFirst) {
    EXPECT_THAT(lines(everyState().view()),
                ElementsAre("○ Birch B: never visited · no owner",
                            "● Aster A: 9 days overdue · Wang Min · promise broken",
                            "● Dill B: 13 days overdue · Li Qiang", "◔ Cedar C: tomorrow · Li Qiang"));
}

TEST(DuePanel, CountsEveryCustomerInOneState) {
    EXPECT_THAT(counts(everyState().view()),
                ElementsAre("○ never: 1", "● overdue: 2", "◐ today: 0", "◔ soon: 1"));
}

TEST(DuePanel, APressedStateLeavesItsRowsAndTheCountsOfTheOthers) {
    DueWish wish;
    wish.state = DueState::overdue;
    const auto view = everyState().view(wish);
    EXPECT_EQ(view.found, 2);
    EXPECT_EQ(view.rows.size(), 2U);
    EXPECT_THAT(counts(view), ElementsAre("○ never: 1", "● overdue: 2", "◐ today: 0", "◔ soon: 1"));
    EXPECT_TRUE(view.counts[1].chosen);
    EXPECT_FALSE(view.counts[0].chosen);
}

TEST(DuePanel, OwnersToChooseFromAreThoseWithSomethingDueNobodyLast) {
    const auto due = everyState();
    EXPECT_THAT(due.view().owners, ElementsAre("All owners", "Li Qiang", "Wang Min", "no owner"));
    DueWish wish;
    wish.owner = "";
    const auto nobody = due.view(wish);
    EXPECT_THAT(lines(nobody), ElementsAre(StartsWith("○ Birch")));
    EXPECT_EQ(nobody.owner, 3);
    EXPECT_THAT(counts(nobody), ElementsAre("○ never: 1", "● overdue: 0", "◐ today: 0", "◔ soon: 0"));
}

TEST(DuePanel, TiersFilterAndAChoiceThatIsGoneMeansAll) {
    const auto due = everyState();
    EXPECT_THAT(due.view().tiers, ElementsAre("All tiers", "A", "B", "C"));
    DueWish wish;
    wish.tier = 1;
    EXPECT_EQ(due.view(wish).found, 2);
    EXPECT_EQ(due.view(wish).tier, 2);
    wish.tier = 3; // nobody of D is due
    wish.owner = "Somebody who left";
    EXPECT_EQ(due.view(wish).found, 4);
    EXPECT_EQ(due.view(wish).tier, 0);
    EXPECT_EQ(due.view(wish).owner, 0);
}

TEST(DuePanel, SearchFindsPartsOfNamesWithoutCase) {
    DueWish wish;
    wish.search = "dIL";
    EXPECT_THAT(lines(everyState().view(wish)), ElementsAre(StartsWith("● Dill")));
    wish.search = "nobody at all";
    EXPECT_THAT(lines(everyState().view(wish)), IsEmpty());
}

TEST(DuePanel, ShowsFiftyRowsAndSaysHowManyMoreThereAre) {
    Rows customers;
    for (int i = 0; i < 120; ++i)
        customers.push_back({"Customer " + std::to_string(i), "Li", "A", on(2026, 10, 1), "", ""});
    const Due due(customers);
    EXPECT_EQ(due.view().rows.size(), 50U);
    EXPECT_EQ(due.view().more, "Show 50 more of 120");
    DueWish wish;
    wish.rows = 100;
    EXPECT_EQ(due.view(wish).more, "Show 20 more of 120");
    wish.rows = 150;
    EXPECT_EQ(due.view(wish).rows.size(), 120U);
    EXPECT_EQ(due.view(wish).more, "");
}

TEST(DuePanel, PlannedVisitsAndContractsAreSaidInWords) {
    const Due due({{"Aster", "Wang Min", "A", on(2026, 10, 30), "", on(2026, 11, 24)},
                   {"Birch", "Li", "D", on(2026, 11, 20), on(2026, 12, 22), ""},
                   {"Cedar", "Li", "D", on(2026, 11, 20), on(2026, 11, 12), ""}});
    EXPECT_THAT(lines(due.view()),
                testing::UnorderedElementsAre("◔ Aster A: in 2 days, as planned · Wang Min",
                                              "◔ Birch D: contract ends in 30 days · Li",
                                              "● Cedar D: contract ended 12 Nov 2026 · Li"));
}

TEST(DuePanel, TheUsersLanguageIsSpoken) {
    auto due = everyState();
    due.situation.messages = Language::zhCN;
    EXPECT_THAT(lines(due.view()).at(1), "● Aster A: 逾期 9 天 · Wang Min · 承诺未兑现");
    EXPECT_THAT(counts(due.view()).front(), "○ 从未 1");
}

TEST(DuePanel, AWeekWithTooManyVisitsNamesTheLeastUrgentToMove) {
    Rows customers;
    for (int i = 0; i < 14; ++i)
        customers.push_back({"Customer " + std::to_string(i), "Wang Min", i < 2 ? "C" : "A",
                             i < 2 ? on(2026, 9, 24) : on(2026, 10, 1), "", ""});
    customers.push_back({"Other", "Li", "A", on(2026, 10, 1), "", ""});
    const Due due(customers);
    EXPECT_EQ(due.view().load, "This week: Wang Min 14 of 12 visits, 2 over. Move to next week: Customer 1, "
                               "Customer 0.");
    DueWish wish;
    wish.owner = "Li";
    EXPECT_EQ(due.view(wish).load, "This week: Li 1 of 12 visits.");
}

TEST(DuePanel, AFullNextWeekIsNoPlaceToMoveTo) {
    Rows customers;
    for (int i = 0; i < 26; ++i) // half of them due next week
        customers.push_back({"Customer " + std::to_string(i), "Wang Min", "A",
                             i < 13 ? on(2026, 10, 1) : on(2026, 11, 17), "", ""});
    EXPECT_THAT(Due(customers).view().load, HasSubstr("1 over. Next week is full too."));
}

TEST(DuePanel, AWeekWithRoomForAllIsSaidShortly) {
    EXPECT_EQ(everyState().view().load, "This week nobody has more than 12 visits.");
}

TEST(DuePanel, WithoutAnythingDueTheNextVisitIsSaid) {
    const Due due(
        {{"Aster", "Li", "D", on(2026, 11, 20), "", ""}, {"Birch", "Li", "C", on(2026, 11, 20), "", ""}});
    const DueBoard board(due.situation);
    EXPECT_TRUE(board.tiered());
    EXPECT_THAT(board.lines(), IsEmpty());
    EXPECT_EQ(nextDueWords(due.situation, PackedCustomers(due.situation.book.customers), board),
              "Next: Birch on 19 Jan 2027.");
}

TEST(DuePanel, WithoutTiersThereAreNoVisitsButPromisesStay) {
    const Due none({{"Aster", "Li", "", on(2026, 1, 1), "", ""}});
    EXPECT_FALSE(DueBoard(none.situation).tiered());
    EXPECT_THAT(DueBoard(none.situation).lines(), IsEmpty());
    const Due promised({{"Aster", "Li", "", on(2026, 1, 1), "", ""}},
                       {{on(2026, 1, 1), "Aster", "Visit", "a quote", on(2026, 1, 5), "Li"}});
    EXPECT_THAT(lines(promised.view()), ElementsAre("● Aster : promise broken · Li"));
    EXPECT_THAT(promised.view().load, IsEmpty());
}

TEST(DuePanel, WithoutOwnersNobodyIsNamed) {
    Due due({{"Aster", "", "A", on(2026, 10, 30), "", ""}});
    due.sheets = {
        sheetOf("Customers", {{"Company Name", "Tier", "Last Contact"}, {"Aster", "A", on(2026, 10, 30)}})};
    due.formats = {{{0, 2}, FormatKind::date}};
    due.read();
    EXPECT_THAT(lines(due.view()), ElementsAre("● Aster A: 9 days overdue"));
    EXPECT_EQ(due.view().load, "This week: All customers 1 of 12 visits.");
    EXPECT_THAT(lines(due.view()).front(), Not(HasSubstr("no owner")));
}

} // namespace clientele::core::test
