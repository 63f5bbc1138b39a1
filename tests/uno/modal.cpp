#include "modal.hpp"

#include <com/sun/star/accessibility/AccessibleRole.hpp>
#include <com/sun/star/accessibility/AccessibleStateType.hpp>
#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/accessibility/XAccessibleAction.hpp>
#include <com/sun/star/accessibility/XAccessibleEditableText.hpp>
#include <com/sun/star/accessibility/XAccessibleStateSet.hpp>
#include <com/sun/star/awt/XExtendedToolkit.hpp>

#include <chrono>
#include <stdexcept>
#include <vector>

namespace clientele::test {

using namespace std::chrono_literals;
namespace role = css::accessibility::AccessibleRole;
namespace state = css::accessibility::AccessibleStateType;

namespace {

using Context = Reference<css::accessibility::XAccessibleContext>;

/// Every part of a window that is shown, in the order of reading.
void collect(const Context& node, std::vector<Context>& out) {
    if (!node.is() || !node->getAccessibleStateSet()->contains(state::SHOWING))
        return;
    out.push_back(node);
    for (sal_Int32 i = 0; i < node->getAccessibleChildCount(); ++i)
        if (const auto child = node->getAccessibleChild(i); child.is())
            collect(child->getAccessibleContext(), out);
}

std::vector<Context> partsOf(const Context& window) {
    std::vector<Context> out;
    collect(window, out);
    return out;
}

} // namespace

Modal::Modal(std::function<void()> opens)
    : opener_([opens = std::move(opens)] {
        try {
            opens();
        } catch (const css::uno::Exception&) {
            // The dialog that does not come says so.
        } catch (const std::exception&) {
            // The same.
        }
    }) {}

Modal::~Modal() {
    opener_.join();
}

namespace {

/// The windows of the office; there is no list of them that is not deprecated.
std::vector<Context> windows() {
    std::vector<Context> out;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    const auto toolkit = create<css::awt::XExtendedToolkit>(context(), "com.sun.star.awt.Toolkit");
    for (sal_Int32 i = 0; i < toolkit->getTopWindowCount(); ++i) {
        const Reference<css::accessibility::XAccessible> window(toolkit->getTopWindow(i), UNO_QUERY);
        if (window.is())
            out.push_back(window->getAccessibleContext());
    }
#pragma GCC diagnostic pop
    return out;
}

} // namespace

bool Modal::comes(const std::string& title) {
    for (int tries = 0; tries < 100; ++tries, std::this_thread::sleep_for(50ms))
        for (const auto& window : windows())
            if (fromUno(window->getAccessibleName()) == title &&
                window->getAccessibleStateSet()->contains(state::SHOWING)) {
                dialog_ = window;
                return true;
            }
    return false;
}

std::string Modal::words() const {
    std::string out;
    for (const auto& part : partsOf(dialog_))
        if (const auto what = part->getAccessibleRole(); what == role::LABEL || what == role::STATIC)
            out += fromUno(part->getAccessibleName()) + "\n";
    return out;
}

void Modal::type(const std::string& text, int field) const {
    for (const auto& part : partsOf(dialog_)) {
        const Reference<css::accessibility::XAccessibleEditableText> editable(part, UNO_QUERY);
        if (part->getAccessibleRole() != role::TEXT || !editable.is() || field-- > 0)
            continue;
        editable->setText(toUno(text));
        return;
    }
    throw std::runtime_error("the dialog has no such field");
}

void Modal::press(const std::string& button) const {
    for (const auto& part : partsOf(dialog_)) {
        const Reference<css::accessibility::XAccessibleAction> action(part, UNO_QUERY);
        if (part->getAccessibleRole() == role::PUSH_BUTTON && action.is() &&
            fromUno(part->getAccessibleName()).starts_with(button)) {
            action->doAccessibleAction(0);
            return;
        }
    }
    throw std::runtime_error("the dialog has no button " + button);
}

} // namespace clientele::test
