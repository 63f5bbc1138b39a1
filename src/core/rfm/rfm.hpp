#pragma once

#include "core/base/calendar.hpp"
#include "core/base/cell.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace clientele::core {

// Recency, frequency, monetary value (SPEC §3 RFM and segments, §8 RFM binning).

using DayCell = Cell<Day>;

/// What one customer bought up to a day. The cells are blank for a key without orders.
struct RfmRow {
    TextCell customer;  ///< a view of the caller's text
    NumberCell recency; ///< days from the last purchase to asOf
    NumberCell orders;  ///< purchase occasions: days on which the customer bought
    NumberCell money;   ///< sum of the amounts, returns (negative) included
    DayCell first, last;
};

struct RfmTable {
    std::vector<RfmRow> rows;
    std::size_t skipped =
        0; ///< order rows with a blank or bad customer, date or amount; wholly blank rows not counted
    std::size_t afterAsOf = 0; ///< order rows left out because they are dated after asOf
};

/// One row per customer in the order of first appearance among the orders that count; where `keys` are given,
/// one row per key in their order instead (a blank or bad key gives a row with that cell and blanks; a key
/// named twice gives two equal rows). Customers are told apart byte by byte: normalise before if need be. The
/// three columns must have one length: FunctionError(badArgument).
RfmTable rfmTable(std::span<const TextCell> customers, std::span<const DayCell> dates,
                  std::span<const NumberCell> amounts, Day asOf, std::span<const TextCell> keys = {});

/// A threshold between two bins, and how many customers stand exactly on it (they all go to the better side
/// together, so bins may be uneven by as many).
struct RfmEdge {
    double value = 0;
    std::size_t tied = 0;
    friend bool operator==(const RfmEdge&, const RfmEdge&) = default;
};

/// The bins - 1 thresholds of each measure, ascending.
struct RfmCuts {
    std::vector<RfmEdge> recency, frequency, monetary;
    friend bool operator==(const RfmCuts&, const RfmCuts&) = default;
};

/// Scores from 1 to the number of bins; the greatest is best, for recency too (few days are good).
struct RfmScore {
    std::uint8_t r = 0, f = 0, m = 0;
    [[nodiscard]] int code() const { return 100 * r + 10 * f + m; }
    friend bool operator==(const RfmScore&, const RfmScore&) = default;
};

enum class RfmMethod {
    independent, ///< three separate rankings
    nested       ///< F ranked within R, M within R and F
};

/// Thresholds by quantiles of type 7 over the rows in which all three are numbers. `bins` outside 2 - 9,
/// columns of different length: FunctionError(badArgument); no such row: FunctionError(notAvailable).
RfmCuts rfmCuts(std::span<const NumberCell> recency, std::span<const NumberCell> frequency,
                std::span<const NumberCell> monetary, int bins);

/// Scores row by row: a value on a threshold gets the better score, so equal values never get different ones.
/// A row with an error has that error, one with a blank is blank; neither takes part. Errors as rfmCuts, but
/// without a whole row the column is simply blank.
std::vector<Cell<RfmScore>> rfmScores(std::span<const NumberCell> recency,
                                      std::span<const NumberCell> frequency,
                                      std::span<const NumberCell> monetary, int bins,
                                      RfmMethod method = RfmMethod::independent);

/// The score of one customer by given thresholds: what rfmScores(independent) gives when they are rfmCuts of
/// the column.
RfmScore rfmOf(double recency, double frequency, double monetary, const RfmCuts& cuts);

/// FunctionError(badArgument) unless there are 1 - 8 thresholds, as many of each measure, finite and never
/// descending.
void checkCuts(const RfmCuts& cuts);

} // namespace clientele::core
