#include "functions/models/concentration.hpp"

#include "core/concentration.hpp"

namespace clientele::functions::models {

double topShare(const Caller&, NumberColumn values, Optional<double> fraction) {
    return core::topShare(values, fraction.value_or(defaults::topShare_fraction));
}

double headsFor(const Caller&, NumberColumn values, Optional<double> share) {
    return core::headsFor(values, share.value_or(defaults::headsFor_share));
}

double gini(const Caller&, NumberColumn values, Optional<Flag> smallSample) {
    return core::gini(values,
                      smallSample == Flag::yes ? core::GiniForm::smallSample : core::GiniForm::population);
}

std::vector<core::CurvePoint> lorenz(const Caller&, NumberColumn values, Optional<int> points) {
    if (!points)
        return core::lorenz(values);
    if (*points < 0)
        throw core::FunctionError(core::CellState::badArgument, "a number of points below zero");
    return core::lorenz(values, static_cast<std::size_t>(*points));
}

} // namespace clientele::functions::models
