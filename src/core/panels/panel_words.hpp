#pragma once

#include "core/base/calendar.hpp"
#include "core/texts.hpp"
#include "core/visits/cadence.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clientele::core {

// How the panels beside the sheet say things, in the language of the user interface.

/// "2 Nov 2026", "2026-11-02".
std::string dateWords(Day day, Language language);

/// "● 9 days overdue", "◐ today", "◔ in 3 days": a sign, so that colour is not all that says it. `days` from
/// today to the visit.
std::string stateWords(DueState state, int days, Language language);

/// The same in two parts: "●" and "9 days overdue".
std::string stateSign(DueState state, Language language);
std::string plainStateWords(DueState state, int days, Language language);

/// "● overdue: 5".
std::string stateCount(DueState state, int count, Language language);

/// "1,284,000": money as a manager reads it, without cents from a thousand on.
std::string moneyWords(double value);

/// "+18%": a change with its sign.
std::string changeWords(double share);

/// The non-empty ones, with a dot between.
std::string dotted(const std::vector<std::string>& parts, Language language);

/// The n-th (from 0) of a list parted by "|"; "" beyond its end.
std::string partOf(TextId list, std::size_t n, Language language);

} // namespace clientele::core
