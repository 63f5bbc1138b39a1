#include "commands/menu_commands.hpp"

#include "calc/files.hpp"
#include "commands/commands.hpp"
#include "commands/dialogs/duplicates_dialog.hpp"
#include "commands/dialogs/greeting_dialog.hpp"
#include "commands/dialogs/log_dialog.hpp"
#include "commands/dialogs/plan_dialog.hpp"
#include "commands/dialogs/segment_dialog.hpp"
#include "commands/dialogs/setup_dialog.hpp"
#include "commands/exchange.hpp"
#include "commands/help.hpp"
#include "commands/log_contact.hpp"
#include "commands/menu_call.hpp"
#include "commands/new_workbook.hpp"
#include "commands/reminders.hpp"
#include "commands/segment.hpp"

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XDispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>

#include <algorithm>
#include <array>

namespace clientele::commands {

using core::TextId;

namespace {

void activate(const MenuCall& call, const std::string& sheet) {
    const Reference<css::sheet::XSpreadsheetView> view(call.frame->getController(), UNO_QUERY);
    if (view.is() && call.bench.document.sheet(sheet).is())
        view->setActiveSheet(call.bench.document.sheet(sheet));
}

std::string deck(MenuCall& call) {
    const Reference<css::frame::XDispatchProvider> provider(call.frame, UNO_QUERY_THROW);
    create<css::frame::XDispatchHelper>(call.bench.document.context(), "com.sun.star.frame.DispatchHelper")
        ->executeDispatch(provider, ".uno:SidebarDeck.ClienteleDeck", "_self", 0, {});
    return {};
}

std::string setup(MenuCall& call) {
    if (const auto choices = showSetup(call.bench, call.frame->getComponentWindow(), selectedCell(call)))
        rememberMapping(call.bench, *choices);
    return {};
}

std::string tier(MenuCall& call) {
    // Built-in formulas cannot read money as text: turning it into numbers is offered first.
    if (!offerConversion(call.bench, call.talk))
        return tierCustomers(call.bench, call.talk);
    auto fresh = openWorkbench(call.bench.document.context(), call.bench.document.model(), 0);
    return tierCustomers(fresh, call.talk);
}

std::string segment(MenuCall& call) {
    requireCustomers(call.bench);
    const auto model = chooseModel(call.bench, call.frame->getComponentWindow());
    if (!model)
        return {};
    return isTiering(*model) ? tier(call) : segmentCustomers(call.bench, call.talk, *model);
}

std::string highlight(MenuCall& call) {
    return highlightDueVisits(call.bench, call.talk, !isHighlighting(call.bench));
}

std::string log(MenuCall& call) {
    ContactLogger logger(call.bench);
    const auto entry = showLog(logger, call.frame->getComponentWindow(), selectedCell(call));
    return entry ? logger.log(*entry) : std::string();
}

/// The sheet that was made is the answer; without one, the words are.
std::string shown(const MenuCall& call, const ListOutcome& made) {
    if (made.sheet.empty())
        return made.words;
    activate(call, made.sheet);
    return {};
}

std::string reminders(MenuCall& call) {
    return shown(call, makeReminders(call.bench, call.talk, 0));
}

std::string greetings(MenuCall& call) {
    const auto& s = call.bench.situation;
    requireGreetings(call.bench, {core::Festival::springFestival, s.asOf, s.asOf});
    const auto occasion = showGreetings(call.bench, call.frame->getComponentWindow());
    SilentTalk agreed; // the dialog was the preview
    return occasion ? shown(call, makeGreetingList(call.bench, agreed, *occasion)) : std::string();
}

std::string plan(MenuCall& call) {
    return planSelected(call, PlanDialog::plan);
}

std::string report(MenuCall& call) {
    const auto report = tierReport(call.bench, call.talk, {});
    if (!report.sheets.empty())
        activate(call, report.sheets.front());
    return {}; // the report itself is the answer
}

std::string reportAsPdf(MenuCall& call) {
    const Reference<css::frame::XModel> model(call.bench.document.model(), UNO_QUERY_THROW);
    const auto workbook = model->getURL();
    auto name = calc::nameOf(workbook);
    if (const auto dot = name.lastIndexOf('.'); dot > 0)
        name = name.copy(0, dot);
    if (name.isEmpty())
        name = toUno(call.bench.say(TextId::undo_report));
    const auto url =
        call.talk.fileToSave(workbook.copy(0, workbook.lastIndexOf('/') + 1) + name + ".pdf", "PDF", "*.pdf");
    return url.isEmpty() ? std::string() : tierReport(call.bench, call.talk, url).words;
}

std::string convert(MenuCall& call) {
    return convertText(call.bench, call.talk);
}

std::string duplicates(MenuCall& call) {
    showDuplicates(call);
    return {};
}

std::string policy(MenuCall& call) {
    activate(call, ensurePolicy(call.bench));
    return {};
}

std::string workbook(MenuCall& call) {
    newWorkbook(call.bench.document.context(), {});
    return {};
}

std::string help(MenuCall& call) {
    openHelp(call.bench.document.context(), call.frame);
    return {};
}

struct Entry {
    const char* name;
    std::string (*run)(MenuCall&);
    Reading reading = Reading::whole;
};

constexpr std::array entries{Entry{"deck", deck, Reading::none},
                             Entry{"setup", setup},
                             Entry{"tier", tier},
                             Entry{"segment", segment},
                             Entry{"highlight", highlight},
                             Entry{"log", log},
                             Entry{"reminders", reminders},
                             Entry{"greetings", greetings},
                             Entry{"plan", plan},
                             Entry{"report", report},
                             Entry{"report-pdf", reportAsPdf},
                             Entry{"calendar", calendarFromMenu},
                             Entry{"vcard", cardsFromMenu},
                             Entry{"convert", convert},
                             Entry{"duplicates", duplicates},
                             Entry{"insert-array", arrayFromMenu, Reading::none},
                             Entry{"values", valuesFromMenu, Reading::none},
                             Entry{"policy", policy},
                             Entry{"new-workbook", workbook, Reading::none},
                             Entry{"help", help, Reading::none}};

const Entry* entryOf(const std::string& name) {
    const auto found = std::ranges::find_if(entries, [&](const Entry& e) { return name == e.name; });
    return found == entries.end() ? nullptr : &*found;
}

} // namespace

bool isMenuCommand(const std::string& name) {
    return entryOf(name) != nullptr;
}

void runMenuCommand(const Reference<css::uno::XComponentContext>& context,
                    const Reference<css::frame::XFrame>& frame, const std::string& name) {
    const auto* entry = entryOf(name);
    if (entry != nullptr && frame.is())
        callFromMenu(context, frame, entry->reading, entry->run);
}

} // namespace clientele::commands
