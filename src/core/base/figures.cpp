#include "core/base/figures.hpp"

#include "core/report/words.hpp"
#include "core/texts.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace clientele::core {

namespace {
constexpr int mostDecimals = 12;
constexpr double percents = 100, longest = 1e15; // beyond it a double holds no decimals to show

void dropIdleZeros(std::string& digits) {
    if (digits.find('.') == digits.npos)
        return;
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.')
        digits.pop_back();
}

void group(std::string& digits) {
    constexpr std::size_t length = 3;
    const auto first = digits.find_first_of("0123456789");
    for (auto at = std::min(digits.find('.'), digits.size()); at > first + length;) {
        at -= length;
        digits.insert(at, 1, ',');
    }
}

std::string scientific(double value) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.3g", value);
    return buffer;
}

template <class Text>
Compared withEnoughDecimals(double value, double line, int decimals, Text text) {
    const auto shown = [&](int places) { return Compared{text(value, places), text(line, places)}; };
    Compared out = shown(decimals);
    for (int more = decimals + 1; value != line && out.value == out.line && more <= mostDecimals; ++more)
        out = shown(more);
    return out;
}

std::string comparison(const Compared& figures, bool reached, Language language) {
    return textOf(reached ? TextId::why_reached : TextId::why_missed, language,
                  {{"value", figures.value}, {"line", figures.line}});
}

std::string between(const Compared& low, const Compared& high, Language language) {
    const auto& value = low.value.size() > high.value.size() ? low.value : high.value;
    return textOf(TextId::why_between, language, {{"low", low.line}, {"value", value}, {"high", high.line}});
}
} // namespace

std::string figureText(double value, int decimals) {
    if (!std::isfinite(value) || std::abs(value) >= longest)
        return scientific(value);
    auto digits = decimalText(value, decimals, {});
    dropIdleZeros(digits);
    group(digits);
    return digits;
}

std::string shareText(double share, int decimals) {
    return figureText(share * percents, decimals) + "%";
}

Compared compared(double value, double line) {
    return withEnoughDecimals(value, line, 2, figureText);
}

Compared comparedShares(double share, double line) {
    return withEnoughDecimals(share, line, 1, shareText);
}

std::string comparisonText(double value, double line, bool reached, Language language) {
    return comparison(compared(reached ? std::max(value, line) : value, line), reached, language);
}

std::string shareComparisonText(double share, double line, bool reached, Language language) {
    return comparison(comparedShares(reached ? std::max(share, line) : share, line), reached, language);
}

std::string placeText(double value, std::span<const double> lines, std::size_t place, Language language) {
    if (place == 0)
        return comparisonText(value, lines.front(), true, language);
    if (place == lines.size())
        return comparisonText(value, lines.back(), false, language);
    return between(compared(value, lines[place]), compared(value, lines[place - 1]), language);
}

std::string sharePlaceText(double share, std::span<const double> lines, std::size_t place,
                           Language language) {
    if (place == 0)
        return shareComparisonText(share, lines.front(), false, language);
    if (place == lines.size())
        return shareComparisonText(share, lines.back(), true, language);
    return between(comparedShares(std::max(share, lines[place - 1]), lines[place - 1]),
                   comparedShares(share, lines[place]), language);
}

} // namespace clientele::core
