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
    [[nodiscard]] const Reference<css::awt::XControl>& control() const { return control_; }
    [[nodiscard]] const Reference<css::awt::XWindow>& window() const { return window_; }
    /// For measuring.
    void setText(const std::string& words, kit::TextStyle style, const Look& look);

private:
    void put(const char* property, const Any& value);
    void showWords(const kit::Placed& part, const Look& look);
    void showPicture(const kit::Placed& part, const Look& look, double scale, Pictures& pictures);

    Reference<css::awt::XControlContainer> parent_;
    kit::Kind kind_;
    Reference<css::awt::XControl> control_;
    Reference<css::awt::XWindow> window_;
    Reference<css::beans::XPropertySet> model_;
    std::map<std::string, Any> shown_;
    std::string svg_;
    kit::Rect rect_;
    bool visible_ = true;
};

} // namespace clientele::sidebar::awt
