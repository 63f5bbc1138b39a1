#pragma once

#include "core/policy/policy.hpp"
#include "core/report/report.hpp"
#include "core/report/report_parts.hpp"
#include "core/tables/book.hpp"
#include "core/tables/locale.hpp"
#include "core/visits/unknown_names.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace clientele::core {

/// The tiers a workbook had at its last snapshot.
struct PreviousTiers {
    Day day = 0;
    /// Index into the policy's tiers, by customer of the book; nothing: was not there or had no tier.
    std::vector<std::optional<std::uint8_t>> tiers;
};

/// What the report is made of. The book and the spans must outlive the call only.
struct TierReportInput {
    const CustomerBook& book;
    /// Index into policy.tiers, by customer of the book; blank or failed: no tier. Overrides are in it.
    std::span<const Cell<std::uint8_t>> classes;
    const PreviousTiers* previous = nullptr; ///< no snapshot yet: no movement
    const Policy& policy;
    Day asOf = 0;
    Language language{};
    TextLocale locale;
    std::vector<double> cuts;                ///< the cut values in force, best first
    std::optional<Day> cutsDate;             ///< when they were drawn; nothing: they follow the sales at once
    std::string source;                      ///< the name of the sheet the customers stand on
    std::vector<UnknownName> unknownNames{}; ///< in the log: as many as are to be listed
    ReportParts parts{};                     ///< the tables that are wanted
};

/// The report of SPEC §6 for one workbook. Work is proportional to customers and orders. What the workbook
/// has no columns for is left out and named in `leftOut`.
TierReport buildTierReport(const TierReportInput& input);

} // namespace clientele::core
