#include "functions/models/common.hpp"

#include "core/tiering/tier_reason.hpp"

namespace clientele::functions::models {

Reasons abcReasons(NumberColumn values, const Classes& classes, const Numbers& cutoffs, core::AbcBy by,
                   core::Language language) {
    const auto shares = core::sharesBefore(values, by);
    Reasons out;
    out.reserve(classes.of.size());
    for (std::size_t i = 0; i < classes.of.size(); ++i) {
        const auto& cell = classes.of[i];
        if (cell.ok())
            out.emplace_back(core::abcReason(shares[i].value, cell.value, cutoffs, by,
                                             textOf(classes.labels[cell.value]), language));
        else
            out.emplace_back(cell.state);
    }
    return out;
}

} // namespace clientele::functions::models
