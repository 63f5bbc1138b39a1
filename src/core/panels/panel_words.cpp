#include "core/panels/panel_words.hpp"

#include "core/base/figures.hpp"
#include "core/base/word_list.hpp"

#include <cmath>
#include <cstdlib>

namespace clientele::core {

namespace {
TextId stateText(DueState state, bool one) {
    switch (state) {
    case DueState::never:
        return TextId::sidebar_state_never;
    case DueState::overdue:
        return one ? TextId::sidebar_state_overdue_one : TextId::sidebar_state_overdue;
    case DueState::due:
        return TextId::sidebar_state_due;
    case DueState::soon:
        return one ? TextId::sidebar_state_soon_one : TextId::sidebar_state_soon;
    case DueState::ok:
        break;
    }
    return one ? TextId::sidebar_state_ok_one : TextId::sidebar_state_ok;
}

TextId countText(DueState state) {
    switch (state) {
    case DueState::never:
        return TextId::sidebar_states_never;
    case DueState::overdue:
        return TextId::sidebar_states_overdue;
    case DueState::due:
        return TextId::sidebar_states_due;
    case DueState::soon:
        return TextId::sidebar_states_soon;
    case DueState::ok:
        break;
    }
    return TextId::sidebar_states_ok;
}
} // namespace

std::string partOf(TextId list, std::size_t n, Language language) {
    const auto words = wordsOf(list, language);
    return n < words.size() ? std::string(words[n]) : std::string();
}

std::string dateWords(Day day, Language language) {
    const auto date = dateOf(day);
    const auto number = static_cast<unsigned>(date.day());
    // Padded where the month is a number too: 2026-11-02, but 2 Nov 2026.
    const bool padded = language != Language::en && number < 10;
    return textOf(
        TextId::sidebar_date, language,
        {{"year", std::to_string(static_cast<int>(date.year()))},
         {"month", partOf(TextId::sidebar_months, static_cast<unsigned>(date.month()) - 1, language)},
         {"day", (padded ? "0" : "") + std::to_string(number)}});
}

std::string stateWords(DueState state, int days, Language language) {
    const int count = std::abs(days);
    return textOf(stateText(state, count == 1), language, {{"days", std::to_string(count)}});
}

std::string stateSign(DueState state, Language language) {
    const auto words = stateWords(state, 0, language);
    return words.substr(0, words.find(' '));
}

std::string plainStateWords(DueState state, int days, Language language) {
    const auto words = stateWords(state, days, language);
    return words.substr(words.find(' ') + 1);
}

std::string stateCount(DueState state, int count, Language language) {
    return textOf(countText(state), language, {{"count", std::to_string(count)}});
}

std::string moneyWords(double value) {
    constexpr double withoutCents = 1000;
    return figureText(value, std::abs(value) < withoutCents ? 2 : 0);
}

std::string changeWords(double share) {
    const auto words = shareText(std::abs(share), 0);
    return (share < 0 ? "−" : "+") + words;
}

std::string dotted(const std::vector<std::string>& parts, Language language) {
    std::string out;
    for (const auto& part : parts)
        if (!part.empty())
            out += (out.empty() ? std::string() : std::string(textOf(TextId::sidebar_dot, language))) + part;
    return out;
}

} // namespace clientele::core
