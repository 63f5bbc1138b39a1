#pragma once

#include "calc/uno.hpp"
#include "sidebar/kit/node.hpp"

#include <com/sun/star/awt/FontDescriptor.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>

namespace clientele::sidebar::awt {

/// What the office draws with: colours and the font of labels.
struct Look {
    kit::Theme theme;
    css::awt::FontDescriptor font;

    [[nodiscard]] css::awt::FontDescriptor fontOf(kit::TextStyle style) const;
};

Look lookOf(const Reference<css::awt::XWindowPeer>& peer);

} // namespace clientele::sidebar::awt
