#include "commands/dialogs/segment_dialog.hpp"

#include "commands/dialogs/dialog.hpp"
#include "core/panels/segments.hpp"

#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

namespace clientele::commands {

using core::SegmentModel;
using core::TextId;

namespace {

/// Says of the chosen model what it finds.
class Controller : public cppu::WeakImplHelper1<css::awt::XItemListener> {
public:
    Controller(const Workbench& bench, Dialog& dialog)
        : bench_(bench)
        , dialog_(dialog) {}

    void start() {
        const auto list = dialog_.as<css::awt::XListBox>("model");
        for (const auto model : core::segmentModels)
            list->addItem(toUno(std::string(core::labelOf(model, bench_.situation.messages))),
                          list->getItemCount());
        list->selectItemPos(0, true);
        list->addItemListener(this);
        show(0);
    }
    void SAL_CALL itemStateChanged(const css::awt::ItemEvent& event) override {
        show(static_cast<std::size_t>(event.Selected));
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

    [[nodiscard]] SegmentModel chosen() const { return core::segmentModels.at(at_); }

private:
    void show(std::size_t at) {
        at_ = at;
        // Clusters take their time: they are found once somebody wants them.
        const bool slow = chosen() == SegmentModel::clusters;
        const auto view =
            slow ? core::SegmentsView{}
                 : core::segmentsView(bench_.situation, core::segmentation(bench_.situation, chosen()));
        dialog_.setText("words", view.missing.empty() ? view.point : view.missing);
        dialog_.enable("ok", view.missing.empty());
    }

    const Workbench& bench_;
    Dialog& dialog_;
    std::size_t at_ = 0;
};

constexpr int width = 230, height = 168;

void build(Dialog& dialog, const Workbench& bench) {
    constexpr int margin = 8, inner = width - 2 * margin, button = 74, bottom = height - 24;
    dialog.text("explained", {margin, 8, inner, 20}, bench.say(TextId::segment_dialog));
    dialog.list("model", {margin, 30, inner, 72});
    dialog.text("words", {margin, 108, inner, 32}, {});
    dialog.okButton("ok", {width - 2 * (margin + button), bottom, button, 16},
                    bench.say(TextId::segment_next));
    dialog.cancelButton("cancel", {width - margin - button, bottom, button, 16},
                        bench.say(TextId::button_cancel));
}

} // namespace

std::optional<SegmentModel> chooseModel(const Workbench& bench, const Reference<css::awt::XWindow>& parent) {
    Dialog dialog(bench.document.context(), bench.say(TextId::segment_title), width, height);
    build(dialog, bench);
    dialog.create(parent);
    const rtl::Reference<Controller> controller(new Controller(bench, dialog));
    controller->start();
    if (!dialog.run(parent))
        return std::nullopt;
    return controller->chosen();
}

} // namespace clientele::commands
