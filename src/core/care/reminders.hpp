#pragma once

#include "core/care/festivals.hpp"
#include "core/plans/situation.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clientele::core {

/// What a manager is reminded of (SEEDS 3.6, 5.19), the most pressing first.
enum class ReminderKind : std::uint8_t { promise, contractEnd, birthday, anniversary, festival };
inline constexpr std::size_t reminderKinds = 5;

/// One day to remember.
struct Reminder {
    Day day = 0;
    ReminderKind kind{};
    std::optional<std::size_t> customer; ///< index into the book; none: all customers
    int years = 0;                       ///< of an anniversary: how many years a customer
    bool lunar = false;                  ///< of a birthday: kept by the lunar calendar
    Festival festival{};
};

/// Everything from `from` to `to`, both included, by day, then kind, then in the book's order: birthdays by
/// both calendars, anniversaries of `since`, contract ends, festivals. Promises that are open are there until
/// they are kept: also those whose day lies before `from`.
std::vector<Reminder> remindersOf(const CustomerBook& book, Day from, Day to);

/// "Birthday", "Lunar birthday", "Dragon Boat Festival"…
std::string kindWords(const Reminder& reminder, Language language);

/// What to do on that day, in one line.
std::string actionWords(const Situation& situation, const Reminder& reminder);

/// What the workbook has no column for, so that nobody can be reminded of it: "birthday, contract end"; "".
std::string notLookedFor(const Situation& situation, Language language);

} // namespace clientele::core
