#include "calc/apply_plan.hpp"
#include "commands/commands.hpp"
#include "commands/planning.hpp"
#include "commands/words.hpp"
#include "core/plans/highlight_plan.hpp"

#include <algorithm>

namespace clientele::commands {

using core::TextId;

namespace {

std::string stateWords(const Workbench& bench, const std::array<int, 5>& states) {
    const auto count = [&](std::size_t s) { return std::to_string(states.at(s)); };
    return bench.say(TextId::summary_states, {{"never", count(0)},
                                              {"ok", count(1)},
                                              {"soon", count(2)},
                                              {"due", count(3)},
                                              {"overdue", count(4)}});
}

/// What else is coloured, and what cannot be.
std::vector<std::string> otherWords(const Workbench& bench, const core::HighlightPlan& visits) {
    constexpr std::array names{TextId::policy_item_show_visits,       TextId::policy_item_show_promise_past,
                               TextId::policy_item_show_promise_near, TextId::policy_item_show_birthday,
                               TextId::policy_item_show_contract,     TextId::policy_item_show_credit};
    std::vector<std::string> kinds;
    for (std::size_t k = 0; k < names.size(); ++k)
        if (visits.coloured.at(k) > 0)
            kinds.push_back(
                bench.say(TextId::highlight_kind_count, {{"kind", bench.say(names.at(k))},
                                                         {"count", std::to_string(visits.coloured.at(k))}}));
    std::vector<std::string> out;
    if (!kinds.empty())
        out.push_back(bench.say(TextId::highlight_also, {{"kinds", inOneLine(bench, kinds)}}));
    if (!visits.textColumns.empty())
        out.push_back(
            bench.say(TextId::highlight_text_columns, {{"columns", inOneLine(bench, visits.textColumns)}}));
    return out;
}

std::string wholeWords(const Workbench& bench, const core::HighlightPlan& visits) {
    auto lines = otherWords(bench, visits);
    lines.insert(lines.begin(), stateWords(bench, visits.states));
    return joinedLines(lines);
}

Preview previewOf(const Workbench& bench, const core::HighlightPlan& visits, const core::Plan& first,
                  const core::Plan& second) {
    Preview preview;
    preview.title = bench.say(TextId::undo_highlight);
    preview.headline = stateWords(bench, visits.states);
    for (auto& line : otherWords(bench, visits))
        preview.notes.push_back(std::move(line));
    for (const auto* plan : {&first, &second})
        for (auto& line : placeWords(bench, *plan))
            preview.notes.push_back(std::move(line));
    const int cells =
        calc::overwrittenCells(bench.document, first) + calc::overwrittenCells(bench.document, second);
    if (cells > 0)
        preview.notes.push_back(bench.say(TextId::summary_cells, {{"count", std::to_string(cells)}}));
    preview.notes.push_back(bench.say(TextId::highlight_switches));
    preview.action = bench.say(TextId::button_highlight);
    return preview;
}

std::string takeAway(Workbench& bench) {
    requireWritable(bench);
    requireCustomers(bench);
    const auto change = calc::effective(bench.document, core::planNoHighlights(bench.situation));
    if (change.empty())
        return bench.say(TextId::message_nothing_changes);
    requireUnprotected(bench, change);
    asOneStep(bench, TextId::undo_highlight, [&] { calc::apply(bench.document, change); });
    return bench.say(TextId::summary_no_highlight);
}

} // namespace

bool isHighlighting(const Workbench& bench) {
    const auto off = core::planNoHighlights(bench.situation);
    return !calc::effective(bench.document, off).highlights.empty();
}

std::string highlightDueVisits(Workbench& bench, Talk& talk, bool on) {
    if (!on)
        return takeAway(bench);
    auto tiers = plannedTiers(bench);
    // Tiers that stand are left as they are: colours are no reason to move anybody.
    const bool tiered = hasTiers(bench.situation);
    if (tiered)
        tiers.tiering = core::tieringByCuts(bench.situation.book, bench.situation.policy.policy,
                                            bench.situation.policy.cuts);
    const auto visits = core::planHighlights(bench.situation, tiers);
    const auto first = tiered ? core::Plan{} : calc::effective(bench.document, tiers.plan);
    const auto second = calc::effective(bench.document, visits.plan);
    if (first.empty() && second.changes.empty() && second.highlights.empty())
        return wholeWords(bench, visits) + "\n" + bench.say(TextId::message_nothing_changes);
    requireUnprotected(bench, first);
    requireUnprotected(bench, second);

    if (!talk.confirm([&] { return previewOf(bench, visits, first, second); }))
        return {};
    asOneStep(bench, TextId::undo_highlight, [&] {
        calc::apply(bench.document, first);
        calc::apply(bench.document, second);
    });
    return wholeWords(bench, visits);
}

} // namespace clientele::commands
