#pragma once

#include "core/texts.hpp"
#include "office/documents.hpp"
#include "office/process.hpp"
#include "report/languages.hpp"
#include "report/options.hpp"

#include <org/clientele/XCommands.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace clientele::report {

/// The results of one workbook.
struct Report {
    std::string summary; ///< what the command says of the tiers, a line each
    std::filesystem::path workbook, pdf;
};

/// A workbook of which no report could be made, in the user's words.
class ReportError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The name of the results, without extension, for a workbook of this name: "Customers-report-2026-11-22". A
/// date such a name ends in already is replaced, so that a report may be taken on from the last one and show
/// who moved.
std::string resultName(const std::filesystem::path& file, core::Day asOf);

/// Makes reports with one private office for all workbooks; it is started again where a workbook brought it
/// down.
class ReportRun {
public:
    ReportRun(Options options, Languages languages, std::filesystem::path bundledExtensions);

    /// Works on a copy of the file, so that neither the file nor its folder is touched. No file that exists
    /// is overwritten: the results get a number where their names are taken. Throws ReportError.
    Report make(const std::filesystem::path& file);

private:
    const Reference<css::uno::XComponentContext>& office();
    Report made(const std::filesystem::path& copy, const std::filesystem::path& base);
    /// What the command says of the calendar, or why there is none.
    [[nodiscard]] std::string calendar(const Reference<org::clientele::XCommands>& commands,
                                       const office::Spreadsheet& document,
                                       const std::filesystem::path& file) const;
    [[nodiscard]] std::filesystem::path freeBase(const std::filesystem::path& file) const;
    [[noreturn]] void refuse(core::TextId text, const core::TextArguments& arguments) const;

    Options options_;
    Languages languages_;
    std::filesystem::path extensions_;
    std::unique_ptr<office::OfficeProcess> office_;
};

} // namespace clientele::report
