// clientele-drive LANGUAGE PLUGIN WORKBOOK|- STEP…: drives a workbook in a real window on $DISPLAY, step by
// step:
//   deck             opens the deck            select=SHEET,COLUMN,ROW[,ROW]   selects cells (from 0)
//   tier, highlight  runs these commands       drag=X,Y,PIXELS                 drags sideways from there
//   run=URL          dispatches a command
//   key=KEYS         presses keys              click=X,Y                       clicks there
//   wait=MS          waits                     shot=FILE.png                   takes the display
//   steps            takes further steps from standard input, a line each
// PLUGIN is gtk3 or gen. What is already in the environment (GDK_DPI_SCALE, GTK_THEME …) reaches the office.
#include "core/base/calendar.hpp"
#include "office/documents.hpp"
#include "office/process.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XDispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <org/clientele/Commands.hpp>

#include <chrono>
#include <csignal>
#include <iostream>
#include <sstream>
#include <string>
#include <thread>

namespace {

using namespace clientele;
using namespace std::chrono_literals;

std::vector<int> numbers(const std::string& text) {
    std::vector<int> out;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, ',');)
        out.push_back(std::stoi(part));
    return out;
}

void shell(const std::string& command) {
    if (std::system(command.c_str()) != 0)
        throw std::runtime_error(command);
}

class Drive {
public:
    Drive(const office::OfficeProcess& office, office::Spreadsheet document)
        : context_(office.context())
        , document_(std::move(document))
        , controller_(Reference<css::frame::XModel>(document_, UNO_QUERY_THROW)->getCurrentController()) {}

    void step(const std::string& name, const std::string& value) {
        if (name == "deck")
            dispatch(".uno:SidebarDeck.ClienteleDeck");
        else if (name == "select")
            select(numbers(value));
        else if (name == "tier")
            org::clientele::Commands::create(context_)->tierCustomers(document_, asOf);
        else if (name == "highlight")
            org::clientele::Commands::create(context_)->highlightDueVisits(document_, true, asOf);
        else if (name == "key")
            shell("xdotool key --clearmodifiers " + value);
        else if (name == "click") {
            const auto at = numbers(value);
            shell("xdotool mousemove " + std::to_string(at.at(0)) + " " + std::to_string(at.at(1)) +
                  " click 1");
        } else if (name == "drag") {
            const auto at = numbers(value);
            shell("xdotool mousemove " + std::to_string(at.at(0)) + " " + std::to_string(at.at(1)) +
                  " mousedown 1 sleep 0.3 mousemove_relative -- " + std::to_string(at.at(2) / 2) +
                  " 0 sleep 0.2 mousemove_relative -- " + std::to_string(at.at(2) - at.at(2) / 2) +
                  " 0 sleep 0.3 mouseup 1");
        } else if (name == "run")
            dispatch(value);
        else if (name == "shot")
            shell("import -window root " + value);
        else if (name == "wait")
            std::this_thread::sleep_for(std::chrono::milliseconds(std::stoi(value)));
        else if (name == "steps")
            steps();
        else
            throw std::runtime_error("no such step: " + name);
    }
    /// `words`: name=value, or a name alone.
    void step(const std::string& words) {
        const auto equals = words.find('=');
        step(words.substr(0, equals), equals == std::string::npos ? "" : words.substr(equals + 1));
    }

private:
    /// Somebody who looks at what each step does goes on after a step that failed.
    void steps() {
        for (std::string line; std::getline(std::cin, line);)
            try {
                step(line);
                std::cout << "done: " << line << std::endl;
            } catch (const css::uno::Exception& e) {
                std::cout << "failed: " << fromUno(e.Message) << std::endl;
            } catch (const std::exception& e) {
                std::cout << "failed: " << e.what() << std::endl;
            }
    }
    void dispatch(const std::string& command) {
        const Reference<css::frame::XDispatchProvider> frame(controller_->getFrame(), UNO_QUERY_THROW);
        create<css::frame::XDispatchHelper>(context_, "com.sun.star.frame.DispatchHelper")
            ->executeDispatch(frame, toUno(command), "_self", 0, {});
    }

    void select(const std::vector<int>& at) {
        const Reference<css::container::XIndexAccess> sheets(document_->getSheets(), UNO_QUERY_THROW);
        const Reference<css::sheet::XSpreadsheet> sheet(sheets->getByIndex(at.at(0)), UNO_QUERY_THROW);
        Reference<css::sheet::XSpreadsheetView>(controller_, UNO_QUERY_THROW)->setActiveSheet(sheet);
        Reference<css::view::XSelectionSupplier>(controller_, UNO_QUERY_THROW)
            ->select(Any(sheet->getCellRangeByPosition(
                at.at(1), at.at(2), at.at(1), at.back() > at.at(1) && at.size() > 3 ? at.at(3) : at.at(2))));
    }

    const double asOf = *core::dayOf(2026, 11, 22);
    Reference<css::uno::XComponentContext> context_;
    office::Spreadsheet document_;
    Reference<css::frame::XController> controller_;
};

} // namespace

int main(int argc, char** argv) {
    if (argc < 4) {
        std::cerr << "usage: clientele-drive LANGUAGE PLUGIN WORKBOOK|- STEP…\n";
        return 2;
    }
    try {
        office::OfficeOptions options;
        options.bundledExtensions = CLIENTELE_BUNDLED_EXTENSIONS;
        options.uiLanguage = argv[1];
        options.headless = false;
        options.environment = {{"SAL_USE_VCLPLUGIN", argv[2]},
                               {"LC_ALL", "C.UTF-8"},
                               {"GDK_BACKEND", "x11"},
                               {"WAYLAND_DISPLAY", ""},
                               {"NO_AT_BRIDGE", "1"}};
        office::OfficeProcess office(options);
        const std::string file = argv[3];
        Drive drive(office, file == "-" ? office::newSpreadsheet(office.context())
                                        : office::openSpreadsheet(office.context(), file));
        std::this_thread::sleep_for(2s);
        shell("xdotool search --onlyvisible --name 'LibreOffice Calc' windowsize %@ 100% 100% windowmove %@ "
              "0 0 windowfocus %@");
        std::this_thread::sleep_for(1s);
        for (int i = 4; i < argc; ++i)
            drive.step(argv[i]);
        std::cerr << office.logTail() << '\n';
        kill(office.pid(), SIGKILL); // asked to end, it would ask whether to save
    } catch (const css::uno::Exception& e) {
        std::cerr << "clientele-drive: " << fromUno(e.Message) << '\n';
        return 1;
    } catch (const std::exception& e) {
        std::cerr << "clientele-drive: " << e.what() << '\n';
        return 1;
    }
    return 0;
}
