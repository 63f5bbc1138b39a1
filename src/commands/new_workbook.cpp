#include "commands/new_workbook.hpp"

#include "commands/refusal.hpp"
#include "commands/workbench.hpp"
#include "core/texts.hpp"

#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>

#include <algorithm>
#include <array>

namespace clientele::commands {

namespace {

constexpr std::array<std::string_view, 3> tags{"en", "zh-CN", "zh-TW"}; // in the order of core::Language

std::string tagOf(const std::string& wanted, core::Language messages) {
    if (wanted.empty())
        return std::string(tags.at(static_cast<std::size_t>(messages)));
    if (std::ranges::find(tags, wanted) == tags.end())
        throw Refusal(core::textOf(core::TextId::new_unknown_language, messages, {{"language", wanted}}));
    return wanted;
}

css::beans::PropertyValue option(const char* name, const Any& value) {
    return {OUString::createFromAscii(name), -1, value, css::beans::PropertyState_DIRECT_VALUE};
}

} // namespace

Reference<css::sheet::XSpreadsheetDocument> newWorkbook(const Reference<css::uno::XComponentContext>& context,
                                                        const std::string& language) {
    const auto messages = interfaceLanguage(context);
    const auto url = css::deployment::PackageInformationProvider::get(context)->getPackageLocation(
                         "org.clientele.extension") +
                     "/templates/Clientele/customers-" + toUno(tagOf(language, messages)) + ".ots";
    if (!css::ucb::SimpleFileAccess::create(context)->exists(url))
        throw Refusal(core::textOf(core::TextId::new_missing, messages, {{"path", fromUno(url)}}));
    const auto options = sequenceOf<css::beans::PropertyValue>(
        {option("AsTemplate", Any(true)),
         option("MacroExecutionMode", Any(css::document::MacroExecMode::NEVER_EXECUTE))});
    return Reference<css::sheet::XSpreadsheetDocument>(
        css::frame::Desktop::create(context)->loadComponentFromURL(url, "_blank", 0, options),
        UNO_QUERY_THROW);
}

} // namespace clientele::commands
