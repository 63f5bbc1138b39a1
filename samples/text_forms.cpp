#include "samples/text_forms.hpp"

#include <cstdlib>

namespace clientele::samples {

std::string groupedMoney(std::int64_t cents, char group, char decimal) {
    const std::int64_t absolute = std::abs(cents);
    std::string out = std::to_string(absolute / 100);
    for (auto place = static_cast<std::ptrdiff_t>(out.size()) - 3; place > 0; place -= 3) {
        out.insert(out.begin() + place, group);
    }
    const std::string fraction = std::to_string(100 + absolute % 100).substr(1);
    return (cents < 0 ? "-" : "") + out + decimal + fraction;
}

std::string dateText(Date date, std::string_view pattern) {
    const std::chrono::year_month_day parts{date};
    std::string out;
    for (const char c : pattern) {
        if (c == 'y')
            out += std::to_string(static_cast<int>(parts.year()));
        else if (c == 'm')
            out += std::to_string(static_cast<unsigned>(parts.month()));
        else if (c == 'd')
            out += std::to_string(static_cast<unsigned>(parts.day()));
        else
            out += c;
    }
    return out;
}

} // namespace clientele::samples
