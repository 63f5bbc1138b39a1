#pragma once

#include "sidebar/awt/measure.hpp"
#include "sidebar/awt/scroll.hpp"

#include <com/sun/star/awt/XToolkit.hpp>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace clientele::sidebar::awt {

/// A tree of nodes as controls in a window of its own. Shows one tree after the other; what is the same in
/// both is left alone. Runs on the office's main thread only.
class View : public std::enable_shared_from_this<View> {
public:
    static std::shared_ptr<View> create(const Reference<css::uno::XComponentContext>& context,
                                        const Reference<css::awt::XWindowPeer>& parent);
    ~View();
    View(const View&) = delete;
    View& operator=(const View&) = delete;

    [[nodiscard]] const Reference<css::awt::XWindow>& window() const { return window_; }
    void show(kit::Node root);
    /// Arranges the same tree for the width the window has now.
    void resized();
    /// The height the tree needs in that width, pixels.
    [[nodiscard]] int heightFor(int width);
    [[nodiscard]] double scale() const { return measurer_->scale(); }
    /// The window is about to go: nothing is shown or answered from here on.
    void dispose();

    /// Told when the tree needs another height than before.
    std::function<void()> onHeight;
    /// Told when the user wants to leave it by the keyboard.
    std::function<void()> onLeave;

    [[nodiscard]] const Reference<css::uno::XComponentContext>& context() const { return context_; }

    // From the listeners of the controls.
    void acted(const std::string& id, bool gesturesTold);
    void chosen(const std::string& id, int item);
    void typed(const std::string& id, const std::string& words);
    void gestured(const std::string& id, kit::Gesture gesture);
    void focused(const std::string& id, bool gained);
    /// Arrow keys, −1 up and 1 down; false: there is nothing to move in.
    bool moved(int step);
    /// False: the keyboard is not here.
    bool left();
    void styleChanged();

private:
    /// What the Tab key visits in each frame, by its id; "" is the whole.
    using TabGroups = std::map<std::string, std::vector<std::string>>;

    View(Reference<css::uno::XComponentContext> context, const Reference<css::awt::XWindowPeer>& parent);
    void arrange();
    void arrangeOnce();
    void forget();  ///< what is shown, before it goes
    void release(); ///< all that was made
    Control& slotFor(const kit::Placed& part, const kit::Layout& layout);
    void listen(const std::string& id, Control& control, const kit::Node& node);
    void orderTabs(const TabGroups& groups);
    void focusBeside(int step);
    void reveal(const std::string& id);
    const kit::Node* nodeOf(const std::string& id) const;

    Reference<css::uno::XComponentContext> context_;
    Reference<css::awt::XControl> container_;
    Reference<css::awt::XWindow> window_;
    Look look_;
    Pictures pictures_;
    std::unique_ptr<AwtMeasurer> measurer_;
    kit::Node root_;
    std::optional<kit::Node> next_; ///< what is to be shown in its place
    std::unordered_map<std::string, std::unique_ptr<Control>> controls_;
    std::unordered_map<std::string, const kit::Node*> nodes_;    ///< of what is shown now
    std::unordered_map<std::string, const kit::Node*> gestures_; ///< who answers gestures on this part
    std::unordered_map<std::string, kit::Rect> places_;          ///< in the panel, of what takes the keyboard
    std::vector<std::string> tabOrder_;
    std::string focus_; ///< who has the keyboard; "": nobody here
    std::function<void()> noMoreKeys_;
    std::unique_ptr<Scroll> scroll_;
    int width_ = 0, height_ = 0; ///< of what is arranged, pixels
    bool disposed_ = false;
    bool arranging_ = false;
    bool again_ = false; ///< something has changed since the arranging began
};

} // namespace clientele::sidebar::awt
