#pragma once

#include "commands/menu_call.hpp"
#include "commands/workbench.hpp"
#include "exchange/visit_events.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>

#include <span>
#include <string>
#include <vector>

namespace clientele::commands {

// Visits to Calendar and Contacts to vCard: they write a file and leave the document as it is.

/// How many of the visits are overdue, and why the other customers are left out: a line each.
std::vector<std::string> visitWords(const Workbench& bench, const exchange::VisitCounts& visits);

/// Writes the visits and says what was written. Refused are no visits, a workbook without customers or with a
/// policy that makes no sense, and files that cannot be written.
std::string writeVisits(const Workbench& bench, const exchange::VisitChoice& choice, const OUString& url);

/// Writes the cards of these customers (indexes into the book).
std::string writeCards(const Workbench& bench, std::span<const std::size_t> customers, const OUString& url);

/// All customers of the book, or those that stand in these cells of their table.
std::vector<std::size_t> customersIn(const Workbench& bench);
std::vector<std::size_t> customersIn(const Workbench& bench, const std::vector<core::Area>& cells);

// The commands for macros (idl/org/clientele/XCommands.idl).
std::string visitsToCalendar(const Workbench& bench, const Sequence<css::beans::PropertyValue>& options,
                             const OUString& url);
std::string contactsToVCard(const Workbench& bench, const std::vector<core::Area>& cells,
                            const OUString& url);

// The same from the menu.
std::string calendarFromMenu(MenuCall& call);
std::string cardsFromMenu(MenuCall& call);

} // namespace clientele::commands
