#pragma once

#include "core/base/cell.hpp"
#include "core/base/language.hpp"
#include "core/texts.hpp"

#include <array>
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

/// The words of a matrix.
struct MatrixWords {
    TextId first, second;         ///< the measures, in a reason
    std::array<TextId, 4> labels; ///< in the order of Quarter
};

/// Current × future profit (SEEDS 4.3): platinum 铂金, gold 黄金, iron 铁质, lead 铅质.
extern const MatrixWords valueMatrix;

/// Satisfaction × loyalty (SEEDS 4.1; Jones & Sasser 1995): apostle 传道士 (both), mercenary 跳蚤
/// (satisfaction alone), hostage 囚犯 (loyalty alone), terrorist 巫婆 (neither).
extern const MatrixWords loyaltyMatrix;

/// The customary name of a quarter.
std::string_view labelOf(Quarter quarter, const MatrixWords& words, Language language);

/// "current 30 ≥ 25, future 4 < 5: Gold".
std::string quarterReason(double first, double second, const MatrixCuts& cuts, const MatrixWords& words,
                          const std::string& label, Language language);

} // namespace clientele::core
