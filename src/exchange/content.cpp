#include "exchange/content.hpp"

#include "core/tables/utf8.hpp"

#include <array>
#include <cstdio>

namespace clientele::exchange {

namespace {

constexpr bool isBlank(char c) {
    return c == ' ' || c == '\n';
}

constexpr bool continues(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80;
}

} // namespace

std::string cleaned(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const bool carriageReturn = text.front() == '\r';
        const auto c = core::takeCodePoint(text);
        if (carriageReturn && !text.empty() && text.front() == '\n')
            continue;
        if (c == U'\r' || c == U'\n' || c == 0x2028 || c == 0x2029)
            out += '\n';
        else if (c == U'\t')
            out += ' ';
        else if (c >= U' ' && (c < 0x7F || c > 0x9F))
            core::append(out, c);
    }
    while (!out.empty() && isBlank(out.back()))
        out.pop_back();
    std::size_t first = 0;
    while (first < out.size() && isBlank(out[first]))
        ++first;
    return out.substr(first);
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : cleaned(text))
        if (c == '\n')
            out += "\\n";
        else if (c == '\\' || c == ',' || c == ';')
            out.append(1, '\\').append(1, c);
        else
            out += c;
    return out;
}

std::string foldedLine(std::string_view line) {
    constexpr std::size_t longest = 75;
    std::string out;
    for (std::size_t room = longest; line.size() > room; room = longest - 1) { // a space begins the others
        std::size_t end = room;
        while (end > 0 && continues(line[end]))
            --end;
        out.append(line.substr(0, end)).append("\r\n ");
        line.remove_prefix(end);
    }
    return out.append(line).append("\r\n");
}

std::string timestamp(std::chrono::sys_seconds moment) {
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(moment - day);
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d%02u%02uT%02d%02d%02dZ", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()));
    return text.data();
}

} // namespace clientele::exchange
