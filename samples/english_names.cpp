#include "samples/english_names.hpp"

#include <cctype>
#include <set>

namespace clientele::samples {
namespace {

using Words = std::string_view;

struct Place {
    Words city, areaCode;
};

constexpr std::array places{
    Place{"Portland", "503"}, Place{"Denver", "303"},  Place{"Columbus", "614"}, Place{"Austin", "512"},
    Place{"Tampa", "813"},    Place{"Madison", "608"}, Place{"Boise", "208"},    Place{"Omaha", "402"},
    Place{"Richmond", "804"}, Place{"Tucson", "520"},  Place{"Spokane", "509"},  Place{"Albany", "518"},
};

constexpr std::array<Words, 18> openings{"Bral", "Quen", "Vosk", "Trell", "Marn", "Osk",
                                         "Fend", "Jorv", "Pell", "Drax",  "Hul",  "Nemb",
                                         "Sarr", "Wex",  "Yarr", "Korb",  "Lund", "Zell"};
constexpr std::array<Words, 14> endings{"avo",  "ister", "owin", "andra", "eth",  "imar", "ock",
                                        "uvia", "enta",  "orix", "une",   "alda", "ifen", "ova"};

struct Trade {
    Words word, industry;
};

constexpr std::array trades{
    Trade{"Fabrication", "Manufacturing"}, Trade{"Foods", "Food"},
    Trade{"Packaging", "Packaging"},       Trade{"Logistics", "Transport"},
    Trade{"Instruments", "Instruments"},   Trade{"Textiles", "Textiles"},
    Trade{"Controls", "Electrical"},       Trade{"Medical Supply", "Medical"},
};

constexpr std::array<Words, 5> suffixes{"Inc.", "LLC", "Co.", "Corp.", "& Sons"};
constexpr std::array<Words, 12> givenNames{"Tessaly", "Brunor", "Ilvie",  "Corwen", "Maddis", "Perrin",
                                           "Oriane",  "Halvar", "Junith", "Selwin", "Avenn",  "Dorrit"};
constexpr std::array<Words, 10> surnameEndings{"holt",  "wick", "by",   "mere", "stead",
                                               "quist", "low",  "ford", "den",  "roth"};
constexpr std::array<Words, 6> roles{"Owner", "Purchasing Manager", "Plant Manager", "Head of Finance",
                                     "Buyer", "Operations Director"};

std::string joined(std::initializer_list<Words> parts) {
    std::string out;
    for (const Words part : parts)
        out += part;
    return out;
}

std::string lowered(std::string text) {
    for (char& c : text)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

} // namespace

std::vector<EnglishCompany> englishCompanies(int count, Random& random) {
    std::vector<EnglishCompany> companies;
    std::set<std::string> taken;
    while (companies.size() < static_cast<std::size_t>(count)) {
        const Words opening = random.pick(openings);
        const Words ending = random.pick(endings);
        const std::string brand = joined({opening, ending});
        const Trade& trade = random.pick(trades);
        const Words suffix = random.pick(suffixes);
        const Place& place = random.pick(places);
        if (!taken.insert(brand).second)
            continue;
        companies.push_back({joined({brand, " ", trade.word, " ", suffix}), std::string(place.city),
                             std::string(place.areaCode), std::string(trade.industry)});
    }
    return companies;
}

EnglishPerson englishPerson(Random& random) {
    const Words given = random.pick(givenNames);
    const Words opening = random.pick(openings);
    const Words ending = random.pick(surnameEndings);
    const std::string surname = joined({opening, ending});
    return {joined({given, " ", surname}), lowered(joined({given, ".", surname})) + "@example.com",
            std::string(random.pick(roles))};
}

} // namespace clientele::samples
