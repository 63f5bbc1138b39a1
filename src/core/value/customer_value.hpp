#pragma once

#include "core/base/cell.hpp"

#include <optional>
#include <span>

namespace clientele::core {

// What a relationship is worth (SPEC §3 Relationship and value, §8). Common to all: a result beyond all
// numbers is badNumber; a division by zero is divisionByZero; an argument outside the domain said here is
// badArgument.

/// Trust = competence × reliability × connection × time (SEEDS 2.1). A product: a zero gives zero, whatever
/// the others are. None may be negative; any scale will do, the same for all customers.
NumberCell trust(double competence, double reliability, double connection, double time);

/// Connection from frequency, breadth and depth (the parts are SEEDS 2.1's, how they join is ours): their
/// geometric mean, so that the scale stays that of the parts and a part that is missing leaves no connection.
/// None may be negative.
NumberCell connection(double frequency, double breadth, double depth);

/// Share of wallet (SEEDS 2.14): what the customer buys from us ÷ all it spends on such goods, 0 - 1. Neither
/// may be negative, and ours no more than the total.
NumberCell shareOfWallet(double ours, double total);

/// The share of wallet to be expected from a brand's rank among those the customer uses: (1 − rank/(n+1)) ×
/// 2/n (Keiningham, Aksoy, Buoye & Cooil 2011, wallet allocation rule). `brands` is whole, 1 at least; `rank`
/// 1 - n, ties by their mean rank (1.5). The shares of all ranks sum to 1.
NumberCell walletShareByRank(double rank, double brands);

/// Existing + potential + influence value (SEEDS 1.21).
NumberCell customerValue(double existing, double potential, double influence);

/// When the first margin of a customer arrives.
enum class FirstMargin {
    aPeriodOut, ///< at the end of the first period, if the customer was kept: m·r/(1+i−r)
    now         ///< at once, from every customer: m·(1+i)/(1+i−r)
};

struct CustomerLifetime {
    double margin = 0;             ///< per period
    double retention = 0;          ///< chance of keeping the customer from one period to the next, 0 - 1
    double discount = 0;           ///< interest per period, above −1
    double acquisition = 0;        ///< what winning the customer costs, once
    std::optional<double> periods; ///< whole, 0 at least; nothing: for ever
    FirstMargin first = FirstMargin::aPeriodOut;
};

/// Customer lifetime value (SPEC §8; SEEDS 2.15): Σ m·rᵗ/(1+i)ᵗ − AC, over t = 1 … n, or t = 0 … n−1 when the
/// first margin comes now; without an end m·r/(1+i−r) − AC or m·(1+i)/(1+i−r) − AC. Without an end a
/// retention r ≥ 1+i has no finite sum: badArgument.
NumberCell lifetimeValue(const CustomerLifetime& of);

} // namespace clientele::core
