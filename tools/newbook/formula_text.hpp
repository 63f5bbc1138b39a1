#pragma once

#include <string>
#include <string_view>

namespace clientele::newbook {

/// A plan's formula ("=IF($B2=\"\";…;WORKDAY.INTL(…))") as OpenFormula files have it, without "of:=":
/// references in brackets, functions under the names the standard or the office gives them.
std::string openFormula(std::string_view formula);

} // namespace clientele::newbook
