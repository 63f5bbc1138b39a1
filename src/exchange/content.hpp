#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace clientele::exchange {

// What iCalendar (RFC 5545 §3.1) and vCard (RFC 6350 §3) have in common.

/// A cell's text as either may hold it: valid UTF-8, lines parted by \n, no other control characters, no
/// white space around it.
std::string cleaned(std::string_view text);

/// The same with \ , ; and line breaks escaped, as vCard's text values need.
std::string escaped(std::string_view text);

/// A content line with its line break, in parts of at most 75 octets, none of which ends inside a character.
std::string foldedLine(std::string_view line);

/// A moment as both write it: 20261122T101530Z.
std::string timestamp(std::chrono::sys_seconds moment);

} // namespace clientele::exchange
