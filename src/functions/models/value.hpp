#pragma once

#include "functions/models/model.hpp"

namespace clientele::functions::models {

Each<Any, double, double, double, double> trust(const Caller&);
Each<Any, double, double, double> connection(const Caller&);
Each<Any, double, double> sow(const Caller&);
Each<Any, double, double> walletRule(const Caller&);
Each<Any, double, double, double> custValue(const Caller&);
/// Margin, retention, discount, acquisition, periods, timing.
Each<Any, double, double, double, std::optional<double>, std::optional<double>, std::optional<double>>
clv(const Caller&);
double nps(const Caller&, NumberColumn scores);
double csat(const Caller&, NumberColumn scores, Optional<double> top);

} // namespace clientele::functions::models
