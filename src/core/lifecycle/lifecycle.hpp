#pragma once

#include "core/base/cell.hpp"
#include "core/base/language.hpp"
#include "core/policy/policy.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace clientele::core {

// The six-stage lifecycle of a customer (SEEDS 3.1; SPEC §8; the numbers are Policy::lifecycle and
// silentGaps).

enum class LifeStage : std::uint8_t { potential, development, growth, maturity, decline, termination };

/// The rules, in the order in which they are tried.
enum class LifeRule : std::uint8_t {
    nothingYet,     ///< neither revenue nor investment: potential
    onlyInvestment, ///< investment, never any revenue: development
    ended,          ///< no revenue for terminationPeriods and the account settled: termination
    tinyRevenue,    ///< all revenue so far ≤ developmentShare of all investment so far: development
    silent,         ///< no revenue for more than silentGaps of the own usual gaps: decline
    down,           ///< declineShare or more below the peak for declinePeriods: decline
    atPeak,         ///< within maturityBand of the peak for maturityPeriods, above the investment, and with
                    ///< maturityWallet of the wallet if that is known: maturity
    rising,         ///< more revenue than ever before, and more than the investment: growth
    notYetAbove     ///< revenue that never exceeded the investment: development
};

/// One customer's row of periods, oldest first, up to now. A blank is a period in which nothing was.
struct LifeRow {
    std::span<const NumberCell> profits; ///< what the customer brought in; a loss counts as investment
    std::span<const NumberCell>
        investments; ///< what was spent on the customer: as long as profits, or none; ≥ 0
    std::span<const NumberCell> wallet; ///< what the customer spent on such goods at all suppliers: the same;
                                        ///< a blank or 0 is not known
    std::optional<bool> settled;        ///< business ended and everything paid; nothing: not known, not ended
};

/// The stage and what decided it.
struct LifeReading {
    LifeStage stage = LifeStage::potential;
    LifeRule rule = LifeRule::nothingYet;
    double revenue = 0;    ///< the latest, or all so far where the rule speaks of all
    double investment = 0; ///< that goes with it
    double peak = 0;       ///< the highest revenue of a period; for rising: before this one
    double usualGap = 0;   ///< periods from one with revenue to the next, their median; 0: not known
    std::size_t quiet = 0; ///< periods on end without revenue, up to now
    std::optional<double> walletShare{}; ///< over the periods at the peak
    std::size_t since = 0;               ///< so many periods ago the rule held last; 0: it holds now
};

/// The first rule that holds now. A customer who does not buy every period is not down between two purchases:
/// a quiet stretch counts as one period without revenue for each own usual gap (median) that it lasts. When
/// no rule holds now (one weak period, say) the stage is the one of the latest period in which one of the
/// last four did. Blank: nothing but blanks in profits and investments; badArgument: rows of different
/// lengths, a negative investment or wallet; a cell that is no number is that state.
Cell<LifeReading> lifeStage(const LifeRow& row, const Policy& policy);

std::string_view labelOf(LifeStage stage, Language language);

/// "revenue at least 20% below the peak of 100 for 2 periods (now 70): Decline".
std::string lifeReason(const LifeReading& reading, const Policy& policy, Language language);

} // namespace clientele::core
