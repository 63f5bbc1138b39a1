#include "calc/undo_action.hpp"

#include <com/sun/star/document/UndoFailedException.hpp>
#include <com/sun/star/document/XUndoAction.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

namespace clientele::calc {

namespace {

class CallAction : public cppu::WeakImplHelper1<css::document::XUndoAction> {
public:
    CallAction(OUString title, std::function<void()> undo, std::function<void()> redo)
        : title_(std::move(title))
        , undo_(std::move(undo))
        , redo_(std::move(redo)) {}

    OUString SAL_CALL getTitle() override { return title_; }
    void SAL_CALL undo() override { call(undo_); }
    void SAL_CALL redo() override { call(redo_); }

private:
    void call(const std::function<void()>& what) {
        try {
            what();
        } catch (const css::uno::Exception& e) {
            throw css::document::UndoFailedException(e.Message, static_cast<cppu::OWeakObject*>(this),
                                                     Any(e));
        }
    }

    OUString title_;
    std::function<void()> undo_, redo_;
};

} // namespace

void addUndoAction(const Document& document, const std::string& title, std::function<void()> undo,
                   std::function<void()> redo) {
    const rtl::Reference<CallAction> action(new CallAction(toUno(title), std::move(undo), std::move(redo)));
    document.undoManager()->addUndoAction(Reference<css::document::XUndoAction>(action.get()));
}

void unrecorded(const Document& document, const std::function<void()>& change) {
    const auto manager = document.undoManager();
    manager->lock();
    try {
        change();
    } catch (const css::uno::Exception&) {
        manager->unlock();
        throw;
    }
    manager->unlock();
}

} // namespace clientele::calc
