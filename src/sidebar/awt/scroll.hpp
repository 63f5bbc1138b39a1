#pragma once

#include "calc/uno.hpp"

#include <com/sun/star/awt/XWindow.hpp>

#include <memory>

namespace clientele::sidebar::awt {

/// As long as it lives, the mouse wheel over a panel's window scrolls the deck under GTK 3, where the
/// office's windows inside a panel take the wheel and do nothing with it. With the office's own windows and
/// other toolkits it does nothing: there the deck has the wheel already, or the toolkit is not known.
class Scroll {
public:
    explicit Scroll(Reference<css::awt::XWindow> window);
    ~Scroll();
    Scroll(const Scroll&) = delete;
    Scroll& operator=(const Scroll&) = delete;

    /// Scrolls as far as is needed to see a part of the window, in its pixels.
    void reveal(int top, int height);

    struct Windows;

private:
    Reference<css::awt::XWindow> window_;
};

} // namespace clientele::sidebar::awt
