#pragma once

#include "sidebar/kit/node.hpp"

#include <string>
#include <vector>

namespace clientele::sidebar::kit {

struct Size {
    int width = 0, height = 0;
};

struct Rect {
    int x = 0, y = 0, width = 0, height = 0;
    friend bool operator==(const Rect&, const Rect&) = default;
};

/// How much room words and controls take, in pixels: the office knows.
class Measurer {
public:
    Measurer() = default;
    Measurer(const Measurer&) = delete;
    Measurer& operator=(const Measurer&) = delete;
    virtual ~Measurer() = default;
    /// Of a leaf in one line.
    virtual Size natural(const Node& leaf) = 0;
    /// Of a text broken into lines of at most that width.
    virtual int heightFor(const Node& text, int width) = 0;
    /// Pixels of one unit.
    [[nodiscard]] virtual double scale() const = 0;
};

/// A leaf or frame where it is to be. `node` lives as long as the tree.
struct Placed {
    const Node* node = nullptr;
    std::string id;             ///< the same for the same part of two trees of one shape
    Rect rect;                  ///< within the frame, or the panel
    int frame = -1;             ///< index of the frame it stands in; -1: none
    Tone surface = Tone::plain; ///< what it stands on
};

struct Layout {
    std::vector<Placed> parts; ///< frames before what stands in them; in the order of reading
    int height = 0;
};

/// Where everything of a tree goes in that width (pixels). Nothing overlaps, nothing reaches over the right
/// edge; what is too wide is broken into lines or cut.
Layout layOut(const Node& root, int width, Measurer& measurer);

/// The height alone.
int heightFor(const Node& root, int width, Measurer& measurer);

} // namespace clientele::sidebar::kit
