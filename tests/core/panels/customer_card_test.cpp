// What the panel of one customer says, from the workbook to the words.
#include "core/panels/customer_card.hpp"
#include "core/panels/panel_words.hpp"
#include "core/support/days.hpp"
#include "core/visits/situations.hpp"

#include <algorithm>
#include <gmock/gmock.h>

namespace clientele::core::test {

namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Three customers, their orders and contacts, on 2026-11-22.
struct Deck : LogBook {
    CustomerIndex index;

    explicit Deck(Language speaks = Language::en) {
        language = Language::en;
        sheets = {
            sheetOf("Customers", {{"Company Name", "Industry", "City", "Owner", "Email", "Birthday",
                                   "Credit limit", "Annual Sales", "Last Contact", "Consent"},
                                  {"Brightwater", "Shipping", "Bristol", "Priya", "a@example.com",
                                   "lunar 1975-08-15", 300000, 900000, on(2026, 11, 2), "yes"},
                                  {"Everlong", "", "Leeds", "", "", "", "", 90000, on(2026, 6, 1), "no"},
                                  {"Harbour", "Retail", "York", "Priya", "", "", "", 10000, "", ""}}),
            sheetOf("Orders", {{"Date", "Customer", "Amount"},
                               {on(2025, 2, 1), "Brightwater", 1000},
                               {on(2026, 11, 1), "Brightwater", 1500},
                               {on(2026, 11, 3), "Everlong", 700}}),
            sheetOf("Contact log", {{"Date", "Customer", "Method", "Promise", "Promised by", "Hook", "Owner"},
                                    {on(2026, 10, 30), "Brightwater", "Visit", "", "", "old", "Tom"},
                                    {on(2026, 11, 2), "Brightwater", "Phone", "samples", on(2026, 11, 22),
                                     "new berth contract", "Priya"}})};
        formats = {{{0, 8}, FormatKind::date}, {{1, 0}, FormatKind::date}, {{2, 0}, FormatKind::date}};
        read();
        situation.messages = speaks;
        index = CustomerIndex(situation);
    }
    [[nodiscard]] CustomerCard card(int row) const {
        return customerCard(situation, index, *customerAsRead(situation, index, row));
    }
    [[nodiscard]] std::string line(const CustomerCard& of, Field about) const {
        const auto found = std::ranges::find(of.lines, about, &CardLine::about);
        return found == of.lines.end() ? "-" : found->value;
    }
};

std::vector<std::string> wordsOf(const std::vector<CardChip>& chips) {
    std::vector<std::string> out;
    for (const auto& chip : chips)
        out.push_back(chip.words);
    return out;
}

} // namespace

TEST(CustomerCard, SaysWhoWhyAndWhatIsDue) {
    const auto card = Deck().card(1);
    EXPECT_EQ(card.name, "Brightwater");
    EXPECT_EQ(card.place, "Shipping · Bristol · row 2");
    EXPECT_THAT(wordsOf(card.chips), ElementsAre("A", "● 6 days overdue"));
    EXPECT_EQ(card.reason,
              "A: sales of 900,000, within the first 80% of all sales (from 900,000). Not in the sheet yet.");
    EXPECT_EQ(card.email, "a@example.com");
    EXPECT_TRUE(card.mayWrite);
}

TEST(CustomerCard, BeginsTheNextCallWithTheLastOne) {
    const Deck deck;
    const auto card = deck.card(1);
    EXPECT_EQ(deck.line(card, Field::lastContact), "2 Nov 2026 · Phone · Priya");
    EXPECT_EQ(deck.line(card, Field::nextVisit), "16 Nov 2026 (every 14 days)");
    EXPECT_EQ(deck.line(card, Field::hook), "new berth contract");
    EXPECT_EQ(deck.line(card, Field::promise), "samples, by 22 Nov 2026");
}

TEST(CustomerCard, ALunarBirthdaySaysBothCalendars) {
    const Deck english, chinese(Language::zhCN);
    EXPECT_EQ(english.line(english.card(1), Field::birthday), "lunar 8/15 → 15 Sep 2027");
    EXPECT_EQ(chinese.line(chinese.card(1), Field::birthday), "农历八月十五 → 2027-09-15");
}

TEST(CustomerCard, ShowsEightQuartersOfOrdersOnly) {
    const auto card = Deck().card(1);
    ASSERT_TRUE(card.series);
    EXPECT_EQ(card.series->values.size(), 8U);
    EXPECT_EQ(card.series->values.back(), 1500);
    EXPECT_EQ(card.series->values[0] + card.series->values[1], 1000);
    EXPECT_FALSE(Deck().card(3).series);
}

TEST(CustomerCard, NeverContactedSaysSoAndHasNoPromise) {
    const Deck deck;
    const auto card = deck.card(3);
    EXPECT_THAT(wordsOf(card.chips), ElementsAre("C", "○ never visited"));
    EXPECT_EQ(deck.line(card, Field::lastContact), "none yet");
    EXPECT_EQ(deck.line(card, Field::promise), "-");
    EXPECT_EQ(deck.line(card, Field::hook), "-");
}

TEST(CustomerCard, WhoRefusedIsNotWrittenTo) {
    EXPECT_FALSE(Deck().card(2).mayWrite);
}

TEST(CustomerCard, AsksForTheMostUsefulMissingField) {
    EXPECT_THAT(Deck().card(2).completeness, HasSubstr("Next to ask: Owner"));
    EXPECT_THAT(Deck().card(3).completeness, HasSubstr("Email"));
}

TEST(CustomerCard, LeavesOutWhatTheWorkbookHasNoColumnFor) {
    const Deck deck;
    EXPECT_EQ(deck.line(deck.card(1), Field::contact), "-");
    EXPECT_EQ(deck.line(deck.card(1), Field::contractEnd), "-");
}

TEST(CustomersSum, CountsSalesTiersAndStates) {
    const Deck deck;
    const auto sum = customersSum(deck.situation, deck.index, std::vector<std::size_t>{0, 2});
    EXPECT_EQ(sum.title, "2 customers");
    EXPECT_THAT(wordsOf(sum.tiers), ElementsAre("A: 1", "C: 1"));
    EXPECT_THAT(wordsOf(sum.states), ElementsAre("○ never: 1", "● overdue: 1"));
    ASSERT_FALSE(sum.lines.empty());
    EXPECT_EQ(sum.lines[0].value, "910,000 (91% of all)");
    EXPECT_EQ(sum.lines.back().value, "Priya");
}

TEST(CustomerIndex, FindsNobodyAboveTheTableAndBelowIt) {
    const Deck deck;
    for (const int row : {-1, 0, 4, 1000000})
        EXPECT_FALSE(customerAsRead(deck.situation, deck.index, row)) << row;
}

TEST(CustomerIndex, ARowReadAgainKeepsWhatOrdersAndContactsSay) {
    const Deck deck;
    // Sorted since: Brightwater stands in row 3 (0 = first), with another city.
    const auto moved =
        sheetOf("Customers",
                {{"Brightwater", "Shipping", "Bath", "Priya", "", "", "", 900000, on(2026, 11, 2), ""}}, 3);
    const auto now = customerReread(deck.situation, deck.index, moved.grid, 3);
    ASSERT_TRUE(now);
    EXPECT_EQ(now->number, 0U);
    EXPECT_EQ(now->customer.row, 3);
    const auto card = customerCard(deck.situation, deck.index, *now);
    EXPECT_EQ(card.place, "Shipping · Bath · row 4");
    EXPECT_EQ(deck.line(card, Field::hook), "new berth contract");
    EXPECT_TRUE(card.series);
}

TEST(CustomerIndex, ANewRowIsACustomerWithoutAPast) {
    const Deck deck;
    const auto fresh = sheetOf("Customers", {{"Newcomer", "", "", "", "", "", "", 5, "", ""}}, 9);
    const auto now = customerReread(deck.situation, deck.index, fresh.grid, 9);
    ASSERT_TRUE(now);
    EXPECT_FALSE(now->number);
    const auto card = customerCard(deck.situation, deck.index, *now);
    EXPECT_EQ(card.name, "Newcomer");
    EXPECT_FALSE(card.series);
}

TEST(CustomerIndex, FindsTheOrdersOfACustomer) {
    const Deck deck;
    EXPECT_THAT(orderRows(deck.situation, deck.situation.book.customers[0]),
                ElementsAre(Area{1, 1, 1, 2, 1}));
    EXPECT_THAT(orderRows(deck.situation, deck.situation.book.customers[2]), IsEmpty());
}

TEST(PanelWords, DaysAreCountedAsPeopleSayThem) {
    EXPECT_EQ(stateWords(DueState::overdue, -1, Language::en), "● 1 day overdue");
    EXPECT_EQ(stateWords(DueState::overdue, -9, Language::zhCN), "● 逾期 9 天");
    EXPECT_EQ(stateWords(DueState::soon, 1, Language::en), "◔ tomorrow");
    EXPECT_EQ(stateWords(DueState::due, 0, Language::zhTW), "◐ 今天");
    EXPECT_EQ(stateWords(DueState::ok, 12, Language::en), "✓ in 12 days");
}

TEST(PanelWords, DatesAreShortAndClear) {
    EXPECT_EQ(dateWords(on(2026, 11, 2), Language::en), "2 Nov 2026");
    EXPECT_EQ(dateWords(on(2026, 1, 2), Language::zhCN), "2026-01-02");
}

TEST(PanelWords, MoneyHasNoCentsFromAThousandOn) {
    EXPECT_EQ(moneyWords(1284000.49), "1,284,000");
    EXPECT_EQ(moneyWords(12.5), "12.5");
    EXPECT_EQ(changeWords(-0.18), "−18%");
}

} // namespace clientele::core::test
