#include "core/plans/convert_plan.hpp"

#include "core/base/day_text.hpp"
#include "core/tables/convert.hpp"

#include <array>
#include <cstdio>

namespace clientele::core {

namespace {

std::string plainNumber(double value) {
    std::array<char, 64> text{};
    const int length = std::snprintf(text.data(), text.size(), "%.10g", value);
    return {text.data(), static_cast<std::size_t>(length)};
}

std::string shown(const Conversion& cell) {
    return cell.format == FormatKind::date || cell.format == FormatKind::dateTime
               ? isoText(static_cast<Day>(cell.value))
               : plainNumber(cell.value);
}

void planColumn(ConversionPlan& out, const Situation& situation, const Table& table,
                const ColumnMatch& match) {
    const auto& sheet = situation.sheets[static_cast<std::size_t>(table.sheet)];
    const auto found = conversionsOf(sheet.grid, table, match, situation.locale);
    if (found.cells.empty())
        return;
    const auto& first = found.cells.front();
    out.columns.push_back({match.header, static_cast<int>(found.cells.size()),
                           std::string(sheet.grid.text(first.row, match.column)) + " → " + shown(first)});
    out.cells += static_cast<int>(found.cells.size());
    Change* run = nullptr; // cells below each other are written together
    for (const auto& cell : found.cells) {
        const bool date = cell.format == FormatKind::date || cell.format == FormatKind::dateTime;
        const auto look = date ? Look::date : Look::plainNumber;
        if (run == nullptr || run->row + run->rows != cell.row || run->look != look) {
            out.plan.changes.push_back({sheet.name, cell.row, match.column, 0, 1, {}, look, 0});
            run = &out.plan.changes.back();
        }
        run->cells.emplace_back(date ? cell.value - situation.locale.nullDate : cell.value);
        ++run->rows;
    }
}

} // namespace

ConversionPlan planConversion(const Situation& situation) {
    ConversionPlan out;
    const auto& u = situation.understanding;
    for (const auto* table : {&u.customers, &u.orders, &u.contacts, &u.orderLines})
        if (*table)
            for (const auto& match : (*table)->columns)
                if (match.textNumbers || match.textDates)
                    planColumn(out, situation, **table, match);
    return out;
}

} // namespace clientele::core
