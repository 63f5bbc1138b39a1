#pragma once

#include "core/base/cell.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace clientele::core {

// Pareto classes and tiers (SPEC §3 Tiering, §8 ABC; SEEDS 1.4). A class is an index: 0 is the best ("A").
//
// Cut-offs are cumulative shares, strictly ascending in (0, 1] (.80 .95 gives three classes); anything else
// raises FunctionError(badArgument). A blank row stays blank, a text or an error stays that row's error, and
// neither takes part.

/// Class by the share of the total *before* the customer, best first: the one that crosses a line is in the
/// upper class. Equal values get one class, the class of the first of them. Negatives count as 0 in the total
/// and are in the last class. When no value is positive there is no order to find: every number's row is
/// notAvailable.
std::vector<Cell<std::uint8_t>> abcClasses(std::span<const NumberCell> values,
                                           std::span<const double> cutoffs);

/// The same by head count: class by the share of the customers before this one (.20 .50 gives 20 / 30 / 50 %
/// of them). Equal values get one class. Any numbers will do, negatives included: only their order counts.
std::vector<Cell<std::uint8_t>> abcClassesByHeads(std::span<const NumberCell> values,
                                                  std::span<const double> cutoffs);

/// What cut-offs are shares of: the total of the values, or the number of customers.
enum class AbcBy : std::uint8_t { total, heads };

/// The lowest value of each class but the last, best first: as many as cut-offs, never ascending. A class
/// without a member gets the cut of the class above it, so that tierByCuts of each value is its class of
/// abcClasses (abcClassesByHeads), always. Rows that those leave out are left out. No value positive, or by
/// heads no value at all: FunctionError(notAvailable).
std::vector<double> abcCuts(std::span<const NumberCell> values, std::span<const double> cutoffs,
                            AbcBy by = AbcBy::total);

/// abcCuts made fit for writing into a cell: each through storableCut.
std::vector<double> storableAbcCuts(std::span<const NumberCell> values, std::span<const double> cutoffs,
                                    AbcBy by = AbcBy::total);

/// What the classes are decided by: the share of the total (of the customers) before each customer, equal
/// values having the share of the first of them. Rows as in abcClasses.
std::vector<NumberCell> sharesBefore(std::span<const NumberCell> values, AbcBy by = AbcBy::total);

/// The first tier whose cut the value reaches, or the tier after the last cut. The cuts descend (equal ones
/// are allowed); they are not checked here because a column calls this once per row: see checkCuts.
std::uint8_t tierByCuts(double value, std::span<const double> descendingCuts);

/// FunctionError(badArgument) unless the cuts are finite and never ascend.
void checkCuts(std::span<const double> descendingCuts);

/// The cut rounded down to 14 significant digits (15 if need be), where that stays above `nextLower`, the
/// greatest value of the tier below (-infinity when there is none); otherwise the cut itself. Files keep 15
/// digits of a number: a customer whose value is the cut itself could fall below it on reopening when the two
/// are rounded apart. A cut of 14 digits is kept exactly by a file, and rounding its own value to 15 never
/// takes that below it.
double storableCut(double cut, double nextLower);

} // namespace clientele::core
