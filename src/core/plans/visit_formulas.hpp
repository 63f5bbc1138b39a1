#pragma once

#include "core/plans/plan.hpp"

#include <string>

namespace clientele::core {

/// The cells of one row that the next visit follows from, as a formula refers to them.
struct VisitCells {
    std::string contact, tier;
    std::string planned;   ///< the visit planned by hand; empty: there is no column for it
    bool workdays = false; ///< the policy sheet has the name CRM_WORKDAYS
};

/// What visitOf (core/visits) says, in built-in functions over the names of the policy sheet (SPEC §1, No
/// lock-in): for .ods and .xlsx, with nothing newer than WORKDAY.INTL. An error in a cell, a tier that the
/// policy does not know and a customer without a tier have no visit: an empty text.
Formula nextVisitFormula(const VisitCells& cells);

/// The state's name, of the next visit in the cell `next`.
Formula visitStateFormula(const VisitCells& cells, const std::string& next);

} // namespace clientele::core
