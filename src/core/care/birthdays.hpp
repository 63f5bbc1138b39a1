#pragma once

#include "core/base/calendar.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace clientele::core {

/// When somebody born in a leap month (闰月) has a birthday.
enum class LeapRule {
    ordinary, ///< in the ordinary month of that number, every year: the custom, and our default
    both,     ///< in both months of a year that has both
    leap      ///< in the leap month of a year that has it, else in the ordinary one
};

/// When somebody has it whose day is missing: the 30th of a lunar month of 29 days, 29 February.
enum class MissingDayRule {
    last, ///< on the month's last day: our default
    next  ///< on the day after it
};

struct BirthdayRule {
    LeapRule leap = LeapRule::ordinary;
    MissingDayRule missing = MissingDayRule::last;
};

/// A day of birth, by the Gregorian calendar also where the birthday is kept by the lunar one.
struct Birthday {
    Day born = 0;
    bool lunar = false;
    bool yearKnown = true; ///< otherwise the year of `born` says nothing
    friend bool operator==(const Birthday&, const Birthday&) = default;
};

/// The birthday's days from `from` to `to`, both included, by day. Its year does not count: one that lies
/// ahead has its birthdays before as well, so that a birthday whose year nobody knows may be written with any
/// year. Lunar birthdays: none beyond the calendar (lunar.hpp).
std::vector<Day> birthdaysBetween(const Birthday& birthday, Day from, Day to, const BirthdayRule& rule);

/// The first of its days on `asOf` or after it; nothing beyond the lunar calendar.
std::optional<Day> nextBirthday(const Birthday& birthday, Day asOf, const BirthdayRule& rule);

/// One person's birthday in a list.
struct BirthdayEntry {
    Day day = 0;
    std::size_t person = 0; ///< the index into the list
    friend bool operator==(const BirthdayEntry&, const BirthdayEntry&) = default;
};

/// Whose birthdays lie from `from` to `to`, both included: by day, then in the order of the list. Those who
/// have none (nullopt) have none. For lists of reminders.
std::vector<BirthdayEntry> birthdaysOf(std::span<const std::optional<Birthday>> people, Day from, Day to,
                                       const BirthdayRule& rule);

} // namespace clientele::core
