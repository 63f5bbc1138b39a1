#pragma once

#include <cstddef>
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

/// The progress of a long loop of short rounds: told at some of them, so that the work can be ended within
/// the loop and telling costs nothing that counts.
class LoopProgress {
public:
    LoopProgress(const Progress& progress, std::size_t rounds)
        : progress_(progress)
        , rounds_(rounds) {}
    /// To be called in every round.
    void next() {
        constexpr std::size_t every = 16;
        if (done_++ % every == 0)
            tell(progress_, static_cast<double>(done_) / static_cast<double>(rounds_));
    }

private:
    const Progress& progress_;
    std::size_t rounds_ = 0, done_ = 0;
};

} // namespace clientele::core
