#pragma once

#include "core/report/facts.hpp"

#include <optional>
#include <vector>

namespace clientele::core {

// The parts of the report, each from the same facts. A part without the columns it needs is nothing.

std::vector<Headline> headlines(const ReportFacts& facts);

ReportTable tierTable(const ReportFacts& facts);
std::optional<ReportTable> movementTable(const ReportFacts& facts);
ReportTable actionTable(const ReportFacts& facts);
ReportTable policyTable(const ReportFacts& facts);

ParetoChart paretoChart(const ReportFacts& facts);
TierChart tierChart(const ReportFacts& facts);

std::optional<ReportTable> topCustomers(const ReportFacts& facts);
std::optional<ReportTable> unvisitedKeyCustomers(const ReportFacts& facts);
std::optional<ReportTable> slidingCustomers(const ReportFacts& facts);

std::optional<ReportTable> stageTable(const ReportFacts& facts);
std::optional<ReportTable> valueMatrix(const ReportFacts& facts);
std::optional<ReportTable> loyaltyQuadrants(const ReportFacts& facts);
std::optional<ReportTable> ownerTable(const ReportFacts& facts);
ReportTable dataGaps(const ReportFacts& facts);
/// Names in the log that nobody has, and who may be meant.
std::optional<ReportTable> unknownNameTable(const ReportFacts& facts);

/// What is not in the report and why, in one line; "" when all is there.
std::string leftOutLine(const ReportFacts& facts);

/// The whole customers who give `share` of the sales, and the Gini index over all with readable sales.
struct OwnPareto {
    std::size_t customers = 0, of = 0;
    double gini = 0;
};
/// Nothing when there are no sales to share.
std::optional<OwnPareto> ownPareto(const ReportFacts& facts, double share);

} // namespace clientele::core
