#pragma once

#include <optional>
#include <span>
#include <vector>

namespace clientele::core {

/// Something to be done in one of the slots earliest … latest, both included and both open.
struct LevelJob {
    int earliest = 0, latest = 0;
};

/// A stretch of weeks or days: how much stands in each already, and whether anything more can be put there.
struct LevelSlot {
    int fixed = 0;
    bool open = true;
};

/// Puts every job into an open slot so that the fullest slot holds as little as possible, and with that every
/// job as late as possible: only what is too much for its latest slot moves forward, the first of the jobs
/// before the others. The slot of each job; equal input gives equal output.
///
/// The least fullest slot is found by bisection; whether a height is enough, by filling the slots from the
/// last to the first with the jobs whose earliest slot is the latest, which is exact for jobs of one size
/// (earliest deadline first, told backwards). O(n log² n).
std::vector<int> levelled(std::span<const LevelJob> jobs, std::span<const LevelSlot> slots);

} // namespace clientele::core
