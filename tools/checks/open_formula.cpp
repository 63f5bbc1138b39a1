#include "checks/open_formula.hpp"

#include "samples/fods_writer.hpp"

#include <algorithm>
#include <regex>

namespace clientele::checks {

namespace {
constexpr std::string_view prefix = "CRM.", service = "ORG.CLIENTELE.FUNCTIONS.";

int columnOf(const std::string& letters) {
    int column = 0;
    for (const char letter : letters)
        column = column * 26 + (letter - 'A' + 1);
    return column - 1;
}

std::string moved(const std::string& letters, const std::string& row, const Origin& origin) {
    return samples::columnName(origin.column + columnOf(letters)) +
           std::to_string(origin.row + std::stoi(row));
}

/// A reference of the formula, moved: "A1", "A1:B7" or "A:A". `dot` stands before each of its cells.
std::string moved(const std::smatch& match, const Origin& origin, const std::string& dot) {
    enum Part : std::uint8_t { all, letters, row, toLetters, toRow, wholeFrom, wholeTo };
    if (match[wholeFrom].matched)
        return dot + moved(match[wholeFrom], "1", origin) + ":" + dot +
               moved(match[wholeTo], std::to_string(std::max(origin.rows, 1)), origin);
    auto out = dot + moved(match[letters], match[row], origin);
    if (match[toLetters].matched)
        out += ":" + dot + moved(match[toLetters], match[toRow], origin);
    return out;
}

/// The formula outside of its texts is given to `change`; the texts stay.
template <class Change>
std::string outsideTexts(std::string_view formula, Change change) {
    std::string out;
    for (bool inside = false; !formula.empty(); inside = !inside) {
        const auto end = std::min(formula.find('"'), formula.size());
        const std::string part(formula.substr(0, end));
        out += inside ? part : change(part);
        if (end < formula.size())
            out += '"';
        formula.remove_prefix(std::min(end + 1, formula.size()));
    }
    return out;
}

std::string withReferences(const std::string& part, const Origin& origin, bool inFile) {
    static const std::regex reference(
        R"(\$?\b([A-Z]{1,2})\$?([0-9]+)(?::\$?([A-Z]{1,2})\$?([0-9]+))?\b(?!\()|\b([A-Z]{1,2}):([A-Z]{1,2})\b)");
    std::string out;
    auto from = part.cbegin();
    for (std::sregex_iterator at(part.begin(), part.end(), reference), end; at != end; ++at) {
        out.append(from, (*at)[0].first);
        out += inFile ? "[" + moved(*at, origin, ".") + "]" : moved(*at, origin, "");
        from = (*at)[0].second;
    }
    return out.append(from, part.cend());
}

std::string withService(std::string part) {
    for (auto at = part.find(prefix); at != part.npos; at = part.find(prefix, at + service.size()))
        part.replace(at, prefix.size(), service);
    return part;
}
} // namespace

std::string movedFormula(std::string_view formula, const Origin& origin) {
    return outsideTexts(formula,
                        [&](const std::string& part) { return withReferences(part, origin, false); });
}

std::string openFormula(std::string_view formula, const Origin& origin) {
    formula.remove_prefix(formula.starts_with('=') ? 1 : 0);
    return outsideTexts(
        formula, [&](const std::string& part) { return withService(withReferences(part, origin, true)); });
}

} // namespace clientele::checks
