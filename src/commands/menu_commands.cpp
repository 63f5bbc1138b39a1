#include "commands/menu_commands.hpp"

#include "commands/commands.hpp"
#include "commands/dialogs/dialog_talk.hpp"
#include "commands/dialogs/log_dialog.hpp"
#include "commands/dialogs/setup_dialog.hpp"
#include "commands/help.hpp"
#include "commands/log_contact.hpp"

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <algorithm>
#include <array>

namespace clientele::commands {

using core::TextId;

namespace {

/// What a menu command works with: the document in the window, and dialogs over it.
struct MenuCall {
    Reference<css::frame::XFrame> frame;
    Workbench& bench;
    DialogTalk& talk;
};

SelectedCell selectedCell(const MenuCall& call) {
    SelectedCell out;
    const Reference<css::view::XSelectionSupplier> supplier(call.frame->getController(), UNO_QUERY);
    if (!supplier.is())
        return out;
    const Reference<css::sheet::XCellRangeAddressable> range(supplier->getSelection(), UNO_QUERY);
    if (range.is()) {
        const auto a = range->getRangeAddress();
        out = {a.Sheet, static_cast<int>(a.StartRow)};
    }
    return out;
}

void activate(const MenuCall& call, const std::string& sheet) {
    const Reference<css::sheet::XSpreadsheetView> view(call.frame->getController(), UNO_QUERY);
    if (view.is() && call.bench.document.sheet(sheet).is())
        view->setActiveSheet(call.bench.document.sheet(sheet));
}

std::string setup(MenuCall& call) {
    if (const auto choices = showSetup(call.bench, call.frame->getComponentWindow(), selectedCell(call)))
        rememberMapping(call.bench, *choices);
    return {};
}

std::string tier(MenuCall& call) {
    // Built-in formulas cannot read money as text: turning it into numbers is offered first.
    offerConversion(call.bench, call.talk);
    auto fresh = openWorkbench(call.bench.document.context(), call.bench.document.model(), 0);
    return tierCustomers(fresh, call.talk);
}

std::string highlight(MenuCall& call) {
    return highlightDueVisits(call.bench, call.talk, !isHighlighting(call.bench));
}

std::string log(MenuCall& call) {
    ContactLogger logger(call.bench);
    const auto entry = showLog(logger, call.frame->getComponentWindow(), selectedCell(call));
    return entry ? logger.log(*entry) : std::string();
}

std::string report(MenuCall& call) {
    const auto report = tierReport(call.bench, call.talk, {});
    if (!report.sheets.empty())
        activate(call, report.sheets.front());
    return {}; // the report itself is the answer
}

std::string reportAsPdf(MenuCall& call) {
    const Reference<css::frame::XModel> model(call.bench.document.model(), UNO_QUERY_THROW);
    auto proposal = model->getURL();
    if (const auto dot = proposal.lastIndexOf('.'); dot > proposal.lastIndexOf('/'))
        proposal = proposal.copy(0, dot);
    if (proposal.isEmpty())
        proposal = toUno(call.bench.say(TextId::undo_report));
    const auto url = call.talk.pdfFile(proposal + ".pdf");
    return url.isEmpty() ? std::string() : tierReport(call.bench, call.talk, url).words;
}

std::string convert(MenuCall& call) {
    return convertText(call.bench, call.talk);
}

std::string policy(MenuCall& call) {
    activate(call, ensurePolicy(call.bench));
    return {};
}

struct Entry {
    const char* name;
    std::string (*run)(MenuCall&);
};

constexpr const char* help = "help"; // the one command that needs no customers

constexpr std::array entries{Entry{"setup", setup},         Entry{"tier", tier},
                             Entry{"highlight", highlight}, Entry{"log", log},
                             Entry{"report", report},       Entry{"report-pdf", reportAsPdf},
                             Entry{"convert", convert},     Entry{"policy", policy}};

const Entry* entryOf(const std::string& name) {
    const auto found = std::ranges::find_if(entries, [&](const Entry& e) { return name == e.name; });
    return found == entries.end() ? nullptr : &*found;
}

} // namespace

bool isMenuCommand(const std::string& name) {
    return name == help || entryOf(name) != nullptr;
}

void runMenuCommand(const Reference<css::uno::XComponentContext>& context,
                    const Reference<css::frame::XFrame>& frame, const std::string& name) {
    const auto* entry = entryOf(name);
    if (!isMenuCommand(name) || !frame.is())
        return;
    std::optional<DialogTalk> talk;
    try {
        talk.emplace(context, frame->getComponentWindow(), interfaceLanguage(context));
        if (entry == nullptr) {
            openHelp(context, frame);
            return;
        }
        const auto controller = frame->getController();
        const Reference<css::sheet::XSpreadsheetDocument> model(
            controller.is() ? controller->getModel() : Reference<css::frame::XModel>(), UNO_QUERY);
        auto bench = openWorkbench(context, model, 0);
        MenuCall call{frame, bench, *talk};
        if (const auto words = entry->run(call); !words.empty())
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

} // namespace clientele::commands
