// Visits to Calendar and Contacts to vCard in a real workbook: the file as another program reads it, and the
// document as it was.
#include "content.hpp"
#include "exchange/reading.hpp"
#include "samples/facts.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/util/DateTime.hpp>

#include <chrono>
#include <fstream>
#include <gmock/gmock.h>
#include <set>

namespace clientele::test {
namespace {

namespace en = samples::facts::en;
namespace zh = samples::facts::zh;
using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::Gt;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

std::string exported(const Workbook& book, const std::filesystem::path& file, Named options = {},
                     double asOf = sampleDay) {
    return fromUno(
        commands()->visitsToCalendar(book.model(), office::fileUrl(file), properties(options), asOf));
}

std::string carded(const Workbook& book, const std::filesystem::path& file, const Any& cells = {}) {
    return fromUno(commands()->contactsToVCard(book.model(), office::fileUrl(file), cells));
}

/// The values of a property in what a reader printed.
std::vector<std::string> valuesOf(const std::vector<std::string>& read, const std::string& property) {
    std::vector<std::string> out;
    for (const auto& line : read)
        if (const auto at = line.find(property + " ");
            at != std::string::npos && line.find_first_not_of(' ') == at)
            out.push_back(line.substr(at + property.size() + 1));
    return out;
}

/// Rows of cells, for Workbook::fill.
Sequence<Sequence<Any>> rows(std::initializer_list<std::initializer_list<Any>> cells) {
    std::vector<Sequence<Any>> out;
    for (const auto& row : cells)
        out.push_back(sequenceOf<Any>(row));
    return {out.data(), static_cast<sal_Int32>(out.size())};
}

class Exchange : public testing::Test {
protected:
    TemporaryFolder folder;
    std::filesystem::path calendar = folder / "拜访 计划.ics", cards = folder / "客户.vcf";
};

TEST_F(Exchange, TheVisitsOfAChineseWorkbookAreReadByAnotherProgram) {
    const Workbook book(sampleFile(zh::file));
    commands()->tierCustomers(book.model(), sampleDay);
    const auto before = contentOf(book);
    const auto steps = undoTitles(book);
    const auto words = exported(book, calendar, {{"Reminder", Any(sal_Int32(60))}});
    EXPECT_THAT(words,
                AllOf(HasSubstr("Visits written: "), HasSubstr("拜访 计划.ics"), HasSubstr("no tier")));
    EXPECT_EQ(difference(contentOf(book), before), "");
    EXPECT_EQ(undoTitles(book), steps);

    (void)contentLines(fileContent(calendar));
    const auto read = readByPython("read_calendar.py", calendar);
    const auto summaries = valuesOf(read, "SUMMARY"), days = valuesOf(read, "DTSTART"),
               uids = valuesOf(read, "UID");
    EXPECT_THAT(words, HasSubstr(": " + std::to_string(summaries.size()) + " (file"));
    EXPECT_THAT(summaries, AllOf(SizeIs(Gt(200U)), Each(StartsWith("拜访"))));
    EXPECT_THAT(summaries, Contains(std::string("拜访") + zh::formulaLikeName));
    EXPECT_THAT(days, AllOf(SizeIs(summaries.size()), Each(testing::Ge("2026-11-22"))));
    EXPECT_EQ(std::set<std::string>(uids.begin(), uids.end()).size(), summaries.size());
    EXPECT_THAT(valuesOf(read, "TRIGGER"), AllOf(SizeIs(summaries.size()), Each(std::string("8:00:00"))));
    EXPECT_THAT(valuesOf(read, "NAME"), testing::ElementsAre("客户拜访"));
    EXPECT_THAT(read, Not(Contains(HasSubstr("errors"))));
}

TEST_F(Exchange, ALaterCalendarUpdatesTheVisitsOfAnEarlierOne) {
    const Workbook book(sampleFile(en::file));
    commands()->tierCustomers(book.model(), sampleDay);
    exported(book, calendar);
    const auto first = readByPython("read_calendar.py", calendar);
    exported(book, calendar, {{"Start", text("9:30")}, {"Minutes", Any(45.0)}}, sampleDay + 1);
    const auto second = readByPython("read_calendar.py", calendar);
    const auto one = valuesOf(first, "UID"), two = valuesOf(second, "UID");
    EXPECT_EQ(std::set<std::string>(one.begin(), one.end()), std::set<std::string>(two.begin(), two.end()));
    EXPECT_THAT(valuesOf(second, "DTSTART"), Each(testing::EndsWith(" 09:30:00")));
    EXPECT_THAT(valuesOf(second, "DTEND"), Each(testing::EndsWith(" 10:15:00")));
}

TEST_F(Exchange, OneOwnersVisitsOfTheNextDays) {
    const Workbook book(sampleFile(en::file));
    commands()->tierCustomers(book.model(), sampleDay);
    exported(book, calendar);
    const auto all = valuesOf(readByPython("read_calendar.py", calendar), "SUMMARY").size();
    const auto owner = columnBelow(book, 0, "Account Owner", 1);
    const auto words = exported(book, calendar, {{"Within", Any(sal_Int32(7))}});
    const auto week = readByPython("read_calendar.py", calendar);
    EXPECT_THAT(words, HasSubstr("due later"));
    EXPECT_THAT(valuesOf(week, "DTSTART"), AllOf(SizeIs(testing::Lt(all)), Each(testing::Le("2026-11-29"))));
}

TEST_F(Exchange, AWorkbookWithoutTiersSaysWhatIsMissing) {
    const Workbook book;
    book.fill("A1:B2", rows({{Any(OUString("Customer Name")), Any(OUString("Last Contact"))},
                             {Any(OUString("Acme Ltd")), Any(46300.0)}}));
    EXPECT_THAT(refusalOf([&] { exported(book, calendar); }),
                AllOf(StartsWith("There is no visit to write."), HasSubstr("no tier")));
    EXPECT_FALSE(std::filesystem::exists(calendar));
}

TEST_F(Exchange, WithoutCustomersNothingIsWritten) {
    const Workbook book;
    EXPECT_THAT(refusalOf([&] { exported(book, calendar); }), Not(IsEmpty()));
    EXPECT_THAT(refusalOf([&] { carded(book, cards); }), Not(IsEmpty()));
    EXPECT_FALSE(std::filesystem::exists(calendar) || std::filesystem::exists(cards));
}

TEST_F(Exchange, WhatCannotBeWrittenIsSaidInWords) {
    const Workbook book(sampleFile(en::file));
    EXPECT_THAT(refusalOf([&] { carded(book, "/sys/kernel/clientele.vcf"); }),
                HasSubstr("/sys/kernel/clientele.vcf"));
    std::filesystem::create_directory(cards);
    EXPECT_THAT(refusalOf([&] { carded(book, cards); }), HasSubstr("客户.vcf"));
    EXPECT_TRUE(std::filesystem::is_directory(cards));
}

TEST_F(Exchange, AFolderThatIsNotThereIsMade) {
    const Workbook book(sampleFile(en::file));
    const auto file = folder / "new folder/x.vcf";
    EXPECT_THAT(carded(book, file), HasSubstr("new folder/x.vcf"));
    EXPECT_TRUE(std::filesystem::exists(file));
}

TEST_F(Exchange, OptionsThatMakeNoSenseAreRefused) {
    const Workbook book(sampleFile(en::file));
    const auto refused = [&](const char* name, const Any& value) {
        return refusalOf([&] { exported(book, calendar, {{name, value}}); });
    };
    EXPECT_THAT(refused("Until", text("x")), HasSubstr("Within Owner Start Minutes Reminder"));
    EXPECT_THAT(refused("Within", Any(-1.0)), HasSubstr("-1"));
    EXPECT_THAT(refused("Start", text("25:00")), HasSubstr("25:00"));
    EXPECT_THAT(refused("Minutes", text("an hour")), HasSubstr("an hour"));
}

TEST_F(Exchange, TheCustomersOfAChineseWorkbookAreReadByAnotherProgram) {
    const Workbook book(sampleFile(zh::file));
    const auto before = contentOf(book);
    const auto steps = undoTitles(book);
    EXPECT_THAT(carded(book, cards), HasSubstr(std::to_string(zh::customers)));
    EXPECT_EQ(difference(contentOf(book), before), "");
    EXPECT_EQ(undoTitles(book), steps);
    const auto lines = contentLines(fileContent(cards));
    EXPECT_EQ(std::ranges::count(lines, "VERSION:4.0"), zh::customers);
    const auto read = readByPython("read_cards.py", cards);
    EXPECT_THAT(valuesOf(read, "FN"), SizeIs(zh::customers));
    const auto uids = valuesOf(read, "UID");
    EXPECT_EQ(std::set<std::string>(uids.begin(), uids.end()).size(), std::size_t(zh::customers));
    EXPECT_THAT(lines, Contains(StartsWith("TEL;VALUE=uri;TYPE=voice:tel:+861")));
}

TEST_F(Exchange, CardsOfSomeCellsAreThoseOfTheirRows) {
    const Workbook book(sampleFile(zh::file));
    const auto area = book.sheet()->getCellRangeByPosition(0, zh::firstRow, 0, zh::firstRow + 1);
    EXPECT_THAT(carded(book, cards, Any(area)), StartsWith("Contacts written: 2 "));
    const auto name = shown(book, 0, zh::firstRow, findHeader(book, 0, "客户名称").column);
    EXPECT_THAT(fileContent(cards), HasSubstr("ORG:" + name));
    const auto title = book.sheet()->getCellRangeByPosition(0, 0, 3, 0);
    EXPECT_THAT(refusalOf([&] { carded(book, cards, Any(title)); }), HasSubstr("no customer"));
}

TEST_F(Exchange, OddNamesComeThroughWhole) {
    const Workbook book;
    book.fill("A1:C3",
              rows({{Any(OUString("Customer Name")), Any(OUString("Tier")), Any(OUString("Last Contact"))},
                    {text("Smith, Jones; \\Sons\n& 😀"), text("A"), Any(46330.0)},
                    {text("=1+1 BEGIN:VCARD"), text("A"), Any(46330.0)}}));
    exported(book, calendar);
    carded(book, cards);
    EXPECT_THAT(valuesOf(readByPython("read_calendar.py", calendar), "SUMMARY"),
                testing::UnorderedElementsAre("Visit Smith, Jones; \\Sons & 😀", "Visit =1+1 BEGIN:VCARD"));
    EXPECT_THAT(valuesOf(readByPython("read_cards.py", cards), "FN"),
                testing::UnorderedElementsAre("Smith, Jones; \\Sons & 😀", "=1+1 BEGIN:VCARD"));
}

TEST_F(Exchange, TheSameWorkbookUnderAnotherNameHasTheSameVisits) {
    const auto made = [&](int year) {
        const Workbook book(sampleFile(en::file));
        const Reference<css::document::XDocumentPropertiesSupplier> supplier(book.model(), UNO_QUERY_THROW);
        supplier->getDocumentProperties()->setCreationDate(
            css::util::DateTime(sal_uInt32(year), 1, 2, 3, 4, 5, std::int16_t(year), false));
        commands()->tierCustomers(book.model(), sampleDay);
        exported(book, calendar);
        return valuesOf(readByPython("read_calendar.py", calendar), "UID");
    };
    EXPECT_EQ(made(2024), made(2024));
    EXPECT_NE(made(2024), made(2025));
}

} // namespace
} // namespace clientele::test
