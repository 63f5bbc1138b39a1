#include "core/convert_plan.hpp"

#include "core/tables/cells.hpp"

#include <array>
#include <cstdio>

namespace clientele::core {

namespace {

std::string plainNumber(double value) {
    std::array<char, 64> text{};
    const int length = std::snprintf(text.data(), text.size(), "%.10g", value);
    return {text.data(), static_cast<std::size_t>(length)};
}

std::string isoDate(Day day) {
    const auto date = dateOf(day);
    std::array<char, 64> text{};
    const int length = std::snprintf(text.data(), text.size(), "%d-%02u-%02u", static_cast<int>(date.year()),
                                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return {text.data(), static_cast<std::size_t>(length)};
}

void planColumn(ConversionPlan& out, const Situation& situation, const Table& table, const ColumnMatch& match) {
    const auto& sheet = situation.sheets[static_cast<std::size_t>(table.sheet)];
    const auto& grid = sheet.grid;
    const auto locale = settledLocale(grid, match.column, table.firstRow, table.lastRow, situation.locale);
    ConversionPlan::Column column;
    column.header = match.header;
    Change run; // cells below each other are written together
    const auto flush = [&] {
        if (run.rows > 0 && !run.cells.empty())
            out.plan.changes.push_back(run);
        run.cells.clear();
    };
    for (int row = table.firstRow; row <= table.lastRow; ++row) {
        if (grid.kind(row, match.column) != ContentKind::text) {
            flush();
            continue;
        }
        const auto day = match.textDates ? dayAt(grid, row, match.column, locale) : Cell<Day>();
        const auto number = match.textDates ? Cell<double>() : numberAt(grid, row, match.column, locale);
        if (!day.ok() && !number.ok()) {
            flush();
            continue;
        }
        if (run.cells.empty())
            run = {sheet.name, row, match.column, 0, 1, {}, match.textDates ? Look::date : Look::plainNumber, 0};
        run.cells.emplace_back(day.ok() ? static_cast<double>(day.value) : number.value);
        ++run.rows;
        ++column.cells;
        if (column.example.empty())
            column.example = std::string(grid.text(row, match.column)) + " → " +
                             (day.ok() ? isoDate(day.value) : plainNumber(number.value));
    }
    flush();
    out.cells += column.cells;
    if (column.cells > 0)
        out.columns.push_back(std::move(column));
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
