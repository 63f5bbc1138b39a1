#pragma once

#include <cstddef>
#include <cstdint>

namespace clientele::core {

/// SplitMix64 (Steele, Lea & Flood 2014): the same numbers from the same seed on every machine and with every
/// standard library, which the distributions of <random> do not promise.
class Random {
public:
    explicit Random(std::uint64_t seed)
        : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31U);
    }

    /// Uniform in [0, 1), by the upper 53 bits.
    double share() { return static_cast<double>(next() >> 11U) * 0x1p-53; }

    /// One of 0 … count - 1.
    std::size_t below(std::size_t count) {
        return static_cast<std::size_t>(share() * static_cast<double>(count));
    }

private:
    std::uint64_t state_;
};

} // namespace clientele::core
