#pragma once

#include "core/plans/situation.hpp"
#include "core/tables/grid.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace clientele::core {

/// Customers with something in common, in words: "3 would move up: Aster, Birch and 1 more".
struct ReportChange {
    std::string words;
    std::vector<std::uint32_t> customers; ///< most sales first
    bool strong = false;                  ///< wants looking after
};

/// What the Report panel shows (SPEC §5): finished words in the language of the user interface.
struct ReportPanelView {
    std::string last;  ///< "Last report: 1 Oct 2026"; "" before the first one
    std::string sheet; ///< the report's sheet; "" where it is no longer there
    std::vector<std::pair<std::string, std::size_t>> tiers; ///< customers by tier then: label and count
    std::string tiersWords;          ///< how many customers there were in all, and since
    std::vector<ReportChange> since; ///< what is different now; empty: nothing, or nothing to
                                     ///< compare with
};

/// `snapshots`: what stands on the snapshot sheet. `reportSheets`: the sheets of reports, in the document's
/// order. Proportional to customers and orders.
ReportPanelView reportPanelView(const Situation& situation, const Grid& snapshots,
                                const std::vector<std::string>& reportSheets);

} // namespace clientele::core
