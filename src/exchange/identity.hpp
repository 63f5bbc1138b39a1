#pragma once

#include <string>
#include <string_view>

namespace clientele::exchange {

/// A UUID (36 characters) that is the same whenever the same three are: for the UIDs of events and cards, so
/// that a second import updates instead of doubling. Version 5 of RFC 9562: the SHA-1 of the three in a name
/// space of our own. The customer's name or id cannot be read from it, as RFC 7986 §5.3 asks; whoever has the
/// workbook can find out which customer it belongs to.
/// `document`: what tells one workbook from another; `customer`: Customer::key; `what`: which of the
/// customer's things.
std::string stableUuid(std::string_view document, std::string_view customer, std::string_view what);

} // namespace clientele::exchange
