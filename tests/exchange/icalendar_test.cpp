// Events as calendars: by the letter of RFC 5545, and as another program reads them.
#include "exchange/icalendar.hpp"
#include "exchange/reading.hpp"

#include <gmock/gmock.h>

namespace clientele::exchange {
namespace {

using namespace std::chrono_literals;
using test::contentLines;
using test::readByPython;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const CalendarHead head{"Visits", std::chrono::sys_days(std::chrono::year(2026) / 11 / 22) + 10h + 15min};

CalendarEvent visit(const std::string& summary) {
    CalendarEvent event;
    event.uid = "11111111-2222-5333-8444-555555555555";
    event.summary = summary;
    event.day = *core::dayOf(2026, 12, 31);
    return event;
}

std::vector<std::string> linesOf(const CalendarEvent& event) {
    return contentLines(icalendarOf({&event, 1}, head));
}

std::vector<std::string> readBack(const CalendarEvent& event) {
    return readByPython("read_calendar.py", icalendarOf({&event, 1}, head));
}

TEST(ICalendar, AWholeDayEndsWithTheNextDayAndKeepsNobodyBusy) {
    EXPECT_THAT(linesOf(visit("Visit Acme")),
                ElementsAre("BEGIN:VCALENDAR", "PRODID:-//Clientele//Clientele for LibreOffice Calc//EN",
                            "VERSION:2.0", "CALSCALE:GREGORIAN", "NAME:Visits", "BEGIN:VEVENT",
                            "UID:11111111-2222-5333-8444-555555555555", "DTSTAMP:20261122T101500Z",
                            "LAST-MODIFIED:20261122T101500Z", "SEQUENCE:3625095",
                            "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "TRANSP:TRANSPARENT",
                            "SUMMARY:Visit Acme", "END:VEVENT", "END:VCALENDAR"));
}

TEST(ICalendar, ATimeIsThatOfWhoeverLooksAndMayReachIntoTheNextDay) {
    auto event = visit("Visit Acme");
    event.start = 23h + 30min;
    event.duration = 90min;
    EXPECT_THAT(linesOf(event), AllOf(Contains("DTSTART:20261231T233000"), Contains("DTEND:20270101T010000"),
                                      Contains("TRANSP:OPAQUE")));
    EXPECT_THAT(readBack(event), AllOf(Contains("    DTSTART 2026-12-31 23:30:00"),
                                       Contains("    DTEND 2027-01-01 01:00:00")));
}

TEST(ICalendar, AnEventWithoutLengthLastsAMinuteForProgramsThatShowNothingElse) {
    auto event = visit("Visit Acme");
    event.start = 9h;
    event.duration = 0min;
    EXPECT_THAT(linesOf(event), Contains("DTEND:20261231T090100"));
}

TEST(ICalendar, AnAlarmComesBeforeTheStartOrAfterTheMidnightOfAWholeDay) {
    auto event = visit("Visit Acme");
    EXPECT_THAT(linesOf(event), Not(Contains("BEGIN:VALARM")));
    event.alarm = 15min;
    EXPECT_THAT(linesOf(event), AllOf(Contains("BEGIN:VALARM"), Contains("TRIGGER:-PT15M"),
                                      Contains("ACTION:DISPLAY"), Contains("DESCRIPTION:Visit Acme")));
    event.alarm = -9h;
    EXPECT_THAT(linesOf(event), Contains("TRIGGER:PT9H"));
    event.alarm = 24h * 7;
    EXPECT_THAT(readBack(event), Contains("      TRIGGER -7 days, 0:00:00"));
}

TEST(ICalendar, TextsComeBackAsTheyWere) {
    auto event = visit("拜访：北京;华信, \\科技\\ 😀");
    event.description = "等级：A\n电话：010-8888\r\n备注：“a,b;c:d”\ttab";
    event.location = "朝阳区建国路 88 号, 12 层";
    event.category = "A 级";
    EXPECT_THAT(readBack(event), AllOf(Contains("    SUMMARY 拜访：北京;华信, \\科技\\ 😀"),
                                       Contains("    DESCRIPTION 等级：A⏎电话：010-8888⏎备注：“a,b;c:d” tab"),
                                       Contains("    LOCATION 朝阳区建国路 88 号, 12 层"),
                                       Contains("    CATEGORIES ['A 级']")));
}

TEST(ICalendar, LongChineseIsFoldedBetweenCharacters) {
    for (std::size_t shift = 0; shift < 12; ++shift) {
        std::string name(shift, 'x');
        for (int i = 0; i < 60; ++i)
            name += i % 7 == 0 ? "😀" : "客";
        EXPECT_THAT(linesOf(visit(name)), Contains("SUMMARY:" + name))
            << shift; // contentLines checks the folds
        EXPECT_THAT(readBack(visit(name)), Contains("    SUMMARY " + name)) << shift;
    }
}

TEST(ICalendar, WhatNoTextMayHoldIsLeftOut) {
    EXPECT_THAT(linesOf(visit("a\x01\x1b\x7f"
                              "b \xff c")),
                Contains("SUMMARY:ab \xEF\xBF\xBD c"));
    EXPECT_THAT(linesOf(visit(" \n ")), Not(Contains(StartsWith("SUMMARY"))));
    EXPECT_THAT(linesOf(visit("BEGIN:VEVENT\r\nEND:VCALENDAR")),
                Contains(HasSubstr("SUMMARY:BEGIN:VEVENT\\nEND")));
}

TEST(ICalendar, WhatIsWrittenLaterReplacesWhatWasWrittenBefore) {
    const auto later = CalendarHead{head.name, head.stamp + 1h};
    const auto event = visit("Visit Acme");
    EXPECT_THAT(contentLines(icalendarOf({&event, 1}, later)), Contains("SEQUENCE:3625155"));
}

TEST(ICalendar, WithoutEventsItIsACalendarAllTheSame) {
    EXPECT_THAT(readByPython("read_calendar.py", icalendarOf({}, head)),
                AllOf(Contains("VCALENDAR"), Not(Contains(HasSubstr("VEVENT")))));
}

} // namespace
} // namespace clientele::exchange
