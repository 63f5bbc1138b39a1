#pragma once

#include "core/plans/situation.hpp"
#include "exchange/vcard.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace clientele::exchange {

/// A card for each of these customers (indexes into the book), with what their rows say and no more. A firm
/// with a contact person is that person at that firm, since it is the person's telephone, e-mail and birthday
/// that stand in the row; without one it is the firm. A customer is a person where the customer type says so,
/// else where the names stand in a column for persons' names. Telephone numbers are read by the workbook's
/// language; a birthday by the lunar calendar has no place in a card. `document` tells this workbook from
/// others (stableUuid).
std::vector<ContactCard> customerCards(const core::Situation& situation,
                                       std::span<const std::size_t> customers, std::string_view document);

} // namespace clientele::exchange
