#include "core/tiering/profit_curve.hpp"

#include "core/base/figures.hpp"
#include "core/base/number_row.hpp"
#include "core/base/reach.hpp"
#include "core/texts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <vector>

namespace clientele::core {

namespace {
constexpr std::size_t fewest = 3, smoothing = 3;

/// Means of `width` periods on end.
std::vector<double> smoothed(std::span<const double> profits, std::size_t width) {
    std::vector<double> out;
    for (std::size_t end = width; end <= profits.size(); ++end) {
        const auto window = profits.subspan(end - width, width);
        out.push_back(std::accumulate(window.begin(), window.end(), 0.0) / static_cast<double>(width));
    }
    return out;
}

double meanAmount(std::span<const double> profits) {
    const double sum = std::accumulate(profits.begin(), profits.end(), 0.0,
                                       [](double total, double profit) { return total + std::abs(profit); });
    return sum / static_cast<double>(profits.size());
}

bool steep(double slope, double flatShare) {
    return !reachesShare(flatShare, slope);
}

CurveRule ruleOf(const CurveReading& reading, const Policy& policy) {
    const double flat = policy.flatShare;
    if (steep(-reading.now, flat))
        return CurveRule::falling;
    if (steep(reading.now, flat))
        return steep(reading.before - reading.now, flat) ? CurveRule::risingSlower : CurveRule::rising;
    if (reading.peak > 0 && reachesShare((1 - policy.lifecycle.declineShare) * reading.peak, reading.level))
        return CurveRule::belowPeak;
    return steep(reading.steepest, flat) ? CurveRule::plateau : CurveRule::flat;
}

CurveStage stageOf(CurveRule rule) {
    switch (rule) {
    case CurveRule::falling:
    case CurveRule::belowPeak:
        return CurveStage::degradation;
    case CurveRule::rising:
        return CurveStage::formation;
    case CurveRule::risingSlower:
    case CurveRule::plateau:
        return CurveStage::stability;
    case CurveRule::flat:
        break;
    }
    return CurveStage::exploration;
}
} // namespace

Cell<CurveReading> curveStage(std::span<const NumberCell> profits, const Policy& policy) {
    const auto state = rowState(profits);
    if (state != CellState::ok)
        return state;
    if (profits.size() < fewest)
        return CellState::notAvailable;
    const auto [values, power] = scaledRow(profits);
    const double mean = meanAmount(values);
    CurveReading reading;
    reading.averaged = std::min(smoothing, values.size() - 2);
    const auto curve = smoothed(values, reading.averaged);
    const auto slope = [&](std::size_t t) { return mean > 0 ? (curve[t] - curve[t - 1]) / mean : 0; };
    const auto last = curve.size() - 1;
    reading.now = slope(last);
    reading.before = slope(last - 1);
    for (std::size_t t = 1; t <= last; ++t)
        reading.steepest = std::max(reading.steepest, slope(t));
    reading.level = std::ldexp(curve[last], power);
    reading.peak = std::ldexp(*std::ranges::max_element(curve), power);
    reading.rule = ruleOf(reading, policy);
    reading.stage = stageOf(reading.rule);
    return reading;
}

std::string_view labelOf(CurveStage stage, Language language) {
    constexpr std::array labels{TextId::curve_exploration, TextId::curve_formation, TextId::curve_stability,
                                TextId::curve_degradation};
    return textOf(labels.at(static_cast<std::size_t>(stage)), language);
}

std::string curveReason(const CurveReading& reading, const Policy& policy, Language language) {
    constexpr std::array rules{TextId::why_curve_falling,      TextId::why_curve_rising,
                               TextId::why_curve_risingSlower, TextId::why_curve_plateau,
                               TextId::why_curve_belowPeak,    TextId::why_curve_flat};
    const bool falling = reading.rule == CurveRule::falling;
    const auto rule = textOf(rules.at(static_cast<std::size_t>(reading.rule)), language,
                             {{"now", shareText(falling ? -reading.now : reading.now)},
                              {"before", shareText(reading.before)},
                              {"steepest", shareText(reading.steepest)},
                              {"level", figureText(reading.level)},
                              {"share", shareText(policy.lifecycle.declineShare)},
                              {"peak", figureText(reading.peak)}});
    return textOf(TextId::why_result, language,
                  {{"rule", rule}, {"class", std::string(labelOf(reading.stage, language))}});
}

} // namespace clientele::core
