#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace clientele::exchange {

/// Which of the next visits go into a calendar, and how they stand there. The defaults are ours.
struct VisitChoice {
    std::optional<int> withinDays; ///< due up to so many days from now, overdue ones included; nothing: all
    std::optional<std::string> owner;          ///< of this owner only; "": those of nobody
    std::optional<std::chrono::minutes> start; ///< since midnight; nothing: the whole day
    std::chrono::minutes duration{60};
    /// Before the start; of a whole day before `wholeDayBegins`.
    std::optional<std::chrono::minutes> reminder;
};

/// When a reminder of a whole day is counted from, and what is offered for a visit at a time: a reminder at
/// midnight helps nobody.
constexpr std::chrono::minutes wholeDayBegins = std::chrono::hours(9);
constexpr int proposedDays = 30; ///< how far ahead the dialog proposes to look

constexpr int mostDays = 3650;
constexpr std::chrono::minutes longestVisit = std::chrono::hours(24);
constexpr std::chrono::minutes earliestReminder = std::chrono::days(60);

/// A time of the day as somebody typed it: 9:30, 09：30, 9. Nothing for anything else.
std::optional<std::chrono::minutes> parsedTime(std::string_view text);

/// A whole number between two others, both included, as somebody typed it.
std::optional<int> parsedWhole(std::string_view text, int least, int most);

} // namespace clientele::exchange
