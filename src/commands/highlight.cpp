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

Preview previewOf(const Workbench& bench, const core::HighlightPlan& visits, const core::Plan& first,
                  const core::Plan& second) {
    Preview preview;
    preview.title = bench.say(TextId::undo_highlight);
    preview.headline = stateWords(bench, visits.states);
    for (const auto* plan : {&first, &second})
        for (auto& line : placeWords(bench, *plan))
            preview.notes.push_back(std::move(line));
    const int cells =
        calc::overwrittenCells(bench.document, first) + calc::overwrittenCells(bench.document, second);
    if (cells > 0)
        preview.notes.push_back(bench.say(TextId::summary_cells, {{"count", std::to_string(cells)}}));
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
        return stateWords(bench, visits.states) + "\n" + bench.say(TextId::message_nothing_changes);
    requireUnprotected(bench, first);
    requireUnprotected(bench, second);

    if (!talk.confirm([&] { return previewOf(bench, visits, first, second); }))
        return {};
    asOneStep(bench, TextId::undo_highlight, [&] {
        calc::apply(bench.document, first);
        calc::apply(bench.document, second);
    });
    return stateWords(bench, visits.states);
}

} // namespace clientele::commands
