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

/// Whether the customer's orders of the last half year fell by the policy's share against those before.
bool isSliding(const ReportFacts& facts, std::size_t customer);
/// Whether the customer has not ordered for longer than usual (SPEC §8).
bool isSilent(const ReportFacts& facts, std::size_t customer);

std::optional<ReportTable> stageTable(const ReportFacts& facts);
std::optional<ReportTable> valueMatrix(const ReportFacts& facts);
std::optional<ReportTable> loyaltyQuadrants(const ReportFacts& facts);
std::optional<ReportTable> ownerTable(const ReportFacts& facts);
ReportTable dataGaps(const ReportFacts& facts);
/// Names in the log that nobody has, and who may be meant.
std::optional<ReportTable> unknownNameTable(const ReportFacts& facts);

/// What is not in the report and why, in one line; "" when all is there.
std::string leftOutLine(const ReportFacts& facts);

} // namespace clientele::core
