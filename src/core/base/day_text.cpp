#include "core/base/day_text.hpp"

#include <array>
#include <cstdio>

namespace clientele::core {

std::string isoText(Day day) {
    const auto date = dateOf(day);
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
}

} // namespace clientele::core
