#include "commands/menu_call.hpp"

#include "calc/ranges.hpp"

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <optional>

namespace clientele::commands {

void callFromMenu(const Reference<css::uno::XComponentContext>& context,
                  const Reference<css::frame::XFrame>& frame, Reading reading,
                  const std::function<std::string(MenuCall&)>& work) {
    std::optional<DialogTalk> talk;
    try {
        talk.emplace(context, frame->getComponentWindow(), interfaceLanguage(context));
        const auto controller = frame->getController();
        const Reference<css::sheet::XSpreadsheetDocument> model(
            controller.is() ? controller->getModel() : Reference<css::frame::XModel>(), UNO_QUERY);
        auto bench =
            reading == Reading::whole ? openWorkbench(context, model, 0) : openUnread(context, model);
        MenuCall call{frame, bench, *talk};
        if (const auto words = work(call); !words.empty())
            talk->tell(words);
    } catch (const Refusal& refusal) {
        if (talk)
            talk->warn(refusal.what());
    } catch (const css::uno::Exception& e) {
        if (talk)
            talk->warn(fromUno(e.Message));
    } catch (const std::exception& e) {
        if (talk)
            talk->warn(e.what());
    }
}

std::vector<core::Area> selectedAreas(const MenuCall& call) {
    const Reference<css::view::XSelectionSupplier> supplier(call.frame->getController(), UNO_QUERY);
    if (!supplier.is())
        return {};
    Reference<css::uno::XInterface> selection;
    supplier->getSelection() >>= selection;
    return calc::areasOf(selection);
}

SelectedCell selectedCell(const MenuCall& call) {
    const auto areas = selectedAreas(call);
    return areas.empty() ? SelectedCell{} : SelectedCell{areas.front().sheet, areas.front().firstRow};
}

void select(const MenuCall& call, const core::Area& area) {
    const Reference<css::view::XSelectionSupplier> supplier(call.frame->getController(), UNO_QUERY);
    if (supplier.is())
        supplier->select(Any(calc::rangeOf(call.bench.document, area)));
}

} // namespace clientele::commands
