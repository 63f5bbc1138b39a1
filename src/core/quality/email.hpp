#pragma once

#include "core/quality/check.hpp"

#include <string_view>

namespace clientele::core {

/// Whether the text is an e-mail address people use (SPEC §3 CHECKEMAIL): the practical part of RFC 5321 and
/// 5322. One local part of at most 64 letters, digits, dots (not at an end, not two together) and
/// !#$%&'*+-/=?^_`{|}~, an @, and a domain of at least two labels of letters, digits and inner hyphens (at
/// most 63), the last one not of digits alone; 254 bytes in all. The domain may hold letters of any script
/// (IDN). Not accepted: quoted local parts, comments, display names, addresses of numbers in brackets, and
/// anything full-width. Spaces around it do not count. The normal form has the domain in lower case; the
/// local part stays as it is.
Check checkEmail(std::string_view text);

} // namespace clientele::core
