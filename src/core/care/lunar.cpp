#include "core/care/lunar.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace clientele::core {

namespace {
/// A year each from firstLunarYear on. From the lowest bit: for each of its months, in order, whether it has
/// 30 days (13 bits); the number of its leap month (4); the days from 20 January to its first day.
/// tests/core/lunar_sky_test.cpp derives every one of them from new moons and solar terms.
constexpr std::array<std::uint32_t, lastLunarYear - firstLunarYear + 1> packedYears{
    0x2A0AD5, 0x1716D2, 0x3C0752, 0x260EA5, 0x12B64A, 0x36064B, 0x1E0A9B, 0x0A9556, 0x30056A, 0x1A0B59,
    0x045752, 0x2A0752, 0x14DB25, 0x3A0B25, 0x220A4B, 0x0CB4AB, 0x3202AD, 0x1C056B, 0x064B69, 0x2C0DA9,
    0x18FD92, 0x3E0E92, 0x260D25, 0x10BA4D, 0x360A56, 0x2002B6, 0x0895B5, 0x3006D4, 0x1A0EA9, 0x065E92,
    0x2A0E92, 0x14CD26, 0x38052B, 0x220A57, 0x0CB2B6, 0x320B5A, 0x1E06D4, 0x086EC9, 0x2C0749, 0x16F693,
    0x3C0A93, 0x26052B, 0x0ECA5B, 0x340AAD, 0x20056A, 0x0A9B55, 0x300BA4, 0x1A0B49, 0x045A93, 0x2A0A95,
    0x12F52D, 0x380536, 0x220AAD, 0x0EB5AA, 0x3205B2, 0x1C0DA5, 0x087D4A, 0x2E0D4A, 0x170A95, 0x3A0A97,
    0x260556, 0x10CAB5, 0x340AD5, 0x2006D2, 0x0A8EA5, 0x300EA5, 0x1A064A, 0x026C97, 0x280A9B, 0x14F55A,
    0x38056A, 0x220B69, 0x0EB752, 0x340B52, 0x1C0B25, 0x06964B, 0x2C0A4B, 0x1714AB, 0x3A02AD, 0x24056D,
    0x10CB69, 0x360DA9, 0x200D92, 0x0A9D25, 0x300D25, 0x1B5A4D, 0x3E0A56, 0x2802B6, 0x12C5B5, 0x3806D5,
    0x220EA9, 0x0EBE92, 0x340E92, 0x1E0D26, 0x066A56, 0x2A0A57, 0x1714D6, 0x3C035A, 0x2406D5, 0x10B6C9,
    0x360749, 0x200693, 0x08952B, 0x2E052B, 0x180A5B, 0x04555A, 0x28056A, 0x12FB55, 0x3A0BA4, 0x240B49,
    0x0CBA93, 0x320A95, 0x1C052D, 0x068AAD, 0x2A0AB5, 0x1735AA, 0x3C05D2, 0x260DA5, 0x10DD4A, 0x360D4A,
    0x200C95, 0x0A952E, 0x2E0556, 0x180AB5, 0x0455B2, 0x2A06D2, 0x12CEA5, 0x380725, 0x22064B, 0x0CAC97,
    0x300CAB, 0x1C055A, 0x066AD6, 0x2C0B69, 0x177752, 0x3C0B52, 0x260B25, 0x10DA4B, 0x340A4B, 0x1E04AB,
    0x08A55B, 0x2E05AD, 0x180B6A, 0x045B52, 0x2A0D92, 0x14FD25, 0x380D25, 0x220A55, 0x0CB4AD, 0x3204B6,
    0x1A05B5, 0x066DAA, 0x2C0EC9, 0x191E92, 0x3C0E92, 0x260D26, 0x10CA56, 0x340A57, 0x1E04D6, 0x0886D5,
    0x2E0755, 0x1A0749, 0x026E93, 0x280693, 0x12F52B, 0x38052B, 0x200A5B, 0x0CB55A, 0x32056A, 0x1C0B65,
    0x06974A, 0x2C0B4A, 0x171A95, 0x3C0A95, 0x24052D, 0x0ECAAD, 0x340AB5, 0x2005AA, 0x088BA5, 0x2E0DA5,
    0x1A0D4A, 0x047C95, 0x280C96, 0x12F94E, 0x380556, 0x220AB5, 0x0CB5B2, 0x3206D2, 0x1C0EA5, 0x088E4A,
    0x2A068B, 0x150C97, 0x3A04AB, 0x24055B, 0x0ECAD6, 0x340B6A, 0x200752, 0x0A9725, 0x2E0B25, 0x180A8B,
    0x02549B, 0x2804AB,
};

constexpr int monthBits = 13, leapBits = 4;

struct Year {
    std::uint32_t packed;

    [[nodiscard]] constexpr int leap() const {
        return static_cast<int>(packed >> monthBits & ((1U << leapBits) - 1));
    }
    [[nodiscard]] constexpr int afterTwentiethOfJanuary() const {
        return static_cast<int>(packed >> (monthBits + leapBits));
    }
    [[nodiscard]] constexpr int months() const { return leap() > 0 ? 13 : 12; }
    /// Days of the month that is the `index`-th of the year, from 0.
    [[nodiscard]] constexpr int days(int index) const { return 29 + static_cast<int>(packed >> index & 1U); }
    /// 8, the leap 8 and 9 are the indices 7, 8 and 9 of a year with a leap 8.
    [[nodiscard]] constexpr int indexOf(int month, bool isLeap) const {
        return month - 1 + (leap() > 0 && (month > leap() || isLeap) ? 1 : 0);
    }
    [[nodiscard]] constexpr int days() const {
        int out = 0;
        for (int index = 0; index < months(); ++index)
            out += days(index);
        return out;
    }
    [[nodiscard]] constexpr bool has(int month, bool isLeap) const {
        return month >= 1 && month <= 12 && (!isLeap || month == leap());
    }
};

bool isKnown(int year) {
    return firstLunarYear <= year && year <= lastLunarYear;
}
Year yearOf(int year) {
    return {packedYears.at(static_cast<std::size_t>(year - firstLunarYear))};
}
Day firstDayOf(int year) {
    return *dayOf(year, 1, 20) + yearOf(year).afterTwentiethOfJanuary();
}
} // namespace

std::optional<LunarDate> toLunar(Day day) {
    static const Day first = firstDayOf(firstLunarYear);
    static const Day afterLast = firstDayOf(lastLunarYear) + yearOf(lastLunarYear).days();
    if (day < first || day >= afterLast)
        return std::nullopt;
    int year = std::min(static_cast<int>(dateOf(day).year()), lastLunarYear);
    if (day < firstDayOf(year))
        --year;
    const auto of = yearOf(year);
    int rest = day - firstDayOf(year), index = 0;
    while (rest >= of.days(index))
        rest -= of.days(index++);
    const bool leap = of.leap() > 0 && index == of.leap();
    const int month = index + 1 - (of.leap() > 0 && index >= of.leap() ? 1 : 0);
    return LunarDate{year, month, leap, rest + 1};
}

std::optional<Day> fromLunar(const LunarDate& date) {
    if (date.day < 1 || date.day > lunarMonthDays(date.year, date.month, date.leap))
        return std::nullopt;
    const auto of = yearOf(date.year);
    Day day = firstDayOf(date.year) + date.day - 1;
    for (int index = 0; index < of.indexOf(date.month, date.leap); ++index)
        day += of.days(index);
    return day;
}

int lunarMonthDays(int year, int month, bool leap) {
    if (!isKnown(year) || !yearOf(year).has(month, leap))
        return 0;
    return yearOf(year).days(yearOf(year).indexOf(month, leap));
}

int leapMonthOf(int year) {
    return isKnown(year) ? yearOf(year).leap() : 0;
}

} // namespace clientele::core
