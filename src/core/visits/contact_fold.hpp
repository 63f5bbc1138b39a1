#pragma once

#include "core/policy/policy.hpp"
#include "core/tables/book.hpp"

namespace clientele::core {

/// Whether a contact by this method (place in log.methods) resets the visit clock. A method in words of the
/// user's own, or none, does.
bool methodCounts(const Policy& policy, std::uint8_t method);

/// Says of every customer what the lines of the log say together, by the policy: the latest contact that
/// counts, the latest with middle and with senior managers, and the promise that is still open. May be done
/// again when the policy has changed; proportional to the lines.
///
/// The open promise is the customer's latest one: a newer promise replaces an older. It is no longer open
/// when its line says that it was kept, or when a later line, of whatever method, is of the promised day or
/// after it: the customer has been spoken to since. A promise without a date is due the policy's days to
/// reply after the contact (SEEDS 5.14).
void foldContacts(CustomerBook& book, const Policy& policy);

} // namespace clientele::core
