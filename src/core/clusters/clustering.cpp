#include "core/clusters/clustering.hpp"

#include "core/base/errors.hpp"
#include "core/base/sum.hpp"
#include "core/clusters/kmeans.hpp"
#include "core/clusters/silhouette.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace clientele::core {

namespace {
constexpr std::size_t mostChosen = 10;         ///< clusters, where the silhouette chooses
constexpr std::size_t silhouetteSample = 2000; ///< different rows on which it is computed

/// ok, or why the row takes no part: its first error, else blank.
CellState rowState(std::span<const NumberCell> row) {
    CellState state = CellState::ok;
    for (const auto& cell : row) {
        if (cell.failed())
            return cell.state;
        if (cell.blank())
            state = CellState::blank;
    }
    return state;
}

/// A power of two that brings the values near 1, so that sums and squares of the greatest numbers stay
/// numbers.
int exponentOf(double greatest) {
    return greatest > 0 ? std::ilogb(greatest) : 0;
}

/// One column as distances see it: (x · 2^-exponent - centre) / spread.
struct Unit {
    int exponent = 0;
    double centre = 0, spread = 1;
    bool constant = false;
};

/// The different rows of the table that take part, in ascending order, and what was made of them.
class Fit {
public:
    Fit(const NumberRows& data, const ClusterOptions& options)
        : data_(data)
        , options_(options) {
        sortRows();
        if (rows_.empty())
            return;
        takeUnits();
        takePoints();
        const std::size_t k = options.k ? *options.k : chosenK();
        clusters_ = kMeans(points_, k, options.seed);
        number(k);
    }

    [[nodiscard]] std::vector<Cell<std::uint32_t>> ofRows() const;
    [[nodiscard]] ClusterCentres centres() const;
    [[nodiscard]] bool empty() const { return rows_.empty(); }

private:
    void sortRows();
    void takeUnits();
    Unit unitOf(std::size_t column) const;
    void takePoints();
    std::size_t chosenK() const;
    void number(std::size_t k);
    [[nodiscard]] double at(std::size_t row, std::size_t column) const {
        return data_.cells[row * data_.columns + column].value;
    }
    [[nodiscard]] double scaled(std::size_t row, std::size_t column) const {
        return std::scalbn(at(row, column), -units_[column].exponent);
    }

    NumberRows data_;
    ClusterOptions options_;
    std::vector<std::size_t> rows_;    ///< that take part, ascending by their numbers
    std::vector<std::size_t> pointOf_; ///< of each of rows_
    std::vector<Unit> units_;          ///< of each column
    WeightedPoints points_;
    KMeans clusters_;
    std::vector<std::uint32_t> numberOf_; ///< from 0, of each cluster of clusters_
};

void Fit::sortRows() {
    for (std::size_t row = 0; row < data_.rows(); ++row)
        if (rowState(data_.row(row)) == CellState::ok)
            rows_.push_back(row);
    std::ranges::sort(rows_, [&](std::size_t a, std::size_t b) {
        return std::ranges::lexicographical_compare(data_.row(a), data_.row(b), std::ranges::less(),
                                                    &NumberCell::value, &NumberCell::value);
    });
}

Unit Fit::unitOf(std::size_t column) const {
    double least = at(rows_.front(), column), most = least;
    for (const std::size_t row : rows_) {
        least = std::min(least, at(row, column));
        most = std::max(most, at(row, column));
    }
    Unit unit{exponentOf(std::max(std::abs(least), std::abs(most))), 0, 1, least == most};
    if (unit.constant || options_.scaling == Scaling::raw)
        return unit;
    const auto mean = [&](double divisor, const auto& term) {
        CompensatedSum sum;
        for (const std::size_t row : rows_)
            sum.add(term(std::scalbn(at(row, column), -unit.exponent)));
        return sum.value() / divisor;
    };
    const auto n = static_cast<double>(rows_.size());
    unit.centre = mean(n, [](double x) { return x; });
    unit.spread = std::sqrt(mean(n - 1, [&](double x) { return (x - unit.centre) * (x - unit.centre); }));
    return unit;
}

void Fit::takeUnits() {
    for (std::size_t column = 0; column < data_.columns; ++column)
        units_.push_back(unitOf(column));
    if (options_.scaling == Scaling::standardised)
        return;
    const int greatest = std::ranges::max_element(units_, {}, &Unit::exponent)->exponent;
    for (Unit& unit : units_)
        unit.exponent = greatest; // one unit for all
}

void Fit::takePoints() {
    points_.dimensions = data_.columns;
    std::vector<double> point(data_.columns);
    const auto same = [&](std::size_t a, std::size_t b) {
        return std::ranges::equal(data_.row(a), data_.row(b), {}, &NumberCell::value, &NumberCell::value);
    };
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (i > 0 && same(rows_[i - 1], rows_[i])) {
            ++points_.weights.back();
        } else {
            for (std::size_t j = 0; j < data_.columns; ++j)
                point[j] =
                    units_[j].constant ? 0 : (scaled(rows_[i], j) - units_[j].centre) / units_[j].spread;
            points_.add(point, 1);
        }
        pointOf_.push_back(points_.size() - 1);
    }
}

std::size_t Fit::chosenK() const {
    return clustersBySilhouette(systematicSample(points_, silhouetteSample), mostChosen, options_.seed,
                                options_.progress);
}

/// By descending size; equal ones in the order of their smallest rows.
void Fit::number(std::size_t k) {
    std::vector<double> size(k);
    std::vector<std::size_t> first(k, points_.size());
    for (std::size_t i = points_.size(); i-- > 0;) {
        size[clusters_.cluster[i]] += points_.weights[i];
        first[clusters_.cluster[i]] = i;
    }
    std::vector<std::uint32_t> order(k);
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(
        order, [&](auto a, auto b) { return size[a] != size[b] ? size[a] > size[b] : first[a] < first[b]; });
    numberOf_.resize(k);
    for (std::uint32_t i = 0; i < k; ++i)
        numberOf_[order[i]] = i;
}

std::vector<Cell<std::uint32_t>> Fit::ofRows() const {
    std::vector<Cell<std::uint32_t>> out;
    out.reserve(data_.rows());
    for (std::size_t row = 0; row < data_.rows(); ++row)
        out.emplace_back(rowState(data_.row(row)));
    for (std::size_t i = 0; i < rows_.size(); ++i)
        out[rows_[i]].value = numberOf_[clusters_.cluster[pointOf_[i]]] + 1;
    return out;
}

ClusterCentres Fit::centres() const {
    ClusterCentres out;
    out.clusters.resize(numberOf_.size());
    std::vector<CompensatedSum> sums(numberOf_.size() * data_.columns);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const std::size_t cluster = numberOf_[clusters_.cluster[pointOf_[i]]];
        ++out.clusters[cluster].customers;
        for (std::size_t j = 0; j < data_.columns; ++j)
            sums[cluster * data_.columns + j].add(scaled(rows_[i], j));
    }
    for (std::size_t c = 0; c < out.clusters.size(); ++c)
        for (std::size_t j = 0; j < data_.columns; ++j)
            out.clusters[c].centre.push_back(std::scalbn(sums[c * data_.columns + j].value() /
                                                             static_cast<double>(out.clusters[c].customers),
                                                         units_[j].exponent));
    for (const Unit& unit : units_)
        out.scale.push_back(options_.scaling == Scaling::raw ? 1
                            : unit.constant                  ? 0
                                                             : std::scalbn(unit.spread, unit.exponent));
    if (!std::ranges::all_of(out.scale, [](double scale) { return std::isfinite(scale); }))
        throw FunctionError(CellState::badNumber, "a standard deviation beyond all numbers");
    return out;
}
} // namespace

std::vector<Cell<std::uint32_t>> clusterRows(const NumberRows& data, const ClusterOptions& options) {
    return Fit(data, options).ofRows();
}

ClusterCentres clusterCentres(const NumberRows& data, const ClusterOptions& options) {
    const Fit fit(data, options);
    if (fit.empty())
        throw FunctionError(CellState::notAvailable, "no row has numbers only");
    return fit.centres();
}

std::size_t nearestCluster(std::span<const double> values, const ClusterCentres& centres) {
    if (values.size() != centres.scale.size())
        throw FunctionError(CellState::badArgument, "not as many values as columns");
    // (x - c) / scale, all by one power of two, so that not even the greatest numbers overflow
    const auto halfDifference = [&](std::size_t c, std::size_t j) {
        return values[j] / 2 - centres.clusters[c].centre[j] / 2;
    };
    int greatest = std::numeric_limits<int>::min();
    for (std::size_t j = 0; j < values.size(); ++j)
        for (std::size_t c = 0; c < centres.clusters.size(); ++c)
            if (const double difference = halfDifference(c, j); difference != 0 && centres.scale[j] > 0)
                greatest = std::max(greatest, std::ilogb(difference) - std::ilogb(centres.scale[j]));
    double least = std::numeric_limits<double>::infinity();
    std::size_t nearest = 0;
    for (std::size_t c = 0; c < centres.clusters.size(); ++c) {
        double sum = 0;
        for (std::size_t j = 0; j < values.size(); ++j) {
            if (centres.scale[j] <= 0 || halfDifference(c, j) == 0)
                continue;
            const int exponent = std::ilogb(centres.scale[j]);
            const double part = std::scalbn(halfDifference(c, j), -greatest - exponent) /
                                std::scalbn(centres.scale[j], -exponent);
            sum += part * part;
        }
        if (sum < least) {
            least = sum;
            nearest = c;
        }
    }
    return nearest;
}

void checkCentres(const ClusterCentres& centres) {
    const auto finite = [](const std::vector<double>& numbers) {
        return std::ranges::all_of(numbers, [](double number) { return std::isfinite(number); });
    };
    const auto sound = [&](const ClusterCentres::Cluster& cluster) {
        return cluster.centre.size() == centres.scale.size() && finite(cluster.centre);
    };
    if (centres.clusters.empty() || centres.scale.empty() || !finite(centres.scale) ||
        std::ranges::min(centres.scale) < 0 || !std::ranges::all_of(centres.clusters, sound))
        throw FunctionError(CellState::badArgument, "these are no centres of clusters");
}

} // namespace clientele::core
