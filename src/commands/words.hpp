#pragma once

#include "commands/workbench.hpp"
#include "core/plans/tier_plan.hpp"
#include "core/tables/grid.hpp"
#include "core/tables/understanding.hpp"

#include <array>
#include <string>
#include <vector>

namespace clientele::commands {

/// "80.2%"; `digits` after the point.
std::string percent(double share, int digits = 1);

/// "1,284,000": whole units, grouped.
std::string grouped(double value);

/// The tables whose columns the user can decide on.
inline constexpr std::array mappedTables{core::TableKind::customers, core::TableKind::orders,
                                         core::TableKind::contacts};

/// "Customers".
std::string tableWords(const Workbench& bench, core::TableKind kind);

/// Why a column was taken for its field.
std::string reasonWords(const Workbench& bench, const core::ColumnMatch& match);

/// At most a handful of names, and how many more there are.
std::string someNames(const Workbench& bench, const std::vector<std::string>& names);

/// "Orders.A2:A9".
std::string placeName(const Workbench& bench, const core::Area& area);

/// At most a handful of places, and how many more there are.
std::string somePlaces(const Workbench& bench, const std::vector<core::Area>& areas);

/// "303 customers: A 31 (80.2 %), …", who has no tier, who moved: one line each.
std::vector<std::string> tierWords(const Workbench& bench, const core::TierSummary& summary);

/// Which sheets and columns a plan makes or changes.
std::vector<std::string> placeWords(const Workbench& bench, const core::Plan& plan);

/// Words one after the other, parted as the language of the messages does it.
std::string inOneLine(const Workbench& bench, const std::vector<std::string>& words);

std::string joinedLines(const std::vector<std::string>& lines);

} // namespace clientele::commands
