#include "core/plans/segment_plan.hpp"

#include "core/plans/table_plan.hpp"
#include "core/report/words.hpp"

#include <algorithm>

namespace clientele::core {

namespace {

/// The class of one customer as a cell; tied to the customer's name where the column is not sorted along with
/// the user's.
CellContent wordOf(const Situation& situation, const Table& table, const ColumnPlaces& places,
                   const Customer& customer, const std::string& word) {
    if (word.empty())
        return {};
    if (places.adjoin() || table.rows() > mostTiedRows)
        return word;
    return tiedToName(situation, table, customer, quoted(word));
}

void count(SegmentPlan& out, const Segmentation& segments, const std::vector<std::string>& before) {
    out.before.assign(segments.labels.size(), 0);
    out.after.assign(segments.labels.size(), 0);
    for (std::size_t c = 0; c < segments.of.size(); ++c) {
        const auto& now = segments.of[c];
        if (now.ok())
            ++out.after[now.value];
        else
            ++out.without;
        const auto was = std::ranges::find(segments.written, before[c]);
        if (was != segments.written.end())
            ++out.before[static_cast<std::size_t>(was - segments.written.begin())];
        if (!before[c].empty() && before[c] != (now.ok() ? segments.written[now.value] : std::string()))
            ++out.movers;
    }
}

} // namespace

std::vector<std::string> writtenSegments(const Situation& situation, Own kind) {
    std::vector<std::string> out(situation.book.customers.size());
    if (!situation.understanding.customers)
        return out;
    const auto& table = *situation.understanding.customers;
    const auto found = std::ranges::find_if(situation.own, [&](const OwnColumn& column) {
        return column.kind == kind && column.sheet == table.sheet && column.headerRow == table.headerRow;
    });
    if (found != situation.own.end())
        for (std::size_t c = 0; c < out.size(); ++c)
            out[c] = found->textAt(situation.book.customers[c].row);
    return out;
}

SegmentPlan planSegments(Situation& situation, const Segmentation& segments) {
    SegmentPlan out;
    const auto kind = ownColumnOf(segments.model);
    count(out, segments, writtenSegments(situation, kind));
    if (!situation.understanding.customers)
        planCustomersFromOrders(out.plan, situation);
    out.table = *situation.understanding.customers;
    const auto& table = out.table;
    const auto& sheet = situation.sheets[static_cast<std::size_t>(table.sheet)];
    ColumnPlaces places(table, situation.own, sheet.grid);
    places.allocate({kind});
    out.column = places.at(kind);
    std::vector<CellContent> cells(static_cast<std::size_t>(table.rows()));
    for (std::size_t c = 0; c < segments.of.size(); ++c) {
        const auto& customer = situation.book.customers[c];
        if (customer.row >= table.firstRow && customer.row <= table.lastRow && segments.of[c].ok())
            cells[static_cast<std::size_t>(customer.row - table.firstRow)] =
                wordOf(situation, table, places, customer, segments.written[segments.of[c].value]);
    }
    planColumn(out.plan, situation, table, places, kind, std::move(cells), Look::asIs);
    planGrowth(out.plan, situation, table, places);
    out.plan.noteLines.push_back(
        {sheet.name, table.headerRow, out.column,
         textOf(TextId::segment_note, situation.language,
                {{"model", std::string(core::labelOf(segments.model, situation.language))},
                 {"date", isoText(situation.asOf)}}),
         true});
    return out;
}

} // namespace clientele::core
