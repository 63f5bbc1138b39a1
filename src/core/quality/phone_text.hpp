#pragma once

#include <string>
#include <string_view>

namespace clientele::core {

/// A telephone number as it is written, not yet judged.
struct PhoneText {
    bool readable = false;      ///< nothing but digits, separators and an extension
    bool international = false; ///< + or 00 in front; the digits begin with the country code
    std::string digits;
    std::string extension;
    std::size_t lastGroup = 0; ///< digits behind the last hyphen, 0 without one
};
PhoneText readPhone(std::string_view text);

} // namespace clientele::core
