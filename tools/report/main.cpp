// clientele-report: makes the tier report of workbooks without a screen. The texts are in
// resources/strings/command_line.toml, the usage among them.
#include "core/texts.hpp"
#include "report/report_run.hpp"

#include <cstdlib>
#include <iostream>

namespace {

using namespace clientele;
using core::TextId;

constexpr int someFailed = 1, badUsage = 2;

std::string_view say(TextId text, const report::Languages& languages) {
    return core::textOf(text, languages.messages);
}

/// Reports on one file after the other; one that fails does not stop the others.
int makeReports(const report::Options& options, const report::Languages& languages) {
    report::ReportRun run(options, languages, CLIENTELE_BUNDLED_EXTENSIONS);
    int result = EXIT_SUCCESS;
    for (const auto& file : options.files)
        try {
            const auto made = run.make(file);
            std::cout << file.string() << '\n'
                      << made.summary << '\n'
                      << core::textOf(TextId::cli_results, languages.messages,
                                      {{"workbook", made.workbook.string()}})
                      << std::endl;
        } catch (const std::exception& e) {
            std::cerr << "clientele-report: " << file.string() << ": " << e.what() << std::endl;
            result = someFailed;
        }
    return result;
}

} // namespace

int main(int argc, char** argv) {
    const auto languages = report::languagesOf(report::messageLocale());
    // Where the locale is not a UTF-8 one, as under cron, neither this program nor the office it starts could
    // name a file in Chinese.
    setenv("LC_ALL", "C.UTF-8", 1);
    try {
        const std::vector<std::string> arguments(argv + 1, argv + argc);
        const auto options = report::parsedOptions(arguments, languages.messages);
        if (options.help || options.version) {
            std::cout << (options.help ? std::string(say(TextId::cli_usage, languages))
                                       : "clientele-report " CLIENTELE_VERSION)
                      << '\n';
            return EXIT_SUCCESS;
        }
        return makeReports(options, languages);
    } catch (const report::UsageError& e) {
        std::cerr << "clientele-report: " << e.what() << '\n' << say(TextId::cli_try_help, languages) << '\n';
        return badUsage;
    }
}
