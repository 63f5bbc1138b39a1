// The new customer workbook in a real office: everything in it calculates, and every command works on it at
// once without adding what is there already.
#include "content.hpp"
#include "core/newbook/new_workbook.hpp"
#include "core/plans/own_columns.hpp"
#include "core/policy/policy.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>

#include <algorithm>
#include <gmock/gmock.h>

namespace clientele::test {
namespace {

using core::Field;
using core::Language;
using core::Own;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

enum Sheet : int { guide, customers, contacts, orders, voice, deals, receivables, policy, sheets };
constexpr int thirdExample = 3; // its row on the customers' sheet

const char* tagOf(Language language) {
    return language == Language::zhCN ? "zh-CN" : language == Language::zhTW ? "zh-TW" : "en";
}

class NewWorkbookCommand : public testing::TestWithParam<Language> {
protected:
    core::NewWorkbook plan = core::newWorkbook(GetParam());
    Workbook book{commands()->newWorkbook(OUString::createFromAscii(tagOf(GetParam())))};

    [[nodiscard]] std::string own(Own kind) const { return std::string(core::ownHeader(kind, GetParam())); }
    [[nodiscard]] int columnOf(Own kind) const { return findHeader(book, customers, own(kind)).column; }
    [[nodiscard]] const core::NewTable& table(int sheet) const {
        return plan.tables.at(static_cast<std::size_t>(sheet - 1));
    }
    void put(int sheet, int row, int column, const char* content) const {
        book.sheet(sheet)->getCellByPosition(column, row)->setFormula(toUno(content));
    }
    std::string log(const std::string& customer, double day) const {
        return fromUno(commands()->logContact(
            book.model(), properties({{"Customer", Any(toUno(customer))}, {"Date", Any(day)}}), sampleDay));
    }
};

/// "Sheet A1 C4": where formulas give errors.
std::vector<std::string> errors(const Workbook& book) {
    std::vector<std::string> out;
    for (int s = 0; s < book.model()->getSheets()->getElementNames().getLength(); ++s) {
        const auto found = Reference<css::sheet::XCellRangesQuery>(book.sheet(s), UNO_QUERY_THROW)
                               ->queryFormulaCells(css::sheet::FormulaResult::ERROR);
        if (found->getRangeAddresses().getLength() > 0)
            out.push_back(fromUno(found->getRangeAddressesAsString()));
    }
    return out;
}

std::vector<std::string> headers(const Workbook& book, int sheet) {
    std::vector<std::string> out;
    for (int c = 0; out.empty() || !out.back().empty(); ++c)
        out.push_back(shown(book, sheet, 0, c));
    out.pop_back();
    return out;
}

std::vector<std::string> sheetNames(const Workbook& book) {
    std::vector<std::string> out;
    for (const auto& name : book.model()->getSheets()->getElementNames())
        out.push_back(fromUno(name));
    return out;
}

TEST_P(NewWorkbookCommand, OpensAnUntitledDocumentWithEveryTable) {
    EXPECT_EQ(Reference<css::frame::XModel>(book.model(), UNO_QUERY_THROW)->getURL(), "");
    const auto names = sheetNames(book);
    ASSERT_EQ(names.size(), static_cast<std::size_t>(sheets));
    EXPECT_EQ(names[guide], plan.guide.sheet);
    EXPECT_EQ(names[policy], plan.policySheet);
    for (int sheet = customers; sheet < policy; ++sheet) {
        EXPECT_EQ(names[static_cast<std::size_t>(sheet)], table(sheet).sheet);
        std::vector<std::string> wanted;
        for (const auto& column : table(sheet).columns)
            wanted.push_back(column.header);
        EXPECT_EQ(headers(book, sheet), wanted);
    }
    EXPECT_EQ(calc::Document(context(), book.model()).language(), GetParam());
}

TEST_P(NewWorkbookCommand, NoCellShowsAnError) {
    EXPECT_THAT(errors(book), IsEmpty());
}

TEST_P(NewWorkbookCommand, TheExamplesCalculateAtOnce) {
    EXPECT_EQ(columnBelow(book, customers, own(Own::tier), 4), (std::vector<std::string>{"A", "B", "C", ""}));
    const auto last = table(customers).columnOf(Field::lastContact);
    EXPECT_EQ(book.sheet(customers)->getCellByPosition(last, 1)->getValue(), 46012);
    EXPECT_EQ(shown(book, customers, thirdExample, last), "");
    const auto states = columnBelow(book, customers, own(Own::state), 4);
    EXPECT_EQ(states[0], core::defaultPolicy(GetParam()).stateLabels.at(4));
    EXPECT_EQ(states[3], "");
    const auto balance = table(customers).columnOf(Field::balance);
    EXPECT_EQ(book.sheet(customers)->getCellByPosition(balance, 2)->getValue(), 4000);
}

TEST_P(NewWorkbookCommand, RowsFilledInByHandLiveWithoutACommand) {
    const int row = thirdExample + 1;
    put(customers, row, table(customers).columnOf(Field::name), "Hand & Söhne （北京）*");
    put(customers, row, table(customers).columnOf(Field::annualSales), "95000");
    EXPECT_EQ(shown(book, customers, row, columnOf(Own::tier)), "B");
    put(contacts, 3, table(contacts).columnOf(Field::date), "46300");
    put(contacts, 3, table(contacts).columnOf(Field::customer), "Hand & Söhne （北京）*");
    const auto last = table(customers).columnOf(Field::lastContact);
    EXPECT_EQ(book.sheet(customers)->getCellByPosition(last, row)->getValue(), 46300);
    EXPECT_GT(book.sheet(customers)->getCellByPosition(columnOf(Own::nextVisit), row)->getValue(), 46300);
    EXPECT_THAT(errors(book), IsEmpty());
}

TEST_P(NewWorkbookCommand, CellsWithAListOfferItWithAWordOfHelp) {
    for (int sheet = customers; sheet < policy; ++sheet)
        for (std::size_t c = 0; c < table(sheet).columns.size(); ++c) {
            const auto& column = table(sheet).columns[c];
            for (const int row : {1, table(sheet).preparedRows}) {
                const auto rules = get<Reference<css::beans::XPropertySet>>(
                    book.sheet(sheet)->getCellByPosition(static_cast<int>(c), row), "Validation");
                const bool listed =
                    get<css::sheet::ValidationType>(rules, "Type") == css::sheet::ValidationType_LIST;
                EXPECT_EQ(listed, !column.choices.empty() || column.customers) << column.header << " " << row;
                EXPECT_EQ(listed ? fromUno(get<OUString>(rules, "InputMessage")) : std::string(),
                          column.help);
            }
        }
}

TEST_P(NewWorkbookCommand, TieringUsesThePolicyAndTheColumnsThatAreThere) {
    const auto before = headers(book, customers);
    EXPECT_EQ(shown(book, customers, 1, columnOf(Own::tier)), "A");
    put(customers, thirdExample, table(customers).columnOf(Field::annualSales), "9000000");
    commands()->tierCustomers(book.model(), sampleDay);
    EXPECT_EQ(headers(book, customers), before);
    EXPECT_EQ(sheetNames(book).size(), static_cast<std::size_t>(sheets));
    EXPECT_EQ(columnBelow(book, customers, own(Own::tier), 4), (std::vector<std::string>{"B", "C", "A", ""}));
}

int conditions(const Workbook& book, int column) {
    return get<Reference<css::sheet::XSheetConditionalEntries>>(
               book.sheet(customers)->getCellByPosition(column, 1), "ConditionalFormat")
        ->getCount();
}

TEST_P(NewWorkbookCommand, HighlightingAddsColoursAndNoColumns) {
    const auto before = headers(book, customers);
    commands()->highlightDueVisits(book.model(), true, sampleDay);
    EXPECT_EQ(headers(book, customers), before);
    EXPECT_EQ(sheetNames(book).size(), static_cast<std::size_t>(sheets));
    EXPECT_GT(conditions(book, columnOf(Own::state)), 0);
    commands()->highlightDueVisits(book.model(), false, sampleDay);
    EXPECT_EQ(conditions(book, columnOf(Own::state)), 0);
}

TEST_P(NewWorkbookCommand, LoggingAContactAppendsToItsLogAndMovesTheVisit) {
    const auto name = std::get<std::string>(table(customers).examples.at(2).at(1));
    const auto before = headers(book, contacts);
    const auto words = log(name, sampleDay);
    EXPECT_THAT(words, HasSubstr("2026-"));
    EXPECT_THAT(words, Not(HasSubstr("formula")));
    EXPECT_EQ(headers(book, contacts), before);
    EXPECT_EQ(sheetNames(book).size(), static_cast<std::size_t>(sheets));
    EXPECT_EQ(shown(book, contacts, 3, table(contacts).columnOf(Field::customer)), name);
    EXPECT_EQ(book.sheet(contacts)->getCellByPosition(0, 3)->getValue(), sampleDay);
    const auto last = table(customers).columnOf(Field::lastContact);
    EXPECT_EQ(book.sheet(customers)->getCellByPosition(last, thirdExample)->getValue(), sampleDay);
    EXPECT_GT(book.sheet(customers)->getCellByPosition(columnOf(Own::nextVisit), thirdExample)->getValue(),
              sampleDay);
    EXPECT_THAT(errors(book), IsEmpty());
}

TEST_P(NewWorkbookCommand, TheReportIsMadeFromIt) {
    EXPECT_THAT(fromUno(commands()->tierReport(book.model(), sampleDay, {})), Not(IsEmpty()));
    EXPECT_GT(sheetNames(book).size(), static_cast<std::size_t>(sheets));
    EXPECT_THAT(errors(book), IsEmpty());
}

TEST_P(NewWorkbookCommand, FilesOfBothKindsAreUnderstoodAgain) {
    const auto understood = commands()->describe(book.model());
    const auto before = headers(book, customers);
    inBothFormats(book, [&](const Workbook& kept, const char* name) {
        EXPECT_EQ(fromUno(commands()->describe(kept.model())), fromUno(understood)) << name;
        EXPECT_THAT(errors(kept), IsEmpty()) << name;
        commands()->tierCustomers(kept.model(), sampleDay);
        commands()->highlightDueVisits(kept.model(), true, sampleDay);
        EXPECT_EQ(headers(kept, customers), before) << name;
        EXPECT_EQ(sheetNames(kept), sheetNames(book)) << name;
        EXPECT_EQ(columnBelow(kept, customers, own(Own::tier), 4),
                  columnBelow(book, customers, own(Own::tier), 4));
    });
}

INSTANTIATE_TEST_SUITE_P(Languages, NewWorkbookCommand,
                         testing::Values(Language::en, Language::zhCN, Language::zhTW), [](const auto& of) {
                             return std::string(of.param == Language::en     ? "en"
                                                : of.param == Language::zhCN ? "zhCN"
                                                                             : "zhTW");
                         });

TEST(NewWorkbookLanguages, OthersAreRefusedAndNoneMeansTheInterfaces) {
    EXPECT_THAT(refusalOf([] { commands()->newWorkbook("de"); }), HasSubstr("zh-TW"));
    const Workbook book{commands()->newWorkbook({})};
    EXPECT_EQ(sheetNames(book).front(), core::newWorkbook(Language::en).guide.sheet);
}

} // namespace
} // namespace clientele::test
