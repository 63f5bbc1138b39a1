// The deck beside a sheet of 100,000 customers: from the selection to the painted card, opening, memory, and
// what thousands of changes leave behind. With gtk3 or gen as its argument in a real window on $DISPLAY, else
// without one. Every figure stands beside that of the same steps without the deck.
#include "office/documents.hpp"
#include "office/process.hpp"
#include "workbooks/inputs.hpp"

#include <com/sun/star/awt/XToolkitExperimental.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XDispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

namespace clientele {
namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double atShare(std::vector<double> values, double share) {
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(static_cast<double>(values.size() - 1) * share)];
}

class Window {
public:
    Window(const office::OfficeProcess& office, const office::Spreadsheet& book)
        : office_(office)
        , controller_(Reference<css::frame::XModel>(book, UNO_QUERY_THROW)->getCurrentController())
        , supplier_(controller_, UNO_QUERY_THROW)
        , toolkit_(create<css::awt::XToolkitExperimental>(office.context(), "com.sun.star.awt.Toolkit"))
        , dispatcher_(
              create<css::frame::XDispatchHelper>(office.context(), "com.sun.star.frame.DispatchHelper")) {
        const Reference<css::container::XIndexAccess> sheets(book->getSheets(), UNO_QUERY_THROW);
        sheet_.set(sheets->getByIndex(0), UNO_QUERY_THROW);
    }

    double show(const char* deck) const {
        const auto start = Clock::now();
        const Reference<css::frame::XDispatchProvider> frame(controller_->getFrame(), UNO_QUERY_THROW);
        dispatcher_->executeDispatch(frame, ".uno:SidebarDeck." + OUString::createFromAscii(deck), "_self", 0,
                                     {});
        toolkit_->processEventsToIdle();
        return millisecondsSince(start);
    }

    /// Times from the selection to a painted window. Rows one after the other: what the arrow key does.
    [[nodiscard]] std::vector<double> select(int changes) const {
        std::vector<double> out;
        for (int i = 0; i < changes; ++i) {
            const Any cell(sheet_->getCellRangeByPosition(1, 1 + i % 20, 1, 1 + i % 20));
            const auto start = Clock::now();
            supplier_->select(cell);
            toolkit_->processEventsToIdle();
            out.push_back(millisecondsSince(start));
        }
        return out;
    }

    [[nodiscard]] long memory() const {
        std::ifstream in("/proc/" + std::to_string(office_.pid()) + "/status");
        for (std::string line; std::getline(in, line);)
            if (line.starts_with("VmRSS:"))
                return std::strtol(line.c_str() + 6, nullptr, 10) / 1024;
        return 0;
    }

private:
    const office::OfficeProcess& office_;
    Reference<css::frame::XController> controller_;
    Reference<css::view::XSelectionSupplier> supplier_;
    Reference<css::awt::XToolkitExperimental> toolkit_;
    Reference<css::frame::XDispatchHelper> dispatcher_;
    Reference<css::sheet::XSpreadsheet> sheet_;
};

void print(const char* what, const std::vector<double>& times) {
    std::printf("%-34s median %6.2f ms, 95%% %6.2f ms, worst %6.2f ms\n", what, atShare(times, 0.5),
                atShare(times, 0.95), atShare(times, 1));
}

void measure(const std::filesystem::path& folder, const char* plugin) {
    constexpr int changes = 1000, many = 10000, openings = 200;
    constexpr auto reading = std::chrono::seconds(8); // of the workbook, aside
    workbooks::writeBigCsv(folder);
    office::OfficeOptions options;
    options.bundledExtensions = CLIENTELE_BUNDLED_EXTENSIONS;
    if (plugin != nullptr) {
        options.headless = false;
        options.environment["SAL_USE_VCLPLUGIN"] = plugin;
    }
    const office::OfficeProcess office(options);
    const office::DocumentScope book(office::openSpreadsheet(office.context(), folder / "customers.csv"));
    const Window window(office, book.get());

    window.show("PropertyDeck");
    (void)window.select(changes / 10);
    print("selection, the office's own deck", window.select(changes));
    const long before = window.memory();
    std::printf("opening our deck, first time        %6.1f ms\n", window.show("ClienteleDeck"));
    std::this_thread::sleep_for(reading);
    print("selection, our deck", window.select(changes));
    std::printf("memory of deck and model            %6ld MB\n", window.memory() - before);

    std::vector<double> opening;
    for (int i = 0; i < openings; ++i) {
        (void)window.show("PropertyDeck");
        opening.push_back(window.show("ClienteleDeck"));
    }
    print("opening our deck again", opening);
    const long afterOpenings = window.memory();
    (void)window.select(many);
    std::printf("growth over %d selections        %6ld MB\n", many, window.memory() - afterOpenings);
    for (int i = 0; i < openings; ++i) {
        (void)window.show("PropertyDeck");
        (void)window.show("ClienteleDeck");
    }
    std::printf("growth over %d openings            %6ld MB\n", openings, window.memory() - afterOpenings);
}

} // namespace
} // namespace clientele

int main(int argc, char** argv) {
    const auto folder = std::filesystem::temp_directory_path() / "clientele-deck-bench";
    std::filesystem::create_directories(folder);
    try {
        clientele::measure(folder, argc > 1 ? argv[1] : nullptr);
    } catch (const std::exception& e) {
        std::fprintf(stderr, "%s\n", e.what());
        return EXIT_FAILURE;
    }
    std::filesystem::remove_all(folder);
    return EXIT_SUCCESS;
}
