#include "commands/dialogs/log_words.hpp"

#include "core/base/day_text.hpp"
#include "core/visits/contact_history.hpp"
#include "core/visits/contact_words.hpp"

#include <cmath>

namespace clientele::commands {

using core::TextId;

namespace {

std::string lastWords(const Workbench& bench, const core::LastCall& call) {
    std::string details;
    for (const auto& detail : {call.method, call.result})
        if (!detail.empty())
            details += " · " + detail;
    return bench.say(TextId::log_last, {{"date", core::isoText(call.date)}, {"details", details}});
}

std::string promiseWords(const Workbench& bench, const core::LastCall& call) {
    if (!call.promiseBy)
        return bench.say(TextId::log_last_promise, {{"promise", call.promise}});
    return bench.say(TextId::log_last_promise_by,
                     {{"promise", call.promise}, {"date", core::isoText(*call.promiseBy)}});
}

/// "Senior 1, Working 3": what did not happen is not listed.
template <std::size_t n>
void addParts(const Workbench& bench, std::vector<std::string>& out, TextId list,
              const std::array<int, n>& counts) {
    const auto words = core::choicesOf(list, bench.situation.messages);
    for (std::size_t i = 0; i < n; ++i)
        if (counts.at(i) > 0)
            out.push_back(bench.say(TextId::log_part,
                                    {{"word", words.at(i)}, {"count", std::to_string(counts.at(i))}}));
}

std::string number(double value) {
    return std::to_string(static_cast<int>(std::lround(value)));
}

std::string balanceWords(const Workbench& bench, std::size_t customer) {
    const double days = bench.situation.policy.policy.balanceDays;
    const auto balance = core::contactBalance(bench.situation, customer, days);
    if (balance.contacts == 0)
        return bench.say(TextId::log_no_balance, {{"days", number(days)}});
    std::vector<std::string> parts;
    addParts(bench, parts, TextId::log_purposes, std::array{balance.business, balance.care});
    addParts(bench, parts, TextId::log_planes, balance.planes);
    addParts(bench, parts, TextId::log_levels, balance.levels);
    std::string list;
    for (const auto& part : parts)
        list += bench.say(list.empty() ? TextId::log_balance_colon : TextId::summary_separator) + part;
    return bench.say(
        TextId::log_balance,
        {{"days", number(days)}, {"contacts", std::to_string(balance.contacts)}, {"parts", list}});
}

} // namespace

std::string listItem(const Workbench& bench, std::size_t customer) {
    const auto& c = bench.situation.book.customers.at(customer);
    const auto row = std::to_string(c.row + 1);
    if (c.key == c.name)
        return bench.say(TextId::log_item_name, {{"name", c.name}, {"row", row}});
    return bench.say(TextId::log_item, {{"name", c.name}, {"key", c.key}, {"row", row}});
}

std::vector<std::string> historyWords(const Workbench& bench, std::size_t customer, bool care) {
    std::vector<std::string> lines;
    const auto& policy = bench.situation.policy.policy;
    const int cares = core::contactBalance(bench.situation, customer, policy.careDays).care;
    if (care && core::isTooMuchCare(policy, cares))
        lines.push_back(bench.say(TextId::log_too_much_care,
                                  {{"count", std::to_string(cares)}, {"days", number(policy.careDays)}}));
    if (const auto call = core::lastCall(bench.situation, customer)) {
        lines.push_back(lastWords(bench, *call));
        if (!call->hook.empty())
            lines.push_back(bench.say(TextId::log_last_hook, {{"hook", call->hook}}));
        if (!call->promise.empty())
            lines.push_back(promiseWords(bench, *call));
        lines.push_back(balanceWords(bench, customer));
        return lines;
    }
    const auto& last = bench.situation.book.customers.at(customer).lastContact;
    lines.push_back(last.ok()
                        ? bench.say(TextId::log_last, {{"date", core::isoText(last.value)}, {"details", ""}})
                        : bench.say(TextId::log_never));
    return lines;
}

} // namespace clientele::commands
