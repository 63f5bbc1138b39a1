#pragma once

#include "functions/models/model.hpp"

namespace clientele::functions::models {

Lines rfm(const Caller& caller, const TextColumn& customers, DayColumn dates, NumberColumn amounts,
          Optional<DayValue> asOf, Optional<TextColumn> keys);
core::RfmCuts rfmCuts(const Caller&, NumberColumn recency, NumberColumn frequency, NumberColumn monetary,
                      Optional<int> bins);
using RfmCells = std::array<Any, 4>; ///< R, F, M and the three as one number
Each<RfmCells, double, double, double> rfmOf(const Caller&, const core::RfmCuts& cuts);
Each<Any, double, double, double> rfmSegment(const Caller& caller, Optional<core::SegmentScheme> scheme);

} // namespace clientele::functions::models
