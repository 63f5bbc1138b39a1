#include "sidebar/awt/measure.hpp"

#include <com/sun/star/awt/XLayoutConstrains.hpp>

#include <algorithm>
#include <cmath>

namespace clientele::sidebar::awt {

using kit::Kind;

namespace {
constexpr double lineAtFullScale = 17; ///< pixels a line of the office's label font takes at 100 %
constexpr std::size_t mostKnown = 4000;
constexpr int buttonPadX = 22, buttonPadY = 13, fieldPadY = 16; ///< units, both sides together
constexpr int choiceWidth = 130, editWidth = 120;               ///< units

/// Pixels a link needs above and below its words together: without them the button that it is cuts letters
/// below the line, and shows of two lines but one.
int roomAround(const kit::Node& leaf) {
    return leaf.kind == Kind::link ? 2 : 0;
}

std::string longestOf(const std::vector<std::string>& items) {
    const auto longest = std::ranges::max_element(items, {}, &std::string::size);
    return longest == items.end() ? std::string() : *longest;
}

/// A link is drawn as text is, a primary button as large as others.
Kind measuredAs(Kind kind) {
    return kind == Kind::link ? Kind::text : kind == Kind::primary ? Kind::button : kind;
}
} // namespace

AwtMeasurer::AwtMeasurer(Reference<css::uno::XComponentContext> context,
                         const Reference<css::awt::XControlContainer>& parent)
    : context_(std::move(context))
    , parent_(parent) {}

Control& AwtMeasurer::probe(Kind kind) {
    auto& probe = probes_[kind];
    if (!probe) {
        probe = std::make_unique<Control>(context_, parent_, kind,
                                          "measure" + std::to_string(static_cast<int>(kind)));
        probe->hide();
    }
    return *probe;
}

void AwtMeasurer::take(const Look& look) {
    if (look_.font == look.font && !known_.empty())
        return;
    look_ = look;
    known_.clear();
    kit::Node line = kit::text("Ag");
    scale_ = std::clamp(natural(line).height / lineAtFullScale, 0.8, 4.0);
}

kit::Size AwtMeasurer::measured(const kit::Node& leaf, int width) {
    const auto kind = measuredAs(leaf.kind);
    const auto words = leaf.kind == Kind::choice ? longestOf(leaf.items) : leaf.text;
    const auto key = std::tuple(kind, leaf.style, width, words);
    if (const auto found = known_.find(key); found != known_.end())
        return found->second;
    if (known_.size() >= mostKnown)
        known_.clear();
    auto& control = probe(kind);
    if (kind == Kind::text || kind == Kind::button || kind == Kind::check)
        control.setText(words.empty() ? " " : words, leaf.style, look_);
    const Reference<css::awt::XLayoutConstrains> constrains(control.control(), UNO_QUERY_THROW);
    const auto size = width > 0 ? constrains->calcAdjustedSize({width, 0}) : constrains->getPreferredSize();
    // The office draws some words a little wider than it says, and cuts the last letter.
    const int slack = kind == Kind::text && width == 0 ? static_cast<int>(std::lround(scale_)) : 0;
    return known_[key] = {size.Width + slack, size.Height};
}

kit::Size AwtMeasurer::natural(const kit::Node& leaf) {
    auto size = measured(leaf, 0);
    size.height += roomAround(leaf);
    if (leaf.kind == Kind::choice || leaf.kind == Kind::edit) {
        const double wanted = (leaf.kind == Kind::choice ? choiceWidth : editWidth) * scale_;
        size.width = static_cast<int>(wanted);
        if (leaf.kind == Kind::edit) // a list box insists on its own height
            size.height = std::min(size.height, measured(kit::text("Ag"), 0).height +
                                                    static_cast<int>(fieldPadY * scale_));
    } else if (measuredAs(leaf.kind) == Kind::button) {
        // A panel has less room than the dialogs for which the office makes its buttons so large.
        auto words = leaf;
        words.kind = Kind::text;
        const auto label = measured(words, 0);
        size.width = std::min(size.width, label.width + static_cast<int>(buttonPadX * scale_));
        size.height = std::min(size.height, label.height + static_cast<int>(buttonPadY * scale_));
    }
    return size;
}

int AwtMeasurer::heightFor(const kit::Node& text, int width) {
    const auto line = measured(text, 0);
    return (line.width <= width ? line.height : measured(text, width).height) + roomAround(text);
}

} // namespace clientele::sidebar::awt
