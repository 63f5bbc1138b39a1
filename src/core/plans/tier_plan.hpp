#pragma once

#include "core/plans/plan.hpp"
#include "core/plans/situation.hpp"

#include <string>
#include <vector>

namespace clientele::core {

/// What tiering did or would do, for the preview and the closing words.
struct TierSummary {
    std::vector<std::string> labels;     ///< of the tiers in use, best first
    std::vector<int> customers;          ///< per tier
    std::vector<double> sales;           ///< per tier
    std::vector<std::vector<int>> moves; ///< from tier → to tier, of those that had one before
    int untiered = 0;
    struct Untiered {
        std::string name;
        CellState why;
    };
    std::vector<Untiered> untieredList;
    struct Mover {
        std::string name;
        std::uint8_t from, to;
    };
    std::vector<Mover> movers;
    [[nodiscard]] int total() const;
};

struct TierPlan {
    Plan plan;
    Tiering tiering;
    TierSummary summary;
    Table table; ///< the customers' table the columns stand beside (the new one of an orders-only workbook)
    std::vector<std::pair<Own, int>> columns; ///< where our columns stand, new ones included
};

/// Plans the tier columns beside the customers' table (or a new customers' sheet made from the orders), the
/// cut values on the policy sheet and, where there is none yet, the policy sheet. The formulas are plain
/// built-in ones over the names of the policy sheet (SPEC §1, No lock-in). FunctionError(notAvailable) when
/// no sales figure is above zero; a workbook without customers must not get here. An orders-only situation
/// gets the new customers' table put in.
TierPlan planTiers(Situation& situation);

/// The tiers of a book counted, without anybody moving.
TierSummary summaryOf(const Situation& situation, const Tiering& tiering);

/// The column whose numbers tier and report: the user's own where formulas can read it, else ours.
struct SourceColumn {
    bool own = false; ///< ours: values parsed or summed up by the command
    int column = -1;  ///< the user's column, or −1 where there is none
};
SourceColumn salesSource(const Situation& situation, const Table& table);
SourceColumn lastContactSource(const Situation& situation, const Table& table);

} // namespace clientele::core
