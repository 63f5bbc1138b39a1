#pragma once

#include "core/formulas/calls.hpp"
#include "core/tables/grid.hpp"

#include <cstdint>
#include <vector>

namespace clientele::core {

/// What turning formulas into values would change, found out before anything is changed.
struct ValuesPlan {
    struct Sheet {
        int sheet = 0;
        std::int64_t formulas = 0; ///< in one cell each
        std::int64_t arrays = 0;
        std::int64_t arrayCells = 0;
        std::int64_t kept = 0; ///< formulas and arrays that show an error
    };
    std::vector<Area> areas;   ///< whose cells become values; an array is never cut
    std::vector<Sheet> sheets; ///< with a formula of ours, ascending
    std::vector<Area> kept;    ///< formulas that stay because they show an error, arrays whole
    std::vector<Area> partly;  ///< arrays that become values beyond the cells that were asked for

    [[nodiscard]] std::int64_t cells() const; ///< that become values
};

/// Takes in the formulas of a document, column by column, and keeps what there is to do: a formula of ours
/// becomes the value it shows, unless it shows an error. An error is no result: without the formula it could
/// never become one. An array formula with an error in one cell stays as a whole, since its cells cannot be
/// told apart.
class ValuesPlanner {
public:
    explicit ValuesPlanner(CrmCalls calls)
        : calls_(std::move(calls)) {}

    [[nodiscard]] bool isOurs(std::string_view formula, int sheet) const { return calls_.in(formula, sheet); }
    /// A formula of ours in one cell.
    void add(int sheet, int row, int column, bool error);
    /// An array formula of ours; `partly`: it reaches beyond the cells that were asked for.
    void addArray(const Area& area, bool error, bool partly);
    [[nodiscard]] const ValuesPlan& plan() const { return plan_; }

private:
    ValuesPlan::Sheet& sheetOf(int sheet);

    CrmCalls calls_;
    ValuesPlan plan_;
    bool growing_ = false; ///< the last area is a run of single formulas
};

} // namespace clientele::core
