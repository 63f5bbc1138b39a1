// The deck beside a sheet of 100,000 customers: from the selection to the painted card, opening, memory, and
// what thousands of changes leave behind. With gtk3 or gen as its argument in a real window on $DISPLAY, else
// without one. Every figure stands beside that of the same steps without the deck, or beside an empty sheet.
#include "sheet.hpp"
#include "workbooks/inputs.hpp"

#include <com/sun/star/awt/XToolkitExperimental.hpp>
#include <com/sun/star/awt/XTopWindow.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XDispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <unistd.h>
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

/// What a process takes, MB: heap in use as its allocator knows it, resident memory of its own, and resident
/// pages of files (programs and libraries, which others may share).
struct Memory {
    double heap = 0, own = 0, files = 0;
    Memory operator-(const Memory& before) const {
        return {heap - before.heap, own - before.own, files - before.files};
    }
};

void print(const char* what, const Memory& m) {
    std::printf("%-44s heap in use %6.1f MB, resident %6.1f MB and %5.1f MB of files\n", what, m.heap, m.own,
                m.files);
}

class Gauge {
public:
    explicit Gauge(const office::OfficeProcess& office)
        : pid_(office.pid())
        , job_(create<css::task::XJob>(office.context(), "org.memoryprobe.Probe")) {}

    /// `trimmed`: after the allocator gave back what it keeps of freed memory.
    [[nodiscard]] Memory now(bool trimmed) const {
        Memory out;
        const css::beans::NamedValue trim("Trim", Any(true));
        job_->execute(trimmed ? sequenceOf({trim}) : Sequence<css::beans::NamedValue>()) >>= out.heap;
        std::ifstream in("/proc/" + std::to_string(pid_) + "/status");
        for (std::string line; std::getline(in, line);) {
            const auto kilobytes = [&] { return std::strtod(line.c_str() + line.find(':') + 1, nullptr); };
            if (line.starts_with("RssAnon:"))
                out.own = kilobytes() / 1024;
            if (line.starts_with("RssFile:"))
                out.files = kilobytes() / 1024;
        }
        return out;
    }

private:
    pid_t pid_;
    Reference<css::task::XJob> job_;
};

class Window {
public:
    Window(const office::OfficeProcess& office, const office::Spreadsheet& book)
        : controller_(Reference<css::frame::XModel>(book, UNO_QUERY_THROW)->getCurrentController())
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

    /// Brings the window to the front, as a click on it does.
    void comeForward() const {
        const auto frame = controller_->getFrame();
        frame->activate();
        if (const Reference<css::awt::XTopWindow> top(frame->getContainerWindow(), UNO_QUERY); top.is())
            top->toFront();
        toolkit_->processEventsToIdle();
    }

private:
    Reference<css::frame::XController> controller_;
    Reference<css::view::XSelectionSupplier> supplier_;
    Reference<css::awt::XToolkitExperimental> toolkit_;
    Reference<css::frame::XDispatchHelper> dispatcher_;
    Reference<css::sheet::XSpreadsheet> sheet_;
};

void print(const char* what, const std::vector<double>& times) {
    std::printf("%-44s median %6.2f ms, 95%% %6.2f ms, worst %6.2f ms\n", what, atShare(times, 0.5),
                atShare(times, 0.95), atShare(times, 1));
}

constexpr int changes = 1000, many = 10000, openings = 200, switches = 50, closings = 10;
constexpr const char* theirs = "PropertyDeck";
constexpr const char* ours = "ClienteleDeck";

/// Until the workbook is read and every panel has done its work on it.
void waitForReading() {
    std::this_thread::sleep_for(std::chrono::seconds(8));
}

std::unique_ptr<office::OfficeProcess> start(const char* plugin) {
    office::OfficeOptions options;
    options.bundledExtensions = PROBE_BUNDLED_EXTENSIONS;
    if (plugin != nullptr) {
        options.headless = false;
        options.environment["SAL_USE_VCLPLUGIN"] = plugin;
    }
    return std::make_unique<office::OfficeProcess>(std::move(options));
}

/// Opening the deck for the first time, and what it takes from then on.
void open(const Window& window, const Gauge& gauge, const char* beside) {
    (void)gauge.now(true);
    const auto before = gauge.now(true);
    std::printf("opening our deck, first time, beside %-7s %6.1f ms\n", beside, window.show(ours));
    waitForReading();
    (void)window.select(1); // paints what was read
    print("  memory of deck and model, as it is", gauge.now(false) - before);
    print("  after giving back what is kept of freed", gauge.now(true) - before);
}

/// What is left behind by doing something often.
void grow(const char* what, const Gauge& gauge, const std::function<void()>& often) {
    const auto before = gauge.now(true);
    often();
    print(what, gauge.now(true) - before);
}

/// Without customers: panels, controls, icons, and the code itself.
void measureEmpty(const char* plugin) {
    const auto office = start(plugin);
    const Gauge gauge(*office);
    const office::DocumentScope book(office::newSpreadsheet(office->context()));
    const Window window(*office, book.get());
    window.show(theirs);
    (void)window.select(changes);
    open(window, gauge, "nothing");
}

/// Each window comes forward in turn, and its selection changes.
void switchDocuments(const office::OfficeProcess& office, const Gauge& gauge, const Window& window,
                     const char* deck) {
    const office::DocumentScope other(office::newSpreadsheet(office.context()));
    const Window beside(office, other.get());
    beside.show(deck); // the first window shows it already: once more would close it
    const auto turns = [&] {
        for (int i = 0; i < switches; ++i) {
            const auto& one = i % 2 == 0 ? window : beside;
            one.comeForward();
            (void)one.select(3);
        }
    };
    turns(); // what is made once and kept
    grow(deck == ours ? "growth over 50 document switches" : "  with the office's own deck", gauge, turns);
}

/// Documents that go as soon as their deck is open, in the middle of being read.
void closeWhileRead(const office::OfficeProcess& office, const Gauge& gauge,
                    const std::filesystem::path& file, const char* deck) {
    grow(deck == ours ? "growth over 10 closed while being read" : "  with the office's own deck", gauge,
         [&] {
             for (int i = 0; i < closings; ++i) {
                 const office::DocumentScope book(office::openSpreadsheet(office.context(), file));
                 const Window beside(office, book.get());
                 beside.show(deck);
                 (void)beside.select(1);
             }
             waitForReading();
         });
}

void leaveTraces(const office::OfficeProcess& office, const Gauge& gauge, const Window& window,
                 const std::filesystem::path& file) {
    std::vector<double> opening;
    grow("growth over 10,000 selections", gauge, [&] { (void)window.select(many); });
    grow("growth over 200 openings", gauge, [&] {
        for (int i = 0; i < openings; ++i) {
            window.show(theirs);
            opening.push_back(window.show(ours));
        }
    });
    print("opening our deck again", opening);
    switchDocuments(office, gauge, window, ours);
    closeWhileRead(office, gauge, file, ours);
    window.show(theirs);
    switchDocuments(office, gauge, window, theirs);
    closeWhileRead(office, gauge, file, theirs);
}

void measureFull(const std::filesystem::path& folder, const char* plugin) {
    workbooks::writeBigCsv(folder);
    const auto file = folder / "customers.csv";
    const auto office = start(plugin);
    const Gauge gauge(*office);
    const office::DocumentScope book(office::openSpreadsheet(office->context(), file));
    const Window window(*office, book.get());
    window.show(theirs);
    (void)window.select(changes / 10);
    print("selection, the office's own deck", window.select(changes));
    open(window, gauge, "100,000");
    (void)window.select(changes / 10);
    print("selection, our deck", window.select(changes));
    leaveTraces(*office, gauge, window, file);
    std::printf("the office runs on: %s\n", office->running() ? "yes" : "NO");
}

} // namespace
} // namespace clientele

int main(int argc, char** argv) {
    const auto folder =
        std::filesystem::temp_directory_path() / ("clientele-deck-bench-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    const char* plugin = argc > 1 ? argv[1] : nullptr;
    const int outcome = clientele::bench::run([&] {
        clientele::measureEmpty(plugin);
        clientele::measureFull(folder, plugin);
    });
    std::filesystem::remove_all(folder);
    return outcome;
}
