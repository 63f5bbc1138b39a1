#include "core/quality/mask.hpp"

#include "core/quality/unicode.hpp"
#include "core/tables/utf8.hpp"

#include <algorithm>
#include <utility>

namespace clientele::core {

namespace {
using Text = std::u32string;
constexpr char32_t star = '*';

bool isNumeral(char32_t c) {
    return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19);
}

/// Hides [begin, end), of which punctuation stays.
void hide(Text& text, std::size_t begin, std::size_t end) {
    for (auto i = begin; i < end; ++i)
        if (isWordCharacter(text[i]))
            text[i] = star;
}

/// Calls f(begin, end, han) for every run of Han characters and every other word.
template <class F>
void eachWord(const Text& text, F f) {
    for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end) {
        end = begin + 1;
        if (!isWordCharacter(text[begin]))
            continue;
        const bool han = isHan(text[begin]);
        while (end < text.size() && isWordCharacter(text[end]) && isHan(text[end]) == han)
            ++end;
        f(begin, end, han);
    }
}

void hideWord(Text& text, std::size_t begin, std::size_t end, bool keepLast) {
    const auto size = end - begin;
    hide(text, begin + (size > 1 ? 1 : 0), end - (keepLast && size > 2 ? 1 : 0));
}

Text maskedName(const Text& text) {
    Text out = text;
    eachWord(text, [&](std::size_t begin, std::size_t end, bool han) { hideWord(out, begin, end, han); });
    return out;
}

Text maskedPhone(const Text& text) {
    constexpr std::size_t shown = 4, hidden = 4;
    // An extension begins at the first letter after a digit; letters anywhere are hidden with it.
    const auto firstDigit = std::ranges::find_if(text, isNumeral);
    const auto mark =
        std::find_if(firstDigit, text.end(), [](char32_t c) { return isWordCharacter(c) && !isNumeral(c); });
    const auto end = static_cast<std::size_t>(mark - text.begin());
    const auto digits = static_cast<std::size_t>(std::count_if(text.begin(), mark, isNumeral));
    Text out = text;
    hide(out, end, out.size());
    std::size_t left = digits; // digits from here to the last
    for (std::size_t i = 0; i < end; ++i) {
        const bool numeral = isNumeral(text[i]);
        const bool keep = numeral && digits >= shown + hidden && (left <= shown || left > shown + hidden);
        if (isWordCharacter(text[i]) && !keep)
            out[i] = star;
        left -= numeral;
    }
    return out;
}

Text maskedId(const Text& text) {
    const auto characters = static_cast<std::size_t>(std::ranges::count_if(text, isWordCharacter));
    const auto [first, last] = characters >= 15  ? std::pair<std::size_t, std::size_t>(3, 4)
                               : characters >= 8 ? std::pair<std::size_t, std::size_t>(1, 1)
                                                 : std::pair<std::size_t, std::size_t>(0, 0);
    Text out = text;
    for (std::size_t i = 0, at = 0; i < text.size(); ++i)
        if (isWordCharacter(text[i])) {
            if (at >= first && at + last < characters)
                out[i] = star;
            ++at;
        }
    return out;
}

Text maskedEmail(const Text& text) {
    const auto at = text.rfind(U'@');
    if (at == Text::npos)
        return maskedId(text);
    const auto kept = at > 1 && isWordCharacter(text[0]) ? text.substr(0, 1) : Text();
    return kept + U"***" + text.substr(at);
}

/// Where the part of a Han address that names province, city and district ends, at most at half.
std::size_t districtEnd(const Text& text) {
    constexpr std::u32string_view units = U"省市区區县縣州盟旗";
    std::size_t end = 0;
    for (std::size_t i = 1; i < text.size() / 2; ++i)
        if (units.find(text[i]) != units.npos)
            end = i + 1;
    return end > 0 ? end : std::min<std::size_t>(1, text.size() / 2);
}

Text maskedAddress(const Text& text) {
    Text out = text;
    const bool han = std::ranges::any_of(text, isHan);
    if (han) {
        hide(out, districtEnd(text), out.size());
    } else {
        eachWord(text, [&](std::size_t begin, std::size_t end, bool) { hideWord(out, begin, end, false); });
    }
    for (auto& c : out)
        if (isNumeral(c))
            c = star;
    return out;
}
} // namespace

std::string mask(std::string_view text, MaskKind kind) {
    const auto points = codePoints(text);
    switch (kind) {
    case MaskKind::name:
        return utf8Of(maskedName(points));
    case MaskKind::phone:
        return utf8Of(maskedPhone(points));
    case MaskKind::email:
        return utf8Of(maskedEmail(points));
    case MaskKind::id:
        return utf8Of(maskedId(points));
    case MaskKind::address:
        break;
    }
    return utf8Of(maskedAddress(points));
}

} // namespace clientele::core
