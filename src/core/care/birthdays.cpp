#include "core/care/birthdays.hpp"

#include "core/care/lunar.hpp"

#include <algorithm>
#include <array>

namespace clientele::core {

namespace {
/// A year has at most two birthdays: one in the ordinary, one in the leap month.
using YearsDays = std::array<std::optional<Day>, 2>;

std::optional<Day> solarDay(const std::chrono::year_month_day& born, int year, MissingDayRule missing) {
    const auto month = static_cast<unsigned>(born.month()), day = static_cast<unsigned>(born.day());
    if (const auto exact = dayOf(year, month, day))
        return exact;
    return missing == MissingDayRule::last ? dayOf(year, month, day - 1) : dayOf(year, month + 1, 1);
}

std::optional<Day> lunarDay(const LunarDate& born, int year, bool leap, MissingDayRule missing) {
    const int days = lunarMonthDays(year, born.month, leap);
    const auto day = fromLunar({year, born.month, leap, std::min(born.day, days)});
    return day && born.day > days && missing == MissingDayRule::next ? std::optional(*day + 1) : day;
}

YearsDays lunarDays(const LunarDate& born, int year, const BirthdayRule& rule) {
    const bool leapToo = born.leap && rule.leap != LeapRule::ordinary && leapMonthOf(year) == born.month;
    YearsDays out;
    if (!leapToo || rule.leap == LeapRule::both)
        out[0] = lunarDay(born, year, false, rule.missing);
    if (leapToo)
        out[1] = lunarDay(born, year, true, rule.missing);
    return out;
}

/// Gives every birthday of the years, by day, to `take` until it wants no more.
template <class Take>
void walk(const Birthday& birthday, int firstYear, int lastYear, const BirthdayRule& rule, Take take) {
    const auto solar = dateOf(birthday.born);
    const auto lunar = birthday.lunar ? toLunar(birthday.born) : std::nullopt;
    if (birthday.lunar && !lunar)
        return;
    for (int year = firstYear; year <= lastYear; ++year) {
        const auto days =
            lunar ? lunarDays(*lunar, year, rule) : YearsDays{solarDay(solar, year, rule.missing), {}};
        for (const auto& day : days)
            if (day && !take(*day))
                return;
    }
}

int yearOf(Day day) {
    return static_cast<int>(dateOf(day).year());
}
} // namespace

std::vector<Day> birthdaysBetween(const Birthday& birthday, Day from, Day to, const BirthdayRule& rule) {
    std::vector<Day> out;
    // A lunar year begins up to a month and a half after the Gregorian one of its number.
    walk(birthday, yearOf(from) - 1, yearOf(to), rule, [&](Day day) {
        if (from <= day && day <= to)
            out.push_back(day);
        return day <= to;
    });
    return out;
}

std::optional<Day> nextBirthday(const Birthday& birthday, Day asOf, const BirthdayRule& rule) {
    std::optional<Day> next;
    walk(birthday, yearOf(asOf) - 1, yearOf(asOf) + 1, rule, [&](Day day) {
        if (day >= asOf)
            next = day;
        return !next;
    });
    return next;
}

std::vector<BirthdayEntry> birthdaysOf(std::span<const std::optional<Birthday>> people, Day from, Day to,
                                       const BirthdayRule& rule) {
    std::vector<BirthdayEntry> out;
    for (std::size_t person = 0; person < people.size(); ++person)
        if (people[person])
            for (const Day day : birthdaysBetween(*people[person], from, to, rule))
                out.push_back({day, person});
    std::ranges::stable_sort(out, {}, &BirthdayEntry::day);
    return out;
}

} // namespace clientele::core
