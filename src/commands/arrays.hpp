#pragma once

#include "calc/array_formulas.hpp"
#include "commands/talk.hpp"
#include "commands/workbench.hpp"

#include <optional>

namespace clientele::commands {

// Insert Function as Array: nothing spills in Calc, so a result of many cells needs an array formula over an
// area of just its size. The same gives a formula that stands already the size its result has now.

/// What is to be entered where.
struct ArrayPlan {
    std::string formula; ///< "=…", English names, ';'
    core::Area area;
    std::optional<core::Area> former; ///< where the same formula stood until now
    calc::Filled overwritten;         ///< what stands there besides

    [[nodiscard]] bool fits() const { return former && *former == area; }
};

/// The refusal of a formula that gives an error.
class ErrorResult : public Refusal {
public:
    using Refusal::Refusal;
};

/// The plan for a formula whose result begins in this cell. Refuses, in words, a formula that is none of ours
/// or gives an error, and an area that is beyond the sheet, protected, merged, or would cut another array.
ArrayPlan planArray(const Workbench& bench, const core::Area& firstCell, const std::string& formula);

/// The plan that gives the formula of ours in this cell (or array) the size of its result. Nothing where none
/// stands there.
std::optional<ArrayPlan> planFit(const Workbench& bench, const core::Area& cell);

/// What it would change, for the user to agree to.
Preview arrayPreview(const Workbench& bench, const ArrayPlan& plan);

/// Carries an agreed plan out as one step of undo and says what was done.
std::string enterArray(Workbench& bench, const ArrayPlan& plan);

/// The commands without a dialog. Overwriting what stands in the area has to be allowed.
std::string insertArray(Workbench& bench, const core::Area& firstCell, const std::string& formula,
                        bool overwrite);
std::string fitArray(Workbench& bench, const core::Area& cell, bool overwrite);

} // namespace clientele::commands
