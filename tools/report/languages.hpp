#pragma once

#include "core/base/language.hpp"

#include <string>

namespace clientele::report {

/// What the environment says about language and region.
struct Languages {
    core::Language messages = core::Language::en;
    std::string interface = "en-US"; ///< of the office: one of the three it is translated to with us
    std::string region = "en-US";    ///< how workbooks without a locale of their own write dates and numbers
};

/// From a POSIX locale name: "zh_TW.UTF-8" → zh-TW; "de_AT@euro" → English words, region de-AT; "C", "POSIX"
/// and "" → en-US.
Languages languagesOf(const std::string& posixLocale);

/// The locale of this process's messages: LC_ALL, LC_MESSAGES or LANG, the first that says something.
std::string messageLocale();

} // namespace clientele::report
