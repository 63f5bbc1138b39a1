// The workbooks that check the functions by their own examples: TRUE when opened, FALSE when an expectation
// is wrong, and the same whatever the language of the program.
#include "checks/check_workbook.hpp"
#include "office.hpp"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>
#include <map>

namespace clientele::test {
namespace {

using checks::checkFileName;
using core::Language;
using functions::groups;

std::filesystem::path checkFile(const functions::GroupEntry& group, Language words) {
    return std::filesystem::path(CLIENTELE_BINARY_DIR) / "checks" / checkFileName(group, words);
}

Reference<css::table::XCellRange> checkCell(const Workbook& book) {
    const auto names = get<Reference<css::container::XNameAccess>>(book.model(), "NamedRanges");
    const Reference<css::sheet::XCellRangeReferrer> name(
        names->getByName(toUno(std::string(checks::checkName))), UNO_QUERY_THROW);
    return name->getReferredCells();
}

bool checkHolds(const Workbook& book) {
    const auto cell = checkCell(book)->getCellByPosition(0, 0);
    return cell->getError() == 0 && cell->getValue() == 1;
}

void calculate(const office::Spreadsheet& model) {
    Reference<css::sheet::XCalculatable>(model, UNO_QUERY_THROW)->calculateAll();
}

Sequence<Sequence<Any>> usedCells(const Workbook& book) {
    const auto cursor = book.sheet()->createCursor();
    Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfUsedArea(true);
    return Reference<css::sheet::XCellRangeData>(cursor, UNO_QUERY_THROW)->getDataArray();
}

std::string textOf(const Any& cell) {
    OUString text;
    return (cell >>= text) ? fromUno(text) : std::string();
}

/// The rows whose results are not as expected, for a message one can act on.
std::string disagreements(const Workbook& book) {
    std::string out;
    const auto rows = usedCells(book);
    std::string formula;
    for (sal_Int32 row = 0; row < rows.getLength(); ++row) {
        const auto& cells = rows[row];
        if (cells.getLength() > 1 && textOf(cells[1]).starts_with("=CRM."))
            formula = textOf(cells[1]);
        double agrees = 1;
        if (cells.getLength() > 0 && (cells[cells.getLength() - 1] >>= agrees) && agrees == 0)
            out += formula + ", row " + std::to_string(row + 1) + "\n";
    }
    return out;
}

TEST(CheckWorkbooks, AreAllTrueInEveryLanguageOfTheirWords) {
    for (const auto& group : groups())
        for (const auto words : {Language::en, Language::zhCN, Language::zhTW}) {
            const Workbook book(checkFile(group, words));
            EXPECT_TRUE(checkHolds(book)) << group.group << " when opened";
            calculate(book.model());
            EXPECT_TRUE(checkHolds(book)) << group.group << ":\n" << disagreements(book);
        }
}

TEST(CheckWorkbooks, BecomeFalseWhereAnyExampleExpectsSomethingElse) {
    for (const auto& group : groups()) {
        const Workbook book(checkFile(group, Language::en));
        const auto rows = usedCells(book);
        int examples = 0;
        for (sal_Int32 row = 0; row < rows.getLength(); ++row)
            for (sal_Int32 column = 0; column < rows[row].getLength(); ++column) {
                if (textOf(rows[row][column]) != "Expected")
                    continue;
                ++examples;
                const auto expected = book.sheet()->getCellByPosition(column, row + 1);
                const auto before = expected->getFormula();
                expected->setFormula("another");
                EXPECT_FALSE(checkHolds(book)) << group.group << ", row " << row + 2;
                expected->setFormula(before);
            }
        EXPECT_TRUE(checkHolds(book)) << group.group;
        EXPECT_GT(examples, 0) << group.group;
    }
}

TEST(CheckWorkbooks, KeepCheckingWhenSavedAndReopened) {
    const TemporaryFolder folder;
    for (const auto& group : groups()) {
        {
            const Workbook book(checkFile(group, Language::en));
            office::storeCopy(book.model(), folder / "check.ods");
        }
        const Workbook again(folder / "check.ods");
        EXPECT_TRUE(checkHolds(again)) << group.group;
    }
}

/// TRUE and FALSE are words of Calc's own, in the program's language wherever they stand.
std::string withoutTruthWords(std::string cells) {
    for (const auto& [word, english] : {std::pair("真", "TRUE"), std::pair("假", "FALSE")})
        for (auto at = cells.find(std::string(",") + word); at != cells.npos;
             at = cells.find(std::string(",") + word, at))
            cells.replace(at + 1, std::string_view(word).size(), english);
    return cells;
}

/// What each document shows, cell by cell, to a user of that language.
std::map<std::string, std::string> shownTo(const std::string& uiLanguage,
                                           const std::filesystem::path& documents,
                                           const std::filesystem::path& scratch) {
    auto options = officeOptions();
    options.uiLanguage = uiLanguage;
    const office::OfficeProcess program(options);
    std::map<std::string, std::string> out;
    for (const auto& file : std::filesystem::directory_iterator(documents)) {
        const office::DocumentScope document(office::openSpreadsheet(program.context(), file.path()));
        calculate(document.get());
        const auto csv = scratch / "shown.csv";
        std::filesystem::remove(csv);
        office::storeCopy(document.get(), csv);
        std::ifstream stream(csv, std::ios::binary);
        out[file.path().filename()] = withoutTruthWords({std::istreambuf_iterator<char>(stream), {}});
    }
    return out;
}

// Results follow the document, never the program: a colleague with another language sees the same cells.
TEST(CheckWorkbooks, ShowTheSameCellsInEveryLanguageOfTheProgram) {
    const TemporaryFolder documents, scratch;
    const std::vector<std::pair<std::string, samples::Locale>> locales{
        {"en", samples::Locale::enUS}, {"zh-CN", samples::Locale::zhCN}, {"zh-TW", samples::Locale::zhTW}};
    for (const auto& group : groups())
        for (const auto& [name, locale] : locales)
            samples::writeFile(documents / (std::string(group.group) + "." + name + ".fods").c_str(),
                               samples::flatOds(checks::checkWorkbook(group, Language::en, locale)));
    const auto english = shownTo("en-US", documents / "", scratch / "");
    EXPECT_EQ(english.size(), groups().size() * locales.size());
    for (const auto* const other : {"zh-CN", "zh-TW"}) {
        const auto shown = shownTo(other, documents / "", scratch / "");
        for (const auto& [file, cells] : english)
            EXPECT_EQ(cells, shown.at(file)) << file << " with the program in " << other;
    }
    EXPECT_THAT(english.at("tiering.en.fods"), testing::HasSubstr("Strategic"));
    EXPECT_THAT(english.at("tiering.zh-CN.fods"), testing::HasSubstr("慢慢培养"));
    EXPECT_THAT(english.at("tiering.zh-TW.fods"), testing::HasSubstr("慢慢培養"));
}

} // namespace
} // namespace clientele::test
