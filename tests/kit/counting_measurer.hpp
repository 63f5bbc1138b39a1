#pragma once

#include "sidebar/kit/layout.hpp"

#include <algorithm>
#include <stdexcept>

namespace clientele::sidebar::kit::test {

/// Every letter is 7 pixels wide and 17 high; lines break anywhere.
class CountingMeasurer : public Measurer {
public:
    explicit CountingMeasurer(double scale = 1)
        : scale_(scale) {}
    Size natural(const Node& leaf) override {
        if (leaf.kind == Kind::fill || leaf.kind == Kind::image)
            throw std::logic_error("the office measures words only");
        if (leaf.kind == Kind::button)
            return {px(7 * letters(leaf) + 16), px(28)};
        if (leaf.kind == Kind::choice || leaf.kind == Kind::edit)
            return {px(120), px(28)};
        return {px(7 * letters(leaf)), px(17)};
    }
    int heightFor(const Node& text, int width) override {
        const int line = std::max(1, width / px(7));
        return px(17) * std::max(1, (letters(text) + line - 1) / line);
    }
    [[nodiscard]] double scale() const override { return scale_; }

private:
    [[nodiscard]] int px(int units) const { return static_cast<int>(units * scale_); }
    static int letters(const Node& leaf) { return static_cast<int>(leaf.text.size()); }
    double scale_;
};

} // namespace clientele::sidebar::kit::test
