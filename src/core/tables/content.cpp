#include "core/tables/content.hpp"

#include "core/care/birthday_text.hpp"
#include "core/tables/cells.hpp"
#include "core/tables/parse_date.hpp"
#include "core/tables/parse_number.hpp"
#include "core/tables/utf8.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>

namespace clientele::core {

namespace {

constexpr int headSample = 100, spreadSample = 100, formatSample = 16;
constexpr double firstPlausibleDay = 10000, lastPlausibleDay = 80000; // 1927–2119

bool oneOf(std::span<const std::string_view> words, std::string_view text) {
    return std::ranges::any_of(words, [&](auto word) {
        return word.size() == text.size() &&
               std::ranges::equal(word, text, [](char a, char b) { return lower(a) == lower(b); });
    });
}

/// A, B+, 甲, S, A级, A类, 三星, VIP, 重点客户.
bool isGradeText(std::string_view text) {
    for (const std::string_view tail : {"客户", "客戶", "级", "級", "类", "類", "等"})
        if (text.size() > tail.size() && text.ends_with(tail)) {
            text.remove_suffix(tail.size());
            break;
        }
    const bool letter =
        !text.empty() && ((lower(text[0]) >= 'a' && lower(text[0]) <= 'e') || lower(text[0]) == 's');
    if (letter && text.size() <= 2)
        return text.size() == 1 || text[1] == '+' || text[1] == '-' || text[1] == text[0] || isDigit(text[1]);
    return oneOf(gradeWords(), text);
}

void countNumber(ColumnProfile& p, double value, FormatKind format) {
    ++p.numbers;
    const bool whole = value == std::floor(value);
    if (format == FormatKind::date || format == FormatKind::dateTime) {
        ++p.dates;
        return;
    }
    ++p.amounts;
    p.marked += format == FormatKind::currency;
    const bool plausible = whole && value >= firstPlausibleDay && value <= lastPlausibleDay;
    p.maybeDates += (plausible && format == FormatKind::general) || isCompactDate(value);
    p.phones += whole && value >= 1.3e10 && value < 2e10;
    p.yesNo += format == FormatKind::logical || value == 0 || value == 1;
    p.grades += whole && value >= 1 && value <= 10;
}

void countText(ColumnProfile& p, std::string_view raw, const TextLocale& locale, std::string& scratch) {
    const auto text = foldedKey(raw, scratch);
    ++p.texts;
    if (looksLikeDate(text, locale) || saysLunar(text)) {
        ++p.dates;
    } else if (parsedNumber(text, locale)) {
        ++p.amounts;
        p.marked += isCurrencyMarked(text);
        p.maybeDates += parsedDate(text, locale).has_value();
    }
    p.emails += isEmailText(text);
    p.phones += isPhoneText(text);
    p.yesNo += oneOf(yesWords(), text) || oneOf(noWords(), text);
    p.grades += isGradeText(text);
}

std::vector<int> sampleRows(int firstRow, int lastRow) {
    std::vector<int> rows;
    const int head = std::min(lastRow, firstRow + headSample - 1);
    for (int r = firstRow; r <= head; ++r)
        rows.push_back(r);
    const int rest = lastRow - head;
    const int step = std::max(1, rest / spreadSample);
    for (int r = head + step; r <= lastRow; r += step)
        rows.push_back(r);
    return rows;
}

constexpr double agrees = 1, silent = .93, doubtful = .8, contradicts = .45;

double graded(double share) {
    return share >= .5 ? agrees : share >= .2 ? doubtful : contradicts;
}

} // namespace

bool isCurrencyMarked(std::string_view text) {
    return std::ranges::any_of(currencyWords(), [&](auto word) { return text.find(word) != text.npos; });
}

bool isEmailText(std::string_view text) {
    const auto at = text.find('@');
    return at != text.npos && at > 0 && text.find('@', at + 1) == text.npos && text.find(' ') == text.npos &&
           text.find('.', at + 2) != text.npos && !text.ends_with('.');
}

bool isPhoneText(std::string_view text) {
    int digits = 0;
    for (const char c : text) {
        if (isDigit(c))
            ++digits;
        else if (std::string_view("+-() ./#*x").find(c) == std::string_view::npos)
            return false;
    }
    const bool mobile = digits == 11 && text.starts_with('1');
    const bool separated = text.find_first_of("-() +") != text.npos || text.starts_with('0');
    return digits <= 16 && (mobile || (digits >= 7 && separated));
}

bool isDashText(std::string_view text) {
    std::string scratch;
    const auto plain = foldedKey(text, scratch);
    return std::ranges::all_of(plain, [](char c) { return c == '-' || c == '/' || c == ' '; });
}

ColumnProfile profileOf(const SheetContent& sheet, int sheetIndex, int column, int firstRow, int lastRow,
                        const FormatProbe& formats, const TextLocale& locale) {
    ColumnProfile p;
    const Grid& grid = sheet.grid;
    std::unordered_set<std::string_view> texts;
    std::unordered_set<double> numbers;
    std::string scratch;
    int asked = 0;
    FormatKind format = FormatKind::general;
    for (const int row : sampleRows(firstRow, lastRow)) {
        switch (grid.kind(row, column)) {
        case ContentKind::empty:
            continue;
        case ContentKind::error:
            ++p.errors;
            break;
        case ContentKind::number:
            // Formats are asked of the first cells; those behind them are taken to look the same.
            if (asked < formatSample) {
                format = formats.formatAt(sheetIndex, row, column);
                ++asked;
            }
            countNumber(p, grid.number(row, column), format);
            numbers.insert(grid.number(row, column));
            break;
        case ContentKind::text:
            if (grid.text(row, column).size() > 1 || grid.text(row, column) != " ")
                countText(p, grid.text(row, column), locale, scratch);
            texts.insert(grid.text(row, column));
            break;
        }
        ++p.filled;
    }
    p.distinct = static_cast<int>(texts.size() + numbers.size());
    return p;
}

double agreement(Content expected, const ColumnProfile& p) {
    if (p.filled == p.errors)
        return silent;
    switch (expected) {
    case Content::any:
        return silent;
    case Content::date:
        return p.share(p.dates) >= .5 ? agrees : graded(p.share(p.dates + p.maybeDates)) - .02;
    case Content::money:
    case Content::number:
        return graded(p.share(p.amounts));
    case Content::phone:
        return p.share(p.phones) >= .5              ? agrees
               : p.share(p.emails) >= .5            ? contradicts
               : p.share(p.phones + p.amounts) > .3 ? doubtful
                                                    : contradicts;
    case Content::email:
        return graded(p.share(p.emails));
    case Content::yesno:
        return graded(p.share(p.yesNo));
    case Content::grade:
        if (p.share(p.grades) >= .6)
            return agrees;
        return p.share(p.dates) > .5 || p.share(p.emails) > .5 ? contradicts
               : p.distinct <= 12                              ? silent
                                                               : doubtful;
    case Content::key:
        return p.share(p.dates) > .5 || p.share(p.emails) > .5 ? contradicts : agrees;
    case Content::name:
        return p.share(p.texts) < .3 || p.share(p.dates) > .5 || p.share(p.phones) > .5 ? contradicts
                                                                                        : agrees;
    case Content::text:
        if (p.share(p.dates) > .6 || p.share(p.emails) > .6)
            return contradicts;
        return p.share(p.numbers) > .8 ? doubtful : agrees;
    }
    return silent;
}

} // namespace clientele::core
