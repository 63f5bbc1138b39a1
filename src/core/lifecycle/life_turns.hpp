#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace clientele::core {

// The periods of a customer as the lifecycle counts them (lifecycle.hpp).

/// A period with revenue, or one that the customer's own rhythm says should have had some: a quiet stretch
/// gives one turn without revenue for each usual gap that it lasts. For who buys in every period a turn is a
/// period.
struct Turn {
    std::size_t end = 0; ///< its last period; it begins after the turn before, the first one with itself
    double revenue = 0, investment = 0; ///< of its periods
    double ours = 0, wallet = 0;        ///< revenue and wallet of those of its periods whose wallet is known
    double allRevenue = 0, allInvestment = 0; ///< of all periods so far; of the last turn: of all
    double peak = 0;                          ///< the highest revenue of a turn so far
};

struct LifeTurns {
    std::vector<Turn> turns; ///< none: there never was any revenue
    double usualGap = 0;     ///< median of the periods from one with revenue to the next; 0: not known
    std::size_t quiet = 0; ///< periods on end without revenue, up to now; all of them if there never was any
    double investment = 0; ///< of all periods
};

/// Rows of one length, none negative; of the wallet 0 is not known.
LifeTurns lifeTurns(std::span<const double> revenue, std::span<const double> investment,
                    std::span<const double> wallet);

} // namespace clientele::core
