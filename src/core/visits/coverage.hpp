#pragma once

#include "core/base/cell.hpp"
#include "core/policy/policy.hpp"

#include <span>
#include <string>
#include <vector>

namespace clientele::core {

/// The share of the customers with a tier who were contacted within their interval: their next visit is not
/// past (ok, soon or due), and there was a contact at all. Rows without a tier are left out; a shorter column
/// goes on blank. FunctionError: the state of an error in a row, notAvailable for a tier that the policy does
/// not have or a contact after asOf, divisionByZero where nobody has a tier.
double coverage(std::span<const Cell<Day>> lastContact, std::span<const TextCell> tiers, const Policy& policy,
                Day asOf);

/// The visits that the customers of one tier need.
struct TierLoad {
    std::string tier; ///< "": of all
    double customers = 0, visitsAMonth = 0;
    double capacityShare = 0; ///< of the visits that can be made in a month
};

/// A line per tier of the policy, and one of all: visits a month against a capacity in visits a week.
/// FunctionError: the state of an error in a row, notAvailable for a tier that the policy does not have.
std::vector<TierLoad> visitLoad(std::span<const TextCell> tiers, const Policy& policy, double visitsPerWeek);

/// How far the services that are to be rendered to 100 % were (SEEDS 5.1): the sum of what was done over the
/// sum of what was due, of each service at most what was due, so that none makes up for another. A service of
/// which nothing was due is met and takes nothing away; 1 where nothing was due at all. Blank done is 0.
/// FunctionError: the state of an error in a row.
double service100(std::span<const NumberCell> done, std::span<const NumberCell> due);

} // namespace clientele::core
