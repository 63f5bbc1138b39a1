#pragma once

#include "core/quality/check.hpp"

#include <string_view>

namespace clientele::core {

/// Whether the text is a unified social credit code (统一社会信用代码, GB 32100-2015; SPEC §3 CHECKUSCC): 18
/// digits and capital letters without I, O, Z, S and V; places 9–17 are an organisation code whose last place
/// is its check digit (GB 11714-1997, modulo 11), place 18 is the check digit of the whole (modulo 31).
/// Spaces and hyphens are left out, small and full-width letters read as capitals. The normal form is the 18
/// characters.
Check checkUscc(std::string_view text);

} // namespace clientele::core
