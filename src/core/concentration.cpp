#include "core/concentration.hpp"

#include "core/errors.hpp"
#include "core/reach.hpp"
#include "core/sum.hpp"

#include <algorithm>
#include <cmath>

namespace clientele::core {

namespace {
/// The column as all measures see it: numbers only, losses as 0, smallest first, and their sum.
struct Contributions {
    std::vector<double> ascending;
    double total = 0;

    [[nodiscard]] double count() const { return static_cast<double>(ascending.size()); }
};

Contributions contributionsOf(std::span<const NumberCell> values) {
    Contributions out;
    out.ascending.reserve(values.size());
    for (const auto& cell : values) {
        if (cell.failed())
            throw FunctionError(CellState::badValue, "a row is not a number");
        if (cell.ok())
            out.ascending.push_back(std::max(cell.value, 0.0));
    }
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

std::vector<LorenzPoint> lorenz(std::span<const NumberCell> values, std::optional<std::size_t> points) {
    if (points && *points < 2)
        throw FunctionError(CellState::badArgument, "a curve needs two points");
    const auto shares = cumulativeShares(contributionsOf(values));
    const std::size_t customers = shares.size() - 1;
    const std::size_t last = points.value_or(shares.size()) - 1;
    std::vector<LorenzPoint> curve;
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

} // namespace clientele::core
