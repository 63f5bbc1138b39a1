#pragma once

#include "calc/document.hpp"
#include "core/plans/merge_plan.hpp"

#include <optional>

namespace clientele::calc {

/// Why rows cannot become one without hurting something else.
enum class MergeObstacle { arrayFormula, mergedCells, filtered };

struct ObstacleFound {
    MergeObstacle what{};
    int row = 0;
};

/// Looks at the rows a merge would take out. `filtered`: only cells of a row would go while a filter hides
/// rows, which are hidden by number: others would come to stand on them.
std::optional<ObstacleFound> obstacleTo(const Document& document, const core::MergePlan& plan);

/// Carries a merge out; the caller holds the UndoStep. Notes of the rows that go are added to those of the
/// kept row. A std::runtime_error where the office did not take a row out.
void apply(const Document& document, const core::MergePlan& plan);

/// How many formulas of the document refer to cells that are no more (#REF!).
int brokenReferences(const Document& document);

} // namespace clientele::calc
