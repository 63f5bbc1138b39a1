#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

namespace clientele::samples {

/// Random numbers that are the same on every machine: std's engines are specified to the bit, its
/// distributions are not.
class Random {
public:
    explicit Random(std::uint64_t seed)
        : engine_(seed) {}

    /// A whole number in [0, bound); bound > 0. Rejection keeps it exactly uniform.
    std::size_t below(std::size_t bound) {
        const std::uint64_t limit = engine_.max() - engine_.max() % bound;
        std::uint64_t draw = engine_();
        while (draw >= limit)
            draw = engine_();
        return static_cast<std::size_t>(draw % bound);
    }

    /// A whole number in [low, high].
    int between(int low, int high) {
        return low + static_cast<int>(below(static_cast<std::size_t>(high - low) + 1));
    }

    /// A number in [low, high), on a grid of 2^53 steps.
    double uniform(double low, double high) {
        constexpr double step = 1.0 / 9007199254740992.0; // 2^-53
        return low + (high - low) * (static_cast<double>(engine_() >> 11U) * step);
    }

    bool chance(int percent) { return between(0, 99) < percent; }

    template <class Container>
    const auto& pick(const Container& from) {
        return from[below(from.size())];
    }

    template <class T>
    void shuffle(std::vector<T>& values) {
        for (std::size_t i = values.size(); i > 1; --i)
            std::swap(values[i - 1], values[below(i)]);
    }

private:
    std::mt19937_64 engine_;
};

} // namespace clientele::samples
