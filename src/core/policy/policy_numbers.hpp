#pragma once

#include "core/policy/policy.hpp"
#include "core/texts.hpp"

#include <span>
#include <string_view>

namespace clientele::core {

/// What a single number of the policy may be.
enum class PolicyRange {
    days,       ///< 1 - 3650
    count,      ///< 1 - 100: gaps, periods, multiples
    score,      ///< 0 - 100: a score, or what is added to one
    share,      ///< more than 0, less than 1
    shareOrAll, ///< more than 0, at most 1
};

/// The blocks of the policy sheet in which single numbers stand.
enum class PolicyBlock { general, relations, lifecycle, value };

/// A number of the policy that stands alone: its key on the sheet, its words, where it lives. The sheet, its
/// reading and the check all walk this one table.
struct PolicyNumber {
    PolicyBlock block;
    const char* key;
    TextId label, meaning; ///< the meaning says whether the number is ours or the documents'
    PolicyRange range;
    double& (*in)(Policy&);

    [[nodiscard]] double of(const Policy& policy) const {
        return in(const_cast<Policy&>(policy));
    } // NOLINT: only read
    [[nodiscard]] bool isShare() const {
        return range == PolicyRange::share || range == PolicyRange::shareOrAll;
    }
    [[nodiscard]] bool allows(double value) const; ///< false for what is no number at all
};

/// All of them, in the order of the sheet, block by block.
std::span<const PolicyNumber> policyNumbers();

/// The one with this key, which must be there.
const PolicyNumber& policyNumber(std::string_view key);

/// Lowest and highest number of a range; of the shares the bounds, of which `share` has neither.
struct PolicyBounds {
    double low, high;
};
PolicyBounds boundsOf(PolicyRange range);

} // namespace clientele::core
