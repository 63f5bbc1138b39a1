#include "samples/fods_xml.hpp"

#include <algorithm>

namespace clientele::samples {

void appendEscaped(std::string& out, std::string_view text) {
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            out += c;
        }
    }
}

void appendParagraph(std::string& out, std::string_view text) {
    out += "<text:p>";
    std::size_t i = 0;
    while (i < text.size()) {
        const std::size_t space = std::min(text.find(' ', i), text.size());
        appendEscaped(out, text.substr(i, space - i));
        const std::size_t next = std::min(text.find_first_not_of(' ', space), text.size());
        const std::size_t count = next - space;
        const bool plain = count == 1 && space > 0 && next < text.size();
        if (plain)
            out += ' ';
        else if (count > 0)
            out += "<text:s text:c=\"" + std::to_string(count) + "\"/>";
        i = next;
    }
    out += "</text:p>";
}

} // namespace clientele::samples
