#pragma once

#include "core/base/language.hpp"

#include <cstddef>
#include <span>
#include <string>

namespace clientele::core {

// Numbers inside the reasons that functions give ("12 ≥ 10: A"): grouped, without idle zeros, and never so
// short that the comparison looks wrong.

/// 1,234.5 with at most that many decimals; 12 stays 12.
std::string figureText(double value, int decimals = 2);

/// The same of a share, in per cent: 62.5%.
std::string shareText(double share, int decimals = 1);

/// A number and the line it is compared with.
struct Compared {
    std::string value, line;
};

/// Both as figureText, with more decimals where the usual ones would make two different numbers look equal
/// (9.999 and 10).
Compared compared(double value, double line);
Compared comparedShares(double share, double line);

/// "12 ≥ 10" where the line is reached, else "9 < 10". A number that reaches its line but for the last bits
/// (reachesShare) shows as the line.
std::string comparisonText(double value, double line, bool reached, Language language);
std::string shareComparisonText(double share, double line, bool reached, Language language);

/// Where a value stands among descending lines, as "12 ≥ 10" above the first, "5 ≤ 9 < 10", or "3 < 5" below
/// the last; `place` is the number of lines it misses.
std::string placeText(double value, std::span<const double> descendingLines, std::size_t place,
                      Language language);

/// The same for a share among ascending lines: "60% < 80%", "80% ≤ 90% < 95%", "97% ≥ 95%"; `place` is the
/// number of lines it reaches.
std::string sharePlaceText(double share, std::span<const double> ascendingLines, std::size_t place,
                           Language language);

} // namespace clientele::core
