#include "core/visits/priority.hpp"

#include "core/base/figures.hpp"
#include "core/base/word_list.hpp"

#include <algorithm>

namespace clientele::core {

namespace {
CellState stateOf(const PriorityCase& of, Day asOf) {
    if (of.lastContact.failed())
        return of.lastContact.state;
    if (of.promiseBy.failed())
        return of.promiseBy.state;
    return of.lastContact.ok() && of.lastContact.value > asOf ? CellState::notAvailable : CellState::ok;
}
} // namespace

Cell<Priority> priorityOf(const PriorityCase& of, const PriorityRule& rule, Day asOf) {
    if (const auto state = stateOf(of, asOf); state != CellState::ok)
        return state;
    Priority out;
    out.never = of.lastContact.blank();
    out.days = out.never ? 0 : std::int64_t{asOf} - of.lastContact.value;
    const double ratio = static_cast<double>(out.days) / std::max(of.intervalDays, 1.0);
    out.capped = out.never || ratio > rule.cap;
    out.ratio = out.capped ? rule.cap : ratio;
    out.promisePast = of.promiseBy.ok() && of.promiseBy.value < asOf;
    out.value = out.ratio * static_cast<double>(of.rank) + (out.promisePast ? rule.promise : 0) +
                (of.declining ? rule.decline : 0);
    return out;
}

bool isDecline(std::string_view stage) {
    return isWordOf(TextId::words_decline, stage);
}

std::string priorityReason(const Priority& priority, const PriorityCase& of, const PriorityRule& rule,
                           std::string_view tier, Language language) {
    const TextArguments figures{{"days", std::to_string(priority.days)},
                                {"interval", figureText(of.intervalDays)},
                                {"ratio", figureText(priority.ratio)},
                                {"rank", std::to_string(of.rank)},
                                {"tier", std::string(tier)}};
    auto out = textOf(priority.never    ? TextId::why_priority_never
                      : priority.capped ? TextId::why_priority_capped
                                        : TextId::why_priority_ratio,
                      language, figures);
    const auto add = [&](TextId id, double points) {
        out += std::string(textOf(TextId::why_item, language)) +
               textOf(id, language, {{"points", figureText(points)}});
    };
    if (priority.promisePast)
        add(TextId::why_priority_promise, rule.promise);
    if (of.declining)
        add(TextId::why_priority_decline, rule.decline);
    return textOf(TextId::why_result, language, {{"rule", out}, {"class", figureText(priority.value)}});
}

} // namespace clientele::core
