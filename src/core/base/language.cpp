#include "core/base/language.hpp"

#include <algorithm>

namespace clientele::core {

Language languageOf(std::string_view tag) {
    if (!tag.starts_with("zh"))
        return Language::en;
    const bool traditional = tag.find("TW") != tag.npos || tag.find("HK") != tag.npos ||
                             tag.find("MO") != tag.npos || tag.find("Hant") != tag.npos;
    return traditional ? Language::zhTW : Language::zhCN;
}

std::string filled(std::string_view pattern, const TextArguments& arguments) {
    std::string out;
    while (!pattern.empty()) {
        const auto open = pattern.find('{');
        const auto close = pattern.find('}', open);
        if (open == pattern.npos || close == pattern.npos) {
            out += pattern;
            break;
        }
        const auto name = pattern.substr(open + 1, close - open - 1);
        const auto found = std::ranges::find(arguments, name, &TextArguments::value_type::first);
        out += pattern.substr(0, open);
        out += found == arguments.end() ? std::string(pattern.substr(open, close - open + 1)) : found->second;
        pattern.remove_prefix(close + 1);
    }
    return out;
}

} // namespace clientele::core
