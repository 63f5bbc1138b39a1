#pragma once

#include "core/base/language.hpp"
#include "core/policy/policy.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clientele::core {

// Classes by economic means, awareness of the product and influence (SEEDS 1.2 for customers who have
// bought, 1.3 for prospects; SPEC §3 Tiering), and what marketing does for each.

/// The two levels of each criterion in the documents: 好 or 一般, 强 or 一般, 广 or 一般.
struct Standing {
    bool means = false;     ///< economic means good
    bool awareness = false; ///< awareness strong
    bool influence = false; ///< influence wide
    friend bool operator==(const Standing&, const Standing&) = default;
};

/// Whether a word says the upper level, in any of our languages and with its usual synonyms, or 1 (upper) or
/// 0. Nothing for a word that says neither.
std::optional<bool> levelOf(std::string_view word);

struct Grading {
    std::uint8_t grade = 0; ///< 0 is A
    Standing entry;         ///< the entry of the table that decided
    bool listed = false;    ///< whether it is this customer's own; else it is the nearest lower one
    bool below = false;     ///< not even that: below every entry, so in the lowest class
};

/// The documents' table: A good strong wide, B good ordinary wide, C ordinary strong ordinary, and for
/// prospects D ordinary ordinary ordinary. A combination it does not list gets the best class among the
/// entries that are no higher in any criterion; where there is none, the lowest class. So a better criterion
/// never gives a lower class.
Grading gradeOf(const Standing& standing, bool closed);

/// A, B, C or D.
std::string_view labelOfGrade(std::uint8_t grade, Language language);

/// "good means, strong awareness, wide influence: A", and where the table has no such entry which one
/// decided.
std::string gradeReason(const Standing& standing, bool closed, Language language);

/// What marketing does for a class: for customers who have bought the policy's action of the tier of that
/// name; for prospects the documents', by the place of the class in the policy. No such tier: nothing.
std::optional<std::string> actionFor(std::string_view grade, bool closed, const Policy& policy,
                                     Language language);

} // namespace clientele::core
