#include "core/lifecycle/trend.hpp"

#include "core/base/reach.hpp"
#include "core/base/sum.hpp"
#include "core/texts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace clientele::core {

namespace {
struct Measured {
    CellState state = CellState::blank;
    double count = 0, greatest = 0;
};

Measured measuredOf(std::span<const NumberCell> series) {
    Measured out;
    for (std::size_t t = 0; t < series.size(); ++t) {
        const auto& cell = series[t];
        if (cell.blank())
            continue;
        out.state = cell.ok() && !std::isfinite(cell.value) ? CellState::badNumber : cell.state;
        if (out.state != CellState::ok)
            return out;
        ++out.count;
        out.greatest = std::max(out.greatest, std::abs(cell.value));
    }
    return out;
}

/// Slope and mean amount of the series times 2^-power, so that no sum of it leaves all numbers.
struct Line {
    double slope = 0, amount = 0;
};
Line lineOf(std::span<const NumberCell> series, double count, int power) {
    CompensatedSum times, amounts;
    for (std::size_t t = 0; t < series.size(); ++t)
        if (series[t].ok()) {
            times.add(static_cast<double>(t));
            amounts.add(std::abs(std::ldexp(series[t].value, -power)));
        }
    const double middle = times.value() / count;
    CompensatedSum together, alone;
    for (std::size_t t = 0; t < series.size(); ++t)
        if (series[t].ok()) {
            const double time = static_cast<double>(t) - middle;
            together.add(time * std::ldexp(series[t].value, -power));
            alone.add(time * time);
        }
    return {together.value() / alone.value(), amounts.value() / count};
}
} // namespace

Cell<Trend> trendOf(std::span<const NumberCell> series, double flatShare) {
    const auto measured = measuredOf(series);
    if (measured.state != CellState::ok)
        return measured.state;
    if (measured.count < 2)
        return CellState::notAvailable;
    if (measured.greatest == 0)
        return Trend{};
    const int power = std::ilogb(measured.greatest);
    const auto line = lineOf(series, measured.count, power);
    Trend trend{Direction::flat, std::ldexp(line.slope, power), line.slope / line.amount};
    if (!std::isfinite(trend.slope))
        return CellState::badNumber;
    if (!reachesShare(flatShare, std::abs(trend.share)))
        trend.direction = trend.share > 0 ? Direction::growing : Direction::declining;
    return trend;
}

std::string_view labelOf(Direction direction, Language language) {
    constexpr std::array labels{TextId::trend_growing, TextId::trend_flat, TextId::trend_declining};
    return textOf(labels.at(static_cast<std::size_t>(direction)), language);
}

} // namespace clientele::core
