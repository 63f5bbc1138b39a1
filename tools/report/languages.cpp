#include "report/languages.hpp"

#include <algorithm>
#include <cstdlib>

namespace clientele::report {

Languages languagesOf(const std::string& posixLocale) {
    auto tag = posixLocale.substr(0, posixLocale.find_first_of(".@"));
    std::ranges::replace(tag, '_', '-');
    Languages out;
    if (tag.empty() || tag == "C" || tag == "POSIX")
        return out;
    out.messages = core::languageOf(tag);
    out.region = tag;
    if (out.messages == core::Language::zhCN)
        out.interface = "zh-CN";
    else if (out.messages == core::Language::zhTW)
        out.interface = "zh-TW";
    return out;
}

std::string messageLocale() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); value != nullptr && *value != '\0')
            return value;
    return {};
}

} // namespace clientele::report
