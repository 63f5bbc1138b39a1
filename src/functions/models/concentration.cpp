#include "functions/models/concentration.hpp"

#include "core/tiering/concentration.hpp"

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

double hhi(const Caller&, NumberColumn values) {
    return core::hhi(values);
}

namespace {
std::optional<std::size_t> countOf(Optional<int> points) {
    return points ? std::optional(static_cast<std::size_t>(*points)) : std::nullopt;
}
} // namespace

std::vector<core::CurvePoint> lorenz(const Caller&, NumberColumn values, Optional<int> points) {
    return core::lorenz(values, countOf(points));
}

std::vector<core::CurvePoint> whale(const Caller&, NumberColumn profits, Optional<int> points) {
    return core::whale(profits, countOf(points));
}

} // namespace clientele::functions::models
