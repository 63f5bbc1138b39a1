#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace clientele::exchange {

/// A day of birth as far as it is known.
struct BirthDate {
    std::optional<int> year;
    unsigned month = 0, day = 0;
};

/// One card of an address book. Texts are as the user sees them; empty: left out.
struct ContactCard {
    std::string uid; ///< a UUID, the same in every later file
    bool isOrganisation = false;
    std::string name;                  ///< as it is shown
    std::string familyName, givenName; ///< of a person, where they are known apart
    std::string organisation, title;
    std::vector<std::string>
        phones; ///< E.164, perhaps with ";ext=" (core::checkPhone); anything else as text
    std::vector<std::string> emails;
    std::string street, city, region;
    std::optional<BirthDate> birthday;
    std::string note;
    std::string category;
};

/// The cards as a vCard 4.0 file (RFC 6350): UTF-8, CRLF, folded. `stamp`: when they were written (REV). A
/// person whose name is not known in parts gets it as the family name, so that readers of vCard 3, which
/// insist on N, show it whole.
std::string vcardsOf(std::span<const ContactCard> cards, std::chrono::sys_seconds stamp);

} // namespace clientele::exchange
