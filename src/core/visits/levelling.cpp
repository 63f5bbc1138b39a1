#include "core/visits/levelling.hpp"

#include <algorithm>
#include <queue>
#include <utility>

namespace clientele::core {

namespace {

/// The jobs by their latest slot, those of one slot in their own order.
std::vector<std::size_t> byLatest(std::span<const LevelJob> jobs) {
    std::vector<std::size_t> order(jobs.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return jobs[i].latest; });
    return order;
}

/// The slots of the jobs where none holds more than `height`; nothing where that is too little.
std::optional<std::vector<int>> filled(std::span<const LevelJob> jobs, std::span<const LevelSlot> slots,
                                       const std::vector<std::size_t>& order, int height) {
    std::vector<int> out(jobs.size(), -1);
    std::priority_queue<std::pair<int, std::size_t>> waiting; // latest `earliest` first, then the last job
    auto next = order.rbegin();
    for (int s = static_cast<int>(slots.size()) - 1; s >= 0; --s) {
        for (; next != order.rend() && jobs[*next].latest == s; ++next)
            waiting.emplace(jobs[*next].earliest, *next);
        const auto& slot = slots[static_cast<std::size_t>(s)];
        for (int room = slot.open ? height - slot.fixed : 0; room > 0 && !waiting.empty(); --room) {
            out[waiting.top().second] = s;
            waiting.pop();
        }
        if (!waiting.empty() && waiting.top().first >= s)
            return std::nullopt;
    }
    return out;
}

} // namespace

std::vector<int> levelled(std::span<const LevelJob> jobs, std::span<const LevelSlot> slots) {
    const auto order = byLatest(jobs);
    int low = 0, high = static_cast<int>(jobs.size());
    for (const auto& slot : slots)
        high = std::max(high, slot.fixed + static_cast<int>(jobs.size()));
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (filled(jobs, slots, order, middle))
            high = middle;
        else
            low = middle + 1;
    }
    return filled(jobs, slots, order, low).value();
}

} // namespace clientele::core
