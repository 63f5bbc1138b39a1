#pragma once

#include "core/base/cell.hpp"
#include "core/base/language.hpp"
#include "core/policy/policy.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace clientele::core {

// The four-stage lifecycle, read from the shape of the profit curve (SPEC §8; SEEDS 3.2: Dwyer, Schurr & Oh
// 1987; Chen Mingliang 2001): profit is small and slow in exploration, grows fast in formation, still grows
// but slower in stability, and drops fast in degradation: an inverted U.

enum class CurveStage : std::uint8_t { exploration, formation, stability, degradation };

enum class CurveRule : std::uint8_t { falling, rising, risingSlower, plateau, belowPeak, flat };

/// The stage and what decided it. Slopes are changes of the smoothed profit per period, as shares of the mean
/// amount (of the profits without their sign).
struct CurveReading {
    CurveStage stage = CurveStage::exploration;
    CurveRule rule = CurveRule::flat;
    double now = 0, before = 0; ///< the latest slope and the one before it
    double steepest = 0;        ///< the greatest slope of the row
    double level = 0, peak = 0; ///< smoothed profit now and at its highest
    std::size_t averaged = 1;   ///< periods in each average
};

/// Profits oldest first, from the beginning of the relationship; a blank is a period without profit.
/// Smoothed: the mean of three periods on end (of two among four periods; three are taken as they are). Steep
/// is a slope beyond policy.flatShare.
///  - falling steeply: degradation;
///  - rising steeply: stability when slower than before by more than flatShare, else formation;
///  - flat: degradation when policy.lifecycle.declineShare or more below the peak; stability when it has
///  risen steeply
///    before; else exploration (it has not begun to grow; a row without any profit too).
/// Blank: nothing but blanks; notAvailable: fewer than three periods; a cell that is no number is that state.
Cell<CurveReading> curveStage(std::span<const NumberCell> profits, const Policy& policy);

std::string_view labelOf(CurveStage stage, Language language);

/// "smoothed profit rises by 24.9% a period, slower than before (42.3%): Stability".
std::string curveReason(const CurveReading& reading, const Policy& policy, Language language);

} // namespace clientele::core
