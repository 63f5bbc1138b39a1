#pragma once

#include "core/base/cell.hpp"
#include "core/base/language.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace clientele::core {

// Key customer by criteria (大客户特征, SEEDS 1.11; SPEC §3 Tiering). The documents' five: a contract of one
// to two years and large orders or potential; large and strategic projects; weight for our business or image;
// technical absorption and innovation; strength in developing the market. They give no number to reach: the
// minimum is ours.

struct KeyCustomerRule {
    std::vector<double> weights; ///< as many as criteria; empty: all alike
    double minimum = 0;          ///< the share of the weights that makes a key customer, (0, 1]
};

struct KeyCustomer {
    bool key = false;
    double share = 0;             ///< of the weights, met
    std::vector<std::size_t> met; ///< criteria above 0, wholly or partly
    std::vector<std::size_t> unknown;
};

/// FunctionError(badArgument) unless the weights are finite, none negative, and one above 0.
void checkRule(const KeyCustomerRule& rule);

/// Criteria: 1 met, 0 not met, between them: met in part. A blank is not known and counts as not met: nobody
/// becomes a key customer by what nobody knows. Nothing known: blank. badArgument: a criterion outside 0 … 1,
/// or not as many as weights. A share that agrees with the minimum to 12 digits reaches it.
Cell<KeyCustomer> keyCustomer(std::span<const NumberCell> criteria, const KeyCustomerRule& rule);

/// "criteria met: 1, 2, 4; 60% ≥ 60%: key customer".
std::string textOf(const KeyCustomer& customer, std::span<const NumberCell> criteria,
                   const KeyCustomerRule& rule, Language language);

} // namespace clientele::core
