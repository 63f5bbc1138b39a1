#pragma once

#include <array>
#include <cstddef>
#include <string>

namespace clientele::core {

// What the writer and the reader of a policy sheet find rows by. Sheets in use hold these words: they never
// change.

inline constexpr std::array stateKeys{"state.never", "state.ok", "state.soon", "state.due", "state.overdue"};

/// In the order of HighlightKind.
inline constexpr std::array highlightKeys{"show.visits",   "show.promise_past", "show.promise_near",
                                          "show.birthday", "show.contract",     "show.credit"};

/// Of the method in this place of log.methods.
inline std::string methodKey(std::size_t method) {
    return "counts." + std::to_string(method + 1);
}

inline std::string tierKey(std::size_t tier) {
    return "tier." + std::to_string(tier + 1);
}

} // namespace clientele::core
