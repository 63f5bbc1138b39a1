#include "reports/measures.hpp"

#include <algorithm>

namespace clientele::reports {

namespace {
constexpr int em = 318, latin = 175, lineHeight = 420, padding = 220;

/// The letter's width by its first byte: three and four bytes are mostly Han.
int widthOfLead(unsigned char byte) {
    constexpr unsigned char continuation = 0x80, two = 0xC0, three = 0xE0;
    if (byte >= three)
        return em;
    return byte >= continuation && byte < two ? 0 : latin;
}
} // namespace

int heightOfText(std::string_view utf8, int width) {
    int length = 0;
    for (const char c : utf8)
        length += widthOfLead(static_cast<unsigned char>(c));
    const int lines = std::max(1, (length + width - 1) / width);
    return std::max(rowHeight, lines * lineHeight + padding);
}

} // namespace clientele::reports
