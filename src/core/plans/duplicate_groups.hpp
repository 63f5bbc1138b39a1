#pragma once

#include "core/plans/situation.hpp"
#include "core/quality/duplicates.hpp"
#include "core/quality/told_apart.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace clientele::core {

/// Customers that may be one, for a person to judge.
struct DuplicateGroup {
    std::vector<std::size_t> customers; ///< indexes into the book, by their rows; two at least
    std::vector<DuplicateLink> why;     ///< of each kind that holds between some of them the most alike
};

/// What a decision about this customer is remembered by: the id, or name, phone and e-mail where there is
/// none. Whoever gets another phone is asked about anew.
std::uint64_t identityOf(const Customer& customer);

/// The customers that look alike and were not told apart, groups by the row of their first (SPEC §4, §8).
/// Only those that stand in a table. Takes seconds for 100,000 customers.
std::vector<DuplicateGroup> duplicateGroups(const Situation& situation, const ToldApart& apart,
                                            const Progress& progress = {});

/// "same phone, names alike (0.94)".
std::string reasonOf(const DuplicateGroup& group, Language language);

} // namespace clientele::core
