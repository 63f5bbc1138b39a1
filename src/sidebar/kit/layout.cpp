#include "sidebar/kit/layout.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace clientele::sidebar::kit {

namespace {

/// Units. Two columns narrower than this are put below each other; labels take at most that share.
constexpr int narrowValue = 96;
constexpr double mostLabel = 0.45, mostBarLabel = 0.55; ///< beside values; beside bars, which may be short
constexpr double leastLabel = 0.3;                      ///< where a bar wants room
constexpr int barWidth = 3, leastBar = 40;

std::string idOf(const Node& node, std::size_t place) {
    return node.key.empty() ? std::to_string(place) : node.key;
}

class Arranger {
public:
    explicit Arranger(Measurer& measurer)
        : measurer_(measurer) {}

    Layout arrange(const Node& root, int width) {
        Layout out;
        out.height = heightOf(root, width);
        parts_ = &out.parts;
        place(root, {0, 0, width, out.height}, "r", {});
        return out;
    }

    int heightOf(const Node& node, int width) {
        switch (node.kind) {
        case Kind::column: {
            int height = 0;
            for (const auto& child : node.children)
                height += heightOf(child, width) + px(node.gap);
            return std::max(0, height - (node.children.empty() ? 0 : px(node.gap)));
        }
        case Kind::row: {
            const auto widths = rowWidths(node, width);
            int height = 0;
            for (std::size_t i = 0; i < node.children.size(); ++i)
                height = std::max(height, heightOf(node.children[i], widths[i]));
            return height;
        }
        case Kind::wrap: {
            int height = 0;
            for (const auto& line : lines(node, width))
                height += line.height + px(node.gap);
            return std::max(0, height - (node.children.empty() ? 0 : px(node.gap)));
        }
        case Kind::grid:
            return gridHeight(node, width);
        case Kind::frame:
            return heightOf(node.children.front(), innerWidth(node, width)) + 2 * px(node.padY);
        case Kind::text:
        case Kind::link:
            return textHeight(node, width);
        case Kind::check:
            return std::max(measurer_.natural(node).height,
                            measurer_.heightFor(text(node.text), std::max(1, width - px(tickWidth))));
        case Kind::fill:
        case Kind::image:
            return px(node.height);
        default:
            return measurer_.natural(node).height;
        }
    }

private:
    struct Line {
        std::size_t first = 0, end = 0;
        int height = 0;
    };
    struct Where {
        int frame = -1;
        Tone surface = Tone::plain;
    };

    [[nodiscard]] int px(int units) const { return static_cast<int>(std::lround(units * measurer_.scale())); }
    [[nodiscard]] int innerWidth(const Node& frame, int width) const {
        return std::max(0, width - 2 * px(frame.padX) - (frame.bar ? px(barWidth) : 0));
    }
    int textHeight(const Node& node, int width) {
        const int height =
            node.oneLine ? measurer_.natural(node).height : measurer_.heightFor(node, std::max(1, width));
        return height + 2 * px(node.padY);
    }

    int naturalWidth(const Node& node) {
        if (node.width > 0)
            return px(node.width);
        switch (node.kind) {
        case Kind::column:
        case Kind::wrap:
        case Kind::row: {
            int sum = 0, widest = 0;
            for (const auto& child : node.children) {
                const int width = naturalWidth(child);
                sum += width + px(node.gap);
                widest = std::max(widest, width);
            }
            return node.kind == Kind::column ? widest : std::max(0, sum - px(node.gap));
        }
        case Kind::grid:
            return 0;
        case Kind::frame:
            return naturalWidth(node.children.front()) + 2 * px(node.padX) + (node.bar ? px(barWidth) : 0);
        case Kind::fill:
        case Kind::image:
            return 0;
        default:
            return measurer_.natural(node).width + 2 * px(node.padX);
        }
    }

    std::vector<int> rowWidths(const Node& node, int width) {
        std::vector<int> out;
        int used = 0, grow = 0;
        for (const auto& child : node.children) {
            out.push_back(child.grow > 0 ? 0 : std::min(width, naturalWidth(child)));
            used += out.back();
            grow += child.grow;
        }
        const int gaps = px(node.gap) * std::max(0, static_cast<int>(node.children.size()) - 1);
        int left = width - used - gaps;
        if (left < 0)
            shrink(node, out, -left);
        for (std::size_t i = 0; i < out.size() && left > 0; ++i)
            if (const int share = node.children[i].grow; share > 0) {
                out[i] = left * share / grow;
                left -= out[i];
                grow -= share;
            }
        return out;
    }

    /// Takes what is too much from the widest texts.
    static void shrink(const Node& node, std::vector<int>& widths, int excess) {
        while (excess > 0) {
            std::size_t widest = widths.size();
            for (std::size_t i = 0; i < widths.size(); ++i)
                if (node.children[i].kind != Kind::image &&
                    (widest == widths.size() || widths[i] > widths[widest]))
                    widest = i;
            if (widest == widths.size() || widths[widest] == 0)
                return;
            const int taken = std::min(excess, std::max(1, widths[widest] / 2));
            widths[widest] -= taken;
            excess -= taken;
        }
    }

    std::vector<Line> lines(const Node& node, int width) {
        std::vector<Line> out;
        int used = 0;
        for (std::size_t i = 0; i < node.children.size(); ++i) {
            const int wanted = std::min(width, naturalWidth(node.children[i]));
            if (out.empty() || used + px(node.gap) + wanted > width) {
                out.push_back({i, i, 0});
                used = wanted;
            } else {
                used += px(node.gap) + wanted;
            }
            out.back().end = i + 1;
            out.back().height = std::max(out.back().height, heightOf(node.children[i], wanted));
        }
        return out;
    }

    /// What a line leaves goes to those that grow.
    std::vector<int> lineWidths(const Node& node, std::size_t first, std::size_t end, int width) {
        std::vector<int> out;
        int left = width - px(node.gap) * static_cast<int>(end - first - 1), grow = 0;
        for (std::size_t i = first; i < end; ++i) {
            out.push_back(std::min(width, naturalWidth(node.children[i])));
            left -= out.back();
            grow += node.children[i].grow;
        }
        for (std::size_t i = first; i < end && left > 0; ++i)
            if (const int share = node.children[i].grow; share > 0) {
                const int more = left * share / grow;
                out[i - first] += more;
                left -= more;
                grow -= share;
            }
        return out;
    }

    // A grid.
    [[nodiscard]] static std::size_t rowsOf(const Node& node) {
        return node.children.size() / static_cast<std::size_t>(node.columns);
    }
    static const Node& cell(const Node& node, std::size_t row, int column) {
        return node.children[row * static_cast<std::size_t>(node.columns) + static_cast<std::size_t>(column)];
    }
    std::vector<int> gridWidths(const Node& node, int width) {
        std::vector<int> out(static_cast<std::size_t>(node.columns), 0);
        for (std::size_t r = 0; r < rowsOf(node); ++r)
            for (int c = 0; c < node.columns; ++c)
                if (c != 1)
                    out[static_cast<std::size_t>(c)] =
                        std::max(out[static_cast<std::size_t>(c)], naturalWidth(cell(node, r, c)));
        out[0] = std::min(out[0], static_cast<int>(width * (node.columns > 2 ? mostBarLabel : mostLabel)));
        const int gaps = px(gridGap) * (node.columns - 1);
        out[1] = width - std::accumulate(out.begin(), out.end(), 0) - gaps;
        if (node.columns > 2 && out[1] < px(leastBar)) { // the label gives way, then the bar
            const int room = out[0] + out[1];
            out[0] = std::clamp(room - px(leastBar), std::min(out[0], static_cast<int>(width * leastLabel)),
                                out[0]);
            out[0] = std::min(out[0], std::max(0, room));
            out[1] = room - out[0];
        }
        return out;
    }
    [[nodiscard]] bool stacked(const Node& node, const std::vector<int>& widths) const {
        return node.columns == 2 && widths[1] < px(narrowValue);
    }
    int gridRowHeight(const Node& node, std::size_t row, const std::vector<int>& widths) {
        int height = 0;
        for (int c = 0; c < node.columns; ++c)
            height = std::max(height, heightOf(cell(node, row, c), widths[static_cast<std::size_t>(c)]));
        return height;
    }
    int gridHeight(const Node& node, int width) {
        const auto widths = gridWidths(node, width);
        int height = 0;
        for (std::size_t r = 0; r < rowsOf(node); ++r)
            height += px(node.gap) + (stacked(node, widths) ? heightOf(cell(node, r, 0), width) +
                                                                  heightOf(cell(node, r, 1), width)
                                                            : gridRowHeight(node, r, widths));
        return std::max(0, height - (rowsOf(node) == 0 ? 0 : px(node.gap)));
    }

    // Placing.
    void place(const Node& node, const Rect& rect, const std::string& id, const Where& where) {
        switch (node.kind) {
        case Kind::column: {
            int y = rect.y;
            for (std::size_t i = 0; i < node.children.size(); ++i) {
                const int height = heightOf(node.children[i], rect.width);
                place(node.children[i], {rect.x, y, rect.width, height}, below(id, node, i), where);
                y += height + px(node.gap);
            }
            return;
        }
        case Kind::row:
            return placeRow(node, 0, node.children.size(), rowWidths(node, rect.width), rect, id, where);
        case Kind::wrap: {
            auto line = rect;
            for (const auto& [first, end, height] : lines(node, rect.width)) {
                line.height = height;
                placeRow(node, first, end, lineWidths(node, first, end, rect.width), line, id, where);
                line.y += height + px(node.gap);
            }
            return;
        }
        case Kind::grid:
            return placeGrid(node, rect, id, where);
        case Kind::frame:
            return placeFrame(node, rect, id, where);
        default:
            parts_->push_back({&node, id, rect, where.frame, where.surface});
        }
    }

    static std::string below(const std::string& id, const Node& node, std::size_t i) {
        return id + "/" + idOf(node.children[i], i);
    }

    /// Side by side, each in the middle of the line's height; pictures without a height fill it.
    void placeRow(const Node& node, std::size_t first, std::size_t end, const std::vector<int>& widths,
                  const Rect& rect, const std::string& id, const Where& where) {
        int x = rect.x;
        for (std::size_t i = first; i < end; ++i) {
            const auto& child = node.children[i];
            const int width = widths[i - first];
            const bool fills = child.kind == Kind::image && child.height == 0;
            const int height = fills ? rect.height : std::min(rect.height, heightOf(child, width));
            place(child, {x, rect.y + (rect.height - height) / 2, width, height}, below(id, node, i), where);
            x += width + px(node.gap);
        }
    }

    void placeGrid(const Node& node, const Rect& rect, const std::string& id, const Where& where) {
        const auto widths = gridWidths(node, rect.width);
        int y = rect.y;
        for (std::size_t r = 0; r < rowsOf(node); ++r) {
            const auto first = r * static_cast<std::size_t>(node.columns);
            if (stacked(node, widths)) {
                for (std::size_t c = 0; c < 2; ++c) {
                    const auto& child = node.children[first + c];
                    const int height = heightOf(child, rect.width);
                    place(child, {rect.x, y, rect.width, height}, below(id, node, first + c), where);
                    y += height;
                }
            } else {
                const int height = gridRowHeight(node, r, widths);
                placeGridRow(node, first, widths, {rect.x, y, rect.width, height}, id, where);
                y += height;
            }
            y += px(node.gap);
        }
    }

    /// What the office draws a border around: one line, and higher than that.
    static bool isControl(const Node& node) {
        return node.kind == Kind::choice || node.kind == Kind::edit || node.kind == Kind::button;
    }
    /// Values of several lines begin beside their label; what is a little higher than it, or has a border,
    /// has it in the middle.
    void placeGridRow(const Node& node, std::size_t first, const std::vector<int>& widths, const Rect& rect,
                      const std::string& id, const Where& where) {
        int x = rect.x;
        for (std::size_t c = 0; c < widths.size(); ++c) {
            const auto& child = node.children[first + c];
            const int height = heightOf(child, widths[c]);
            const bool middle = rect.height < 2 * height || isControl(node.children[first + 1]);
            place(child, {x, rect.y + (middle ? (rect.height - height) / 2 : 0), widths[c], height},
                  below(id, node, first + c), where);
            x += widths[c] + px(gridGap);
        }
    }

    void placeFrame(const Node& node, const Rect& rect, const std::string& id, const Where& where) {
        const auto surface = node.paper == Tone::plain ? where.surface : node.paper;
        parts_->push_back({&node, id, rect, where.frame, where.surface});
        const Where inside{static_cast<int>(parts_->size()) - 1, surface};
        const int bar = node.bar ? px(barWidth) : 0;
        if (node.bar)
            parts_->push_back({&barNode(), id + "/bar", {0, 0, bar, rect.height}, inside.frame, surface});
        place(node.children.front(),
              {bar + px(node.padX), px(node.padY), innerWidth(node, rect.width),
               rect.height - 2 * px(node.padY)},
              id + "/0", inside);
    }

    static const Node& barNode() {
        static const Node bar = [] {
            Node out;
            out.kind = Kind::fill;
            out.tone = Tone::accent;
            return out;
        }();
        return bar;
    }

    static constexpr int gridGap = 8;
    static constexpr int tickWidth = 24; ///< the box before the words of a check
    Measurer& measurer_;
    std::vector<Placed>* parts_ = nullptr;
};

} // namespace

Layout layOut(const Node& root, int width, Measurer& measurer) {
    return Arranger(measurer).arrange(root, width);
}

int heightFor(const Node& root, int width, Measurer& measurer) {
    return Arranger(measurer).heightOf(root, width);
}

} // namespace clientele::sidebar::kit
