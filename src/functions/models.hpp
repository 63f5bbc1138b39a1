#pragma once

#include "functions/boundary.hpp"

/// The functions as Calc's arguments meet them: ordinary signatures over the models of the core. What each
/// means stands in resources/functions; here is only which default holds and which label is shown.
namespace clientele::functions::models {

using NumberColumn = std::span<const core::NumberCell>;
using DayColumn = std::span<const core::DayCell>;
template <class T>
using Optional = const std::optional<T>&;

Classes abc(const Caller& caller, NumberColumn values, Optional<Numbers> cutoffs, Optional<Labels> labels);
std::vector<double> abcCuts(const Caller& caller, NumberColumn values, Optional<Numbers> cutoffs);
Each<Any, double> tier(const Caller& caller, const Numbers& cuts, Optional<Labels> labels);

double topShare(const Caller&, NumberColumn values, Optional<double> fraction);
double headsFor(const Caller&, NumberColumn values, Optional<double> share);
double gini(const Caller&, NumberColumn values, Optional<Flag> smallSample);
std::vector<core::LorenzPoint> lorenz(const Caller&, NumberColumn values, Optional<int> points);

Lines rfm(const Caller& caller, const TextColumn& customers, DayColumn dates, NumberColumn amounts,
          Optional<DayValue> asOf, Optional<TextColumn> keys);
core::RfmCuts rfmCuts(const Caller&, NumberColumn recency, NumberColumn frequency, NumberColumn monetary,
                      Optional<int> bins);
using RfmCells = std::array<Any, 4>; ///< R, F, M and the three as one number
Each<RfmCells, double, double, double> rfmOf(const Caller&, const core::RfmCuts& cuts);
Each<Any, double, double, double> rfmSegment(const Caller& caller, Optional<core::SegmentScheme> scheme);

Each<Any, core::DayCell, std::string> nextVisit(const Caller& caller, Optional<core::Policy> policy,
                                                Optional<Days> holidays);
Each<Any, core::DayCell, std::string> dueDays(const Caller& caller, Optional<DayValue> asOf,
                                              Optional<core::Policy> policy, Optional<Days> holidays);
Each<Any, core::DayCell, std::string> dueState(const Caller& caller, Optional<DayValue> asOf,
                                               Optional<core::Policy> policy, Optional<Labels> labels);

} // namespace clientele::functions::models
