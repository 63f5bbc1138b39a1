#include "deck.hpp"

#include <com/sun/star/accessibility/AccessibleRole.hpp>
#include <com/sun/star/accessibility/AccessibleStateType.hpp>
#include <com/sun/star/accessibility/XAccessibleAction.hpp>
#include <com/sun/star/accessibility/XAccessibleEditableText.hpp>
#include <com/sun/star/accessibility/XAccessibleStateSet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/XDispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/uno/RuntimeException.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <thread>

namespace clientele::test {

using namespace std::chrono_literals;
namespace role = css::accessibility::AccessibleRole;
namespace state = css::accessibility::AccessibleStateType;
using Context = Reference<css::accessibility::XAccessibleContext>;

namespace {

bool isShown(const Context& node, Deck::Part part) {
    const auto states = node->getAccessibleStateSet();
    return states.is() && states->contains(part == Deck::Part::whole ? state::VISIBLE : state::SHOWING);
}

/// Calls `take` for every part that is shown, in the order of reading, until it says stop. The sheet's cells
/// are left out: there are millions.
bool walk(const Context& node, Deck::Part part, const std::function<bool(const Context&)>& take) {
    if (!node.is() || !isShown(node, part))
        return false;
    const auto what = node->getAccessibleRole();
    if (what == role::DOCUMENT || what == role::DOCUMENT_SPREADSHEET || what == role::TABLE ||
        what == role::MENU_BAR || what == role::TOOL_BAR)
        return false;
    if (take(node))
        return true;
    const auto count = std::min<sal_Int32>(node->getAccessibleChildCount(), 500);
    for (sal_Int32 i = 0; i < count; ++i) {
        const auto child = node->getAccessibleChild(i);
        if (child.is() && walk(child->getAccessibleContext(), part, take))
            return true;
    }
    return false;
}

/// Parts may go while they are being looked at: then they are looked for again.
bool waitFor(const std::function<bool()>& there) {
    for (int i = 0; i < 60; ++i, std::this_thread::sleep_for(100ms))
        try {
            if (there())
                return true;
        } catch (const css::uno::Exception&) {
            continue;
        }
    return false;
}

bool contains(const std::vector<std::string>& words, const std::string& text) {
    return std::ranges::any_of(words, [&](const auto& w) { return w.find(text) != std::string::npos; });
}

} // namespace

Deck::Deck(const Workbook& book, Part part)
    : controller_(Reference<css::frame::XModel>(book.model(), UNO_QUERY_THROW)->getCurrentController())
    , model_(book.model())
    , part_(part) {
    closeAndOpen();
}

void Deck::dispatch(const char* command) const {
    const Reference<css::frame::XDispatchProvider> frame(controller_->getFrame(), UNO_QUERY_THROW);
    create<css::frame::XDispatchHelper>(context(), "com.sun.star.frame.DispatchHelper")
        ->executeDispatch(frame, OUString::createFromAscii(command), "_self", 0, {});
}

Deck::Node Deck::root() const {
    const Reference<css::accessibility::XAccessible> window(controller_->getFrame()->getContainerWindow(),
                                                            UNO_QUERY_THROW);
    return window->getAccessibleContext();
}

Deck::Node Deck::find(const std::function<bool(const Node&)>& is) const {
    Node found;
    walk(root(), part_, [&](const Node& node) {
        if (is(node))
            found = node;
        return found.is();
    });
    return found;
}

std::vector<std::string> Deck::words() const {
    std::vector<std::string> out;
    walk(root(), part_, [&](const Node& node) {
        const auto what = node->getAccessibleRole();
        if (what == role::LABEL || what == role::STATIC || what == role::PUSH_BUTTON ||
            what == role::HYPER_LINK || what == role::GRAPHIC || what == role::ICON)
            if (auto name = fromUno(node->getAccessibleName()); !name.empty())
                out.push_back(std::move(name));
        return false;
    });
    return out;
}

bool Deck::says(const std::string& text) const {
    return waitFor([&] { return contains(words(), text); });
}

bool Deck::saysNoMore(const std::string& text) const {
    return waitFor([&] { return !contains(words(), text); });
}

void Deck::press(const std::string& name) const {
    const auto node = find([&](const Node& n) {
        return (n->getAccessibleRole() == role::PUSH_BUTTON || n->getAccessibleRole() == role::HYPER_LINK) &&
               fromUno(n->getAccessibleName()).starts_with(name);
    });
    const Reference<css::accessibility::XAccessibleAction> action(node, UNO_QUERY);
    if (!action.is())
        throw std::runtime_error("nothing to press is called " + name);
    action->doAccessibleAction(0);
}

void Deck::type(const std::string& text) const {
    const auto node = find([](const Node& n) {
        return n->getAccessibleRole() == role::TEXT &&
               n->getAccessibleStateSet()->contains(state::EDITABLE) &&
               !fromUno(n->getAccessibleName()).empty();
    });
    const Reference<css::accessibility::XAccessibleEditableText> field(node, UNO_QUERY);
    if (!field.is())
        throw std::runtime_error("there is no field to type into");
    field->setText(toUno(text));
}

void Deck::select(int sheet, int column, int row, int lastRow) const {
    const Reference<css::container::XIndexAccess> sheets(model_->getSheets(), UNO_QUERY_THROW);
    const Reference<css::sheet::XSpreadsheet> cells(sheets->getByIndex(sheet), UNO_QUERY_THROW);
    Reference<css::sheet::XSpreadsheetView>(controller_, UNO_QUERY_THROW)->setActiveSheet(cells);
    Reference<css::view::XSelectionSupplier>(controller_, UNO_QUERY_THROW)
        ->select(Any(cells->getCellRangeByPosition(column, row, column, std::max(row, lastRow))));
}

int Deck::selectedRow() const {
    const Reference<css::sheet::XCellAddressable> cell(
        Reference<css::view::XSelectionSupplier>(controller_, UNO_QUERY_THROW)->getSelection(), UNO_QUERY);
    return cell.is() ? cell->getCellAddress().Row : -1;
}

void Deck::closeAndOpen() const {
    // The command of a deck that is shown hides it; after that of another one ours is hidden in any case.
    dispatch(".uno:SidebarDeck.PropertyDeck");
    dispatch(".uno:SidebarDeck.ClienteleDeck");
}

} // namespace clientele::test
