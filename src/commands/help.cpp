#include "commands/help.hpp"

#include "commands/refusal.hpp"
#include "commands/workbench.hpp"
#include "core/texts.hpp"

#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/system/SystemShellExecute.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <osl/file.hxx>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <sstream>
#include <unistd.h>

namespace clientele::commands {

namespace {

constexpr std::string_view startPage = "index";

char lower(char c) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

bool isNamePart(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

const char* folderOf(core::Language language) {
    switch (language) {
    case core::Language::zhCN:
        return "zh-CN";
    case core::Language::zhTW:
        return "zh-TW";
    case core::Language::en:
        break;
    }
    return "en";
}

std::string selectedFormula(const Reference<css::frame::XFrame>& frame) {
    const auto controller = frame.is() ? frame->getController() : Reference<css::frame::XController>();
    const auto model = controller.is() ? controller->getModel() : Reference<css::frame::XModel>();
    if (!model.is())
        return {};
    const Reference<css::table::XCellRange> range(model->getCurrentSelection(), UNO_QUERY);
    return range.is() ? fromUno(range->getCellByPosition(0, 0)->getFormula()) : std::string();
}

/// Whether the office has a program to hand a page to. It starts it in the background and learns of no
/// failure.
bool canShowPages() {
    if (const char* launch = std::getenv("DESKTOP_LAUNCH"); launch != nullptr && *launch != '\0')
        return true;
    const char* path = std::getenv("PATH");
    std::istringstream folders(path == nullptr ? "" : path);
    for (std::string folder; std::getline(folders, folder, ':');)
        if (access((folder + "/xdg-open").c_str(), X_OK) == 0)
            return true;
    return false;
}

[[noreturn]] void refuse(const OUString& url, core::Language language) {
    OUString path;
    if (osl::FileBase::getSystemPathFromFileURL(url, path) != osl::FileBase::E_None)
        path = url;
    throw Refusal(core::textOf(core::TextId::message_no_browser, language, {{"path", fromUno(path)}}));
}

} // namespace

std::string helpPageOf(std::string_view formula) {
    std::string text(formula);
    std::ranges::transform(text, text.begin(), lower);
    for (const std::string_view prefix : {"crm.", "org.clientele.functions."}) {
        const auto at = text.find(prefix);
        if (at == std::string::npos || (at > 0 && isNamePart(text[at - 1])))
            continue;
        const auto begin = text.begin() + static_cast<std::ptrdiff_t>(at + prefix.size());
        const auto end = std::find_if_not(begin, text.end(), isNamePart);
        if (end != begin && end != text.end() && *end == '(')
            return {begin, end};
    }
    return std::string(startPage);
}

void openHelp(const Reference<css::uno::XComponentContext>& context,
              const Reference<css::frame::XFrame>& frame) {
    const auto language = interfaceLanguage(context);
    const auto folder = css::deployment::PackageInformationProvider::get(context)->getPackageLocation(
                            "org.clientele.extension") +
                        "/help/" + OUString::createFromAscii(folderOf(language)) + "/";
    const auto page = [&](std::string_view name) { return folder + toUno(std::string(name)) + ".html"; };
    auto url = page(helpPageOf(selectedFormula(frame)));
    if (!css::ucb::SimpleFileAccess::create(context)->exists(url)) // a function of a later version
        url = page(startPage);
    if (!canShowPages())
        refuse(url, language);
    try {
        css::system::SystemShellExecute::create(context)->execute(
            url, OUString(), css::system::SystemShellExecuteFlags::URIS_ONLY);
    } catch (const css::uno::Exception&) {
        refuse(url, language);
    }
}

} // namespace clientele::commands
