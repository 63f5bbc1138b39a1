#pragma once

#include "core/plans/plan.hpp"
#include "core/plans/segmentation.hpp"

#include <vector>

namespace clientele::core {

/// What writing a model's classes as a column would change.
struct SegmentPlan {
    Plan plan;
    Table table;                            ///< the customers' table (the new one of an orders-only workbook)
    int column = 0;                         ///< where the classes stand, afterwards
    std::vector<std::size_t> before, after; ///< customers by class, as the column stands and as it would
    std::size_t movers = 0;                 ///< customers whose word there was another
    std::size_t without = 0;                ///< customers in no class
};

/// Plans a column of ours with the class of every customer in plain words of the document's language, and the
/// day at its header. The column of an earlier run is brought up to date, never put twice. Not for the models
/// that Tier Customers writes (abc, tiers). An orders-only situation gets the new customers' table put in.
SegmentPlan planSegments(Situation& situation, const Segmentation& segments);

/// What a column of ours says of each customer now; all empty where there is none.
std::vector<std::string> writtenSegments(const Situation& situation, Own column);

} // namespace clientele::core
