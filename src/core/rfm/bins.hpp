#pragma once

#include "core/base/cell.hpp"

#include <span>
#include <vector>

namespace clientele::core {

/// How a column is parted into bins.
enum class BinMethod {
    quantile, ///< as many customers in each (quantiles of type 7, SPEC §8 RFM binning)
    width     ///< as wide each, from the smallest value to the greatest
};

/// The bins - 1 thresholds between the bins, ascending; some are equal where many values are. Blanks are
/// skipped. A text or an error in the column: FunctionError(badValue); fewer than two bins:
/// FunctionError(badArgument); no number: FunctionError(notAvailable).
std::vector<double> binCuts(std::span<const NumberCell> values, int bins, BinMethod method);

} // namespace clientele::core
