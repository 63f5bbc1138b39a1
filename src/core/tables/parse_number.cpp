#include "core/tables/parse_number.hpp"

#include "core/headers.hpp"
#include "core/tables/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace clientele::core {

namespace {

constexpr std::size_t longest = 64; ///< no amount of money is written longer

/// What a text about money consists of; digits and separators stand as they are.
enum Sign : char { currency = 1, hundred, thousand, tenThousand, hundredMillion, million };

class Line {
public:
    bool push(char c) {
        if (size_ == chars_.size())
            return false;
        chars_[size_++] = c;
        return true;
    }
    [[nodiscard]] std::string_view view() const { return {chars_.data(), size_}; }

private:
    std::array<char, longest> chars_{};
    std::size_t size_ = 0;
};

/// First bytes of the words for money: most signs of a number need no look at the words.
const std::array<bool, 256>& currencyStarts() {
    static const auto starts = [] {
        std::array<bool, 256> bytes{};
        for (const auto word : currencyWords())
            bytes.at(static_cast<unsigned char>(word.front())) = true;
        return bytes;
    }();
    return starts;
}

std::size_t currencyLength(std::string_view text) {
    if (!currencyStarts()[static_cast<unsigned char>(text.front())])
        return 0;
    for (const auto word : currencyWords())
        if (text.starts_with(word))
            return word.size();
    return 0;
}

char signOf(char32_t c) {
    switch (c) {
    case U'百':
        return hundred;
    case U'千':
    case U'k':
    case U'K':
        return thousand;
    case U'万':
    case U'萬':
        return tenThousand;
    case U'亿':
    case U'億':
        return hundredMillion;
    case U'M':
        return million;
    case U'’':
        return '\'';
    case 0xA5:
        return currency;
    default:
        return c < 0x80 ? static_cast<char>(c) : '\0';
    }
}

double factorOf(char sign) {
    constexpr std::array<double, 7> factors{0, 0, 1e2, 1e3, 1e4, 1e8, 1e6};
    const auto index = static_cast<std::size_t>(sign);
    return index < factors.size() ? factors.at(index) : 0;
}

/// Folds the text into `line`; false: it holds something no number holds, or is too long.
bool fold(std::string_view text, Line& line) {
    while (!text.empty()) {
        if (isDigit(text.front()) || text.front() == '.' || text.front() == ',') {
            if (!line.push(text.front()))
                return false;
            text.remove_prefix(1);
            continue;
        }
        if (const auto length = currencyLength(text)) {
            text.remove_prefix(length);
            if (!line.push(currency))
                return false;
            continue;
        }
        const char32_t c = folded(takeCodePoint(text));
        if (c == 0)
            continue;
        const char sign = signOf(c);
        if (sign == '\0' || !line.push(sign))
            return false;
    }
    return true;
}

void trim(std::string_view& s, std::string_view what) {
    const auto from = s.find_first_not_of(what);
    s.remove_prefix(std::min(from, s.size()));
    s.remove_suffix(s.size() - (s.find_last_not_of(what) + 1));
}

/// Whether `digits` is grouped in threes by `mark`: 1–3 digits, then threes.
bool grouped(std::string_view digits, char mark) {
    auto part = digits.find(mark);
    if (part == 0 || part > 3)
        return false;
    for (digits.remove_prefix(part); !digits.empty(); digits.remove_prefix(4))
        if (digits.size() < 4 || digits[0] != mark ||
            !std::all_of(digits.begin() + 1, digits.begin() + 4, isDigit))
            return false;
    return true;
}

/// Which of the separators in `s` is the decimal one: its position, s.size() for none; npos: the text is no
/// number.
std::size_t decimalAt(std::string_view s, const TextLocale& locale) {
    const auto dot = s.rfind('.');
    const auto comma = s.rfind(',');
    const auto none = s.size();
    if (dot == s.npos && comma == s.npos)
        return none;
    if (dot != s.npos && comma != s.npos)
        return std::max(dot, comma);
    const auto at = dot == s.npos ? comma : dot;
    const char mark = s[at];
    if (s.find(mark) != at)
        return none;
    // One separator: the locale's decimal sign, or a group only if three digits follow, as groups are
    // written.
    const bool mayGroup = grouped(s, mark) && s.front() != '0';
    return mark == locale.decimal || !mayGroup ? at : none;
}

std::optional<double> plainNumber(std::string_view s, const TextLocale& locale) {
    const auto at = decimalAt(s, locale);
    auto whole = s.substr(0, at);
    const auto decimals = at < s.size() ? s.substr(at + 1) : std::string_view{};
    Line clean;
    if (const auto mark = whole.find_first_of(".,' "); mark != whole.npos && !grouped(whole, whole[mark]))
        return std::nullopt;
    for (const char c : whole)
        if (isDigit(c))
            clean.push(c);
    clean.push('.');
    for (const char c : decimals)
        if (!isDigit(c) || !clean.push(c))
            return std::nullopt;
    if (clean.view().size() == 1)
        return std::nullopt;
    double value = 0;
    const auto digits = clean.view();
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc{} && end == digits.data() + digits.size() ? std::optional(value) : std::nullopt;
}

/// 1.2E+05, as exports write it.
std::optional<double> scientific(std::string_view s) {
    const auto e = s.find_first_of("eE");
    if (e == s.npos || e == 0 || !isDigit(s.front()))
        return std::nullopt;
    std::string_view exponent = s.substr(e + 1);
    Line clean;
    for (const char c : s.substr(0, e))
        if ((!isDigit(c) && c != '.') || !clean.push(c))
            return std::nullopt;
    clean.push('e');
    if (exponent.starts_with('+'))
        exponent.remove_prefix(1);
    for (const char c : exponent)
        if (!clean.push(c))
            return std::nullopt;
    double value = 0;
    const auto all = clean.view();
    const auto [end, error] = std::from_chars(all.data(), all.data() + all.size(), value);
    return error == std::errc{} && end == all.data() + all.size() ? std::optional(value) : std::nullopt;
}

/// Numbers with units, largest first: 1亿2000万, 3.5千, 12.
std::optional<double> terms(std::string_view s, const TextLocale& locale) {
    double sum = 0;
    double smallest = 1e18;
    if (s.find_first_of("eE") != s.npos)
        return scientific(s);
    do {
        const auto length = s.find_first_not_of("0123456789.,' ");
        auto digits = s.substr(0, length);
        s.remove_prefix(digits.size());
        trim(digits, " ");
        const auto value = digits.empty() ? std::nullopt : plainNumber(digits, locale);
        if (!value)
            return std::nullopt;
        double factor = 1;
        while (!s.empty() && factorOf(s.front()) > 0) {
            factor *= factorOf(s.front());
            s.remove_prefix(1);
        }
        if (factor >= smallest || (factor == 1 && !s.empty()))
            return std::nullopt;
        smallest = factor;
        sum += *value * factor;
    } while (!s.empty());
    return sum;
}

} // namespace

std::optional<double> parsedNumber(std::string_view text, const TextLocale& locale) {
    Line line;
    if (text.empty() || text.size() > 4 * longest || !fold(text, line))
        return std::nullopt;
    auto s = line.view();
    const std::string_view around(" \1", 2);
    bool negative = false;
    double divisor = 1;
    trim(s, around);
    if (s.size() > 2 && s.front() == '(' && s.back() == ')') {
        negative = true;
        s = s.substr(1, s.size() - 2);
        trim(s, around);
    }
    if (s.ends_with('%')) {
        divisor = 100;
        s.remove_suffix(1);
        trim(s, around);
    }
    if (!s.empty() && !negative && (s.front() == '-' || s.front() == '+')) {
        negative = s.front() == '-';
        s.remove_prefix(1);
    } else if (s.ends_with('-') && !negative) {
        negative = true;
        s.remove_suffix(1);
    }
    trim(s, around);
    const auto value = s.empty() ? std::nullopt : terms(s, locale);
    if (!value)
        return std::nullopt;
    return (negative ? -*value : *value) / divisor;
}

} // namespace clientele::core
