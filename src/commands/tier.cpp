#include "calc/apply_plan.hpp"
#include "commands/commands.hpp"
#include "commands/planning.hpp"
#include "commands/words.hpp"
#include "core/base/errors.hpp"

#include <algorithm>

namespace clientele::commands {

using core::TextId;

core::TierPlan plannedTiers(Workbench& bench) {
    requireWritable(bench);
    requireCustomers(bench);
    requireGoodPolicy(bench);
    try {
        return core::planTiers(bench.situation);
    } catch (const core::FunctionError&) {
        throw Refusal(bench.say(TextId::message_no_sales));
    }
}

bool hasTiers(const core::Situation& situation) {
    return !situation.policy.cuts.empty() &&
           std::ranges::find(situation.own, core::Own::tier, &core::OwnColumn::kind) != situation.own.end();
}

std::vector<std::string> changeWords(const Workbench& bench, const core::Plan& change) {
    auto out = placeWords(bench, change);
    if (const int cells = calc::overwrittenCells(bench.document, change); cells > 0)
        out.push_back(bench.say(TextId::summary_cells, {{"count", std::to_string(cells)}}));
    return out;
}

Preview tierPreview(const Workbench& bench, const core::TierPlan& tiers, const core::Plan& change) {
    const auto& summary = tiers.summary;
    Preview out;
    out.title = bench.say(TextId::undo_tier);
    auto lines = tierWords(bench, summary);
    out.headline = lines.front();
    out.columns = {bench.say(TextId::policy_head_tier), bench.say(TextId::preview_before),
                   bench.say(TextId::preview_after), bench.say(TextId::preview_line)};
    for (std::size_t t = 0; t < summary.labels.size(); ++t) {
        int before = 0;
        for (const int moved : summary.moves[t])
            before += moved;
        const auto cut =
            t < tiers.tiering.cuts.size() ? "≥ " + grouped(tiers.tiering.cuts[t]) : std::string("—");
        out.rows.push_back(
            {summary.labels[t], std::to_string(before), std::to_string(summary.customers[t]), cut});
    }
    out.notes.assign(lines.begin() + 1, lines.end());
    std::ranges::move(changeWords(bench, change), std::back_inserter(out.notes));
    out.action = bench.say(TextId::button_tier);
    return out;
}

std::string tierCustomers(Workbench& bench, Talk& talk) {
    const auto tiers = plannedTiers(bench);
    const auto change = calc::effective(bench.document, tiers.plan);
    if (!change.changes.empty() || !change.newSheets.empty()) {
        requireUnprotected(bench, change);
        if (!talk.confirm([&] { return tierPreview(bench, tiers, change); }))
            return {};
        asOneStep(bench, TextId::undo_tier, [&] { calc::apply(bench.document, change); });
        return joinedLines(tierWords(bench, tiers.summary));
    }
    auto words = tierWords(bench, tiers.summary);
    words.push_back(bench.say(TextId::message_nothing_changes));
    return joinedLines(words);
}

} // namespace clientele::commands
