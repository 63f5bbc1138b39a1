#include "commands/segment.hpp"

#include "calc/apply_plan.hpp"
#include "calc/row_filter.hpp"
#include "commands/commands.hpp"
#include "commands/planning.hpp"
#include "commands/words.hpp"
#include "core/plans/segment_plan.hpp"
#include "core/plans/table_plan.hpp"

#include <algorithm>

namespace clientele::commands {

using calc::OtherCriteria;
using core::Segmentation;
using core::SegmentModel;
using core::TextId;

namespace {

std::string nameOf(const Workbench& bench, SegmentModel model) {
    return std::string(core::labelOf(model, bench.situation.messages));
}

void requirePossible(const Workbench& bench, const Segmentation& segments) {
    if (!segments.possible())
        throw Refusal(bench.say(TextId::segment_missing,
                                {{"model", nameOf(bench, segments.model)}, {"columns", segments.missing}}));
}

std::vector<std::string> segmentWords(const Workbench& bench, const Segmentation& segments,
                                      const core::SegmentPlan& plan) {
    std::size_t customers = 0;
    std::vector<std::string> classes;
    for (std::size_t i = 0; i < plan.after.size(); ++i) {
        customers += plan.after[i];
        if (plan.after[i] > 0)
            classes.push_back(
                bench.say(TextId::segment_summary_class,
                          {{"label", segments.labels[i]}, {"count", std::to_string(plan.after[i])}}));
    }
    std::vector<std::string> out{
        bench.say(TextId::segment_headline, {{"model", nameOf(bench, segments.model)},
                                             {"customers", std::to_string(customers)},
                                             {"classes", std::to_string(classes.size())}}),
        inOneLine(bench, classes)};
    if (plan.movers > 0)
        out.push_back(bench.say(TextId::segment_summary_moves, {{"count", std::to_string(plan.movers)}}));
    if (plan.without > 0)
        out.push_back(bench.say(TextId::segment_summary_without, {{"count", std::to_string(plan.without)}}));
    return out;
}

Preview previewOf(const Workbench& bench, const Segmentation& segments, const core::SegmentPlan& plan,
                  const core::Plan& change) {
    Preview out;
    out.title = bench.say(TextId::segment_title);
    const auto lines = segmentWords(bench, segments, plan);
    out.headline = lines.front();
    out.columns = {bench.say(TextId::segment_head_class), bench.say(TextId::preview_before),
                   bench.say(TextId::preview_after)};
    for (std::size_t i = 0; i < plan.after.size(); ++i)
        out.rows.push_back(
            {segments.labels[i], std::to_string(plan.before[i]), std::to_string(plan.after[i])});
    out.notes.assign(lines.begin() + 2, lines.end()); // the classes stand in the table
    std::ranges::move(changeWords(bench, change), std::back_inserter(out.notes));
    out.action = bench.say(TextId::segment_button);
    return out;
}

/// What is left to write of the plan, agreed to; nothing: the user said no.
std::optional<core::Plan> agreed(Workbench& bench, Talk& talk, const Segmentation& segments,
                                 const core::SegmentPlan& plan) {
    auto change = calc::effective(bench.document, plan.plan);
    if (change.changes.empty() && change.newSheets.empty())
        return core::Plan{}; // the same words: they keep their day
    requireUnprotected(bench, change);
    if (!talk.confirm([&] { return previewOf(bench, segments, plan, change); }))
        return std::nullopt;
    return change;
}

/// Our column beside the customers that holds the model's classes.
std::optional<int> segmentColumn(const core::Situation& situation, SegmentModel model) {
    if (!situation.understanding.customers)
        return std::nullopt;
    const auto& table = *situation.understanding.customers;
    for (const auto& column : situation.own)
        if (column.kind == core::ownColumnOf(model) && column.sheet == table.sheet &&
            column.headerRow == table.headerRow)
            return column.column;
    // The user's own stages are filtered where they stand.
    const auto* stage = table.find(core::Field::stage);
    return model == SegmentModel::lifecycle && stage != nullptr ? std::optional(stage->column) : std::nullopt;
}

/// Where rows are filtered: by the column of the classes, or by the customers' names where a filter of the
/// user's does not reach that column.
struct Reach {
    core::Area area;
    int column = 0;
    bool byName = false;
};

std::optional<Reach> reach(const calc::Document& document, const core::Table& table, int column,
                           OtherCriteria others = OtherCriteria::stay) {
    if (const auto area = calc::filterArea(document, table, column))
        return Reach{*area, column, false};
    // Every row is compared with every name.
    constexpr int mostRows = 5000;
    const int name = core::nameColumn(table);
    const auto area = table.rows() <= mostRows ? calc::filterArea(document, table, name) : std::nullopt;
    // One name alone is a criterion of the user's: ours has two at least.
    if (!area || (others == OtherCriteria::stay && calc::letThrough(document, *area, name) == 1))
        return std::nullopt;
    return Reach{*area, name, true};
}

Reach reachOf(const Workbench& bench, const core::Table& table, int column,
              OtherCriteria others = OtherCriteria::stay) {
    const auto found = reach(bench.document, table, column, others);
    if (!found)
        throw Refusal(
            bench.say(TextId::segment_filter_too_narrow,
                      {{"sheet", bench.situation.sheets[static_cast<std::size_t>(table.sheet)].name},
                       {"column", core::columnLetters(column)}}));
    // Calc 7.4 keeps but one of several values of a criterion that is set anew, and at times finds no row
    // where it is joined to another: the user's own is not touched.
    if (others == OtherCriteria::stay &&
        !calc::filteredElsewhere(bench.document, found->area, found->column).empty())
        throw Refusal(bench.say(TextId::segment_filtered_already));
    return *found;
}

/// The place of a class of the model.
std::size_t placeOf(const Segmentation& segments, const std::string& written) {
    return static_cast<std::size_t>(std::ranges::find(segments.written, written) - segments.written.begin());
}

const std::string& labelOf(const Segmentation& segments, const std::string& written) {
    return segments.labels.at(placeOf(segments, written));
}

/// What becomes of the user's criteria on other columns; nothing: the user wants to keep them and no filter
/// of ours. Where nobody can be asked they are not touched.
std::optional<OtherCriteria> agreedOthers(const Workbench& bench, Talk& talk, const core::Table& table,
                                          int column, const std::string& label) {
    const auto found = reach(bench.document, table, column);
    const auto area = found ? found->area : calc::filterArea(bench.document, table, core::nameColumn(table));
    if (!area || !talk.isHeard())
        return OtherCriteria::stay;
    std::string columns;
    const auto& grid = bench.situation.sheets[static_cast<std::size_t>(table.sheet)].grid;
    for (const int other : calc::filteredElsewhere(bench.document, *area, found ? found->column : column))
        columns += (columns.empty() ? std::string() : bench.say(TextId::summary_separator)) +
                   core::columnLetters(other) + " " + std::string(grid.text(table.headerRow, other));
    if (columns.empty())
        return OtherCriteria::stay;
    const bool agreed = talk.confirm([&] {
        return Preview{bench.say(TextId::segment_undo_filter),
                       bench.say(TextId::segment_replace_filter, {{"label", label}}),
                       {},
                       {},
                       {bench.say(TextId::segment_replace_filter_note, {{"columns", columns}})},
                       bench.say(TextId::segment_replace_filter_button)};
    });
    return agreed ? std::optional(OtherCriteria::go) : std::nullopt;
}

/// What the filter lets through.
std::vector<std::string> wordsFor(const Workbench& bench, const Segmentation& segments,
                                  const std::string& written, bool byName) {
    if (!byName)
        return {written};
    std::vector<std::string> out;
    for (std::size_t c = 0; c < segments.of.size(); ++c)
        if (segments.of[c].ok() && segments.written[segments.of[c].value] == written)
            out.push_back(bench.situation.book.customers[c].name);
    while (out.size() < 2)
        out.push_back(out.empty() ? written : out.front());
    return out;
}

std::string shown(const Workbench& bench, const Segmentation& segments, const std::string& written) {
    return bench.say(TextId::segment_filtered,
                     {{"label", labelOf(segments, written)},
                      {"count", std::to_string(segments.sizeOf(placeOf(segments, written)))}});
}

void requireClass(const Workbench& bench, const Segmentation& segments, const std::string& written) {
    if (std::ranges::find(segments.written, written) != segments.written.end())
        return;
    throw Refusal(bench.say(TextId::segment_unknown_class,
                            {{"name", written}, {"classes", inOneLine(bench, segments.written)}}));
}

} // namespace

bool isTiering(SegmentModel model) {
    return core::ownColumnOf(model) == core::Own::tier;
}

SegmentModel segmentModel(const Workbench& bench, const std::string& name) {
    if (const auto model = core::segmentModelNamed(name))
        return *model;
    std::string models;
    for (const auto model : core::segmentModels)
        models += (models.empty() ? "" : ", ") + std::string(core::canonicalName(model));
    throw Refusal(bench.say(TextId::segment_unknown_model, {{"name", name}, {"models", models}}));
}

std::string segmentCustomers(Workbench& bench, Talk& talk, SegmentModel model) {
    if (isTiering(model))
        return tierCustomers(bench, talk);
    requireWritable(bench);
    requireCustomers(bench);
    requireGoodPolicy(bench);
    return writeSegments(bench, talk, core::segmentation(bench.situation, model));
}

std::string writeSegments(Workbench& bench, Talk& talk, const Segmentation& segments) {
    requireWritable(bench);
    requireCustomers(bench);
    requirePossible(bench, segments);
    if (segments.fromColumn)
        throw Refusal(bench.say(TextId::segment_own_stages));
    const auto plan = core::planSegments(bench.situation, segments);
    const auto change = agreed(bench, talk, segments, plan);
    if (!change)
        return {};
    auto words = segmentWords(bench, segments, plan);
    if (change->empty())
        words.push_back(bench.say(TextId::message_nothing_changes));
    else
        asOneStep(bench, TextId::segment_undo, [&] { calc::apply(bench.document, *change); });
    return joinedLines(words);
}

std::string filterSegment(Workbench& bench, Talk& talk, const Segmentation& segments,
                          const std::string& written) {
    requireWritable(bench);
    requireCustomers(bench);
    requirePossible(bench, segments);
    requireClass(bench, segments, written);
    core::Plan change;
    auto column = segmentColumn(bench.situation, segments.model);
    if (isTiering(segments.model)) {
        if (!column)
            throw Refusal(
                bench.say(TextId::segment_missing, {{"model", nameOf(bench, segments.model)},
                                                    {"columns", bench.say(TextId::segment_no_cuts)}}));
    } else if (!segments.fromColumn) {
        const auto plan = core::planSegments(bench.situation, segments);
        const auto wanted = agreed(bench, talk, segments, plan);
        if (!wanted)
            return {};
        change = *wanted;
        column = plan.column;
    }
    const auto& table = *bench.situation.understanding.customers;
    requireUnprotected(bench, bench.situation.sheets[static_cast<std::size_t>(table.sheet)].name);
    const auto others = agreedOthers(bench, talk, table, *column, labelOf(segments, written));
    if (!others)
        return {};
    if (change.growths.empty() && change.newSheets.empty())
        reachOf(bench, table, *column, *others); // refuses before anything is written
    asOneStep(bench, TextId::segment_undo_filter, [&] {
        calc::apply(bench.document, change);
        const auto where = reachOf(bench, table, *column, *others);
        calc::showOnly(bench.document, where.area, where.column,
                       wordsFor(bench, segments, written, where.byName), *others);
    });
    return shown(bench, segments, written);
}

void showAllSegments(Workbench& bench, SegmentModel model) {
    requireWritable(bench);
    const auto column = segmentColumn(bench.situation, model);
    if (!column)
        return;
    const auto& table = *bench.situation.understanding.customers;
    requireUnprotected(bench, bench.situation.sheets[static_cast<std::size_t>(table.sheet)].name);
    const auto where = reachOf(bench, table, *column);
    asOneStep(bench, TextId::segment_undo_show_all,
              [&] { calc::showAll(bench.document, where.area, where.column); });
}

bool isSegmentFiltered(const calc::Document& document, const core::Situation& situation, SegmentModel model) {
    const auto column = segmentColumn(situation, model);
    if (!column)
        return false;
    const auto where = reach(document, *situation.understanding.customers, *column);
    return where && calc::letThrough(document, where->area, where->column) > 0;
}

} // namespace clientele::commands
