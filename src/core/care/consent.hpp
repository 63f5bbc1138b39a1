#pragma once

#include <cstdint>
#include <string_view>

namespace clientele::core {

/// Whether a customer agreed to be written to (SEEDS 5.17: permission first).
enum class Consent : std::uint8_t { unknown, no, yes };

/// What a word in a consent column says: 是, yes, 已同意, opted in…; 否, ×, 退订, unsubscribed…. A word of
/// refusal anywhere goes before all else ("是，2024年退订"). What cannot be told is unknown, and counts as no
/// consent wherever somebody would be written to.
Consent consentOf(std::string_view text);

} // namespace clientele::core
