#include "functions/models/tiering.hpp"

#include "core/tiering.hpp"

#include <memory>

namespace clientele::functions::models {

namespace {
/// As many labels as there are classes; the policy's where none are given.
const Labels& labelsFor(const Caller& caller, Optional<Labels> given, std::size_t classes) {
    const Labels& labels = given ? *given : caller.defaultTierLabels();
    if (labels.size() < classes)
        throw core::FunctionError(core::CellState::badArgument, "fewer labels than classes");
    return labels;
}

const Numbers& cutoffsFor(const Caller& caller, Optional<Numbers> given) {
    return given ? *given : caller.defaultPolicy().abcCutoffs;
}
} // namespace

Classes abc(const Caller& caller, NumberColumn values, Optional<Numbers> cutoffs, Optional<Labels> labels) {
    const auto& shares = cutoffsFor(caller, cutoffs);
    return {core::abcClasses(values, shares), labelsFor(caller, labels, shares.size() + 1)};
}

std::vector<double> abcCuts(const Caller& caller, NumberColumn values, Optional<Numbers> cutoffs) {
    return core::storableAbcCuts(values, cutoffsFor(caller, cutoffs));
}

Each<Any, double> tier(const Caller& caller, const Numbers& cuts, Optional<Labels> labels) {
    if (cuts.empty())
        throw core::FunctionError(core::CellState::badArgument, "no cut values");
    core::checkCuts(cuts);
    return [cuts, names = labelsFor(caller, labels, cuts.size() + 1)](double value) {
        return names[core::tierByCuts(value, cuts)];
    };
}

} // namespace clientele::functions::models
