#pragma once

#include "samples/random.hpp"

#include <numeric>
#include <vector>

namespace clientele::samples {

/// Deals out indices for the oddities of a table, each at most once, in random order.
class Deck {
public:
    Deck(std::size_t count, Random& random)
        : indices_(count) {
        std::iota(indices_.begin(), indices_.end(), 0U);
        random.shuffle(indices_);
    }

    /// Sets `marks[index] = mark` for `count` of the remaining indices for which `fits(index)` holds.
    template <class Mark, class Fits>
    void deal(std::vector<Mark>& marks, Mark mark, int count, Fits fits) {
        for (auto it = indices_.begin(); it != indices_.end() && count > 0;) {
            if (!fits(*it)) {
                ++it;
                continue;
            }
            marks[*it] = mark;
            it = indices_.erase(it);
            --count;
        }
    }

    template <class Mark>
    void deal(std::vector<Mark>& marks, Mark mark, int count) {
        deal(marks, mark, count, [](std::size_t) { return true; });
    }

private:
    std::vector<std::size_t> indices_;
};

} // namespace clientele::samples
