#pragma once

#include "functions/models/model.hpp"

namespace clientele::functions::models {

double topShare(const Caller&, NumberColumn values, Optional<double> fraction);
double headsFor(const Caller&, NumberColumn values, Optional<double> share);
double hhi(const Caller&, NumberColumn values);
double gini(const Caller&, NumberColumn values, Optional<Flag> smallSample);
std::vector<core::CurvePoint> lorenz(const Caller&, NumberColumn values, Optional<int> points);
std::vector<core::CurvePoint> whale(const Caller&, NumberColumn profits, Optional<int> points);

} // namespace clientele::functions::models
