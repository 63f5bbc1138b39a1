#include "core/tiering/concentration.hpp"

#include "core/base/errors.hpp"
#include "core/base/reach.hpp"
#include "core/base/sum.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace clientele::core {

namespace {
/// The column as all measures see it: numbers only, losses as 0, smallest first, and their sum.
struct Contributions {
    std::vector<double> ascending;
    double total = 0;

    [[nodiscard]] double count() const { return static_cast<double>(ascending.size()); }
};

std::vector<double> numbersOf(std::span<const NumberCell> values) {
    std::vector<double> numbers;
    numbers.reserve(values.size());
    for (const auto& cell : values) {
        if (cell.failed())
            throw FunctionError(CellState::badValue, "a row is not a number");
        if (cell.ok())
            numbers.push_back(cell.value);
    }
    return numbers;
}

Contributions contributionsOf(std::span<const NumberCell> values) {
    Contributions out{numbersOf(values), 0};
    for (double& value : out.ascending)
        value = std::max(value, 0.0);
    std::ranges::sort(out.ascending);
    CompensatedSum sum;
    for (const double value : out.ascending)
        sum.add(value);
    out.total = sum.value();
    if (!std::isfinite(out.total))
        throw FunctionError(CellState::badNumber, "the total is beyond all numbers");
    if (out.total <= 0)
        throw FunctionError(CellState::divisionByZero, "the total is zero");
    return out;
}

void checkShare(double share) {
    if (!(share >= 0 && share <= 1))
        throw FunctionError(CellState::badArgument, "a share outside 0 to 1");
}

/// The share of the total that customers 1 … k, smallest first, give, for k = 0 … n.
std::vector<double> cumulativeShares(const Contributions& all) {
    std::vector<double> shares{0};
    shares.reserve(all.ascending.size() + 1);
    CompensatedSum sum;
    for (const double value : all.ascending) {
        sum.add(value);
        shares.push_back(std::min(sum.value() / all.total, 1.0));
    }
    return shares;
}

/// The share of the total profit that customers 1 … k, best first, earn, for k = 0 … n.
std::vector<double> cumulativeProfit(std::vector<double> profits) {
    std::ranges::sort(profits, std::ranges::greater());
    if (profits.empty())
        throw FunctionError(CellState::divisionByZero, "no customer");
    // in a unit in which not even the greatest profits add up to infinity
    const double greatest = std::max(std::abs(profits.front()), std::abs(profits.back()));
    const int unit = greatest > 0 ? std::ilogb(greatest) : 0;
    std::vector<double> shares{0};
    shares.reserve(profits.size() + 1);
    CompensatedSum sum;
    for (const double profit : profits) {
        sum.add(std::scalbn(profit, -unit));
        shares.push_back(sum.value());
    }
    const double total = shares.back();
    if (total <= 0)
        throw FunctionError(CellState::divisionByZero, "no profit in total");
    for (double& share : shares) {
        share /= total;
        if (!std::isfinite(share))
            throw FunctionError(CellState::badNumber, "a share beyond all numbers");
    }
    return shares;
}

void checkPoints(std::optional<std::size_t> points) {
    if (points && *points < 2)
        throw FunctionError(CellState::badArgument, "a curve needs two points");
}

/// A point per customer and the origin, or as many at equal steps, linear between customers.
std::vector<CurvePoint> curveOf(const std::vector<double>& shares, std::optional<std::size_t> points) {
    const std::size_t customers = shares.size() - 1;
    const std::size_t last = points.value_or(shares.size()) - 1;
    std::vector<CurvePoint> curve;
    curve.reserve(last + 1);
    for (std::size_t i = 0; i < last; ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(last);
        const double position = points ? share * static_cast<double>(customers) : static_cast<double>(i);
        const auto below = std::min(static_cast<std::size_t>(position), customers - 1);
        curve.push_back(
            {share, std::lerp(shares[below], shares[below + 1], position - static_cast<double>(below))});
    }
    curve.push_back({1, 1});
    return curve;
}
} // namespace

double topShare(std::span<const NumberCell> values, double fraction) {
    checkShare(fraction);
    const auto all = contributionsOf(values);
    if (fraction <= 0)
        return 0;
    constexpr double bit = 1e-9; // .29 × 50 is 14.499…98, and half a head goes up
    const double heads = std::clamp(std::floor(fraction * all.count() + .5 + bit), 1.0, all.count());
    CompensatedSum sum;
    std::for_each_n(all.ascending.rbegin(), static_cast<std::ptrdiff_t>(heads),
                    [&](double value) { sum.add(value); });
    return std::min(sum.value() / all.total, 1.0);
}

double headsFor(std::span<const NumberCell> values, double share) {
    checkShare(share);
    const auto all = contributionsOf(values);
    CompensatedSum sum;
    auto best = all.ascending.rbegin();
    while (best != all.ascending.rend() && !reachesShare(sum.value() / all.total, share))
        sum.add(*best++);
    return static_cast<double>(best - all.ascending.rbegin()) / all.count();
}

double gini(std::span<const NumberCell> values, GiniForm form) {
    const auto all = contributionsOf(values);
    const double n = all.count();
    if (form == GiniForm::smallSample && n < 2)
        throw FunctionError(CellState::divisionByZero, "one customer alone");
    // 2 Σ i·x - (n + 1) Σ x in one sum: the two parts are large and nearly equal when all give alike.
    CompensatedSum weighted;
    double weight = 1 - n;
    for (const double value : all.ascending) {
        weighted.add(weight * (value / all.total));
        weight += 2;
    }
    return std::max(weighted.value(), 0.0) / (form == GiniForm::population ? n : n - 1);
}

double hhi(std::span<const NumberCell> values) {
    const auto all = contributionsOf(values);
    CompensatedSum sum;
    for (const double value : all.ascending)
        sum.add((value / all.total) * (value / all.total));
    return sum.value();
}

std::vector<CurvePoint> lorenz(std::span<const NumberCell> values, std::optional<std::size_t> points) {
    checkPoints(points);
    return curveOf(cumulativeShares(contributionsOf(values)), points);
}

std::vector<CurvePoint> whale(std::span<const NumberCell> profits, std::optional<std::size_t> points) {
    checkPoints(points);
    return curveOf(cumulativeProfit(numbersOf(profits)), points);
}

} // namespace clientele::core
