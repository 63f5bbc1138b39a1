#pragma once

#include "core/care/reminders.hpp"
#include "core/report/list.hpp"

namespace clientele::core {

/// The reminders from `from` to `to` as a printable list: date, days left from `from` on, kind, customer,
/// tier, owner, what to do. `tiers` are those of the book's customers; empty: what the users' own column
/// says.
ListSheet reminderList(const Situation& situation, const std::vector<Reminder>& reminders,
                       const std::vector<Cell<std::uint8_t>>& tiers, Day from, Day to);

} // namespace clientele::core
