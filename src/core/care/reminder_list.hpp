#pragma once

#include "core/care/reminders.hpp"
#include "core/report/list.hpp"

namespace clientele::core {

/// The reminders from `from` to `to` as a printable list: date, days left from `from` on, kind, customer,
/// tier (currentTier; else what the user's own column says), owner, what to do.
ListSheet reminderList(const Situation& situation, const std::vector<Reminder>& reminders, Day from, Day to);

} // namespace clientele::core
