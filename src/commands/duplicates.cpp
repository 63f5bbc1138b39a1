#include "commands/duplicates.hpp"

#include "calc/merge_rows.hpp"
#include "calc/read_workbook.hpp"
#include "commands/words.hpp"
#include "core/plans/customer_search.hpp"

#include <algorithm>
#include <optional>

namespace clientele::commands {

using core::TextId;

namespace {

std::string rowsText(const Workbench& bench, const std::vector<int>& rows) {
    std::vector<std::string> numbers;
    for (const int row : rows)
        numbers.push_back(std::to_string(row + 1));
    return inOneLine(bench, numbers);
}

const core::Customer& customerAt(const Workbench& bench, int row) {
    const auto& book = bench.situation.book;
    const auto found = core::customerInRow(book, row);
    if (row < 0 || found >= book.customers.size())
        throw Refusal(bench.say(TextId::duplicates_no_customer, {{"row", std::to_string(row + 1)}}));
    return book.customers[found];
}

TextId wordsOf(calc::MergeObstacle what) {
    switch (what) {
    case calc::MergeObstacle::arrayFormula:
        return TextId::duplicates_array;
    case calc::MergeObstacle::mergedCells:
        return TextId::duplicates_merged_cells;
    case calc::MergeObstacle::filtered:
        break;
    }
    return TextId::duplicates_filtered;
}

void requireMergeable(const Workbench& bench, const core::MergePlan& plan) {
    requireWritable(bench);
    requireUnprotected(bench, plan.sheet);
    requireUnprotected(bench, plan.plan);
    if (plan.torn)
        throw Refusal(
            bench.say(TextId::duplicates_torn, {{"row", std::to_string(plan.removals.front().row + 1)}}));
    if (const auto found = calc::obstacleTo(bench.document, plan))
        throw Refusal(bench.say(wordsOf(found->what), {{"row", std::to_string(found->row + 1)}}));
}

/// The column a macro means: by its header, or by the canonical name of the field.
std::optional<int> columnNamed(const core::MergeReview& review, const std::string& name) {
    for (const auto& column : review.columns)
        if (column.header == name || (column.field && core::canonicalName(*column.field) == name))
            return column.column;
    return std::nullopt;
}

} // namespace

core::ToldApart toldApart(const Workbench& bench) {
    return core::ToldApart(bench.document.property(toldApartProperty));
}

void requireCustomerTable(const Workbench& bench) {
    requireCustomers(bench);
    if (!bench.situation.understanding.customers)
        throw Refusal(bench.say(TextId::duplicates_no_table));
}

core::MergeReview reviewOf(const Workbench& bench, const std::vector<int>& rows) {
    requireCustomerTable(bench);
    for (const int row : rows)
        customerAt(bench, row);
    auto sorted = rows;
    std::ranges::sort(sorted);
    if (rows.size() < 2 || std::ranges::adjacent_find(sorted) != sorted.end())
        throw Refusal(bench.say(TextId::duplicates_same_row));
    return core::reviewOf(bench.situation, rows, calc::DocumentFormulas(bench.document));
}

std::string merge(Workbench& bench, const core::MergeReview& review) {
    const auto plan = core::planMerge(bench.situation, review, calc::DocumentFormulas(bench.document));
    requireMergeable(bench, plan);
    asOneStep(bench, TextId::duplicates_undo_merge, [&] {
        const int before = calc::brokenReferences(bench.document);
        calc::apply(bench.document, plan);
        if (const int broken = calc::brokenReferences(bench.document) - before; broken > 0)
            throw Refusal(bench.say(TextId::duplicates_referred, {{"count", std::to_string(broken)}}));
    });
    std::vector<int> removed(review.rows.begin() + 1, review.rows.end());
    std::ranges::sort(removed);
    const int above =
        static_cast<int>(std::ranges::count_if(removed, [&](int row) { return row < review.rows.front(); }));
    std::vector<std::string> lines{bench.say(
        removed.size() == 1 ? TextId::duplicates_merged_one : TextId::duplicates_merged,
        {{"removed", rowsText(bench, removed)}, {"kept", std::to_string(review.rows.front() + 1 - above)}})};
    if (plan.renamed > 0)
        lines.push_back(bench.say(TextId::duplicates_renamed, {{"count", std::to_string(plan.renamed)}}));
    return joinedLines(lines);
}

std::string keepApart(Workbench& bench, const std::vector<int>& rows) {
    requireWritable(bench);
    requireCustomerTable(bench);
    auto known = toldApart(bench);
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t k = i + 1; k < rows.size(); ++k)
            known.add(core::identityOf(customerAt(bench, rows[i])),
                      core::identityOf(customerAt(bench, rows[k])));
    remember(bench, toldApartProperty, known.serialised(), TextId::duplicates_undo_apart);
    return bench.say(TextId::duplicates_apart_done, {{"rows", rowsText(bench, rows)}});
}

std::string findDuplicates(Workbench& bench) {
    requireCustomerTable(bench);
    const auto& book = bench.situation.book;
    const auto groups = core::duplicateGroups(bench.situation, toldApart(bench));
    if (groups.empty())
        return bench.say(TextId::duplicates_none, {{"count", std::to_string(book.customers.size())}});
    std::vector<std::string> lines{
        bench.say(TextId::duplicates_listed, {{"count", std::to_string(groups.size())}})};
    for (const auto& group : groups) {
        std::vector<int> rows;
        for (const auto i : group.customers)
            rows.push_back(book.customers[i].row);
        lines.push_back(bench.say(
            TextId::duplicates_listed_group,
            {{"rows", rowsText(bench, rows)}, {"reason", core::reasonOf(group, bench.situation.messages)}}));
    }
    return joinedLines(lines);
}

std::string mergeCustomers(Workbench& bench, int keepRow, int removeRow,
                           const Sequence<css::beans::PropertyValue>& choices) {
    auto review = reviewOf(bench, {keepRow - 1, removeRow - 1});
    for (const auto& choice : choices) {
        const auto name = fromUno(choice.Name);
        sal_Int32 row = 0;
        double number = 0;
        if (!(choice.Value >>= row) && (choice.Value >>= number))
            row = static_cast<sal_Int32>(number);
        const auto column = columnNamed(review, name);
        if (!column || !review.choose(*column, row - 1))
            throw Refusal(bench.say(TextId::duplicates_bad_choice, {{"name", name}}));
    }
    return merge(bench, review);
}

std::string markNotDuplicate(Workbench& bench, int row, int otherRow) {
    if (row == otherRow)
        throw Refusal(bench.say(TextId::duplicates_same_row));
    return keepApart(bench, {row - 1, otherRow - 1});
}

} // namespace clientele::commands
