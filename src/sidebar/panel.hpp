#pragma once

#include "calc/uno.hpp"
#include "core/tables/grid.hpp"
#include "core/texts.hpp"
#include "sidebar/kit/kit.hpp"
#include "sidebar/session.hpp"

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/ui/XSidebar.hpp>
#include <com/sun/star/ui/XUIElement.hpp>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace clientele::sidebar {

/// What a panel may ask of its window. Lives as long as the panel's content.
class Site {
public:
    virtual ~Site() = default;
    [[nodiscard]] virtual const Reference<css::uno::XComponentContext>& context() const = 0;
    [[nodiscard]] virtual const Reference<css::frame::XFrame>& frame() const = 0;
    /// The language of the user interface.
    [[nodiscard]] virtual core::Language language() const = 0;
    /// The model of the document in the window; nothing where that is no spreadsheet. It has its first
    /// knowledge a moment after the deck opens; every reading refreshes the panel.
    [[nodiscard]] virtual std::shared_ptr<Session> session() const = 0;
    /// The selected cells, one area per rectangle; of several rows those that are seen.
    [[nodiscard]] virtual std::vector<core::Area> selection() const = 0;
    /// Selects cells and brings them into view, from one rectangle or several of one sheet.
    virtual void select(const std::vector<core::Area>& areas) = 0;
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
    /// Called after each reading of the workbook and each refresh(), and where followsSelection() says so
    /// after each change of selection. The session may know nothing yet.
    virtual kit::Node build() = 0;
    [[nodiscard]] virtual bool followsSelection() const { return false; }
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
