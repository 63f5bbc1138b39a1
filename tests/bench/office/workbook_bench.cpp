// A workbook of 100,000 customers and 1,000,000 orders in a private office: what it takes to understand it,
// tier its customers and write the report, in time and in memory above what Calc holds by itself. The
// yardstick is Calc's own reading of the same workbook from the file, in the same run.
#include "office/documents.hpp"
#include "office/process.hpp"
#include "workbooks/inputs.hpp"

#include <com/sun/star/sheet/XSpreadsheets2.hpp>
#include <org/clientele/XCommands.hpp>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>

namespace clientele {
namespace {

constexpr double asOf = 46348; // 2026-11-22, the day the workbook was made for

double seconds(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// A line of /proc/PID/status, in MB.
long memory(const office::OfficeProcess& office, const std::string& key) {
    std::ifstream in("/proc/" + std::to_string(office.pid()) + "/status");
    for (std::string line; std::getline(in, line);)
        if (line.starts_with(key))
            return std::strtol(line.c_str() + key.size() + 1, nullptr, 10) / 1024;
    return 0;
}

/// Lets the peak begin anew.
void forgetPeak(const office::OfficeProcess& office) {
    constexpr const char* peakOnly = "5";
    std::ofstream("/proc/" + std::to_string(office.pid()) + "/clear_refs") << peakOnly;
}

void measure(const std::filesystem::path& folder) {
    workbooks::writeBigCsv(folder);
    office::OfficeOptions options;
    options.bundledExtensions = CLIENTELE_BUNDLED_EXTENSIONS;
    office::OfficeProcess office(options);
    {
        const office::DocumentScope customers(
            office::openSpreadsheet(office.context(), folder / "customers.csv"));
        const office::DocumentScope orders(office::openSpreadsheet(office.context(), folder / "orders.csv"));
        Reference<css::sheet::XSpreadsheets2>(customers.get()->getSheets(), UNO_QUERY_THROW)
            ->importSheet(orders.get(), "orders", 1);
        office::storeCopy(customers.get(), folder / "big.ods");
    }
    office::Spreadsheet book;
    const auto opening =
        seconds([&] { book = office::openSpreadsheet(office.context(), folder / "big.ods"); });
    const office::DocumentScope scope(book);
    const auto commands = create<org::clientele::XCommands>(office.context(), "org.clientele.Commands");
    const long before = memory(office, "VmRSS:");
    forgetPeak(office);
    const auto understanding = seconds([&] { commands->describe(book); });
    const auto all = seconds([&] { commands->tierReport(book, asOf, OUString()); });
    std::printf("Calc opens the workbook                          %7.2f s\n", opening);
    std::printf("reading and understanding it                     %7.2f s\n", understanding);
    std::printf(
        "understanding, tiering and report together       %7.2f s (goal: 3), %.2f of Calc's opening\n", all,
        all / opening);
    std::printf("memory at most above Calc's own %4ld MB            %6ld MB (goal: 600)\n", before,
                memory(office, "VmHWM:") - before);
}

} // namespace
} // namespace clientele

int main() {
    const auto folder = std::filesystem::temp_directory_path() / "clientele-workbook-bench";
    std::filesystem::create_directories(folder);
    try {
        clientele::measure(folder);
    } catch (const std::exception& e) {
        std::fprintf(stderr, "%s\n", e.what());
        return EXIT_FAILURE;
    }
    std::filesystem::remove_all(folder);
    return EXIT_SUCCESS;
}
