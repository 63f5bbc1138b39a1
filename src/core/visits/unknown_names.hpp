#pragma once

#include "core/plans/situation.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace clientele::core {

/// A name (or id) in the contact log that no customer has. Its lines count for nobody: whom they mean is the
/// user's to say.
struct UnknownName {
    std::string name;                   ///< as the log's first line with it has it
    int lines = 0;                      ///< how many lines call somebody so
    int firstRow = 0;                   ///< of the log's sheet, 0 = first
    std::optional<std::size_t> nearest; ///< the customer called most like it; an offer, never taken by itself
};

/// The names of the log that nobody has, those with most lines first; nearest customers are looked for `most`
/// of them only, and no more are given. Work is proportional to the log, and to the customers for each.
std::vector<UnknownName> unknownNames(const Situation& situation, std::size_t most);

} // namespace clientele::core
