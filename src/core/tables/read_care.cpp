#include "core/tables/read_care.hpp"

#include "core/care/birthday_text.hpp"
#include "core/headers.hpp"
#include "core/tables/cells.hpp"
#include "core/tables/content.hpp"
#include "core/tables/utf8.hpp"

#include <algorithm>

namespace clientele::core {

CareReader::CareReader(const Grid& grid, const Table& table, const TextLocale& locale)
    : grid_(grid)
    , locale_(locale)
    , birthday_(dates(table, Field::birthday, locale))
    , since_(dates(table, Field::since, locale))
    , contractEnd_(dates(table, Field::contractEnd, locale))
    , lunar_(table.columnOf(Field::birthdayLunar))
    , creditLimit_(table.columnOf(Field::creditLimit))
    , balance_(table.columnOf(Field::balance))
    , consent_(table.columnOf(Field::consent)) {
    if (const auto* match = table.find(Field::birthday))
        lunarColumn_ = saysLunar(match->header);
}

CareReader::DateColumn CareReader::dates(const Table& table, Field field, const TextLocale& locale) const {
    const int column = table.columnOf(field);
    if (column < 0)
        return {};
    return {column, settledLocale(grid_, column, table.firstRow, table.lastRow, locale)};
}

Cell<Day> CareReader::day(int row, const DateColumn& from, CustomerBook& book) const {
    if (from.column < 0)
        return {};
    const auto day = dayAt(grid_, row, from.column, from.locale);
    book.datesUnreadable += day.failed();
    return day;
}

bool CareReader::keptLunar(int row) const {
    if (lunar_ < 0)
        return false;
    if (grid_.kind(row, lunar_) == ContentKind::number)
        return grid_.number(row, lunar_) != 0;
    const auto text = grid_.text(row, lunar_);
    std::string scratch;
    const bool denied = text.starts_with("不") || text.starts_with("非") || text.starts_with("not");
    return !text.empty() && !denied &&
           (saysLunar(text) || std::ranges::find(yesWords(), foldedKey(text, scratch)) != yesWords().end());
}

/// What stands in a column of lunar dates.
std::optional<Birthday> CareReader::lunarAt(int row, int column) const {
    if (grid_.kind(row, column) == ContentKind::text)
        return parsedLunarBirthday(grid_.text(row, column));
    const auto written = dayAt(grid_, row, column, locale_);
    if (!written.ok())
        return std::nullopt;
    const auto date = dateOf(written.value);
    return lunarBirthday(static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                         static_cast<int>(static_cast<unsigned>(date.day())));
}

std::optional<Birthday> CareReader::birthday(int row) const {
    const int column = birthday_.column;
    // The lunar date itself may stand where the flag belongs.
    const bool flag = lunar_ < 0 || (grid_.kind(row, lunar_) == ContentKind::number &&
                                     (grid_.number(row, lunar_) == 0 || grid_.number(row, lunar_) == 1));
    if (!flag)
        if (const auto written = lunarAt(row, lunar_))
            return written;
    if (column < 0 || grid_.empty(row, column))
        return std::nullopt;
    if (lunarColumn_)
        return lunarAt(row, column);
    const bool lunar = keptLunar(row);
    if (grid_.kind(row, column) == ContentKind::text)
        return parsedBirthday(grid_.text(row, column), birthday_.locale, lunar);
    const auto day = dayAt(grid_, row, column, birthday_.locale);
    return day.ok() ? std::optional(Birthday{day.value, lunar}) : std::nullopt;
}

Consent CareReader::consent(int row) {
    if (consent_ < 0)
        return Consent::unknown;
    switch (grid_.kind(row, consent_)) {
    case ContentKind::number: // 1 or 0, or the date on which it was given
        return grid_.number(row, consent_) > 0 ? Consent::yes : Consent::no;
    case ContentKind::text:
        break;
    default:
        return Consent::unknown;
    }
    constexpr std::size_t mostKnown = 256; // a column holds a few words over and over
    const std::string text(grid_.text(row, consent_));
    if (const auto known = consents_.find(text); known != consents_.end())
        return known->second;
    auto said = consentOf(text);
    if (said == Consent::unknown && dayAt(grid_, row, consent_, locale_).ok())
        said = Consent::yes;
    if (consents_.size() < mostKnown)
        consents_.emplace(text, said);
    return said;
}

void CareReader::read(int row, Customer& customer, CustomerBook& book) {
    customer.birthday = birthday(row);
    if (birthday_.column >= 0 && !customer.birthday && !grid_.empty(row, birthday_.column) &&
        !isDashText(keyAt(grid_, row, birthday_.column, scratch_)))
        ++book.birthdaysUnreadable;
    customer.since = day(row, since_, book);
    customer.contractEnd = day(row, contractEnd_, book);
    if (creditLimit_ >= 0)
        customer.creditLimit = numberAt(grid_, row, creditLimit_, locale_);
    if (balance_ >= 0)
        customer.balance = numberAt(grid_, row, balance_, locale_);
    customer.consent = consent(row);
}

} // namespace clientele::core
