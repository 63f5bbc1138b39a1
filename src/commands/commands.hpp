#pragma once

#include "commands/talk.hpp"
#include "commands/workbench.hpp"
#include "core/report/report_parts.hpp"

#include <string>

namespace clientele::commands {

// Each command reads the document afresh, plans, asks, applies as one step of undo, and returns what it did
// in the language of the user interface. "" means that the user said no. A Refusal leaves the document as it
// was.

std::string describe(const Workbench& bench);
std::string tierCustomers(Workbench& bench, Talk& talk);
std::string highlightDueVisits(Workbench& bench, Talk& talk, bool on);
std::string convertText(Workbench& bench, Talk& talk);
/// The same as an offer beside another command: nobody to ask is a no. True: the workbook is no longer what
/// was read.
bool offerConversion(Workbench& bench, Talk& talk);
/// Whether due visits are highlighted: what the switch in the menu turns round.
bool isHighlighting(const Workbench& bench);
struct ReportOutcome {
    std::string words;
    std::vector<std::string> sheets; ///< the report's, first page first
};
/// Makes the report; `pdfUrl` empty: no PDF. Tiers that are not in the workbook yet are written with it; who
/// does not want that gets nothing at all.
ReportOutcome tierReport(Workbench& bench, Talk& talk, const OUString& pdfUrl);
/// The tables that the document's reports get; remembered in the document, undone like the mapping.
core::ReportParts reportParts(const calc::Document& document);
void rememberReportParts(const Workbench& bench, const core::ReportParts& parts);
std::string ensurePolicy(Workbench& bench);
/// Remembers in the document which column is which field; undone with the rest.
void rememberMapping(const Workbench& bench, const std::vector<core::MappingChoice>& choices);
/// What the user decided about this table so far.
core::MappingChoice choiceFor(const std::vector<core::MappingChoice>& choices, const core::Table& table,
                              const std::vector<core::SheetContent>& sheets);
/// This column is that field from now on, and no other; an empty header: no column is.
void decide(core::MappingChoice& choice, core::Field field, const std::string& header);
/// The choices with this one in the place of an earlier one for the same table.
std::vector<core::MappingChoice> withChoice(std::vector<core::MappingChoice> choices,
                                            core::MappingChoice choice);
void setMapping(Workbench& bench, const std::string& table, const std::string& field,
                const std::string& header);

} // namespace clientele::commands
