#pragma once

#include "core/quality/check.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clientele::core {

/// Where a number without a country code is dialled.
enum class PhoneRegion { mainland, taiwan, hongKong, international };

/// Whether the text is a telephone number, as far as its form can tell (SPEC §3 CHECKPHONE). Known in detail:
/// mobiles and landlines of mainland China (400 and 800 numbers among them), Taiwan and Hong Kong; any other
/// country's number needs its country code and is judged by E.164 alone: 7 to 15 digits, no 0 in front. Read
/// are full-width digits, spaces, hyphens, dots, slashes and brackets, +, 00, a bare 86 before a mainland
/// number, "(0)", and extensions (转, 分机, ext, x, #; after a landline also a last group of up to six
/// digits). The normal form is E.164, an extension behind it as
/// ";ext=" (RFC 3966).
Check checkPhone(std::string_view text, PhoneRegion region);

/// What stands for the numbers in a cell when cells are compared: the normal form of each, whichever of the
/// known regions it fits first, else its digits (7 to 15 that are not all the same). Several numbers may be
/// parted by / ; , 、 or 或.
std::vector<std::string> phoneKeys(std::string_view text);

} // namespace clientele::core
