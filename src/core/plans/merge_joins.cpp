#include "core/plans/merge_joins.hpp"

#include "core/plans/customer_search.hpp"
#include "core/plans/merge_values.hpp"
#include "core/tables/cells.hpp"
#include "core/tables/person_name.hpp"

#include <algorithm>
#include <map>

namespace clientele::core {

namespace {

/// What the merged customers are called before, and what to write instead.
using NewCalls = std::map<std::string, CellContent, std::less<>>;

class Caller {
public:
    Caller(const Situation& situation, const MergeReview& review)
        : situation_(situation)
        , review_(review)
        , id_(kept(Field::id))
        , name_(keptName()) {}

    [[nodiscard]] NewCalls calls() const {
        NewCalls out;
        for (const int row : review_.rows) {
            const auto number = customerInRow(situation_.book, row);
            if (number >= situation_.book.customers.size())
                continue;
            const auto& customer = situation_.book.customers[number];
            if (customer.key != customer.name)
                add(out, customer.key, isEmpty(id_) ? name_ : id_);
            add(out, customer.name, isEmpty(name_) ? id_ : name_);
        }
        return out;
    }

private:
    [[nodiscard]] CellContent kept(Field field) const {
        const auto at = std::ranges::find(review_.columns, std::optional(field), &MergeColumn::field);
        return at == review_.columns.end() ? CellContent()
                                           : mergeContent(situation_, *at, review_.rows[at->chosen]);
    }
    [[nodiscard]] CellContent keptName() const {
        if (auto name = kept(Field::name); !isEmpty(name))
            return name;
        auto name = wholeName(keyOf(kept(Field::firstName)), keyOf(kept(Field::lastName)));
        return name.empty() ? CellContent() : CellContent(std::move(name));
    }
    void add(NewCalls& calls, const std::string& before, const CellContent& now) const {
        if (!before.empty() && !isEmpty(now) && before != keyOf(now) && !meansAnother(before))
            calls.emplace(before, now);
    }
    /// Whether the first customer called so is none of those that are merged.
    [[nodiscard]] bool meansAnother(const std::string& name) const {
        const auto called = customersCalled(situation_.book, name);
        return called.empty() ||
               std::ranges::find(review_.rows, situation_.book.customers[called.front()].row) ==
                   review_.rows.end();
    }

    const Situation& situation_;
    const MergeReview& review_;
    CellContent id_, name_;
};

void rename(const Situation& situation, const Table& table, Field field, const NewCalls& calls,
            const FormulaProbe& formulas, MergePlan& plan) {
    const auto* match = table.find(field);
    if (match == nullptr || calls.empty())
        return;
    const auto& sheet = situation.sheets[static_cast<std::size_t>(table.sheet)];
    std::string scratch;
    bool any = false;
    for (int row = table.firstRow; row <= table.lastRow; ++row) {
        const auto key = keyAt(sheet.grid, row, match->column, scratch);
        const auto found = key.empty() ? calls.end() : calls.find(key);
        if (found == calls.end() || !formulas.formulaAt(table.sheet, row, match->column).empty())
            continue;
        any = true;
        ++plan.renamed;
        auto& changes = plan.plan.changes;
        const bool goesOn = !changes.empty() && changes.back().sheet == sheet.name &&
                            changes.back().column == match->column &&
                            changes.back().row + changes.back().rows == row &&
                            changes.back().cells.front() == found->second;
        if (goesOn)
            ++changes.back().rows;
        else
            changes.push_back({sheet.name, row, match->column, 1, 1, {found->second}, Look::asIs, 0, -1});
    }
    if (any)
        plan.joins.push_back(sheet.name);
}

} // namespace

void planJoins(const Situation& situation, const MergeReview& review, const FormulaProbe& formulas,
               MergePlan& plan) {
    const auto calls = Caller(situation, review).calls();
    const auto& tables = situation.understanding;
    if (tables.orders)
        rename(situation, *tables.orders, Field::customer, calls, formulas, plan);
    if (tables.contacts)
        rename(situation, *tables.contacts, Field::customer, calls, formulas, plan);
    rename(situation, *tables.customers, Field::referredBy, calls, formulas, plan);
}

} // namespace clientele::core
