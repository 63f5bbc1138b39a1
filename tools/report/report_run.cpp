#include "report/report_run.hpp"

#include "calc/document.hpp"
#include "core/base/day_text.hpp"
#include "core/texts.hpp"
#include "office/documents.hpp"

#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <org/clientele/Commands.hpp>

#include <array>
#include <cstdio>
#include <regex>
#include <unistd.h>

namespace clientele::report {

namespace fs = std::filesystem;
using core::TextId;

namespace {

/// A folder of our own with a copy of a workbook, for as long as the object lives.
class PrivateCopy {
public:
    explicit PrivateCopy(const fs::path& file) {
        auto pattern = (fs::temp_directory_path() / "clientele-report-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr)
            throw fs::filesystem_error("mkdtemp", pattern, std::error_code(errno, std::generic_category()));
        folder_ = pattern;
        file_ = folder_ / file.filename();
        fs::copy_file(file, file_);
        fs::permissions(file_, fs::perms::owner_read | fs::perms::owner_write);
    }
    ~PrivateCopy() {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    PrivateCopy(const PrivateCopy&) = delete;
    PrivateCopy& operator=(const PrivateCopy&) = delete;
    [[nodiscard]] const fs::path& file() const { return file_; }

private:
    fs::path folder_, file_;
};

fs::path withExtension(const fs::path& base, const char* extension) {
    return base.string() + extension;
}

} // namespace

std::string resultName(const fs::path& file, core::Day asOf) {
    static const std::regex ours("-report-[0-9]{4}-[0-9]{2}-[0-9]{2}(-[0-9]+)?$");
    return std::regex_replace(file.stem().string(), ours, "") + "-report-" + core::isoText(asOf);
}

ReportRun::ReportRun(Options options, Languages languages, fs::path bundledExtensions)
    : options_(std::move(options))
    , languages_(std::move(languages))
    , extensions_(std::move(bundledExtensions)) {}

void ReportRun::refuse(TextId text, const core::TextArguments& arguments) const {
    throw ReportError(core::textOf(text, languages_.messages, arguments));
}

const Reference<css::uno::XComponentContext>& ReportRun::office() {
    if (!office_ || !office_->running()) {
        office_.reset();
        office::OfficeOptions options;
        options.bundledExtensions = extensions_;
        options.uiLanguage = languages_.interface;
        options.documentLocale = languages_.region;
        office_ = std::make_unique<office::OfficeProcess>(options);
    }
    return office_->context();
}

fs::path ReportRun::freeBase(const fs::path& file) const {
    const auto name = resultName(file, options_.asOf.value_or(calc::today()));
    auto base = options_.folder / name;
    for (int n = 2; fs::exists(withExtension(base, ".ods")) || fs::exists(withExtension(base, ".pdf")) ||
                    fs::exists(withExtension(base, ".ics"));
         ++n)
        base = options_.folder / (name + "-" + std::to_string(n));
    return base;
}

Report ReportRun::make(const fs::path& file) {
    if (!fs::exists(file))
        refuse(TextId::cli_no_such_file, {});
    if (!fs::is_regular_file(file))
        refuse(TextId::cli_not_a_spreadsheet, {});
    try {
        fs::create_directories(options_.folder);
        const PrivateCopy copy(file);
        return made(copy.file(), freeBase(file));
    } catch (const fs::filesystem_error& e) {
        refuse(TextId::cli_file_trouble, {{"file", e.path1().string()}, {"reason", e.code().message()}});
    } catch (const css::lang::IllegalArgumentException& e) {
        throw ReportError(fromUno(e.Message));
    } catch (const css::lang::DisposedException&) {
        refuse(TextId::cli_office_died, {});
    } catch (const css::uno::Exception& e) {
        refuse(TextId::cli_failed, {{"reason", fromUno(e.Message)}});
    }
}

std::string ReportRun::calendar(const Reference<org::clientele::XCommands>& commands,
                                const office::Spreadsheet& document, const fs::path& file) const {
    try {
        return fromUno(
            commands->visitsToCalendar(document, office::fileUrl(file), {}, options_.asOf.value_or(0)));
    } catch (const css::lang::IllegalArgumentException& e) {
        return fromUno(e.Message); // the report is worth having without a calendar
    }
}

Report ReportRun::made(const fs::path& copy, const fs::path& base) {
    Report out{{}, withExtension(base, ".ods"), withExtension(base, ".pdf")};
    const auto& context = office();
    office::Spreadsheet opened;
    try {
        // As itself for a calendar: an untitled copy has forgotten when the workbook was made, which is what
        // the visits of one workbook are told from those of another by.
        opened = office::openSpreadsheet(
            context, copy, {}, options_.calendar ? office::Opening::asItself : office::Opening::untitled);
    } catch (const std::runtime_error&) {
        refuse(TextId::cli_not_a_spreadsheet, {});
    } catch (const css::lang::IllegalArgumentException&) {
        refuse(TextId::cli_not_a_spreadsheet, {}); // the office's word for a format it does not know
    }
    const office::DocumentScope document(opened);
    const auto commands = org::clientele::Commands::create(context);
    const double asOf = options_.asOf.value_or(0);
    out.summary = fromUno(commands->tierReport(document.get(), asOf, office::fileUrl(out.pdf)));
    if (options_.highlight)
        out.summary += "\n" + fromUno(commands->highlightDueVisits(document.get(), true, asOf));
    if (options_.calendar)
        out.summary += "\n" + calendar(commands, document.get(), withExtension(base, ".ics"));
    office::storeCopy(document.get(), out.workbook);
    return out;
}

} // namespace clientele::report
