#pragma once

#include "core/base/progress.hpp"
#include "core/plans/situation.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace clientele::core {

/// What may be wrong with a cell (SPEC §4 check data). None of it is changed by itself.
enum class DataFault : std::uint8_t {
    stale,         ///< updated or verified longer ago than the policy's days
    sameId,        ///< an id that an earlier row has
    phone,         ///< no telephone number
    email,         ///< no e-mail address
    creditCode,    ///< no unified social credit code
    negative,      ///< money below zero
    noNumber,      ///< a text that is no number where one belongs
    noDate,        ///< … no date
    textNumber,    ///< a number or date that stands as text: formulas cannot read it
    future,        ///< a contact or order that lies ahead
    birthday,      ///< no day anybody living was born on
    promiseBefore, ///< a promise due before the contact in which it was made
    unknownOrder   ///< an order of nobody in the customers' table
};
constexpr std::size_t dataFaults = 13;

/// One cell with something to look at.
struct FoundCell {
    Area cell;
    std::string who;  ///< the customer, as far as the row says
    std::string what; ///< what stands there, and what is wrong where that is not plain
};

/// The cells of one kind.
struct DataFinding {
    DataFault fault{};
    std::size_t count = 0;
    std::vector<FoundCell> first; ///< the first of them, at most mostFound
};
constexpr std::size_t mostFound = 500;

/// Looks through customers, orders and contacts; only kinds of which there is something, in the order of
/// DataFault. Proportional to the cells of the mapped columns.
std::vector<DataFinding> checkData(const Situation& situation, const Progress& progress = {});

} // namespace clientele::core
