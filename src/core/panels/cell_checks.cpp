#include "core/panels/cell_checks.hpp"

#include "core/panels/panel_words.hpp"
#include "core/quality/email.hpp"
#include "core/quality/phone.hpp"
#include "core/quality/uscc.hpp"

#include <algorithm>

namespace clientele::core {

std::string phoneFault(std::string_view text, Language written, Language messages) {
    const auto keys = phoneKeys(text);
    const bool chinese = written != Language::en;
    const bool good =
        !keys.empty() &&
        (!chinese || std::ranges::all_of(keys, [](const std::string& key) { return key.starts_with('+'); }));
    if (good)
        return {};
    const auto region = !chinese                    ? PhoneRegion::international
                        : written == Language::zhTW ? PhoneRegion::taiwan
                                                    : PhoneRegion::mainland;
    const auto check = checkPhone(text, region);
    return std::string(
        textOf(chinese && check.fault ? *check.fault : TextId::quality_phone_unreadable, messages));
}

std::string emailFault(std::string_view text, Language messages) {
    constexpr std::string_view marks = ";,/| \t\r\n";
    while (!text.empty()) {
        const auto one = text.substr(0, text.find_first_of(marks));
        text.remove_prefix(std::min(one.size() + 1, text.size()));
        // 、 between two addresses is no mark of one byte; an address has no such sign anyway.
        if (const auto check = checkEmail(one);
            !one.empty() && !check.good() && one.find("、") == std::string_view::npos)
            return std::string(textOf(*check.fault, messages));
    }
    return {};
}

std::string creditCodeFault(std::string_view text, Language messages) {
    const auto check = checkUscc(text);
    return check.good() ? std::string() : std::string(textOf(*check.fault, messages));
}

std::optional<int> creditCodeColumn(const Grid& grid, const Table& table) {
    for (int column = table.firstColumn; column <= table.lastColumn; ++column) {
        const auto header = grid.text(table.headerRow, column);
        for (std::size_t i = 0;; ++i) {
            const auto word = partOf(TextId::data_credit_code_headers, i, Language::en);
            if (word.empty())
                break;
            if (header.find(word) != std::string_view::npos)
                return column;
        }
    }
    return std::nullopt;
}

} // namespace clientele::core
