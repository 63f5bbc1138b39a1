#pragma once

#include "core/base/cell.hpp"
#include "core/base/progress.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace clientele::core {

// Clusters of alike customers by k-means (SPEC §3 RFM and segments).
//
// Common to all: a row takes part when all its cells are numbers. The result depends on the numbers and the
// seed alone, not on the order of the rows. Clusters are numbered from 1 by descending size (equal sizes: by
// the smallest row they hold, compared column by column).

/// A view of a table of numbers, row after row.
struct NumberRows {
    std::span<const NumberCell> cells;
    std::size_t columns = 0;
    [[nodiscard]] std::size_t rows() const { return columns == 0 ? 0 : cells.size() / columns; }
    [[nodiscard]] std::span<const NumberCell> row(std::size_t i) const {
        return cells.subspan(i * columns, columns);
    }
};

enum class Scaling {
    standardised, ///< columns count alike: differences are measured in standard deviations (n - 1) of the
                  ///< column
    raw           ///< in the columns' own units
};

struct ClusterOptions {
    /// How many clusters. Without: the number from 2 to 10 with the greatest mean silhouette (Rousseeuw 1987;
    /// the smaller of equals), judged on a systematic sample where there are more than 2,000 different rows.
    std::optional<std::size_t> k = {};
    std::uint64_t seed = 0;
    Scaling scaling = Scaling::standardised;
    Progress progress = {}; ///< what it throws ends the work
};

/// The cluster of each row; its first error or blank for a row that takes no part. k of 0, or greater than
/// the number of different rows: FunctionError(badArgument).
std::vector<Cell<std::uint32_t>> clusterRows(const NumberRows& data, const ClusterOptions& options);

/// The clusters, so that a new customer can be put into the nearest.
struct ClusterCentres {
    struct Cluster {
        std::size_t customers = 0;
        std::vector<double> centre; ///< mean of each column, in its own unit
    };
    std::vector<Cluster> clusters; ///< in the order of their numbers
    /// The unit of differences in each column: its standard deviation, 1 for raw; 0 for a column without any
    /// difference, which takes no part.
    std::vector<double> scale;
};

/// Errors as clusterRows; no row with all numbers: FunctionError(notAvailable); a standard deviation beyond
/// all numbers: FunctionError(badNumber).
ClusterCentres clusterCentres(const NumberRows& data, const ClusterOptions& options);

/// The index of the cluster nearest to one customer's values; for the rows from which the clusters were made,
/// what clusterRows says less 1. FunctionError(badArgument) unless there are as many values as columns.
std::size_t nearestCluster(std::span<const double> values, const ClusterCentres& centres);

/// FunctionError(badArgument) unless there is a cluster and a column, as many of everything as columns, all
/// finite, and no scale below 0.
void checkCentres(const ClusterCentres& centres);

} // namespace clientele::core
