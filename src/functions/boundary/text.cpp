#include "functions/boundary/text.hpp"

#include "functions/boundary/arguments.hpp"

#include <array>
#include <boost/locale/utf.hpp>
#include <charconv>
#include <iterator>

namespace clientele::functions {

using core::CellState;

namespace {
void appendUtf8(std::string& bytes, const OUString& text) {
    using boost::locale::utf::code_point;
    const sal_Unicode* at = text.getStr();
    const sal_Unicode* const end = at + text.getLength();
    while (at != end) {
        if (*at < 0x80) { // most of it
            bytes.push_back(static_cast<char>(*at++));
            continue;
        }
        const code_point point = boost::locale::utf::utf_traits<sal_Unicode>::decode(at, end);
        const bool broken = point == boost::locale::utf::illegal || point == boost::locale::utf::incomplete;
        boost::locale::utf::utf_traits<char>::encode(broken ? 0xfffd : point, std::back_inserter(bytes));
    }
}
} // namespace

CellState appendText(std::string& bytes, const Any& cell) {
    if (isBlank(cell))
        return CellState::blank;
    if (cell.getValueTypeClass() == css::uno::TypeClass_STRING) {
        appendUtf8(bytes, *static_cast<const OUString*>(cell.getValue()));
        return CellState::ok;
    }
    const auto number = numberOf(cell);
    if (!number.ok())
        return number.state;
    std::array<char, 32> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number.value);
    bytes.append(digits.data(), end);
    return CellState::ok;
}

std::string textOf(const Any& cell) {
    std::string out;
    appendText(out, cell);
    return out;
}

} // namespace clientele::functions
