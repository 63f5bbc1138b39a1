#pragma once

#include "core/base/progress.hpp"
#include "core/lifecycle/matrices.hpp"
#include "core/plans/situation.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::core {

/// The models that sort customers into classes (SPEC §5 Segments).
enum class SegmentModel : std::uint8_t {
    abc,       ///< Pareto classes of the sales as they are now
    tiers,     ///< the policy's cut values as they stand, with tiers set by hand
    rfm,       ///< ten segments by recency, frequency and money
    lifecycle, ///< the stage column, or six stages from orders by quarter
    value,     ///< current × future profit
    loyalty,   ///< satisfaction × loyalty
    clusters   ///< alike customers, by k-means
};

inline constexpr std::array segmentModels{SegmentModel::abc,       SegmentModel::tiers, SegmentModel::rfm,
                                          SegmentModel::lifecycle, SegmentModel::value, SegmentModel::loyalty,
                                          SegmentModel::clusters};

std::string_view labelOf(SegmentModel model, Language language);

/// The name macros use: "abc", "tiers", "rfm", "lifecycle", "value", "loyalty", "clusters".
std::string_view canonicalName(SegmentModel model);
std::optional<SegmentModel> segmentModelNamed(std::string_view canonical);

/// Our column that holds the model's classes.
Own ownColumnOf(SegmentModel model);

/// What clusters are made by.
enum class ClusterMeasures : std::uint8_t { recencyOrdersMoney, salesProfit };

/// A model applied to a workbook.
struct Segmentation {
    SegmentModel model{};
    /// The columns that the model needs and the workbook lacks, in the language of the user interface; "": it
    /// has what is needed.
    std::string missing;
    bool lacksColumns = false;        ///< columns are what is missing
    std::vector<std::string> labels;  ///< of the classes, best first, in the language of the user interface
    std::vector<std::string> written; ///< … in the document's
    std::vector<Cell<std::uint32_t>> of;  ///< by customer: index of the class; blank or failed: in none
    std::vector<double> cuts;             ///< of abc and tiers: the lowest sales of each class but the last
    std::optional<MatrixCuts> matrixCuts; ///< of value and loyalty
    bool fromColumn = false;              ///< of lifecycle: the user's own stage column
    ClusterMeasures measures{};
    std::vector<std::vector<double>> centres; ///< of clusters: the mean of each measure

    [[nodiscard]] bool possible() const { return missing.empty(); }
    [[nodiscard]] std::size_t sizeOf(std::size_t segment) const;
};

/// Proportional to customers and orders, clusters excepted: seconds for a hundred thousand customers. What
/// `progress` throws ends it.
Segmentation segmentation(const Situation& situation, SegmentModel model, const Progress& progress = {});

} // namespace clientele::core
