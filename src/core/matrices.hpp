#pragma once

#include "core/cell.hpp"
#include "core/language.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::core {

// Customers on two measures, each cut in two (SPEC §3 Lifecycle and matrices, §8).

/// The four quarters of a matrix, by first and second measure: both high, first alone, second alone, neither.
enum class Quarter : std::uint8_t { both, first, second, neither };

/// The lowest numbers that count as high.
struct MatrixCuts {
    double first = 0, second = 0;
};

/// The medians of both columns over the rows in which both are numbers. One such row alone cuts nothing:
/// FunctionError(badArgument), as when there is none.
MatrixCuts medianCuts(std::span<const NumberCell> first, std::span<const NumberCell> second);

/// High is at the cut or above it; so with medians half of the customers or more.
Quarter quarterOf(double first, double second, const MatrixCuts& cuts);

/// Every row's quarter. A blank on either side leaves the row blank; an error or what only calculation could
/// have made is the row's error. FunctionError(badArgument): columns of different lengths, cuts that are no
/// numbers.
std::vector<Cell<Quarter>> quarters(std::span<const NumberCell> first, std::span<const NumberCell> second,
                                    const MatrixCuts& cuts);

/// Current × future profit (SEEDS 4.3): platinum, gold, iron, lead, in the order of Quarter.
std::string_view valueLabel(Quarter quarter, Language language);

/// Satisfaction × loyalty (SEEDS 4.1; Jones & Sasser 1995): apostle 传道士 (both), mercenary 跳蚤
/// (satisfaction alone), hostage 囚犯 (loyalty alone), terrorist 巫婆 (neither).
std::string_view loyaltyLabel(Quarter quarter, Language language);

} // namespace clientele::core
