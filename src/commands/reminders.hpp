#pragma once

#include "commands/talk.hpp"
#include "commands/workbench.hpp"
#include "core/care/greeting_list.hpp"

#include <string>

namespace clientele::commands {

/// What a command made: its words, and the sheet to show ("" if none).
struct ListOutcome {
    std::string words, sheet;
};

/// Puts everything from the situation's day to `to` (0: as far as the policy says) on the reminders' sheet.
/// The sheet of an earlier run is replaced.
ListOutcome makeReminders(Workbench& bench, Talk& talk, core::Day to);

/// The list of those to greet for an occasion. Refuses where no column says who agreed to be written to.
ListOutcome makeGreetingList(Workbench& bench, Talk& talk, const core::Occasion& occasion);
/// … by the name of the occasion, as macros call it.
ListOutcome makeGreetingList(Workbench& bench, Talk& talk, const std::string& occasion, core::Day to);

/// The last day the policy looks ahead to.
core::Day reminderEnd(const core::Situation& situation);

/// Refuses what no greeting list can be made of.
void requireGreetings(const Workbench& bench, const core::Occasion& occasion);
/// Whom a list greets for what, and what is to be said of it beside, line by line.
std::string greetingHeadline(const Workbench& bench, const core::GreetingList& list,
                             const core::Occasion& occasion);
std::vector<std::string> greetingNotes(const Workbench& bench, const core::GreetingList& list);

} // namespace clientele::commands
