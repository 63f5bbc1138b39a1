// Birthdays, lunar dates and festivals in cells: what a calendar cannot answer, and dates counted from
// elsewhere.
#include "office.hpp"

#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/util/Date.hpp>

#include <gtest/gtest.h>

namespace clientele::test {
namespace {

constexpr int badArgument = 502, badNumber = 503, badValue = 519, notAvailable = 32767;

TEST(LunarDatesInCells, ThatDoNotExistAreNoNumber) {
    const Workbook book;
    book.enter("A1", "=CRM.FROMLUNAR(2025;12;30)");
    book.enter("A2", "=CRM.FROMLUNAR(2026;6;1;1)");
    book.enter("A3", "=CRM.FROMLUNAR(2101;1;1)");
    book.enter("A4", "=CRM.FROMLUNAR(2025.9;12;8.9)");
    EXPECT_EQ(badNumber, book.error("A1"));
    EXPECT_EQ(badNumber, book.error("A2"));
    EXPECT_EQ(badArgument, book.error("A3"));
    EXPECT_EQ(46048, book.number("A4")); // 2026-01-26
}

TEST(LunarDatesInCells, OfADayOutsideTheCalendarAreNotAvailable) {
    const Workbook book;
    book.enter("A1", "=DATE(2101;1;29)");
    book.enterArray("B1:E1", "=CRM.TOLUNAR(A1)");
    book.enter("A2", "=CRM.NEXTBIRTHDAY(DATE(1980;2;16);A1;1)");
    book.enter("A3", "=CRM.NEXTBIRTHDAY(DATE(1980;2;16);A1)");
    EXPECT_EQ(notAvailable, book.error("B1"));
    EXPECT_EQ(notAvailable, book.error("E1"));
    EXPECT_EQ(notAvailable, book.error("A2"));
    EXPECT_EQ(73462, book.number("A3")); // 2101-02-16
}

TEST(LunarDatesInCells, LeadBackToTheDayThroughTheirFourCells) {
    const Workbook book;
    book.enterArray("A1:A800", "=DATE(2025;1;1)+ROW(A1:A800)");
    book.enterArray("B1:E800", "=CRM.TOLUNAR(A1:A800)");
    book.enterArray("F1:F800", "=CRM.FROMLUNAR(B1:B800;C1:C800;D1:D800;E1:E800)");
    book.enter("G1", "=SUMPRODUCT(A1:A800=F1:F800)");
    book.enter("G2", "=SUM(E1:E800)");
    EXPECT_EQ(800, book.number("G1"));
    EXPECT_EQ(29, book.number("G2")); // the leap 6th month of 2025
}

TEST(BirthdaysInCells, AreBlankWithoutADateAndAnErrorInTheRowOfAText) {
    const Workbook book;
    book.enter("A1", "=DATE(1980;5;20)");
    book.enter("A3", "in May");
    book.enterArray("B1:B3", "=CRM.NEXTBIRTHDAY(A1:A3;DATE(2026;5;20))");
    book.enter("C1", "=CRM.NEXTBIRTHDAY(A2;DATE(2026;5;20))");
    EXPECT_EQ(46162, book.number("B1"));
    EXPECT_EQ("", book.text("B2"));
    EXPECT_EQ(badValue, book.error("B3"));
    EXPECT_EQ("", book.text("C1"));
}

TEST(FestivalsInCells, ThatAreNoneAreNotAvailable) {
    const Workbook book;
    book.enter("A1", "=CRM.FESTIVAL(\"Christmas\";2026)");
    book.enter("A2", "=CRM.FESTIVAL(\"Mid-Autumn\";2101)");
    EXPECT_EQ(notAvailable, book.error("A1"));
    EXPECT_EQ(badArgument, book.error("A2"));
}

TEST(CareInCells, CountsDatesAsTheDocumentDoes) {
    const Workbook book;
    set(book.model(), "NullDate", css::util::Date(1, 1, 1904));
    book.enter("A1", "=CRM.FESTIVAL(\"Spring Festival\";2026)=DATE(2026;2;17)");
    book.enter("A2", "=CRM.FROMLUNAR(2026;1;1)=DATE(2026;2;17)");
    book.enter("A3", "=CRM.NEXTBIRTHDAY(DATE(1980;2;16);DATE(2026;2;1);1)=DATE(2026;2;17)");
    book.enterArray("B4:E4", "=CRM.TOLUNAR(DATE(2026;2;17))");
    Reference<css::sheet::XCalculatable>(book.model(), UNO_QUERY_THROW)->calculateAll();
    for (const char* cell : {"A1", "A2", "A3"})
        EXPECT_EQ(1, book.number(cell)) << cell;
    EXPECT_EQ(2026, book.number("B4"));
    EXPECT_EQ(1, book.number("D4"));
}

} // namespace
} // namespace clientele::test
