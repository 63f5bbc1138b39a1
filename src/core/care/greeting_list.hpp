#pragma once

#include "core/care/festivals.hpp"
#include "core/plans/situation.hpp"
#include "core/report/list.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::core {

/// What customers are greeted for: a festival, or their birthday.
struct Occasion {
    std::optional<Festival> festival; ///< none: birthdays
    Day from = 0, to = 0;             ///< the birthdays' window; both the festival's day
    friend bool operator==(const Occasion&, const Occasion&) = default;
};

/// The occasions from `from` on: birthdays up to `to`, then the festivals of the next twelve months by day.
std::vector<Occasion> occasionsFrom(Day from, Day to);

/// The occasion of a name: a festival by any of its names, the next one on `from` or after it; "birthday" or
/// 生日 are the birthdays up to `to`. Nothing for another name.
std::optional<Occasion> occasionNamed(std::string_view name, Day from, Day to);

/// "Mid-Autumn Festival", "Birthdays".
std::string occasionWords(const Occasion& occasion, Language language);

/// Who is greeted: permission first (SEEDS 5.17). Customers whose consent is not a plain yes are left out and
/// only counted.
struct GreetingList {
    ListSheet sheet; ///< one header row, then values: what a mail merge reads
    int withoutConsent = 0;
};

GreetingList greetingList(const Situation& situation, const Occasion& occasion);

} // namespace clientele::core
