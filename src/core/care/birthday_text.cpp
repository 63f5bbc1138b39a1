#include "core/care/birthday_text.hpp"

#include "core/care/lunar.hpp"
#include "core/tables/parse_date.hpp"
#include "core/tables/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <string>

namespace clientele::core {

namespace {

constexpr std::array<std::string_view, 9> lunarWords{"农历", "農曆", "阴历", "陰曆", "旧历",
                                                     "舊曆", "夏历", "夏曆", "lunar"};
constexpr std::array<std::string_view, 8> solarWords{"公历", "公曆", "阳历", "陽曆",
                                                     "国历", "國曆", "新历", "新曆"};
/// Words of months and days that the Gregorian calendar does not have.
constexpr std::array<std::string_view, 9> lunarParts{"正月", "冬月", "腊月", "臘月", "初",
                                                     "廿",   "卅",   "闰",   "閏"};
constexpr std::size_t longest = 60; // bytes: no date is longer, and notes need not be read through

/// Half-width, lower case, without spaces and brackets.
std::string plain(std::string_view text) {
    std::string scratch, out;
    for (const char c : foldedKey(text, scratch))
        if (std::string_view(" ()[]:").find(c) == std::string_view::npos)
            out += lower(c);
    return out;
}

bool holds(std::string_view text, std::span<const std::string_view> words) {
    return std::ranges::any_of(words, [&](auto word) { return text.find(word) != text.npos; });
}

void takeOut(std::string& text, std::string_view word) {
    for (auto at = text.find(word); at != text.npos; at = text.find(word))
        text.erase(at, word.size());
}

bool skip(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word))
        return false;
    text.remove_prefix(word.size());
    return true;
}

bool skipOne(std::string_view& text, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [&](auto word) { return skip(text, word); });
}

/// 0 – 9 of 〇一二三四五六七八九; -1: no digit.
int hanDigit(std::string_view& text) {
    constexpr std::array<std::string_view, 10> digits{"〇", "一", "二", "三", "四",
                                                      "五", "六", "七", "八", "九"};
    for (std::size_t i = 0; i < digits.size(); ++i)
        if (skip(text, digits.at(i)))
            return static_cast<int>(i);
    return skip(text, "零") ? 0 : -1;
}

/// A number up to 39 as months and days are counted: 8, 初八, 十五, 二十, 廿三, 三十; 0: none.
int counted(std::string_view& text) {
    int number = 0;
    if (!text.empty() && isDigit(text.front())) {
        const auto* end = std::from_chars(text.data(), text.data() + text.size(), number).ptr;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        return number;
    }
    skip(text, "初");
    int tens = skip(text, "廿") ? 2 : skip(text, "卅") ? 3 : 0;
    if (tens == 0) {
        number = std::max(0, hanDigit(text));
        if (!skip(text, "十"))
            return number;
        tens = number == 0 ? 1 : number;
    }
    return tens * 10 + std::max(0, hanDigit(text));
}

/// 1975年, 一九七五年, 1975-; 0: the text does not begin with a year.
int takeYear(std::string_view& text) {
    auto rest = text;
    int year = 0;
    for (int i = 0; i < 4; ++i) {
        int digit = hanDigit(rest);
        if (digit < 0 && !rest.empty() && isDigit(rest.front())) {
            digit = rest.front() - '0';
            rest.remove_prefix(1);
        }
        if (digit < 0)
            return 0;
        year = year * 10 + digit;
    }
    if (!skipOne(rest, {"年", "-", "/", "."}))
        return 0;
    text = rest;
    return year;
}

int takeMonth(std::string_view& text) {
    if (skip(text, "正月"))
        return 1;
    if (skip(text, "冬月"))
        return 11;
    if (skip(text, "腊月") || skip(text, "臘月"))
        return 12;
    const int month = counted(text);
    return skipOne(text, {"月", "-", "/", "."}) ? month : 0;
}

/// Year (0: not said), month, leap, day; nothing if the text is anything else.
std::optional<LunarDate> lunarParse(std::string_view text) {
    LunarDate date;
    date.year = takeYear(text);
    date.leap = skip(text, "闰") || skip(text, "閏");
    date.month = takeMonth(text);
    date.day = counted(text);
    skipOne(text, {"日", "号", "號"});
    skip(text, "生");
    constexpr int months = 12, longestMonth = 30;
    const bool good =
        text.empty() && date.month >= 1 && date.month <= months && date.day >= 1 && date.day <= longestMonth;
    return good ? std::optional(date) : std::nullopt;
}

/// The day of birth in the given year; where none is given, in the latest year before 2001 that has the date.
std::optional<Birthday> bornOn(LunarDate date) {
    constexpr int latest = 2000;
    if (date.year != 0) {
        const auto day = fromLunar(date);
        return day ? std::optional(Birthday{*day, true}) : std::nullopt;
    }
    for (date.year = latest; date.year >= firstLunarYear; --date.year)
        if (const auto day = fromLunar(date))
            return Birthday{*day, true, false};
    return std::nullopt;
}

/// A day of the Gregorian calendar without a year, in a leap year so that every day exists.
std::optional<Day> yearless(std::string_view text, const TextLocale& locale) {
    if (text.find("月") != text.npos)
        return parsedDate("2000年" + std::string(text), locale);
    if (std::ranges::any_of(text, isLetter))
        return parsedDate(std::string(text) + " 2000", locale);
    if (std::ranges::count(text, '-') == 1)
        return parsedDate("2000-" + std::string(text), locale);
    if (std::ranges::count(text, '/') != 1)
        return std::nullopt;
    return parsedDate(locale.dateOrder == DateOrder::dayMonthYear ? std::string(text) + "/2000"
                                                                  : "2000/" + std::string(text),
                      locale);
}

} // namespace

bool saysLunar(std::string_view text) {
    return text.size() <= longest && holds(plain(text), lunarWords);
}

std::optional<Birthday> lunarBirthday(int year, int month, int day) {
    const auto born = fromLunar({year, month, false, day});
    return born ? std::optional(Birthday{*born, true}) : std::nullopt;
}

std::optional<Birthday> parsedLunarBirthday(std::string_view text) {
    if (text.size() > longest)
        return std::nullopt;
    auto words = plain(text);
    for (const auto word : lunarWords)
        takeOut(words, word);
    const auto date = lunarParse(words);
    return date ? bornOn(*date) : std::nullopt;
}

std::optional<Birthday> parsedBirthday(std::string_view text, const TextLocale& locale, bool lunar) {
    if (text.size() > longest)
        return std::nullopt;
    if (const auto said = plain(text); holds(said, lunarWords) || holds(said, lunarParts))
        return parsedLunarBirthday(text);
    std::string scratch;
    std::string words(foldedKey(text, scratch));
    for (const auto word : solarWords) {
        lunar = lunar && words.find(word) == words.npos;
        takeOut(words, word);
    }
    if (const auto day = parsedDate(words, locale))
        return Birthday{*day, lunar};
    if (lunar)
        return parsedLunarBirthday(words);
    const auto day = yearless(words, locale);
    return day ? std::optional(Birthday{*day, false, false}) : std::nullopt;
}

} // namespace clientele::core
