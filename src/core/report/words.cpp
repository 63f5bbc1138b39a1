#include "core/report/words.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace clientele::core {

namespace {
constexpr double percents = 100;
constexpr std::string_view minus = "\u2212";

std::string rounded(double value, int decimals) {
    char buffer[64];
    const int length = std::snprintf(buffer, sizeof buffer, "%.*f", decimals, value);
    const auto fits = std::clamp(length, 0, static_cast<int>(sizeof buffer) - 1);
    return {buffer, static_cast<std::size_t>(fits)};
}

/// The decimal sign in place; the number itself is never negative here.
std::string localised(double value, int decimals, const TextLocale& locale) {
    auto text = rounded(value, decimals);
    std::ranges::replace(text, '.', locale.decimal);
    return text;
}

std::string signOf(double value, const std::string& digits, std::string_view positive) {
    const bool zero = digits.find_first_of("123456789") == digits.npos;
    return std::string(zero ? "" : value < 0 ? minus : positive);
}
} // namespace

std::string decimalText(double value, int decimals, const TextLocale& locale) {
    const auto digits = localised(std::abs(value), decimals, locale);
    return signOf(value, digits, "") + digits;
}

std::string groupedText(double value, const TextLocale& locale) {
    constexpr std::size_t group = 3;
    auto digits = rounded(std::abs(value), 0);
    const auto sign = signOf(value, digits, "");
    for (std::size_t at = digits.size(); at > group;) {
        at -= group;
        digits.insert(at, 1, locale.group);
    }
    return sign + digits;
}

std::string percentText(double share, int decimals, const TextLocale& locale) {
    return decimalText(share * percents, decimals, locale) + "%";
}

std::string changeText(double change, int decimals, const TextLocale& locale) {
    const auto digits = localised(std::abs(change * percents), decimals, locale);
    return signOf(change, digits, "+") + digits + "%";
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string out;
    for (const auto& part : parts) {
        if (!out.empty())
            out += separator;
        out += part;
    }
    return out;
}

ReportValue textValue(std::string text, bool strong) {
    ReportValue value;
    value.kind = text.empty() ? ValueKind::none : ValueKind::text;
    value.text = std::move(text);
    value.strong = strong;
    return value;
}

ReportValue numberValue(ValueKind kind, double number, bool strong) {
    ReportValue value;
    value.kind = kind;
    value.number = number;
    value.strong = strong;
    return value;
}

ReportValue countValue(std::size_t count) {
    return numberValue(ValueKind::count, static_cast<double>(count));
}

ReportValue daysValue(int days, Language language, bool strong) {
    auto value = numberValue(ValueKind::days, days, strong);
    value.text = textOf(days == 1 ? TextId::report_unit_day : TextId::report_unit_days, language);
    return value;
}

ReportValue shareValue(ValueKind kind, double part, double whole) {
    return whole > 0 ? numberValue(kind, part / whole) : ReportValue{};
}

} // namespace clientele::core
