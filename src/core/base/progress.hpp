#pragma once

#include <exception>
#include <functional>

namespace clientele::core {

/// Told now and then how much of a long work is done, 0…1. What it throws ends the work: Cancelled, where the
/// user does not want it any more. Empty: nobody asks.
using Progress = std::function<void(double)>;

struct Cancelled : std::exception {
    [[nodiscard]] const char* what() const noexcept override { return "cancelled"; }
};

inline void tell(const Progress& progress, double share) {
    if (progress)
        progress(share);
}

/// The part of a progress from `from` to `to`, as a progress of its own.
inline Progress portionOf(const Progress& whole, double from, double to) {
    if (!whole)
        return {};
    return [whole, from, to](double share) { whole(from + share * (to - from)); };
}

} // namespace clientele::core
