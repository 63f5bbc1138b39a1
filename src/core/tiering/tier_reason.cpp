#include "core/tiering/tier_reason.hpp"

#include "core/base/figures.hpp"
#include "core/texts.hpp"

namespace clientele::core {

namespace {
std::string result(std::string rule, const std::string& label, Language language) {
    return textOf(TextId::why_result, language, {{"rule", std::move(rule)}, {"class", label}});
}
} // namespace

std::string abcReason(double before, std::uint8_t of, std::span<const double> cutoffs, AbcBy by,
                      const std::string& label, Language language) {
    const auto compared = sharePlaceText(before, cutoffs, of, language);
    const auto what = by == AbcBy::heads ? TextId::why_abc_heads : TextId::why_abc_total;
    return result(textOf(what, language, {{"compared", compared}}), label, language);
}

std::string tierReason(double value, std::span<const double> descendingCuts, const std::string& label,
                       Language language) {
    return result(placeText(value, descendingCuts, tierByCuts(value, descendingCuts), language), label,
                  language);
}

} // namespace clientele::core
