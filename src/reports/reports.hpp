#pragma once

#include "calc/document.hpp"
#include "core/report/report.hpp"
#include "core/report/snapshot.hpp"

#include <optional>
#include <string>
#include <vector>

namespace clientele::reports {

/// The sheets a report was written to.
struct ReportSheets {
    std::vector<std::string> names;
};

/// Writes the report as new sheets at the end of the document (in front of the snapshot sheet if there is
/// one). A report of ours with the same name is replaced where it stands; a sheet of the user's with that
/// name stays and ours gets " (2)". The caller opens the undo step; only styles stay after undo.
ReportSheets writeTierReport(const calc::Document& document, const core::TierReport& report);

/// Writes those sheets, and no others, as PDF to `url`.
void exportPdf(const calc::Document& document, const ReportSheets& sheets, const OUString& url);

/// What stands on the snapshot sheet; an empty grid when there is none yet.
core::Grid readSnapshot(const calc::Document& document);

/// Writes the plan on the snapshot sheet, made at the end of the document on first need.
void writeSnapshot(const calc::Document& document, const core::SnapshotPlan& plan, core::Language language);

/// The sheets of our reports, in the document's order.
std::vector<std::string> reportSheets(const calc::Document& document);

/// Whether the sheet is one of ours (report or snapshot): no place to look for the user's tables.
bool isOurSheet(const calc::Document& document, const std::string& sheet);

} // namespace clientele::reports
