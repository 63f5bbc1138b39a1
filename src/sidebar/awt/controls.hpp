#pragma once

#include "sidebar/awt/look.hpp"
#include "sidebar/kit/layout.hpp"

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XControlModel.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/graphic/XGraphic.hpp>
#include <com/sun/star/graphic/XGraphicProvider.hpp>

#include <map>
#include <string>

namespace clientele::sidebar::awt {

/// Pictures by their SVG text; those used last stay.
class Pictures {
public:
    explicit Pictures(Reference<css::uno::XComponentContext> context);
    Reference<css::graphic::XGraphic> of(const std::string& svg);

private:
    Reference<css::uno::XComponentContext> context_;
    Reference<css::graphic::XGraphicProvider> provider_;
    std::map<std::string, Reference<css::graphic::XGraphic>> known_;
};

/// One control of the office. What it shows is remembered, so that only what changed is set.
///
/// Links and primary buttons are the office's push buttons in other colours, as nothing else has the role and
/// the action that a screen reader asks for. A coloured button is drawn with an edge in relief: it stands in
/// a box of its own, which cuts that off.
class Control {
public:
    Control(const Reference<css::uno::XComponentContext>& context,
            const Reference<css::awt::XControlContainer>& parent, kit::Kind kind, const std::string& name);
    ~Control();
    Control(const Control&) = delete;
    Control& operator=(const Control&) = delete;

    /// Takes over what the node says and goes where it is to be.
    void show(const kit::Placed& part, const Look& look, double scale, Pictures& pictures);
    void hide();
    [[nodiscard]] bool visible() const { return visible_; }
    [[nodiscard]] kit::Kind kind() const { return kind_; }
    /// What listens, and takes the focus.
    [[nodiscard]] const Reference<css::awt::XControl>& control() const { return control_; }
    [[nodiscard]] const Reference<css::awt::XWindow>& window() const { return window_; }
    [[nodiscard]] bool boxed() const { return box_.is(); }
    /// What stands among its brothers: the box, where there is one.
    [[nodiscard]] const Reference<css::awt::XControl>& outer() const { return box_.is() ? box_ : control_; }
    /// For measuring.
    void setText(const std::string& words, kit::TextStyle style, const Look& look);

private:
    void put(const char* property, const Any& value);
    void makeBox(const Reference<css::uno::XComponentContext>& context, const std::string& name);
    void place(kit::Rect rect);
    void paintBox(kit::Colour colour);
    void showWords(const kit::Placed& part, const Look& look);
    void showPrimary(const kit::Placed& part, const Look& look);
    void nameForReaders(const std::string& name);
    void showPicture(const kit::Placed& part, const Look& look, double scale, Pictures& pictures);

    Reference<css::awt::XControlContainer> parent_;
    kit::Kind kind_;
    Reference<css::awt::XControl> control_, box_;
    Reference<css::awt::XWindow> window_, place_; ///< place_: that of outer()
    Reference<css::beans::XPropertySet> model_;
    std::map<std::string, Any> shown_;
    Any boxColour_;
    int relief_ = 0; ///< pixels of the button that its box cuts off at each side
    std::string svg_, name_;
    kit::Rect rect_, inner_;
    bool centred_ = false; ///< the words of a link
    bool visible_ = true;
};

} // namespace clientele::sidebar::awt
