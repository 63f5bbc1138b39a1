#pragma once

#include <string>
#include <string_view>

namespace clientele::core {

/// A name as it is compared, never as it is shown (SPEC §3 NORMALNAME, §8 duplicates): NFKC, without case, of
/// half width, simplified and traditional forms as one; dots and apostrophes left out, other punctuation a
/// space between words and nothing beside Han characters; legal forms (有限公司, Inc., GmbH;
/// resources/legal_forms.toml) left off while at least two characters remain. Idempotent. Empty when nothing
/// but punctuation is there.
std::string normalName(std::string_view text);

} // namespace clientele::core
