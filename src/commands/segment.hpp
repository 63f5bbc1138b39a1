#pragma once

#include "commands/talk.hpp"
#include "commands/workbench.hpp"
#include "core/plans/segmentation.hpp"

#include <string>

namespace clientele::commands {

// Segments in the sheet (SPEC §4). As every command: plan, ask, apply as one step of undo, say what was done;
// "" means that the user said no.

/// Whether the model's classes are the tiers, which are written by Tier Customers.
bool isTiering(core::SegmentModel model);

/// Writes the class of every customer as a column of ours, or brings that column up to date. ABC and tiers
/// are what Tier Customers writes.
std::string segmentCustomers(Workbench& bench, Talk& talk, core::SegmentModel model);

/// The same with the classes worked out before, for callers that did so off the main thread.
std::string writeSegments(Workbench& bench, Talk& talk, const core::Segmentation& segments);

/// The model with this name (canonicalName); refuses an unknown one.
core::SegmentModel segmentModel(const Workbench& bench, const std::string& name);

/// Shows only the customers of a class, named in the document's language. The column is written first where
/// it is not there. Where the user filters by another column already, that filter goes if the user agrees;
/// refused where nobody can be asked.
std::string filterSegment(Workbench& bench, Talk& talk, const core::Segmentation& segments,
                          const std::string& written);

/// Takes that filter away.
void showAllSegments(Workbench& bench, core::SegmentModel model);

/// Whether rows are hidden by the model's column.
bool isSegmentFiltered(const calc::Document& document, const core::Situation& situation,
                       core::SegmentModel model);

} // namespace clientele::commands
