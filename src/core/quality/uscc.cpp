#include "core/quality/uscc.hpp"

#include "core/quality/unicode.hpp"

#include <array>

namespace clientele::core {

namespace {
constexpr std::size_t length = 18, organisationBegin = 8, organisationLength = 9;
constexpr std::string_view alphabet =
    "0123456789ABCDEFGHJKLMNPQRTUWXY"; ///< GB 32100, table 2: the place is the value
constexpr int modulus = 31, weightStep = 3;
constexpr std::array<int, 8> organisationWeights{3, 7, 9, 10, 5, 8, 4, 2}; ///< GB 11714
constexpr int organisationModulus = 11;

/// The 18th character for the first 17.
char checkCharacter(std::string_view code) {
    int sum = 0, weight = 1;
    for (const char c : code.substr(0, length - 1)) {
        sum += static_cast<int>(alphabet.find(c)) * weight;
        weight = weight * weightStep % modulus;
    }
    return alphabet.at(static_cast<std::size_t>((modulus - sum % modulus) % modulus));
}

/// The last character of an organisation code for the eight before it; letters count from A = 10 without
/// gaps.
char organisationCheck(std::string_view code) {
    int sum = 0;
    for (std::size_t i = 0; i < organisationWeights.size(); ++i) {
        const char c = code.at(i);
        sum += (c <= '9' ? c - '0' : c - 'A' + 10) * organisationWeights.at(i);
    }
    const int check = (organisationModulus - sum % organisationModulus) % organisationModulus;
    return check == 10 ? 'X' : static_cast<char>('0' + check);
}
} // namespace

Check checkUscc(std::string_view text) {
    std::string code;
    for (const char c : compatible(text))
        if (c != ' ' && c != '-')
            code += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (codePoints(code).size() != length)
        return TextId::quality_uscc_length;
    if (code.find_first_not_of(alphabet) != code.npos)
        return TextId::quality_uscc_character;
    if (code.back() != checkCharacter(code))
        return TextId::quality_uscc_check;
    const auto organisation = std::string_view(code).substr(organisationBegin, organisationLength);
    if (organisation.back() != organisationCheck(organisation))
        return TextId::quality_uscc_organisation;
    return code;
}

} // namespace clientele::core
