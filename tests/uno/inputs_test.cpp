// Odd and bad workbooks: a correct result, or words that say what to do; nothing changed, nothing lost.
#include "content.hpp"
#include "workbooks/input_facts.hpp"

#include <com/sun/star/frame/XDesktop2.hpp>
#include <com/sun/star/util/Date.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <algorithm>
#include <filesystem>
#include <gmock/gmock.h>

namespace clientele::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

struct Refused {
    const char* file;
    const char* words;
};

class RefusedInputs : public testing::TestWithParam<Refused> {};

TEST_P(RefusedInputs, SayWhatToDoAndStayAsTheyAre) {
    const Workbook book(inputFile(GetParam().file));
    const auto before = contentOf(book);
    const auto model = book.model();
    for (const auto& words : {refusalOf([&] { commands()->tierCustomers(model, sampleDay); }),
                              refusalOf([&] { commands()->highlightDueVisits(model, true, sampleDay); }),
                              refusalOf([&] { commands()->tierReport(model, sampleDay, OUString()); })})
        EXPECT_THAT(words, HasSubstr(GetParam().words));
    EXPECT_EQ(difference(contentOf(book), before), "");
    EXPECT_THAT(undoTitles(book), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Inputs, RefusedInputs,
                         testing::Values(Refused{"empty", "No customer table"},
                                         Refused{"no-table", "No customer table"},
                                         Refused{"all-zero", "above zero"}, Refused{"negative", "above zero"},
                                         Refused{"protected", "protected"}),
                         [](const auto& input) {
                             std::string name = input.param.file;
                             std::erase(name, '-');
                             return name;
                         });

struct Accepted {
    const char* file;
    const char* tierHeader;
    int customers; ///< shown in the words
};

class OddInputs : public testing::TestWithParam<Accepted> {};

TEST_P(OddInputs, AreTieredColouredReportedAndUndone) {
    const Workbook book(inputFile(GetParam().file));
    const auto before = contentOf(book);
    const auto model = book.model();
    EXPECT_THAT(fromUno(commands()->tierCustomers(model, sampleDay)),
                HasSubstr(std::to_string(GetParam().customers) + " customers"));
    EXPECT_THAT(fromUno(commands()->tierCustomers(model, sampleDay)), HasSubstr("nothing was changed"));
    EXPECT_THAT(fromUno(commands()->highlightDueVisits(model, true, sampleDay)), HasSubstr("Visits"));
    EXPECT_THAT(fromUno(commands()->tierReport(model, sampleDay, OUString())), HasSubstr("Report"));
    for (const auto& sheet : contentOf(book))
        for (const auto& row : sheet.cells)
            for (const auto& cell : row)
                ASSERT_THAT(cell, Not(HasSubstr("#NAME?"))) << sheet.name;
    while (!undoTitles(book).empty())
        undo(book);
    EXPECT_EQ(difference(contentOf(book), before), "");
}

INSTANTIATE_TEST_SUITE_P(
    Inputs, OddInputs,
    testing::Values(Accepted{"one-customer", "清分等级", 1},
                    Accepted{"duplicate-headers", "Tier by sales", 12},
                    Accepted{"header-in-row-40", "清分等级", 15}, Accepted{"twenty-notes", "清分等级", 15},
                    Accepted{"formula-name", "清分等级", 10}, Accepted{"div0", "清分等级", 14},
                    Accepted{"several-tables", "清分等级", 12}, Accepted{"orders-only", "Tier by sales", 30},
                    Accepted{"traditional", "分級結果", 25}, Accepted{"german", "Tier by sales", 20}),
    [](const auto& input) {
        std::string name = input.param.file;
        std::erase(name, '-');
        return name;
    });

TEST(InputsOfTheWorld, NorthwindAndAdventureWorksAreTieredAlsoAsXlsx) {
    if (!std::filesystem::exists(inputFile("northwind")))
        GTEST_SKIP() << "no reference data beside the project";
    const TemporaryFolder folder;
    for (const auto& [name, customers] :
         {std::pair{"northwind", "91 customers"}, {"adventureworks", "18148 customers"}}) {
        const Workbook book(inputFile(name));
        EXPECT_THAT(fromUno(commands()->tierCustomers(book.model(), sampleDay)), HasSubstr(customers));
        office::storeCopy(book.model(), folder / "again.xlsx");
        const Workbook again(folder / "again.xlsx");
        EXPECT_THAT(fromUno(commands()->tierCustomers(again.model(), sampleDay)),
                    HasSubstr("nothing was changed"))
            << name;
    }
}

TEST(ReadOnlyDocument, IsRefusedInWords) {
    const Workbook book(inputFile("one-customer"), Workbook::ReadOnly());
    EXPECT_THAT(refusalOf([&] { commands()->tierCustomers(book.model(), sampleDay); }),
                HasSubstr("read-only"));
}

TEST(ProtectedStructure, IsRefusedInWordsAndNothingChanges) {
    const Workbook book(inputFile("one-customer"));
    Reference<css::util::XProtectable>(book.model(), UNO_QUERY_THROW)->protect("");
    const auto before = contentOf(book);
    EXPECT_THAT(refusalOf([&] { commands()->tierCustomers(book.model(), sampleDay); }),
                HasSubstr("structure"));
    EXPECT_EQ(difference(contentOf(book), before), "");
}

TEST(DocumentOf1904, DatesAreTheSameDays) {
    const Workbook book(inputFile("one-customer"));
    commands()->highlightDueVisits(book.model(), true, sampleDay);
    const auto at = findHeader(book, 0, "下次拜访日");
    const auto shownBefore = shown(book, 0, at.row + 1, at.column);

    const Workbook mac;
    mac.enter("A1", "Customer");
    mac.enter("B1", "Sales");
    mac.enter("C1", "Last contact");
    mac.enter("A2", "Alder");
    mac.enter("B2", "100");
    set(mac.model(), "NullDate", Any(css::util::Date(1, 1, 1904)));
    mac.enter("C2", "2026-11-02");
    commands()->highlightDueVisits(mac.model(), true, sampleDay);
    const auto next = findHeader(mac, 0, "Next visit due");
    EXPECT_EQ(mac.sheet(0)->getCellByPosition(next.column, 1)->getValue(), 46342 - 1462); // 2026-11-16
    EXPECT_FALSE(shownBefore.empty());
}

} // namespace
} // namespace clientele::test
