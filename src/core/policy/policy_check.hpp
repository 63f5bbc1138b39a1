#pragma once

#include "core/base/language.hpp"
#include "core/policy/policy.hpp"
#include "core/texts.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace clientele::core {

/// The part of the policy that a problem is about, so that the sheet can point at its cell.
enum class PolicyPart {
    abcCutoffs,
    tierCount,
    tierLabel,
    tierInterval,
    stateLabels,
    number ///< index: into policyNumbers()
};

/// A value the policy may not have, in words.
struct PolicyProblem {
    PolicyPart part;
    std::size_t index = 0; ///< which tier, cut-off, state label or number; 0 where there is only one
    TextId text;
    TextArguments arguments;

    [[nodiscard]] std::string words(Language language) const;
};

/// Everything about the policy that a model could not work with; empty when it may be used. Allowed: cut-offs
/// strictly ascending in (0, 1); a tier more than cut-offs; tier and state labels present and all different;
/// intervals 1 - 3650 days; of each other number what its PolicyRange says; ally above close; pyramid shares
/// ascending.
std::vector<PolicyProblem> problemsOf(const Policy& policy);

} // namespace clientele::core
