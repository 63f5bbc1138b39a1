#include "core/tiering/key_customer.hpp"

#include "core/base/errors.hpp"
#include "core/base/figures.hpp"
#include "core/base/reach.hpp"
#include "core/texts.hpp"

#include <algorithm>
#include <cmath>

namespace clientele::core {

namespace {
/// ok, or why these criteria decide nothing.
CellState stateOf(std::span<const NumberCell> criteria, const KeyCustomerRule& rule) {
    if (criteria.empty() || (!rule.weights.empty() && criteria.size() != rule.weights.size()))
        return CellState::badArgument;
    const auto failed = std::ranges::find_if(criteria, &NumberCell::failed);
    if (failed != criteria.end())
        return failed->state;
    if (std::ranges::all_of(criteria, &NumberCell::blank))
        return CellState::blank;
    const bool inside = std::ranges::all_of(
        criteria, [](const NumberCell& c) { return c.blank() || (c.value >= 0 && c.value <= 1); });
    return inside ? CellState::ok : CellState::badArgument;
}

/// Their numbers, from 1, as the columns stand; one that is met in part with its share.
std::string numbered(std::span<const std::size_t> which, std::span<const NumberCell> criteria,
                     Language language) {
    std::string out;
    for (const std::size_t i : which) {
        out += out.empty() ? "" : std::string(textOf(TextId::why_item, language));
        out += std::to_string(i + 1);
        if (criteria[i].ok() && criteria[i].value < 1)
            out += " (" + shareText(criteria[i].value) + ")";
    }
    return out;
}
} // namespace

void checkRule(const KeyCustomerRule& rule) {
    const auto& weights = rule.weights;
    const bool good = std::ranges::all_of(weights, [](double w) { return w >= 0 && std::isfinite(w); }) &&
                      (weights.empty() || std::ranges::any_of(weights, [](double w) { return w > 0; }));
    if (!good || !(rule.minimum > 0 && rule.minimum <= 1))
        throw FunctionError(CellState::badArgument, "no rule for key customers");
}

Cell<KeyCustomer> keyCustomer(std::span<const NumberCell> criteria, const KeyCustomerRule& rule) {
    if (const auto state = stateOf(criteria, rule); state != CellState::ok)
        return state;
    KeyCustomer out;
    const double greatest = rule.weights.empty() ? 1 : std::ranges::max(rule.weights);
    double all = 0, met = 0;
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        const double weight = rule.weights.empty() ? 1 : rule.weights[i] / greatest;
        all += weight;
        if (criteria[i].blank())
            out.unknown.push_back(i);
        else if (criteria[i].value > 0) {
            met += weight * criteria[i].value;
            out.met.push_back(i);
        }
    }
    out.share = met / all;
    out.key = reachesShare(out.share, rule.minimum);
    return out;
}

std::string textOf(const KeyCustomer& customer, std::span<const NumberCell> criteria,
                   const KeyCustomerRule& rule, Language language) {
    std::string out = customer.met.empty() ? std::string(textOf(TextId::why_key_none, language))
                                           : textOf(TextId::why_key_met, language,
                                                    {{"list", numbered(customer.met, criteria, language)}});
    if (!customer.unknown.empty()) {
        out += textOf(TextId::why_part, language);
        out += textOf(TextId::why_key_unknown, language,
                      {{"list", numbered(customer.unknown, criteria, language)}});
    }
    out += textOf(TextId::why_part, language);
    const auto decided = shareComparisonText(customer.share, rule.minimum, customer.key, language);
    return out + textOf(TextId::why_result, language,
                        {{"rule", decided},
                         {"class", std::string(textOf(customer.key ? TextId::why_key_yes : TextId::why_key_no,
                                                      language))}});
}

} // namespace clientele::core
