#include "office/documents.hpp"

#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XComponentLoader.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <osl/file.hxx>

#include <array>
#include <stdexcept>

namespace clientele::office {

namespace {
struct Format {
    const char* extension;
    const char* filter;
    const char* options = "";
};
constexpr const char* csvOptions = "44,34,76,1"; // comma, double quote, UTF-8, from the first row
constexpr std::array formats{Format{".ods", "calc8"}, Format{".xlsx", "Calc MS Excel 2007 XML"},
                             Format{".csv", "Text - txt - csv (StarCalc)", csvOptions},
                             Format{".pdf", "calc_pdf_Export"}};

const Format& formatOf(const std::filesystem::path& file) {
    for (const auto& format : formats)
        if (file.extension() == format.extension)
            return format;
    throw std::runtime_error("no format of a workbook: " + file.string());
}

Spreadsheet load(const Reference<css::uno::XComponentContext>& context, const OUString& url,
                 const Sequence<css::beans::PropertyValue>& how) {
    const Reference<css::frame::XComponentLoader> desktop(css::frame::Desktop::create(context),
                                                          UNO_QUERY_THROW);
    return Spreadsheet(desktop->loadComponentFromURL(url, "_blank", 0, how), UNO_QUERY);
}
} // namespace

OUString fileUrl(const std::filesystem::path& file) {
    OUString url;
    osl::FileBase::getFileURLFromSystemPath(toUno(std::filesystem::absolute(file).string()), url);
    return url;
}

Spreadsheet newSpreadsheet(const Reference<css::uno::XComponentContext>& context) {
    return load(context, "private:factory/scalc", {});
}

Spreadsheet openSpreadsheet(const Reference<css::uno::XComponentContext>& context,
                            const std::filesystem::path& file, const std::string& filterOptions,
                            Opening opening) {
    if (!std::filesystem::exists(file))
        throw std::runtime_error("there is no file " + file.string());
    const auto options = filterOptions.empty() && file.extension() == ".csv" ? csvOptions : filterOptions;
    auto document = load(context, fileUrl(file),
                         properties({{"AsTemplate", Any(opening == Opening::untitled)},
                                     {"MacroExecutionMode", Any(css::document::MacroExecMode::NEVER_EXECUTE)},
                                     {"UpdateDocMode", Any(css::document::UpdateDocMode::NO_UPDATE)},
                                     {"FilterOptions", Any(toUno(options))}}));
    if (!document.is())
        throw std::runtime_error("no spreadsheet: " + file.string());
    return document;
}

void storeCopy(const Spreadsheet& document, const std::filesystem::path& file) {
    const auto& format = formatOf(file);
    Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)
        ->storeToURL(fileUrl(file), properties({{"FilterName", Any(OUString::createFromAscii(format.filter))},
                                                {"FilterOptions", Any(toUno(format.options))}}));
}

void closeDocument(const Spreadsheet& document) {
    const Reference<css::util::XCloseable> closeable(document, UNO_QUERY);
    if (closeable.is())
        closeable->close(true);
}

DocumentScope::~DocumentScope() {
    try {
        closeDocument(document_);
    } catch (const css::uno::Exception&) {
        // The office is gone, and the document with it.
    }
}

} // namespace clientele::office
