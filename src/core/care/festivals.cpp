#include "core/care/festivals.hpp"

#include "core/base/word_list.hpp"
#include "core/care/lunar.hpp"
#include "core/care/solar_terms.hpp"
#include "core/texts.hpp"

#include <algorithm>
#include <tuple>

namespace clientele::core {

namespace {
struct Names {
    TextId name, words;
};

constexpr std::array<Names, festivalCount> names{
    {{TextId::festivals_laba, TextId::words_festivals_laba},
     {TextId::festivals_newYearsEve, TextId::words_festivals_newYearsEve},
     {TextId::festivals_springFestival, TextId::words_festivals_springFestival},
     {TextId::festivals_lantern, TextId::words_festivals_lantern},
     {TextId::festivals_qingming, TextId::words_festivals_qingming},
     {TextId::festivals_dragonBoat, TextId::words_festivals_dragonBoat},
     {TextId::festivals_qixi, TextId::words_festivals_qixi},
     {TextId::festivals_ghost, TextId::words_festivals_ghost},
     {TextId::festivals_midAutumn, TextId::words_festivals_midAutumn},
     {TextId::festivals_doubleNinth, TextId::words_festivals_doubleNinth},
     {TextId::festivals_winterSolstice, TextId::words_festivals_winterSolstice}}};

constexpr auto festivals = [] {
    std::array<Festival, festivalCount> out{};
    for (std::size_t i = 0; i < out.size(); ++i)
        out.at(i) = static_cast<Festival>(i);
    return out;
}();

std::optional<Day> dayBefore(std::optional<Day> day) {
    return day ? std::optional(*day - 1) : std::nullopt;
}
} // namespace

std::optional<Day> festivalDay(Festival festival, int year) {
    if (year <= firstLunarYear || year > lastLunarYear)
        return std::nullopt;
    const auto lunar = [year](int month, int day) { return fromLunar({year, month, false, day}); };
    switch (festival) {
    case Festival::laba:
        return fromLunar({year - 1, 12, false, 8});
    case Festival::newYearsEve:
        return dayBefore(lunar(1, 1));
    case Festival::springFestival:
        return lunar(1, 1);
    case Festival::lantern:
        return lunar(1, 15);
    case Festival::qingming:
        return solarTermDay(year, 15);
    case Festival::dragonBoat:
        return lunar(5, 5);
    case Festival::qixi:
        return lunar(7, 7);
    case Festival::ghost:
        return lunar(7, 15);
    case Festival::midAutumn:
        return lunar(8, 15);
    case Festival::doubleNinth:
        return lunar(9, 9);
    case Festival::winterSolstice:
        return solarTermDay(year, 270);
    }
    return std::nullopt;
}

std::string_view festivalName(Festival festival, Language language) {
    return textOf(names.at(static_cast<std::size_t>(festival)).name, language);
}

std::optional<Festival> festivalOf(std::string_view name) {
    const auto found = std::ranges::find_if(festivals, [&](Festival festival) {
        return isWordOf(names.at(static_cast<std::size_t>(festival)).words, name);
    });
    return found == festivals.end() ? std::nullopt : std::optional(*found);
}

std::vector<FestivalDay> festivalsBetween(Day from, Day to) {
    std::vector<FestivalDay> out;
    if (to < from)
        return out;
    // 腊八 may fall in the last days of the year before its own.
    const int first = std::max(static_cast<int>(dateOf(from).year()), firstLunarYear);
    const int last = std::min(static_cast<int>(dateOf(to).year()) + 1, lastLunarYear);
    for (int year = first; year <= last; ++year)
        for (const auto festival : festivals)
            if (const auto day = festivalDay(festival, year); day && from <= *day && *day <= to)
                out.push_back({*day, festival});
    std::ranges::sort(out, {}, [](const FestivalDay& f) { return std::tuple(f.day, f.festival); });
    return out;
}

} // namespace clientele::core
