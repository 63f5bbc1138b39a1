#include "core/quality/email.hpp"

#include "core/quality/unicode.hpp"
#include "core/tables/utf8.hpp"

#include <algorithm>
#include <boost/algorithm/string/split.hpp>
#include <boost/algorithm/string/trim.hpp>
#include <vector>

namespace clientele::core {

namespace {
constexpr std::size_t mostBytes = 254, mostLocal = 64, mostLabel = 63;
constexpr std::string_view localSigns = "!#$%&'*+-/=?^_`{|}~.";

bool goodLocal(std::string_view local) {
    const bool signs = std::ranges::all_of(
        local, [](char c) { return isLetter(c) || isDigit(c) || localSigns.find(c) != localSigns.npos; });
    return signs && local.size() <= mostLocal && local.front() != '.' && local.back() != '.' &&
           local.find("..") == local.npos;
}

bool goodLabel(const std::string& label) {
    const auto points = codePoints(label);
    const bool signs = std::ranges::all_of(points, [](char32_t c) {
        return c < 0x80 ? isLetter(static_cast<char>(c)) || isDigit(static_cast<char>(c)) || c == '-'
                        : isWordCharacter(c);
    });
    return signs && !label.empty() && points.size() <= mostLabel && label.front() != '-' &&
           label.back() != '-';
}

bool goodDomain(const std::string& domain) {
    std::vector<std::string> labels;
    boost::split(labels, domain, [](char c) { return c == '.'; });
    return labels.size() >= 2 && std::ranges::all_of(labels, goodLabel) &&
           codePoints(labels.back()).size() >= 2 && !std::ranges::all_of(labels.back(), isDigit);
}

/// Signs of the Chinese keyboard that look like those of an address: ＠ 。 ． and full-width letters.
bool hasWideSigns(std::string_view text) {
    const auto points = codePoints(text);
    return std::ranges::any_of(
        points, [](char32_t c) { return (c >= 0xFF01 && c <= 0xFF5E) || c == 0x3002 || c == 0x3000; });
}
} // namespace

Check checkEmail(std::string_view text) {
    const auto address = boost::trim_copy(std::string(text));
    if (hasWideSigns(address))
        return TextId::quality_email_wide;
    const auto at = address.find('@');
    if (at == address.npos || address.find('@', at + 1) != address.npos)
        return TextId::quality_email_at;
    if (address.size() > mostBytes)
        return TextId::quality_email_long;
    const auto local = address.substr(0, at), domain = address.substr(at + 1);
    if (local.empty() || !goodLocal(local))
        return TextId::quality_email_local;
    if (!goodDomain(domain))
        return TextId::quality_email_domain;
    return local + "@" + compatibleCaseless(domain);
}

} // namespace clientele::core
