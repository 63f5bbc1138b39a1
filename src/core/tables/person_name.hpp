#pragma once

#include <string>

namespace clientele::core {

/// A name that stands in two columns: given name first, as Latin names are written; Han names the other way
/// round.
inline std::string wholeName(std::string first, const std::string& last) {
    if (first.empty() || last.empty())
        return first + last;
    const bool han = static_cast<unsigned char>(last.front()) >= 0xE3;
    return han ? last + first : std::move(first) + " " + last;
}

} // namespace clientele::core
