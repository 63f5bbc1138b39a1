#pragma once

#include "core/base/language.hpp"
#include "core/tiering/tiering.hpp"

#include <string>

namespace clientele::core {

// Why a customer is in a class or tier, for CRM.ABC and CRM.TIER.

/// "60% < 80% of the total before it: A". `of` is the class of abcClasses, `before` its sharesBefore.
std::string abcReason(double before, std::uint8_t of, std::span<const double> cutoffs, AbcBy by,
                      const std::string& label, Language language);

/// "12 ≥ 10: A", "5 ≤ 9 < 10: B".
std::string tierReason(double value, std::span<const double> descendingCuts, const std::string& label,
                       Language language);

} // namespace clientele::core
