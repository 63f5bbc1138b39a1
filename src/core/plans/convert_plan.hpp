#pragma once

#include "core/plans/plan.hpp"
#include "core/plans/situation.hpp"

#include <string>
#include <vector>

namespace clientele::core {

struct ConversionPlan {
    struct Column {
        std::string header;
        int cells = 0;
        std::string example; ///< "¥1,234.50 → 1234.5"
    };
    Plan plan;
    std::vector<Column> columns;
    int cells = 0;
};

/// Plans to turn money and dates that stand as text in the mapped columns into numbers, in place. Text that
/// is no such thing stays, and so does every cell that already is a number, a formula's error or empty.
ConversionPlan planConversion(const Situation& situation);

} // namespace clientele::core
