#include "sidebar/awt/events.hpp"

#include "calc/later.hpp"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/MouseButton.hpp>
#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XExtendedToolkit.hpp>
#include <com/sun/star/awt/XFocusListener.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XKeyHandler.hpp>
#include <com/sun/star/awt/XKeyListener.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XMouseListener.hpp>
#include <com/sun/star/awt/XStyleChangeListener.hpp>
#include <com/sun/star/awt/XStyleSettingsSupplier.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XTextListener.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/implbase6.hxx>

#include <exception>
#include <utility>

namespace clientele::sidebar::awt {

using kit::Gesture;
using kit::Kind;

namespace {

using ControlListener =
    cppu::WeakImplHelper6<css::awt::XActionListener, css::awt::XItemListener, css::awt::XTextListener,
                          css::awt::XMouseListener, css::awt::XKeyListener, css::awt::XFocusListener>;

class Ear : public ControlListener {
public:
    Ear(std::weak_ptr<View> view, std::string id)
        : view_(std::move(view))
        , id_(std::move(id)) {}

    void SAL_CALL actionPerformed(const css::awt::ActionEvent&) override {
        // What is selected by a press of the mouse, and opened by two, was told of it already.
        const bool told = std::exchange(byMouse_, false);
        const auto view = view_.lock();
        if (!view)
            return;
        // The office tells of a press while it does not hold its own lock: what a press does waits for that.
        calc::callSoon(view->context(), [view = view_, id = id_, told] {
            if (const auto alive = view.lock())
                alive->acted(id, told);
        });
    }
    void SAL_CALL itemStateChanged(const css::awt::ItemEvent& event) override {
        tell([&](View& view) { view.chosen(id_, event.Selected); });
    }
    void SAL_CALL textChanged(const css::awt::TextEvent& event) override {
        const Reference<css::awt::XTextComponent> field(event.Source, UNO_QUERY);
        if (field.is())
            tell([&](View& view) { view.typed(id_, fromUno(field->getText())); });
    }
    void SAL_CALL mousePressed(const css::awt::MouseEvent& event) override {
        byMouse_ = true;
        if (event.Buttons == css::awt::MouseButton::LEFT)
            tell([&](View& view) {
                view.gestured(id_, event.ClickCount > 1 ? Gesture::open : Gesture::select);
            });
    }
    void SAL_CALL keyPressed(const css::awt::KeyEvent&) override { byMouse_ = false; }
    void SAL_CALL focusGained(const css::awt::FocusEvent&) override {
        tell([&](View& view) { view.focused(id_, true); });
    }
    void SAL_CALL focusLost(const css::awt::FocusEvent&) override {
        tell([&](View& view) { view.focused(id_, false); });
    }
    void SAL_CALL mouseReleased(const css::awt::MouseEvent&) override {}
    void SAL_CALL mouseEntered(const css::awt::MouseEvent&) override { byMouse_ = false; }
    void SAL_CALL mouseExited(const css::awt::MouseEvent&) override {}
    void SAL_CALL keyReleased(const css::awt::KeyEvent&) override {}
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    /// Nothing may leave a listener: the office would take it for its own failure.
    template <class What>
    void tell(What what) {
        const auto view = view_.lock();
        if (!view)
            return;
        try {
            what(*view);
        } catch (const css::uno::Exception&) {
            // The document or its window went while its panel was being used.
        } catch (const std::exception&) {
            // The same, said by the standard library.
        }
    }

    std::weak_ptr<View> view_;
    std::string id_;
    bool byMouse_ = false; ///< the button was pressed by the mouse, and not let go over it yet
};

/// Keys that are ours while the keyboard is in the view. They must be kept from the office: its containers,
/// and GTK's, would take the focus elsewhere.
class Keys : public cppu::WeakImplHelper1<css::awt::XKeyHandler> {
public:
    explicit Keys(std::weak_ptr<View> view)
        : view_(std::move(view)) {}
    sal_Bool SAL_CALL keyPressed(const css::awt::KeyEvent& event) override {
        const auto view = view_.lock();
        if (!view || event.Modifiers != 0)
            return false;
        try {
            switch (event.KeyCode) {
            case css::awt::Key::UP:
                return view->moved(-1);
            case css::awt::Key::DOWN:
                return view->moved(1);
            case css::awt::Key::ESCAPE:
                return view->left();
            default:
                return false;
            }
        } catch (const css::uno::Exception&) {
            return true; // The document went meanwhile.
        } catch (const std::exception&) {
            return true; // The same.
        }
    }
    sal_Bool SAL_CALL keyReleased(const css::awt::KeyEvent&) override { return false; }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    std::weak_ptr<View> view_;
};

class StyleEar : public cppu::WeakImplHelper1<css::awt::XStyleChangeListener> {
public:
    explicit StyleEar(std::weak_ptr<View> view)
        : view_(std::move(view)) {}
    void SAL_CALL styleSettingsChanged(const css::lang::EventObject&) override {
        if (const auto view = view_.lock())
            view->styleChanged();
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    std::weak_ptr<View> view_;
};

} // namespace

void listenTo(const std::shared_ptr<View>& view, const std::string& id, const Control& control) {
    const Reference<ControlListener> ear(new Ear(view, id));
    const Reference<css::uno::XInterface> source(control.control(), UNO_QUERY);
    switch (control.kind()) {
    case Kind::link:
        control.window()->addMouseListener(ear.get());
        [[fallthrough]];
    case Kind::button:
    case Kind::primary:
        Reference<css::awt::XButton>(source, UNO_QUERY_THROW)->addActionListener(ear.get());
        break;
    case Kind::choice:
        Reference<css::awt::XListBox>(source, UNO_QUERY_THROW)->addItemListener(ear.get());
        break;
    case Kind::check:
        Reference<css::awt::XCheckBox>(source, UNO_QUERY_THROW)->addItemListener(ear.get());
        break;
    case Kind::edit:
        Reference<css::awt::XTextComponent>(source, UNO_QUERY_THROW)->addTextListener(ear.get());
        break;
    case Kind::text:
    case Kind::frame:
    case Kind::image:
        control.window()->addMouseListener(ear.get());
        break;
    default:
        break;
    }
    if (takesFocus(control.kind())) {
        control.window()->addKeyListener(ear.get());
        control.window()->addFocusListener(ear.get());
    }
}

// Deprecated, as it sees the keys of all windows; nothing else can keep a key from the office.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
std::function<void()> listenToKeys(const std::shared_ptr<View>& view) {
    const auto toolkit = create<css::awt::XExtendedToolkit>(view->context(), "com.sun.star.awt.Toolkit");
    const Reference<css::awt::XKeyHandler> keys(new Keys(view));
    toolkit->addKeyHandler(keys);
    return [toolkit, keys] { toolkit->removeKeyHandler(keys); };
}
#pragma GCC diagnostic pop

void listenToStyle(const std::shared_ptr<View>& view, const Reference<css::awt::XWindowPeer>& peer) {
    const Reference<css::awt::XStyleSettingsSupplier> supplier(peer, UNO_QUERY);
    if (supplier.is())
        supplier->getStyleSettings()->addStyleChangeListener(new StyleEar(view));
}

} // namespace clientele::sidebar::awt
