// Every day from 1899 to 2101 against ICU's Chinese calendar, an implementation that shares nothing with
// ours. ICU 72 calculates with an error of some minutes, so it puts a new moon or solar term that falls near
// midnight on the wrong day now and then. The list has all of those, with the time (UTC+8) that decides; the
// times are those of lunar_sky_test.cpp, and each decision is as the Hong Kong Observatory publishes it.
#include "core/care/lunar.hpp"

#include <gtest/gtest.h>
#include <memory>
#include <ostream>
#include <stdexcept>
#include <string>
#include <unicode/calendar.h>
#include <vector>

namespace clientele::core {

namespace {
class IcuCalendar {
public:
    IcuCalendar() {
        UErrorCode status = U_ZERO_ERROR;
        calendar_.reset(icu::Calendar::createInstance(icu::TimeZone::createTimeZone("Asia/Shanghai"),
                                                      icu::Locale("zh@calendar=chinese"), status));
        if (U_FAILURE(status) != 0)
            throw std::runtime_error("ICU has no Chinese calendar");
    }

    LunarDate of(Day day) {
        UErrorCode status = U_ZERO_ERROR;
        constexpr double millisecondsInDay = 86400000;
        constexpr Day dayOf1970 = 25569;
        calendar_->setTime((day - dayOf1970 + 4.0 / 24) * millisecondsInDay, status); // noon there
        const auto get = [&](UCalendarDateFields field) { return calendar_->get(field, status); };
        constexpr int yearsBeforeOurs = 2637;
        return {get(UCAL_EXTENDED_YEAR) - yearsBeforeOurs, get(UCAL_MONTH) + 1, get(UCAL_IS_LEAP_MONTH) != 0,
                get(UCAL_DATE)};
    }

private:
    std::unique_ptr<icu::Calendar> calendar_;
};

std::string textOf(Day day) {
    const auto date = dateOf(day);
    const auto two = [](unsigned n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return std::to_string(static_cast<int>(date.year())) + '-' + two(static_cast<unsigned>(date.month())) +
           '-' + two(static_cast<unsigned>(date.day()));
}

/// A run of days on which the two differ.
struct Difference {
    std::string first;
    int days = 0;
    friend bool operator==(const Difference&, const Difference&) = default;
};
std::ostream& operator<<(std::ostream& out, const Difference& d) {
    return out << d.first << " for " << d.days << " days";
}

std::vector<Difference> differences(Day from, Day to) {
    IcuCalendar icu;
    std::vector<Difference> out;
    bool differed = false;
    for (Day day = from; day <= to; ++day) {
        const bool differs = toLunar(day) != icu.of(day);
        if (differs && !differed)
            out.push_back({textOf(day), 0});
        if (differs)
            ++out.back().days;
        differed = differs;
    }
    return out;
}
} // namespace

TEST(LunarCalendarAndIcu, AgreeOnEveryDayButTheListed) {
    const std::vector<Difference> known{
        {"1917-03-23", 59}, // leap 2, not 3: 谷雨 came on 21 April, at 0:18
        {"1922-06-25", 59}, // leap 5, not 6: 大暑 came on 24 July, at 0:20
        {"1954-02-03", 30}, // new moon at 23:55; the Spring Festival was on this day
        {"1955-02-22", 30}, // new moon at 23:54
        {"1987-07-26", 59}, // leap 6, not 7: 处暑 came on 24 August, at 0:10
        {"1999-01-17", 30}, // new moon at 23:46
        {"2012-08-17", 30}, // new moon at 23:55
        {"2018-11-07", 30}, // new moon at 0:02 on the 8th
        {"2027-02-06", 30}, // new moon at 23:56: Spring Festival
        {"2030-02-02", 30}, // new moon at 0:08 on the 3rd: Spring Festival
        {"2070-03-12", 30}, // new moon at 23:53
        {"2097-08-07", 30}  // new moon at 0:01 on the 8th; the Observatory says it may be a day off here
    };
    EXPECT_EQ(differences(*fromLunar({firstLunarYear, 1, false, 1}), *dayOf(2101, 1, 28)), known);
}

} // namespace clientele::core
