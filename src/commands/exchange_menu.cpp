#include "calc/ranges.hpp"
#include "commands/dialogs/calendar_dialog.hpp"
#include "commands/dialogs/cards_dialog.hpp"
#include "commands/exchange.hpp"
#include "commands/log_contact.hpp"
#include "core/base/day_text.hpp"

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

namespace clientele::commands {

using core::TextId;

namespace {

/// A file of this name beside the workbook.
OUString beside(const MenuCall& call, const std::string& name) {
    const Reference<css::frame::XModel> model(call.bench.document.model(), UNO_QUERY_THROW);
    const auto url = model->getURL();
    return url.copy(0, url.lastIndexOf('/') + 1) + toUno(name);
}

/// The customers in the rows that are selected and shown: what a filter hides nobody meant to select.
std::vector<std::size_t> selectedCustomers(const MenuCall& call) {
    const Reference<css::view::XSelectionSupplier> supplier(call.frame->getController(), UNO_QUERY);
    Reference<css::sheet::XCellRangesQuery> selection;
    if (!supplier.is() || !(supplier->getSelection() >>= selection) || !selection.is())
        return {};
    return customersIn(call.bench, calc::areasOf(selection->queryVisibleCells()));
}

std::string fileName(const MenuCall& call, TextId pattern) {
    return call.bench.say(pattern, {{"date", core::isoText(call.bench.situation.asOf)}});
}

} // namespace

std::string calendarFromMenu(MenuCall& call) {
    requireCustomers(call.bench);
    requireGoodPolicy(call.bench);
    const auto choice = showCalendar(call.bench, call.frame->getComponentWindow());
    if (!choice)
        return {};
    const auto url =
        call.talk.fileToSave(beside(call, fileName(call, TextId::exchange_calendar_file) + ".ics"),
                             call.bench.say(TextId::exchange_calendar_filter), "*.ics");
    return url.isEmpty() ? std::string() : writeVisits(call.bench, *choice, url);
}

std::string cardsFromMenu(MenuCall& call) {
    requireCustomers(call.bench);
    const auto customers = showCards(call.bench, call.frame->getComponentWindow(), selectedCustomers(call));
    if (!customers)
        return {};
    const auto url = call.talk.fileToSave(beside(call, fileName(call, TextId::exchange_cards_file) + ".vcf"),
                                          call.bench.say(TextId::exchange_cards_filter), "*.vcf");
    return url.isEmpty() ? std::string() : writeCards(call.bench, *customers, url);
}

} // namespace clientele::commands
