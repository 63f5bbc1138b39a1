#include "core/tables/parse_date.hpp"

#include "core/tables/utf8.hpp"

#include <algorithm>
#include <array>

namespace clientele::core {

namespace {

constexpr std::size_t longest = 64;
constexpr char era = '\1'; ///< 民國 before the year
constexpr int minguoStart = 1911;

struct Part {
    int value = 0;
    std::size_t digits = 0;
};

/// The three numbers of a date before anyone knows which is which.
struct Parts {
    std::array<Part, 3> part{};
    bool minguo = false;  ///< the text says so
    bool named = false;   ///< the month is a word: day, month, year
    bool compact = false; ///< eight digits without separators
    double time = 0;      ///< what stands after them, as a share of the day
};

/// The text with 年 月 日 as separators and all else in ASCII; empty if anything stands there that no date
/// holds.
class Plain {
public:
    explicit Plain(std::string_view text) {
        if (text.size() > 2 * longest)
            return;
        while (!text.empty())
            if (!take(text)) {
                size_ = 0;
                return;
            }
    }
    [[nodiscard]] std::string_view view() const { return {chars_.data(), size_}; }

private:
    bool push(char c) {
        if (size_ == chars_.size())
            return false;
        chars_.at(size_++) = c;
        return true;
    }
    bool push(std::string_view word) {
        return std::ranges::all_of(word, [&](char c) { return push(c); });
    }
    static bool skip(std::string_view& text, std::string_view word) {
        if (!text.starts_with(word))
            return false;
        text.remove_prefix(word.size());
        return true;
    }
    bool take(std::string_view& text) {
        if (static_cast<unsigned char>(text.front()) < 0x80) {
            const char c = text.front();
            text.remove_prefix(1);
            return push(c < ' ' ? ' ' : lower(c));
        }
        for (const auto word : {"民国", "民國", "中華民國", "中华民国"})
            if (skip(text, word))
                return push(era);
        for (const auto word : {"星期", "礼拜", "禮拜", "周", "週"})
            if (skip(text, word)) {
                if (!text.empty())
                    takeCodePoint(text); // which weekday
                return push(' ');
            }
        for (const auto word : {"上午", "早上", "凌晨"})
            if (skip(text, word))
                return push(" am ");
        for (const auto word : {"下午", "中午", "晚上"})
            if (skip(text, word))
                return push(" pm ");
        return sign(folded(takeCodePoint(text)));
    }
    bool sign(char32_t c) {
        switch (c) {
        case 0:
            return true;
        case U'年':
        case U'月':
            return push('/');
        case U'日':
        case U'号':
        case U'號':
        case U'秒':
            return push(' ');
        case U'时':
        case U'時':
        case U'点':
        case U'點':
        case U'分':
            return push(':');
        case U'。':
            return push('.');
        default:
            return c < 0x80 && push(lower(static_cast<char>(c)));
        }
    }

    std::array<char, longest> chars_{};
    std::size_t size_ = 0;
};

void skipSpaces(std::string_view& s) {
    s.remove_prefix(std::min(s.find_first_not_of(' '), s.size()));
}

std::optional<Part> takeNumber(std::string_view& s) {
    Part p;
    while (p.digits < s.size() && isDigit(s[p.digits])) {
        if (p.digits == 8)
            return std::nullopt;
        p.value = p.value * 10 + (s[p.digits] - '0');
        ++p.digits;
    }
    s.remove_prefix(p.digits);
    return p.digits == 0 ? std::nullopt : std::optional(p);
}

std::string_view takeWord(std::string_view& s) {
    const auto length = static_cast<std::size_t>(std::ranges::find_if_not(s, isLetter) - s.begin());
    const auto word = s.substr(0, length);
    s.remove_prefix(length);
    return word;
}

int monthNamed(std::string_view word) {
    constexpr std::array<std::string_view, 12> names{"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (word.size() >= 3 && names.at(i).starts_with(word))
            return static_cast<int>(i) + 1;
    return word == "sept" ? 9 : 0;
}

bool isWeekday(std::string_view word) {
    constexpr std::array<std::string_view, 7> names{"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};
    return word.size() >= 3 && std::ranges::any_of(names, [&](auto n) { return n.starts_with(word); });
}

/// 14:30, 14:30:05.250, and 14: as 14时 becomes it: as a share of the day.
std::optional<double> takeClock(std::string_view& s) {
    constexpr std::array<double, 3> perDay{24, 24.0 * 60, 24.0 * 3600};
    double time = 0;
    for (std::size_t i = 0; i < perDay.size(); ++i) {
        const auto number = takeNumber(s);
        if (!number && i > 0)
            return time;
        if (!number || number->digits > 2 || number->value > (i == 0 ? 24 : 59))
            return std::nullopt;
        time += number->value / perDay.at(i);
        if (!s.starts_with(':'))
            return i == 0 ? std::nullopt : std::optional(time);
        s.remove_prefix(1);
    }
    return time;
}

/// What may follow a date: a time, a zone, a weekday. The time as a share of the day, 0 without one.
std::optional<double> timeAfter(std::string_view rest) {
    double time = 0;
    bool seen = false;
    bool morning = false;
    bool afternoon = false;
    if (!rest.empty() &&
        (isDigit(rest.front()) || std::string_view(" t(,").find(rest.front()) == std::string_view::npos))
        return std::nullopt;
    while (!rest.empty()) {
        if (isLetter(rest.front())) {
            const auto word = takeWord(rest);
            morning = morning || word == "am";
            afternoon = afternoon || word == "pm";
            if (word != "t" && word != "z" && word != "am" && word != "pm" && word != "utc" &&
                word != "gmt" && !isWeekday(word))
                return std::nullopt;
        } else if (isDigit(rest.front())) {
            const auto clock = seen ? std::nullopt : takeClock(rest);
            if (!clock)
                return std::nullopt;
            time = *clock;
            seen = true;
            if (rest.starts_with('.')) // parts of a second
                rest.remove_prefix(std::min(rest.find_first_not_of("0123456789", 1), rest.size()));
        } else if (seen && (rest.front() == '+' || rest.front() == '-')) {
            rest.remove_prefix(std::min(rest.find_first_not_of("0123456789:", 1), rest.size()));
        } else if (std::string_view(" ,()").find(rest.front()) != std::string_view::npos) {
            rest.remove_prefix(1);
        } else {
            return std::nullopt;
        }
    }
    constexpr double noon = .5;
    time += afternoon && time < noon ? noon : morning && time >= noon ? -noon : 0;
    return time < 1 ? std::optional(time) : std::nullopt;
}

/// 5 Mar 2024, 5-Mar-2024, March 5, 2024.
std::optional<Parts> namedMonth(std::string_view s, Part day, int month) {
    const auto gap = [&] { s.remove_prefix(std::min(s.find_first_not_of(" -/.,"), s.size())); };
    gap();
    if (month == 0) {
        month = monthNamed(takeWord(s));
        gap();
    } else {
        const auto number = takeNumber(s);
        day = number.value_or(Part{});
        for (const auto ordinal : {"st", "nd", "rd", "th"})
            if (s.starts_with(ordinal))
                s.remove_prefix(2);
        gap();
    }
    const auto year = takeNumber(s);
    const auto time = timeAfter(s);
    if (month == 0 || day.digits == 0 || !year || !time)
        return std::nullopt;
    return Parts{{day, Part{month, 2}, *year}, false, true, false, *time};
}

std::optional<Parts> numbers(std::string_view s, bool minguo) {
    Parts parts;
    parts.minguo = minguo;
    for (std::size_t i = 0; i < 3; ++i) {
        skipSpaces(s);
        const auto number = takeNumber(s);
        if (!number)
            return i == 1 && !minguo && !s.empty() && isLetter(s.front()) ? namedMonth(s, parts.part[0], 0)
                                                                          : std::nullopt;
        parts.part.at(i) = *number;
        if (i == 0 && number->digits == 8) {
            const auto time = timeAfter(s);
            parts.compact = true;
            parts.time = time.value_or(0);
            return time ? std::optional(parts) : std::nullopt;
        }
        if (i == 2)
            break;
        skipSpaces(s);
        if (i == 0 && !s.empty() && isLetter(s.front()))
            return namedMonth(s, *number, 0);
        if (s.empty() || std::string_view("/-.").find(s.front()) == std::string_view::npos)
            return std::nullopt;
        s.remove_prefix(1);
    }
    const auto time = timeAfter(s);
    parts.time = time.value_or(0);
    return time ? std::optional(parts) : std::nullopt;
}

std::optional<Parts> scanned(std::string_view text) {
    const Plain plain(text);
    auto s = plain.view();
    skipSpaces(s);
    while (s.ends_with(' '))
        s.remove_suffix(1);
    if (s.empty())
        return std::nullopt;
    if (isLetter(s.front())) {
        auto word = takeWord(s);
        if (isWeekday(word)) {
            s.remove_prefix(std::min(s.find_first_not_of(" ,."), s.size()));
            if (s.empty() || !isLetter(s.front()))
                return numbers(s, false);
            word = takeWord(s);
        }
        const int month = monthNamed(word);
        return month == 0 ? std::nullopt : namedMonth(s, {}, month);
    }
    const bool minguo = s.front() == era;
    return numbers(minguo ? s.substr(1) : s, minguo);
}

/// The year meant by a number of so many digits; 0: none.
int yearOf(Part p, bool minguo) {
    if (minguo)
        return p.digits <= 3 && p.value > 0 ? p.value + minguoStart : 0;
    constexpr int pivot = 30; // Calc's default: 1930–2029
    if (p.digits == 2)
        return p.value < pivot ? 2000 + p.value : 1900 + p.value;
    return p.digits == 4 ? p.value : 0;
}

std::optional<Day> day(int year, Part month, Part dayOfMonth) {
    if (year < 1000 || month.digits > 2 || dayOfMonth.digits > 2)
        return std::nullopt;
    return dayOf(year, static_cast<unsigned>(month.value), static_cast<unsigned>(dayOfMonth.value));
}

std::optional<Day> inOrder(const Parts& p, DateOrder order, bool minguo) {
    const auto& [a, b, c] = p.part;
    switch (order) {
    case DateOrder::yearMonthDay:
        return day(yearOf(a, minguo && a.digits <= 3), b, c);
    case DateOrder::monthDayYear:
        return day(yearOf(c, false), a, b);
    case DateOrder::dayMonthYear:
        return day(yearOf(c, false), b, a);
    }
    return std::nullopt;
}

std::optional<Day> compactDate(int digits) {
    constexpr int earliest = 1900;
    constexpr int latest = 2199;
    const int year = digits / 10000;
    if (year < earliest || year > latest)
        return std::nullopt;
    return dayOf(year, static_cast<unsigned>(digits / 100 % 100), static_cast<unsigned>(digits % 100));
}

std::optional<Day> resolved(const Parts& p, const TextLocale& locale) {
    if (p.compact)
        return compactDate(p.part[0].value);
    if (p.named)
        return inOrder(p, DateOrder::dayMonthYear, false);
    if (p.minguo || p.part[0].digits >= 3)
        return inOrder(p, DateOrder::yearMonthDay, p.minguo || locale.minguoYears);
    if (const auto date = inOrder(p, locale.dateOrder, locale.minguoYears))
        return date;
    for (const auto order : {DateOrder::monthDayYear, DateOrder::dayMonthYear, DateOrder::yearMonthDay})
        if (const auto date = inOrder(p, order, false))
            return date;
    return std::nullopt;
}

} // namespace

std::optional<Day> parsedDate(std::string_view text, const TextLocale& locale) {
    const auto parts = scanned(text);
    return parts ? resolved(*parts, locale) : std::nullopt;
}

std::optional<double> parsedDateTime(std::string_view text, const TextLocale& locale) {
    const auto parts = scanned(text);
    const auto date = parts ? resolved(*parts, locale) : std::nullopt;
    return date ? std::optional(*date + parts->time) : std::nullopt;
}

bool looksLikeDate(std::string_view text, const TextLocale& locale) {
    const auto parts = scanned(text);
    return parts && !parts->compact && resolved(*parts, locale);
}

void DateOrderEvidence::see(std::string_view text) {
    const auto parts = scanned(text);
    if (!parts || parts->named || parts->compact || parts->minguo || parts->part[0].digits > 2)
        return;
    constexpr int months = 12;
    const int a = parts->part[0].value;
    const int b = parts->part[1].value;
    dayFirst_ = dayFirst_ || (a > months && a <= 31 && b <= months && parts->part[2].digits == 4);
    monthFirst_ = monthFirst_ || (b > months && b <= 31 && a <= months);
}

TextLocale DateOrderEvidence::settled(TextLocale locale) const {
    if (monthFirst_ != dayFirst_)
        locale.dateOrder = monthFirst_ ? DateOrder::monthDayYear : DateOrder::dayMonthYear;
    return locale;
}

} // namespace clientele::core
