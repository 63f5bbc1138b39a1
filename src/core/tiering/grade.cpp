#include "core/tiering/grade.hpp"

#include "core/base/word_list.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace clientele::core {

namespace {
struct Entry {
    Standing standing;
    TextId label;
};

/// Best first. The last one is for prospects only.
constexpr std::array table{Entry{{true, true, true}, TextId::defaults_tier_a_label},
                           Entry{{true, false, true}, TextId::defaults_tier_b_label},
                           Entry{{false, true, false}, TextId::defaults_tier_c_label},
                           Entry{{false, false, false}, TextId::defaults_tier_d_label}};

constexpr std::array prospectActions{TextId::action_prospect_a, TextId::action_prospect_b,
                                     TextId::action_prospect_c, TextId::action_prospect_d};

std::span<const Entry> tableFor(bool closed) {
    return std::span(table).first(table.size() - (closed ? 1 : 0));
}

/// No higher in any criterion.
bool atMost(const Standing& entry, const Standing& standing) {
    return entry.means <= standing.means && entry.awareness <= standing.awareness &&
           entry.influence <= standing.influence;
}

std::string described(const Standing& s, Language language) {
    const std::string item(textOf(TextId::why_item, language));
    const auto word = [&](bool upper, TextId high, TextId low) {
        return std::string(textOf(upper ? high : low, language));
    };
    return word(s.means, TextId::why_grade_meansGood, TextId::why_grade_meansOrdinary) + item +
           word(s.awareness, TextId::why_grade_awarenessStrong, TextId::why_grade_awarenessOrdinary) + item +
           word(s.influence, TextId::why_grade_influenceWide, TextId::why_grade_influenceOrdinary);
}
} // namespace

std::optional<bool> levelOf(std::string_view word) {
    if (isWordOf(TextId::words_upperLevel, word))
        return true;
    if (isWordOf(TextId::words_lowerLevel, word))
        return false;
    return std::nullopt;
}

Grading gradeOf(const Standing& standing, bool closed) {
    const auto entries = tableFor(closed);
    const auto found =
        std::ranges::find_if(entries, [&](const Entry& entry) { return atMost(entry.standing, standing); });
    const bool below = found == entries.end();
    const auto& entry = below ? entries.back() : *found;
    const auto grade = static_cast<std::uint8_t>(&entry - entries.data());
    return {grade, entry.standing, entry.standing == standing, below};
}

std::string_view labelOfGrade(std::uint8_t grade, Language language) {
    return textOf(table.at(grade).label, language);
}

std::string gradeReason(const Standing& standing, bool closed, Language language) {
    const auto grading = gradeOf(standing, closed);
    auto rule = described(standing, language);
    if (grading.below)
        rule = textOf(TextId::why_grade_below, language, {{"standing", rule}});
    else if (!grading.listed)
        rule = textOf(TextId::why_grade_nearest, language,
                      {{"standing", rule}, {"entry", described(grading.entry, language)}});
    return textOf(TextId::why_result, language,
                  {{"rule", rule}, {"class", std::string(labelOfGrade(grading.grade, language))}});
}

std::optional<std::string> actionFor(std::string_view grade, bool closed, const Policy& policy,
                                     Language language) {
    const auto tier = std::ranges::find(policy.tiers, grade, &TierRule::label);
    if (tier == policy.tiers.end())
        return std::nullopt;
    if (closed)
        return tier->action;
    const auto place = static_cast<std::size_t>(tier - policy.tiers.begin());
    return std::string(textOf(prospectActions.at(std::min(place, prospectActions.size() - 1)), language));
}

} // namespace clientele::core
