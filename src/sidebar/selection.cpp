#include "sidebar/selection.hpp"

#include "calc/ranges.hpp"
#include "sidebar/later.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/FrameAction.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XFrameActionListener.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/view/XSelectionChangeListener.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/implbase2.hxx>
#include <rtl/ref.hxx>

#include <algorithm>

namespace clientele::sidebar {

struct Selection::Ears {
    Reference<css::uno::XComponentContext> context;
    Reference<css::frame::XFrame> frame;
    Reference<css::view::XSelectionSupplier> supplier;
    Reference<css::view::XSelectionChangeListener> ear;
    Reference<css::frame::XFrameActionListener> frameEar;
    std::function<void()> told;
    bool waiting = false; ///< to tell

    /// Listens to what the window shows now.
    void attach() {
        detach();
        supplier.set(frame->getController(), UNO_QUERY);
        if (supplier.is())
            supplier->addSelectionChangeListener(ear);
    }
    void detach() {
        try {
            if (supplier.is())
                supplier->removeSelectionChangeListener(ear);
        } catch (const css::uno::Exception&) {
            // The view has gone already.
        }
        supplier.clear();
    }
};

namespace {

class WindowEar
    : public cppu::WeakImplHelper2<css::view::XSelectionChangeListener, css::frame::XFrameActionListener> {
public:
    explicit WindowEar(std::weak_ptr<Selection::Ears> ears)
        : ears_(std::move(ears)) {}
    void SAL_CALL selectionChanged(const css::lang::EventObject&) override { tell(); }
    void SAL_CALL frameAction(const css::frame::FrameActionEvent& event) override {
        const auto ears = ears_.lock();
        if (!ears)
            return;
        if (event.Action == css::frame::FrameAction_COMPONENT_DETACHING)
            ears->detach();
        if (event.Action == css::frame::FrameAction_COMPONENT_ATTACHED ||
            event.Action == css::frame::FrameAction_COMPONENT_REATTACHED) {
            ears->attach();
            tell();
        }
    }
    void SAL_CALL disposing(const css::lang::EventObject& event) override {
        const auto ears = ears_.lock();
        if (ears && ears->supplier == event.Source)
            ears->supplier.clear();
    }

private:
    /// The news comes in the middle of what changes the selection: while a sheet is being taken away by Undo
    /// the selection still speaks of it. It is looked at once that is over, once for many changes in a row.
    void tell() {
        const auto ears = ears_.lock();
        if (!ears || ears->waiting)
            return;
        ears->waiting = true;
        callSoon(ears->context, [weak = ears_] {
            const auto kept = weak.lock();
            if (!kept)
                return;
            kept->waiting = false;
            if (const auto told = kept->told)
                told();
        });
    }
    std::weak_ptr<Selection::Ears> ears_;
};

bool severalRows(const std::vector<core::Area>& areas) {
    return areas.size() > 1 ||
           std::ranges::any_of(areas, [](const core::Area& a) { return a.lastRow > a.firstRow; });
}

} // namespace

Selection::Selection(Reference<css::uno::XComponentContext> context, Reference<css::frame::XFrame> frame,
                     std::function<void()> told)
    : ears_(std::make_shared<Ears>()) {
    const rtl::Reference<WindowEar> ear(new WindowEar(ears_));
    ears_->context = std::move(context);
    ears_->frame = std::move(frame);
    ears_->told = std::move(told);
    ears_->ear.set(ear.get());
    ears_->frameEar.set(ear.get());
    ears_->frame->addFrameActionListener(ears_->frameEar);
    ears_->attach();
}

Selection::~Selection() {
    ears_->told = nullptr;
    ears_->detach();
    try {
        ears_->frame->removeFrameActionListener(ears_->frameEar);
    } catch (const css::uno::Exception&) {
        // The window has gone already.
    }
}

Reference<css::sheet::XSpreadsheetDocument> Selection::document() const {
    const auto controller = ears_->frame->getController();
    return Reference<css::sheet::XSpreadsheetDocument>(
        controller.is() ? controller->getModel() : Reference<css::frame::XModel>(), UNO_QUERY);
}

std::vector<core::Area> Selection::areas() const {
    if (!ears_->supplier.is())
        return {};
    Reference<css::uno::XInterface> selected;
    ears_->supplier->getSelection() >>= selected;
    auto out = calc::areasOf(selected);
    const auto book = document();
    if (!book.is())
        return {};
    // Of a sheet that has gone Calc 7.4 looks for the visible rows for ever.
    const Reference<css::container::XIndexAccess> sheets(book->getSheets(), UNO_QUERY_THROW);
    const auto gone = [count = sheets->getCount()](const core::Area& area) { return area.sheet >= count; };
    if (std::ranges::any_of(out, gone))
        return {};
    if (const Reference<css::sheet::XCellRangesQuery> query(selected, UNO_QUERY);
        severalRows(out) && query.is())
        out = calc::areasOf(query->queryVisibleCells());
    return out;
}

} // namespace clientele::sidebar
