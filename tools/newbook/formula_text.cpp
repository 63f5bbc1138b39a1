#include "newbook/formula_text.hpp"

#include <array>
#include <regex>

namespace clientele::newbook {

namespace {

/// Functions the standard does not know; files have the office's name for them.
constexpr std::array notInStandard{"WORKDAY.INTL", "MAXIFS"};

std::string withFileNames(std::string part) {
    for (const std::string name : notInStandard)
        for (auto at = part.find(name + "("); at != part.npos; at = part.find(name + "(", at + 1)) {
            constexpr std::string_view prefix = "COM.MICROSOFT.";
            part.insert(at, prefix);
            at += prefix.size();
        }
    return part;
}

/// "$B2", "$A2:$F2", "$'Contact log'.$A$1:$B$9", "$'Contact log'.$A:$A" in brackets, each cell with its dot.
std::string withReferences(const std::string& part) {
    static const std::regex reference(
        R"((\$'(?:[^']|'')+'\.)?(\$[A-Z]{1,3}\$?[0-9]+|\$[A-Z]{1,3}(?=:))(?::(\$[A-Z]{1,3}(?:\$?[0-9]+)?))?)");
    std::string out;
    auto from = part.cbegin();
    for (std::sregex_iterator at(part.begin(), part.end(), reference), end; at != end; ++at) {
        const auto& match = *at;
        out.append(from, match[0].first);
        out += "[" + (match[1].matched ? match[1].str() : std::string(".")) + match[2].str();
        if (match[3].matched)
            out += ":." + match[3].str();
        out += "]";
        from = match[0].second;
    }
    return out.append(from, part.cend());
}

} // namespace

std::string openFormula(std::string_view formula) {
    formula.remove_prefix(formula.starts_with('=') ? 1 : 0);
    std::string out;
    for (bool inText = false; !formula.empty(); inText = !inText) {
        const auto end = std::min(formula.find('"'), formula.size());
        const std::string part(formula.substr(0, end));
        out += inText ? part : withFileNames(withReferences(part));
        if (end < formula.size())
            out += '"';
        formula.remove_prefix(std::min(end + 1, formula.size()));
    }
    return out;
}

} // namespace clientele::newbook
