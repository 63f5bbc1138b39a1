#pragma once

#include "functions/models/model.hpp"

namespace clientele::functions::models {

Lines rfm(const Caller& caller, const TextColumn& customers, DayColumn dates, NumberColumn amounts,
          Optional<DayValue> asOf, Optional<TextColumn> keys);
std::vector<core::Cell<core::RfmScore>> rfmScore(const Caller&, NumberColumn recency, NumberColumn frequency,
                                                 NumberColumn monetary, Optional<int> bins, Choice method);
core::RfmCuts rfmCuts(const Caller&, NumberColumn recency, NumberColumn frequency, NumberColumn monetary,
                      Optional<int> bins);
using RfmCells = std::array<Any, 4>; ///< R, F, M and the three as one number
Each<RfmCells, double, double, double> rfmOf(const Caller&, const core::RfmCuts& cuts);
Each<Any, double, double, double> rfmSegment(const Caller& caller, Optional<core::SegmentScheme> scheme,
                                             Optional<Flag> why);
std::vector<double> cuts(const Caller&, NumberColumn values, Optional<int> bins, Choice method);

} // namespace clientele::functions::models
