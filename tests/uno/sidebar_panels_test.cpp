// The panels Segments, Report and Data in a real office: what they say of a workbook, and what follows when
// it changes. They lie below the others: the deck is read as a whole.
#include "content.hpp"
#include "deck.hpp"

#include <gmock/gmock.h>

namespace clientele::test {
namespace {

/// Six customers: two with one telephone number, one of them without an e-mail address.
class SidebarPanels : public testing::Test {
protected:
    static constexpr int customers = 6;
    Workbook book;

    void SetUp() override {
        const std::vector<std::vector<const char*>> rows{
            {"Customer Name", "Owner", "Annual Sales", "Phone", "Email"},
            {"Brightwater", "Priya", "8000", "020 7946 0001", "b@example.com"},
            {"Everlong", "Tom", "1000", "020 7946 0002", "e@example.com"},
            {"Harbour", "Priya", "500", "020 7946 0002", ""},
            {"Northwold", "Tom", "300", "020 7946 0004", "n@example.com"},
            {"Quayside", "Priya", "150", "020 7946 0005", "q@example.com"},
            {"Westerly", "Tom", "50", "020 7946 0006", "w@example.com"}};
        for (std::size_t r = 0; r < rows.size(); ++r)
            for (std::size_t c = 0; c < rows[r].size(); ++c)
                book.sheet()
                    ->getCellByPosition(static_cast<int>(c), static_cast<int>(r))
                    ->setFormula(OUString::createFromAscii(rows[r][c]));
    }
    [[nodiscard]] Deck deck() const { return Deck(book, Deck::Part::whole); }
};

TEST_F(SidebarPanels, SegmentsShowTheClassesInWordsForScreenReadersToo) {
    const auto panels = deck();
    EXPECT_TRUE(panels.says("A · 1")) << testing::PrintToString(panels.words());
    EXPECT_TRUE(panels.says("A: 1 customers, 80% of the sales. Click to list them."));
    EXPECT_TRUE(panels.says("Write Tiers…"));
}

TEST_F(SidebarPanels, ABarListsItsCustomersAndHidesThemAgain) {
    const auto panels = deck();
    ASSERT_TRUE(panels.says("C · 3")) << testing::PrintToString(panels.words());
    panels.press("C · 3");
    EXPECT_TRUE(panels.says("300 · Tom")) << testing::PrintToString(panels.words());
    EXPECT_TRUE(panels.says("50 · Tom"));
    panels.press("C · 3");
    EXPECT_TRUE(panels.saysNoMore("300 · Tom")) << testing::PrintToString(panels.words());
}

TEST_F(SidebarPanels, TheReportIsToldOfOnceThereIsOneAndForgottenByUndo) {
    const auto panels = deck();
    ASSERT_TRUE(panels.says("There is no report yet")) << testing::PrintToString(panels.words());
    commands()->tierReport(book.model(), sampleDay, {});
    EXPECT_TRUE(panels.says("Last report: 22 Nov 2026")) << testing::PrintToString(panels.words());
    undo(book);
    EXPECT_TRUE(panels.says("There is no report yet")) << testing::PrintToString(panels.words());
}

TEST_F(SidebarPanels, DataTellsTheTableHowFullItIsAndWhoMayBeThereTwice) {
    const auto panels = deck();
    EXPECT_TRUE(panels.says("A1:E7 — 6 rows")) << testing::PrintToString(panels.words());
    EXPECT_TRUE(panels.says("94% complete")) << testing::PrintToString(panels.words());
    EXPECT_TRUE(panels.says("Possible duplicates: 1 group"));
    panels.press("Possible duplicates");
    EXPECT_TRUE(panels.says("Everlong ≈ Harbour")) << testing::PrintToString(panels.words());
    EXPECT_TRUE(panels.says("rows 3, 4"));
    panels.press("◂ Back");
    EXPECT_TRUE(panels.says("Change mapping…"));
}

TEST_F(SidebarPanels, AListOfFaultsStaysOpenWhileItIsWorkedOffAndClosesWhenItIsEmpty) {
    const auto cell = [&](int row) { return book.sheet()->getCellByPosition(2, row); };
    cell(4)->setFormula("much");
    cell(5)->setFormula("little");
    const auto panels = deck();
    ASSERT_TRUE(panels.says("No number: 2")) << testing::PrintToString(panels.words());
    panels.press("No number");
    ASSERT_TRUE(panels.says("little")) << testing::PrintToString(panels.words());
    cell(5)->setValue(150);
    EXPECT_TRUE(panels.saysNoMore("little"));
    EXPECT_TRUE(panels.says("Click a row to go there.")) << "what is left is listed still";
    EXPECT_TRUE(panels.says("much"));
    cell(4)->setValue(300);
    EXPECT_TRUE(panels.says("Change mapping…")) << testing::PrintToString(panels.words());
}

TEST_F(SidebarPanels, WhoWasToldApartIsNoDuplicateAnyMoreUntilThatIsUndone) {
    const auto panels = deck();
    ASSERT_TRUE(panels.says("Possible duplicates: 1 group")) << testing::PrintToString(panels.words());
    commands()->markNotDuplicate(book.model(), 3, 4);
    EXPECT_TRUE(panels.says("✓ No duplicates.")) << testing::PrintToString(panels.words());
    undo(book);
    EXPECT_TRUE(panels.says("Possible duplicates: 1 group"));
}

TEST_F(SidebarPanels, TheMappingIsOpenedAndClosedInPlace) {
    const auto panels = deck();
    ASSERT_TRUE(panels.says("Change mapping…")) << testing::PrintToString(panels.words());
    panels.press("Change mapping");
    EXPECT_TRUE(panels.says("Mapping done"));
    panels.press("Mapping done");
    EXPECT_TRUE(panels.says("Change mapping…"));
}

struct Odd {
    const char* file;
    const char* words;
};

class OddWorkbook : public testing::TestWithParam<Odd> {};

TEST_P(OddWorkbook, IsSpokenOfInWordsAndHurtsNothing) {
    const Workbook book(inputFile(GetParam().file));
    const Deck deck(book, Deck::Part::whole);
    EXPECT_TRUE(deck.says(GetParam().words)) << testing::PrintToString(deck.words());
    EXPECT_TRUE(theOffice().running());
}

INSTANTIATE_TEST_SUITE_P(Panels, OddWorkbook,
                         testing::Values(Odd{"empty", "No segments yet"}, Odd{"no-table", "No segments yet"},
                                         Odd{"orders-only", "Orders “"}, Odd{"one-customer", "1 rows"},
                                         Odd{"div0", "Customers “"}, Odd{"protected", "Customers “"},
                                         Odd{"several-tables", "Customers “"},
                                         Odd{"all-zero", "Customers “"}),
                         [](const auto& odd) {
                             std::string name = odd.param.file;
                             std::erase(name, '-');
                             return name;
                         });

} // namespace
} // namespace clientele::test
