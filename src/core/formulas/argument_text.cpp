#include "core/formulas/argument_text.hpp"

#include "core/base/calendar.hpp"
#include "core/tables/parse_date.hpp"
#include "core/tables/parse_number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

namespace clientele::core {

namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const auto first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// Something that a formula understands by itself: a text in quotes, a list in braces, a call, a join.
bool isExpression(std::string_view text, const IsName& isName) {
    return text.find_first_of("\"{(&=") != std::string_view::npos || isName(text);
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text)
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

/// The parts between the marks; empty ones are dropped.
std::vector<std::string_view> parts(std::string_view text, std::span<const std::string_view> marks) {
    std::vector<std::string_view> out;
    std::size_t start = 0;
    const auto take = [&](std::size_t end) {
        if (const auto part = trimmed(text.substr(start, end - start)); !part.empty())
            out.push_back(part);
    };
    for (std::size_t i = 0; i < text.size();) {
        const auto rest = text.substr(i);
        const auto mark = std::ranges::find_if(marks, [&](auto m) { return rest.starts_with(m); });
        if (mark == marks.end()) {
            ++i;
            continue;
        }
        take(i);
        i += mark->size();
        start = i;
    }
    take(text.size());
    return out;
}

/// The items of a list: between semicolons, else between commas, western or Chinese.
std::vector<std::string_view> items(std::string_view text) {
    constexpr std::array<std::string_view, 2> semicolons{";", "；"};
    constexpr std::array<std::string_view, 3> commas{",", "，", "、"};
    auto out = parts(text, semicolons);
    return out.size() == 1 ? parts(out.front(), commas) : out;
}

std::string inlineList(const std::vector<std::string>& list) {
    if (list.size() == 1)
        return list.front();
    std::string out;
    for (const auto& item : list)
        out += (out.empty() ? "{" : ";") + item;
    return out + "}";
}

/// As a formula writes it, with all its digits.
std::string numberText(double number) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), number).ptr;
    return {digits.begin(), end};
}

std::string numberList(std::string_view text, const TextLocale& locale) {
    std::vector<std::string> list;
    for (const auto item : items(text)) {
        const auto number = parsedNumber(item, locale);
        if (!number)
            return std::string(text); // a formula's own way of writing: Calc says if it is wrong
        list.push_back(numberText(*number));
    }
    return list.empty() ? std::string() : inlineList(list);
}

std::string textList(std::string_view text) {
    std::vector<std::string> list;
    for (const auto item : items(text))
        list.push_back(quoted(item));
    return list.empty() ? std::string() : inlineList(list);
}

std::string dateText(std::string_view text, const TextLocale& locale) {
    const auto day = looksLikeDate(text, locale) ? parsedDate(text, locale) : std::nullopt;
    if (!day)
        return std::string(text);
    const auto date = dateOf(*day);
    return "DATE(" + std::to_string(static_cast<int>(date.year())) + ";" +
           std::to_string(static_cast<unsigned>(date.month())) + ";" +
           std::to_string(static_cast<unsigned>(date.day())) + ")";
}

} // namespace

ArgumentForm argumentForm(std::string_view kind) {
    if (kind == "one text" || kind == "choice" || kind == "text")
        return ArgumentForm::text;
    if (kind == "one date" || kind == "date" || kind == "date list")
        return ArgumentForm::date;
    if (kind == "number list")
        return ArgumentForm::numbers;
    return kind == "labels" ? ArgumentForm::texts : ArgumentForm::value;
}

std::string argumentText(std::string_view typed, ArgumentForm form, const TextLocale& locale,
                         const IsName& isName) {
    auto text = trimmed(typed);
    if (text.starts_with('='))
        text = trimmed(text.substr(1));
    if (text.empty() || form == ArgumentForm::value || isExpression(text, isName))
        return std::string(text);
    switch (form) {
    case ArgumentForm::text:
        return quoted(text);
    case ArgumentForm::date:
        return dateText(text, locale);
    case ArgumentForm::numbers:
        return numberList(text, locale);
    default:
        return textList(text);
    }
}

std::string callText(std::string_view function, const std::vector<std::string>& arguments) {
    auto count = arguments.size();
    while (count > 0 && arguments[count - 1].empty())
        --count;
    std::string out = "=" + std::string(function) + "(";
    for (std::size_t i = 0; i < count; ++i)
        out += (i > 0 ? ";" : "") + arguments[i];
    return out + ")";
}

} // namespace clientele::core
