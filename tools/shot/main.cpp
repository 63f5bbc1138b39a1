// clientele-shot LANGUAGE WORKBOOK FOLDER: pictures of a sample in a real window on $DISPLAY, and its report
// as PDF.
#include "core/base/calendar.hpp"
#include "shot/stage.hpp"

#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <org/clientele/Commands.hpp>

#include <algorithm>
#include <iostream>

namespace {

using namespace clientele;

constexpr int aCustomerRow = 8;

/// The column from which on what we wrote at the right of a table is in view, with the name frozen at its
/// left.
int columnBeforeOwn(const office::Spreadsheet& document, const std::string& name) {
    constexpr int inView = 5; // from the tier to the state of the visit
    const Reference<css::sheet::XSpreadsheet> sheet(document->getSheets()->getByName(toUno(name)),
                                                    UNO_QUERY_THROW);
    const auto cursor = sheet->createCursor();
    const Reference<css::sheet::XUsedAreaCursor> used(cursor, UNO_QUERY_THROW);
    used->gotoEndOfUsedArea(false);
    const Reference<css::sheet::XCellRangeAddressable> end(cursor, UNO_QUERY_THROW);
    return std::max(0, static_cast<int>(end->getRangeAddress().EndColumn) - inView);
}

void pictures(const std::string& language, const std::filesystem::path& workbook,
              const std::filesystem::path& folder) {
    const shot::Stage stage(language, workbook, folder);
    const double asOf = *core::dayOf(2026, 11, 22);
    const auto name = [&](const char* what) { return language + "-" + what; };
    const auto customers = stage.sheetNames().front();

    stage.showSheet(customers);
    shot::Stage::press(language == "en-US" ? "alt+c" : "alt+k");
    stage.picture(name("menu"));
    shot::Stage::press("Escape");
    shot::Stage::press("Escape");
    stage.pictureDialogs("setup", {name("setup")});
    stage.pictureDialogs("tier", {name("convert"), name("preview")});
    stage.select(customers, 0, aCustomerRow);
    stage.pictureDialogs("log", {name("log")});

    const auto commands = org::clientele::Commands::create(stage.context());
    commands->tierCustomers(stage.document(), asOf);
    commands->highlightDueVisits(stage.document(), true, asOf);
    stage.showSheet(customers, columnBeforeOwn(stage.document(), customers));
    stage.picture(name("tiers"));
    stage.showSheet(fromUno(commands->ensurePolicy(stage.document())));
    stage.picture(name("policy"));

    const auto before = stage.sheetNames();
    commands->tierReport(stage.document(), asOf, office::fileUrl(folder / (name("report") + ".pdf")));
    for (const auto& sheet : stage.sheetNames())
        if (std::ranges::find(before, sheet) == before.end()) {
            stage.showSheet(sheet);
            stage.picture(name("report"));
            break;
        }
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "usage: clientele-shot LANGUAGE WORKBOOK FOLDER\n";
        return 2;
    }
    try {
        pictures(argv[1], argv[2], argv[3]);
    } catch (const css::uno::Exception& e) {
        std::cerr << "clientele-shot: " << fromUno(e.Message) << '\n';
        return 1;
    } catch (const std::exception& e) {
        std::cerr << "clientele-shot: " << e.what() << '\n';
        return 1;
    }
    return 0;
}
