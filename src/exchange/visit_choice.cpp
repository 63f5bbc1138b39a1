#include "exchange/visit_choice.hpp"

#include "core/tables/utf8.hpp"

#include <charconv>

namespace clientele::exchange {

std::optional<int> parsedWhole(std::string_view text, int least, int most) {
    std::string scratch;
    const auto digits = core::foldedKey(text, scratch);
    int value = 0;
    const auto* end = digits.data() + digits.size();
    const auto result = std::from_chars(digits.data(), end, value);
    if (result.ec != std::errc() || result.ptr != end || value < least || value > most)
        return std::nullopt;
    return value;
}

std::optional<std::chrono::minutes> parsedTime(std::string_view text) {
    std::string scratch;
    const auto time = core::foldedKey(text, scratch);
    const auto colon = time.find(':');
    const auto hours = parsedWhole(time.substr(0, colon), 0, 23);
    const auto minutes = colon == std::string_view::npos         ? std::optional(0)
                         : time.size() == colon + std::size_t{3} ? parsedWhole(time.substr(colon + 1), 0, 59)
                                                                 : std::nullopt;
    if (!hours || !minutes)
        return std::nullopt;
    return std::chrono::hours(*hours) + std::chrono::minutes(*minutes);
}

} // namespace clientele::exchange
