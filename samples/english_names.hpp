#pragma once

#include "samples/random.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::samples {

struct EnglishCompany {
    std::string name, city, areaCode, industry;
};

struct EnglishPerson {
    std::string name, mailbox, role;
};

/// Companies and people put together from syllables. No company name comes twice.
std::vector<EnglishCompany> englishCompanies(int count, Random& random);
EnglishPerson englishPerson(Random& random);

struct EnglishProduct {
    std::string_view name;
    std::int64_t cents; ///< of a piece
};

/// The cheapest first.
inline constexpr std::array englishProducts{
    EnglishProduct{"Gasket set", 450},        EnglishProduct{"Label roll", 1275},
    EnglishProduct{"Filter cartridge", 3990}, EnglishProduct{"Bearing kit", 8450},
    EnglishProduct{"Pump head", 18900},       EnglishProduct{"Control panel", 42500},
    EnglishProduct{"Conveyor module", 96000},
};

inline constexpr std::array<std::string_view, 6> englishOwners{
    "Mirel Tandroth", "Oska Venlow", "Pell Harquist", "Junia Brask", "Theo Quarmby", "Sella Dornwick"};
/// SEEDS 5.7.
inline constexpr std::array<std::string_view, 10> englishMethods{
    "Regular visit",    "Topic meeting", "Site tour",       "Team event", "Joint announcement",
    "Executive letter", "Invited visit", "Executive visit", "Trade fair", "Executive summit"};
inline constexpr std::array<std::string_view, 8> englishResults{
    "Quote requested",  "Budget for next year discussed", "Unhappy with lead time",  "Met the buyer",
    "Nobody available", "Quarterly order signed",         "Quality issue passed on", "Price still open"};
inline constexpr std::array<std::string_view, 6> englishPromises{"Send new price list", "Ship samples",
                                                                 "Send a technician",   "Confirm lead time",
                                                                 "Send statement",      "Arrange a tour"};
inline constexpr std::array<std::string_view, 6> englishNotes{
    "Pays late, remind early", "Renews every March",          "Buyer changed in spring",
    "Compares us on price",    "Would introduce us to peers", "No deliveries after 4 pm"};

} // namespace clientele::samples
