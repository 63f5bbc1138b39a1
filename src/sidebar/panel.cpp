#include "sidebar/panel.hpp"

#include "calc/ranges.hpp"
#include "commands/menu_commands.hpp"
#include "commands/workbench.hpp"
#include "sidebar/awt/view.hpp"
#include "sidebar/later.hpp"
#include "sidebar/selection.hpp"

#include <com/sun/star/awt/XWindowListener.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/ui/UIElementType.hpp>
#include <com/sun/star/ui/XSidebarPanel.hpp>
#include <com/sun/star/ui/XToolPanel.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/basemutex.hxx>
#include <cppuhelper/compbase3.hxx>
#include <cppuhelper/implbase1.hxx>

#include <cmath>

namespace clientele::sidebar {

namespace {

constexpr int leastWidth = 180; ///< units

using PanelBase =
    cppu::WeakComponentImplHelper3<css::ui::XUIElement, css::ui::XToolPanel, css::ui::XSidebarPanel>;

/// The width of the deck decides how a panel is arranged.
class ResizeEar : public cppu::WeakImplHelper1<css::awt::XWindowListener> {
public:
    explicit ResizeEar(std::weak_ptr<awt::View> view)
        : view_(std::move(view)) {}
    void SAL_CALL windowResized(const css::awt::WindowEvent&) override {
        if (const auto view = view_.lock())
            view->resized();
    }
    void SAL_CALL windowMoved(const css::awt::WindowEvent&) override {}
    void SAL_CALL windowShown(const css::lang::EventObject&) override {}
    void SAL_CALL windowHidden(const css::lang::EventObject&) override {}
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    std::weak_ptr<awt::View> view_;
};

class Panel : private cppu::BaseMutex, public PanelBase, public Site {
public:
    Panel(Reference<css::uno::XComponentContext> context, PanelArguments arguments)
        : PanelBase(m_aMutex)
        , context_(std::move(context))
        , arguments_(std::move(arguments))
        , language_(commands::interfaceLanguage(context_)) {}

    void open(MakeContent make) {
        view_ =
            awt::View::create(context_, Reference<css::awt::XWindowPeer>(arguments_.parent, UNO_QUERY_THROW));
        view_->onHeight = [this] {
            if (arguments_.sidebar.is())
                arguments_.sidebar->requestLayout();
        };
        // Later: the sidebar itself answers Escape by taking the focus to the panel's title.
        view_->onLeave = [this] {
            callSoon(context_, [frame = arguments_.frame] {
                if (const auto window = frame->getComponentWindow(); window.is())
                    window->setFocus();
            });
        };
        content_ = make(*this);
        selection_ = std::make_unique<Selection>(context_, arguments_.frame, [this] { selected(); });
        follow();
        view_->window()->addWindowListener(new ResizeEar(view_));
        refresh();
        view_->window()->setVisible(true);
    }

    // Site
    [[nodiscard]] const Reference<css::uno::XComponentContext>& context() const override { return context_; }
    [[nodiscard]] const Reference<css::frame::XFrame>& frame() const override { return arguments_.frame; }
    [[nodiscard]] core::Language language() const override { return language_; }
    [[nodiscard]] std::shared_ptr<Session> session() const override { return session_; }
    [[nodiscard]] std::vector<core::Area> selection() const override {
        return selection_ ? selection_->areas() : std::vector<core::Area>();
    }
    void select(const std::vector<core::Area>& areas) override {
        const Reference<css::view::XSelectionSupplier> supplier(arguments_.frame->getController(), UNO_QUERY);
        if (supplier.is() && session_ && !areas.empty())
            supplier->select(Any(areas.size() == 1
                                     ? Reference<css::uno::XInterface>(
                                           calc::rangeOf(session_->document(), areas.front()), UNO_QUERY)
                                     : calc::rangesOf(session_->document(), areas)));
    }
    void refresh() override {
        if (!content_ || !view_)
            return;
        try {
            view_->show(content_->build());
        } catch (const css::uno::Exception& e) {
            failed(fromUno(e.Message));
        } catch (const std::exception& e) {
            failed(e.what());
        }
    }
    void command(const std::string& name) override {
        commands::runMenuCommand(context_, arguments_.frame, name);
    }

    // XUIElement
    Reference<css::frame::XFrame> SAL_CALL getFrame() override { return arguments_.frame; }
    OUString SAL_CALL getResourceURL() override { return arguments_.url; }
    sal_Int16 SAL_CALL getType() override { return css::ui::UIElementType::TOOLPANEL; }
    Reference<css::uno::XInterface> SAL_CALL getRealInterface() override {
        return static_cast<cppu::OWeakObject*>(this);
    }

    // XToolPanel
    Reference<css::awt::XWindow> SAL_CALL getWindow() override {
        if (!view_)
            throw css::lang::DisposedException();
        return view_->window();
    }
    Reference<css::accessibility::XAccessible>
        SAL_CALL createAccessible(const Reference<css::accessibility::XAccessible>&) override {
        return Reference<css::accessibility::XAccessible>(getWindow(), UNO_QUERY);
    }

    // XSidebarPanel
    css::ui::LayoutSize SAL_CALL getHeightForWidth(sal_Int32 width) override {
        const sal_Int32 height = view_ ? view_->heightFor(width) : 0;
        return {height, height, height};
    }
    sal_Int32 SAL_CALL getMinimalWidth() override {
        return view_ ? static_cast<sal_Int32>(std::lround(leastWidth * view_->scale())) : leastWidth;
    }

    void SAL_CALL disposing() override {
        leave();
        selection_.reset();
        content_.reset();
        if (view_)
            view_->dispose();
        view_.reset();
        arguments_ = {};
    }

private:
    /// A panel that cannot be shown must not take the deck, or the command that opened it, with it.
    void failed(const std::string& why) {
        try {
            view_->show(kit::note(why));
        } catch (const css::uno::Exception&) {
            // The window has gone.
        }
    }
    void selected() {
        const bool other = follow();
        if (session_)
            session_->noticeTheDay();
        if (other || (content_ && content_->followsSelection()))
            refresh();
    }
    /// Turns to the document the window shows. True: it is another than before.
    bool follow() {
        const auto document = selection_->document();
        if (document == document_)
            return false;
        leave();
        document_ = document;
        if (document_.is()) {
            session_ = Session::of(context_, document_);
            watcher_ = session_->watch([this] { refresh(); });
        }
        return true;
    }
    void leave() {
        if (session_)
            session_->forget(watcher_);
        session_.reset();
        document_.clear();
    }

    Reference<css::uno::XComponentContext> context_;
    PanelArguments arguments_;
    std::unique_ptr<Selection> selection_;
    Reference<css::sheet::XSpreadsheetDocument> document_;
    std::shared_ptr<Session> session_;
    int watcher_ = 0;
    core::Language language_;
    std::shared_ptr<awt::View> view_;
    std::unique_ptr<PanelContent> content_;
};

} // namespace

Reference<css::ui::XUIElement> createPanel(const Reference<css::uno::XComponentContext>& context,
                                           const PanelArguments& arguments, MakeContent make) {
    auto* panel = new Panel(context, arguments);
    const Reference<css::ui::XUIElement> out(panel);
    panel->open(make);
    return out;
}

} // namespace clientele::sidebar
