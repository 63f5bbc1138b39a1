#pragma once

#include "calc/uno.hpp"
#include "core/texts.hpp"
#include "sidebar/kit/kit.hpp"

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/ui/XSidebar.hpp>
#include <com/sun/star/ui/XUIElement.hpp>

#include <functional>
#include <memory>
#include <string>

namespace clientele::sidebar {

/// What a panel may ask of its window. Lives as long as the panel's content.
class Site {
public:
    virtual ~Site() = default;
    [[nodiscard]] virtual const Reference<css::uno::XComponentContext>& context() const = 0;
    [[nodiscard]] virtual const Reference<css::frame::XFrame>& frame() const = 0;
    /// The language of the user interface.
    [[nodiscard]] virtual core::Language language() const = 0;
    /// Shows what build() gives now.
    virtual void refresh() = 0;
    /// Runs a command of the menu, with its dialogs.
    virtual void command(const std::string& name) = 0;

    [[nodiscard]] std::string say(core::TextId id, const core::TextArguments& arguments = {}) const {
        return core::textOf(id, language(), arguments);
    }
};

/// What one panel shows. Made when the panel opens, gone when it closes.
class PanelContent {
public:
    PanelContent() = default;
    PanelContent(const PanelContent&) = delete;
    PanelContent& operator=(const PanelContent&) = delete;
    virtual ~PanelContent() = default;
    virtual kit::Node build() = 0;
};

using MakeContent = std::unique_ptr<PanelContent> (*)(Site&);

struct PanelArguments {
    OUString url;
    Reference<css::frame::XFrame> frame;
    Reference<css::awt::XWindow> parent;
    Reference<css::ui::XSidebar> sidebar;
};

/// The UNO side of a panel: window, size, life.
Reference<css::ui::XUIElement> createPanel(const Reference<css::uno::XComponentContext>& context,
                                           const PanelArguments& arguments, MakeContent make);

} // namespace clientele::sidebar
